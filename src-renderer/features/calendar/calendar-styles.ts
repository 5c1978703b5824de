/**
 * The look of the calendar. FullCalendar is used without a theme of its own: it lays out, these rules dress it by the class
 * names handed to it. They are global, because what is dragged leaves the page's own elements.
 */
import { ELLIPSIS, paletteVar } from "../../style-parts.ts";
import { FONT_SIZES, FONT_WEIGHTS, MOTION_MS } from "../../tokens.ts";

const quiet = paletteVar("text-secondary");
const ink = paletteVar("text-primary");
const line = `1px solid ${paletteVar("divider")}`;
const paper = paletteVar("background-paper");

/** Height in px of an entry in a day of the month, with the gap below it. */
export const ENTRY_STEP = 20;
/** Height in px of the line with the number of the day. */
export const DAY_TOP = 22;
/** Height in px of the row with the names of the days. */
export const DAY_NAMES = 30;

/** Rules for `GlobalStyles`. */
export const CALENDAR_STYLES = {
  ".cal-root": { background: paper, color: ink, fontSize: FONT_SIZES.tiny, outline: "none" },
  ".cal-line": { border: line },
  ".cal-name": {
    border: line,
    color: quiet,
    fontWeight: FONT_WEIGHTS.strong,
    background: paletteVar("background-default"),
  },
  ".cal-name-inner": { padding: "5px 8px", lineHeight: "18px", width: "100%" },
  ".cal-name[data-today], .cal-name-today": { color: paletteVar("primary-main") },
  ".cal-name-mark": { fontWeight: FONT_WEIGHTS.regular, color: quiet, ...ELLIPSIS },
  ".cal-day": { border: line },
  ".cal-day-off": { background: paletteVar("sunken") },
  ".cal-day-closed": { background: paletteVar("status-noneSoft") },
  ".cal-day-holiday": {
    background: `repeating-linear-gradient(135deg, ${paletteVar("sunken")} 0 6px, ${paletteVar("status-noneSoft")} 6px 8px)`,
  },
  ".cal-lane-today": {
    background: `color-mix(in srgb, ${paletteVar("primary-main")} 5%, transparent)`,
  },
  ".cal-day-today": { boxShadow: `inset 0 2px 0 ${paletteVar("primary-main")}` },
  ".cal-day-top": {
    display: "flex",
    alignItems: "center",
    height: DAY_TOP,
    padding: "0 6px",
    minWidth: 0,
  },
  ".cal-day-top-inner": { display: "flex", gap: 6, width: "100%", minWidth: 0 },
  ".cal-day-number": {
    border: 0,
    background: "none",
    font: "inherit",
    color: "inherit",
    fontWeight: FONT_WEIGHTS.strong,
    padding: "0 4px",
    borderRadius: 4,
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    "&:hover": { background: paletteVar("action-hover") },
  },
  ".cal-day-other .cal-day-number": { color: quiet, fontWeight: FONT_WEIGHTS.regular },
  ".cal-day-today .cal-day-number": {
    background: paletteVar("primary-main"),
    color: paletteVar("primary-contrastText"),
  },
  ".cal-day-mark": { color: quiet, flex: 1, minWidth: 0, ...ELLIPSIS },
  ".cal-highlight": { background: paletteVar("accentSoft") },
  ".cal-now": { borderTop: `2px solid ${paletteVar("status-red")}` },
  ".cal-all-day-divider": { borderBottom: `2px solid ${paletteVar("edge")}` },
  ".cal-axis": { color: quiet, fontVariantNumeric: "tabular-nums" },
  ".cal-axis-inner": { padding: "2px 6px", whiteSpace: "nowrap" },
  ".cal-slot": { border: line, minHeight: 20 },
  ".cal-slot-minor": { borderStyle: "dotted" },

  // FullCalendar's own box around an entry: it has the focus and the click.
  ".cal-box": {
    borderRadius: 4,
    outlineOffset: 1,
    "&:focus-visible": { outline: `2px solid ${paletteVar("primary-main")}`, zIndex: 3 },
    "&:hover .cal-entry": { borderColor: paletteVar("edge") },
  },
  ".cal-row-box": { margin: "0 4px 2px" },
  ".cal-column-box": { margin: "0 2px 1px 0", height: "100%" },
  ".cal-fill": { display: "flex", width: "100%", minWidth: 0, height: "100%" },
  ".cal-dragged": { opacity: 0.75 },

  ".cal-entry": {
    display: "flex",
    alignItems: "center",
    gap: 4,
    width: "100%",
    minWidth: 0,
    height: ENTRY_STEP - 2,
    boxSizing: "border-box",
    padding: "0 5px",
    border: `1px solid ${paletteVar("divider")}`,
    borderRadius: 4,
    background: paper,
    color: ink,
    lineHeight: "16px",
    cursor: "pointer",
    transition: `border-color ${MOTION_MS}ms`,
    "@media (prefers-reduced-motion: reduce)": { transition: "none" },
  },
  ".cal-entry svg": { flex: "none" },
  ".cal-entry-icon": { color: quiet },
  ".cal-entry-text": { flex: 1, minWidth: 0, ...ELLIPSIS },
  ".cal-entry-text b": { fontWeight: FONT_WEIGHTS.strong },
  ".cal-entry-time": { flex: "none", color: quiet, fontVariantNumeric: "tabular-nums" },
  // What one meets for, what is a day of its own, and what is to be done: three grounds, told apart by icon and word too.
  ".cal-entry[data-group='meeting'], .cal-entry[data-group='session']": {
    background: paletteVar("accentSoft"),
    borderColor: paletteVar("accentSoft"),
  },
  ".cal-entry[data-group='test'], .cal-entry[data-group='wave'], .cal-entry[data-group='gate']": {
    background: paletteVar("status-noneSoft"),
    borderColor: paletteVar("status-noneSoft"),
  },
  ".cal-entry[data-group='anchor']": {
    background: ink,
    borderColor: ink,
    color: paper,
    "& .cal-entry-icon": { color: "inherit" },
  },
  ".cal-entry[data-group='payee'], .cal-entry[data-group='hold']": {
    background: "transparent",
    borderStyle: "dashed",
  },
  // The user's own stand out by the ink of their edge: nobody else sees them.
  ".cal-entry[data-group='own']": {
    borderColor: paletteVar("primary-main"),
    "& .cal-entry-icon": { color: paletteVar("primary-main") },
  },
  ".cal-entry[data-state='late']": {
    borderColor: paletteVar("status-red"),
    "& .cal-entry-icon, & .cal-entry-late": { color: paletteVar("status-red") },
  },
  ".cal-entry[data-group='anchor'][data-state='late']": {
    background: paletteVar("status-red"),
    "& .cal-entry-icon, & .cal-entry-late": { color: "inherit" },
  },
  ".cal-entry[data-state='over']": {
    background: "transparent",
    borderColor: "transparent",
    color: quiet,
    "& .cal-entry-icon": { color: quiet },
    "& .cal-entry-text b": { fontWeight: FONT_WEIGHTS.regular },
  },
  // Only what does not take place is struck through: what was held or done stays readable.
  ".cal-entry[data-cancelled] .cal-entry-text": { textDecoration: "line-through" },
  ".cal-column .cal-entry": {
    alignItems: "flex-start",
    height: "100%",
    padding: "2px 5px",
    overflow: "hidden",
    borderColor: paletteVar("edge"),
    "& .cal-entry-text": { whiteSpace: "normal", textOverflow: "clip" },
  },
  ".cal-column .cal-entry[data-group='own']": { borderColor: paletteVar("primary-main") },
  // The words of a cut-off would be seen through it.
  ".cal-column .cal-entry[data-state='over']": { background: paper },
  // Where it stands tells the hour; half of the width is needed for the payor.
  ".cal-week .cal-column .cal-entry-time": { display: "none" },
  ".cal-more": {
    width: "100%",
    padding: "0 6px",
    height: ENTRY_STEP - 2,
    lineHeight: "18px",
    color: quiet,
    borderRadius: 4,
    cursor: "pointer",
    textAlign: "left",
    "&:hover": { background: paletteVar("action-hover"), color: ink },
  },
  ".cal-more-box": { "& .cal-entry": { display: "none" } },
  ".cal-stack-more": {
    padding: "1px 4px",
    borderRadius: 4,
    border: `1px solid ${paletteVar("edge")}`,
    background: paper,
    "&:focus-visible": { outline: `2px solid ${paletteVar("primary-main")}` },
  },
  ".cal-cut-off": {
    height: "100%",
    borderTop: `1.5px dashed ${paletteVar("status-amber")}`,
    color: paletteVar("status-amber"),
    padding: "0 4px",
    ...ELLIPSIS,
  },
  ".cal-hidden": {
    position: "absolute",
    width: 1,
    height: 1,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
} as const;
