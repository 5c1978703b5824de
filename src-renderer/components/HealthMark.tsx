import Box from "@mui/material/Box";
import { HEALTH_LABELS, type HealthColour } from "../../src-shared/domain/vocabulary.ts";

/** One shape a colour, so that the state is readable without colour: circle, triangle, octagon, ring. */
function Outline({ colour }: { readonly colour: HealthColour }) {
  switch (colour) {
    case "green":
      return <circle cx="7" cy="7" r="5.5" fill="currentColor" />;
    case "amber":
      return <path d="M7 1.2 13.4 12.6H0.6Z" fill="currentColor" />;
    case "red":
      return <path d="M4.4 0.8h5.2l3.6 3.6v5.2l-3.6 3.6H4.4L0.8 9.6V4.4Z" fill="currentColor" />;
    case "none":
      return <circle cx="7" cy="7" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.8" />;
  }
}

/** The shape alone, 14 px, in the colour of its text; a word must stand beside it, in a label or a title. */
export function HealthShape({ colour }: { readonly colour: HealthColour }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
      <Outline colour={colour} />
    </svg>
  );
}

/** Health as shape and word. With `isCompact` the word is for screen readers and the tooltip only. */
export function HealthMark({
  colour,
  isCompact = false,
  word = HEALTH_LABELS[colour],
}: {
  readonly colour: HealthColour;
  readonly isCompact?: boolean;
  /** Instead of the usual word, e.g. "On hold". */
  readonly word?: string;
}) {
  return (
    <Box
      component="span"
      title={isCompact ? word : undefined}
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 1,
        color: `status.${colour}`,
        whiteSpace: "nowrap",
      }}
    >
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        {...(isCompact ? { role: "img", "aria-label": word } : { "aria-hidden": true })}
      >
        <Outline colour={colour} />
      </svg>
      {!isCompact && (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {word}
        </Box>
      )}
    </Box>
  );
}
