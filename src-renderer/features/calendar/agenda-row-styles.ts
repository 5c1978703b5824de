/** How a line of the agenda looks, whatever it is of. */

/** A text that is cut where its room ends. */
export const AGENDA_TEXT = {
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
} as const;

/** The time at the beginning of a line. */
export const AGENDA_TIME = {
  color: "text.secondary",
  width: 40,
  flex: "none",
  fontVariantNumeric: "tabular-nums",
} as const;

/** The line itself, a button. */
export const AGENDA_ROW = {
  display: "flex",
  alignItems: "center",
  gap: 2,
  width: 1,
  minHeight: 28,
  px: 2,
  border: 0,
  borderRadius: 1,
  bgcolor: "transparent",
  font: "inherit",
  textAlign: "left",
  cursor: "pointer",
  "&:hover": { bgcolor: "action.hover" },
  "& svg": { flex: "none" },
} as const;
