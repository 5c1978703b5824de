import type { GateStanding } from "../../../../src-shared/domain/gates/gate-words.ts";

/** Colour of each standing; the shape says the same. */
export const GATE_COLOURS: Readonly<Record<GateStanding, string>> = {
  met: "status.green",
  waived: "status.amber",
  open: "status.amber",
  failed: "status.red",
  ahead: "text.secondary",
};

/** One shape a standing: tick in a disc, tick in a ring, open ring, cross in a ring, dot. The word stands beside it or in the title. */
export function GateMark({ standing }: { readonly standing: GateStanding }) {
  const tick = "M4 7.2 6.2 9.4 10.2 4.9";
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden style={{ flex: "none" }}>
      {standing === "met" && <circle cx="7" cy="7" r="6.2" fill="currentColor" />}
      {(standing === "waived" || standing === "failed") && (
        <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      )}
      {standing === "open" && (
        <circle
          cx="7"
          cy="7"
          r="5.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray="3 2"
        />
      )}
      {standing === "ahead" && <circle cx="7" cy="7" r="2.2" fill="currentColor" />}
      {standing === "failed" && (
        <path d="M4.8 4.8 9.2 9.2 M9.2 4.8 4.8 9.2" stroke="currentColor" strokeWidth="1.6" />
      )}
      {(standing === "met" || standing === "waived") && (
        <path
          d={tick}
          fill="none"
          stroke={standing === "met" ? "var(--pd-palette-background-paper)" : "currentColor"}
          strokeWidth="1.6"
        />
      )}
    </svg>
  );
}
