import Box from "@mui/material/Box";
import {
  type PilotFitness,
  PILOT_RULE_LABELS,
  type PilotVerdict,
} from "../../../../src-shared/domain/rollout/pilot-rule.ts";
import { HealthMark } from "../../../components/HealthMark.tsx";

const MARKS = {
  met: ["green", "Met"],
  unmet: ["red", "Not met"],
  unknown: ["none", "Not known"],
} as const satisfies Record<PilotVerdict["state"], readonly [string, string]>;

/** The rules of the pilot, each with its verdict in words. */
export function FitnessList({
  fitness,
  isWide = false,
}: {
  readonly fitness: PilotFitness;
  /** In columns beside each other. */
  readonly isWide?: boolean;
}) {
  return (
    <Box
      component="ul"
      aria-label="Pilot rule"
      sx={{
        m: 0,
        p: 0,
        listStyle: "none",
        display: "grid",
        columnGap: 4,
        rowGap: 1,
        gridTemplateColumns: isWide ? "repeat(auto-fill, minmax(280px, 1fr))" : "minmax(0, 1fr)",
      }}
    >
      {fitness.verdicts.map(({ rule, state, words }) => {
        const [colour, word] = MARKS[state];
        return (
          <Box component="li" key={rule} sx={{ display: "flex", gap: 2, alignItems: "flex-start" }}>
            <Box sx={{ flex: "none", display: "flex", alignItems: "flex-start", pt: 0.5 }}>
              <HealthMark colour={colour} word={word} isCompact />
            </Box>
            <span>
              <b>{PILOT_RULE_LABELS[rule]}</b>:{" "}
              <Box component="span" sx={{ color: "text.secondary" }}>
                {words}
              </Box>
            </span>
          </Box>
        );
      })}
    </Box>
  );
}
