/**
 * The look of the board: one surface whose class rules reach everything inside, so that a card is plain elements with
 * class names and costs nothing to style, however many there are.
 */
import { ELLIPSIS } from "../../style-parts.ts";
import { styled } from "@mui/material/styles";
import { FONT_SIZES, FONT_WEIGHTS, RADII } from "../../tokens.ts";

/** Width of a column in px. */
const COLUMN_WIDTH = 296;
/** Width of a folded column in px. */
const STRIP_WIDTH = 40;
/** Space between two cards in px. */
export const CARD_GAP = 8;

const HEIGHTS = { padding: 8, border: 1, name: 20, line: 18, bars: 26 } as const;

/** Height of a card in px. It follows from what the card shows, so that nothing has to be measured. */
export function cardHeight(shows: {
  readonly isClosed: boolean;
  readonly hasPayees: boolean;
  readonly reasonLines: number;
}): number {
  const frame = 2 * (HEIGHTS.padding + HEIGHTS.border);
  if (shows.isClosed) return frame + HEIGHTS.name + 2 * HEIGHTS.line;
  const lines = shows.reasonLines + (shows.hasPayees ? 3 : 2);
  return frame + HEIGHTS.name + HEIGHTS.bars + lines * HEIGHTS.line;
}

const c = {
  paper: "var(--pd-palette-background-paper)",
  page: "var(--pd-palette-background-default)",
  sunken: "var(--pd-palette-sunken)",
  text: "var(--pd-palette-text-primary)",
  quiet: "var(--pd-palette-text-secondary)",
  line: "var(--pd-palette-divider)",
  edge: "var(--pd-palette-edge)",
  accent: "var(--pd-palette-primary-main)",
  accentSoft: "var(--pd-palette-accentSoft)",
};

/** The share of a bar that is done: as strong as the words on it allow. */
const doneMix = (percent: number): string =>
  `color-mix(in srgb, var(--pd-palette-primary-main) ${percent}%, transparent)`;

const status = (name: string): string => `var(--pd-palette-status-${name})`;

/** The scrolling surface of the board with all its rules. */
export const BoardSurface = styled("div")({
  flex: 1,
  minHeight: 0,
  display: "flex",
  gap: 8,
  overflowX: "auto",
  overflowY: "hidden",
  padding: "0 16px 12px",
  scrollPaddingInline: 16,
  "--bd-done": doneMix(14),
  "[data-dark] &": { "--bd-done": doneMix(32) },

  "& .bd-column": {
    width: COLUMN_WIDTH,
    flex: "none",
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    position: "relative",
    borderRadius: RADII.dialog,
    background: c.sunken,
    border: "1px solid transparent",
  },
  "& .bd-column[data-target]": { borderColor: c.edge },
  "& .bd-column[data-target='met'], & .bd-column[data-target='same']": { borderColor: c.accent },
  "& .bd-column[data-target='unmet']": { borderColor: status("amber") },
  "& .bd-strip": {
    width: STRIP_WIDTH,
    flex: "none",
    borderRadius: RADII.dialog,
    background: c.sunken,
    border: "1px solid transparent",
    padding: 0,
    font: "inherit",
    color: c.text,
    cursor: "pointer",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: 8,
    paddingBlock: 10,
    overflow: "hidden",
  },
  "& .bd-strip:hover": { borderColor: c.edge },
  "& .bd-strip[data-target]": { borderColor: c.accent },
  "& .bd-strip-name": { writingMode: "vertical-rl", fontWeight: FONT_WEIGHTS.strong },

  "& .bd-head": {
    flex: "none",
    display: "flex",
    alignItems: "center",
    gap: 8,
    height: 40,
    paddingInline: "12px 4px",
  },
  "& .bd-head h2": {
    margin: 0,
    flex: 1,
    minWidth: 0,
    fontSize: FONT_SIZES.body,
    fontWeight: FONT_WEIGHTS.strong,
    ...ELLIPSIS,
  },
  "& .bd-code": { color: c.quiet, marginInlineEnd: 3 },
  "& .bd-count": {
    minWidth: 22,
    padding: "0 6px",
    borderRadius: 10,
    lineHeight: "20px",
    textAlign: "center",
    fontSize: FONT_SIZES.tiny,
    fontWeight: FONT_WEIGHTS.strong,
    color: c.quiet,
    background: c.paper,
  },
  "& .bd-icon-button": {
    flex: "none",
    width: 28,
    height: 28,
    display: "grid",
    placeItems: "center",
    padding: 0,
    border: 0,
    borderRadius: RADII.control,
    background: "none",
    color: c.quiet,
    cursor: "pointer",
  },
  "& .bd-icon-button:hover": { background: c.accentSoft, color: c.text },
  // Over the cards, not between them: nothing moves away under the one that is carried.
  "& .bd-gate": {
    position: "absolute",
    zIndex: 1,
    top: 40,
    insetInline: 10,
    padding: "6px 10px",
    borderRadius: RADII.control,
    border: "1px solid currentColor",
    fontSize: FONT_SIZES.tiny,
    fontWeight: FONT_WEIGHTS.strong,
    background: c.paper,
    color: c.text,
    pointerEvents: "none",
  },
  "& .bd-gate[data-tone='unmet']": { background: status("amberSoft"), color: status("amber") },
  "& .bd-gate[data-tone='met']": { background: status("greenSoft"), color: status("green") },
  "& .bd-list": {
    flex: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "0 8px",
    contain: "strict",
    overflowAnchor: "none",
  },
  "& .bd-none": { margin: 0, padding: "8px 14px", color: c.quiet, fontSize: FONT_SIZES.tiny },

  "& .bd-card": {
    position: "absolute",
    insetInline: 2,
    top: 0,
    boxSizing: "border-box",
    padding: `${HEIGHTS.padding}px 10px`,
    borderRadius: RADII.control,
    border: `${HEIGHTS.border}px solid ${c.line}`,
    background: c.paper,
    color: c.text,
    cursor: "default",
    contain: "layout style",
    userSelect: "none",
  },
  "& .bd-card, & .bd-column": { scrollMargin: 4 },
  "& .bd-card:hover": { borderColor: c.edge },
  "& .bd-card[aria-selected='true']": { background: c.accentSoft, borderColor: c.accent },
  "& .bd-card[data-dragged]": { opacity: 0.5 },
  "& .bd-card[data-carried]": { outline: `2px dashed ${c.accent}`, outlineOffset: 1 },
  "& .bd-card:focus-visible": { outline: `2px solid ${c.accent}`, outlineOffset: 1 },
  "& .bd-card[data-carried]:focus-visible": { outlineStyle: "dashed" },
  "& .bd-name": {
    display: "flex",
    alignItems: "center",
    gap: 6,
    height: HEIGHTS.name,
    lineHeight: `${HEIGHTS.name}px`,
    fontWeight: FONT_WEIGHTS.strong,
  },
  "& .bd-name > span": { flex: 1, minWidth: 0, ...ELLIPSIS },
  "& .bd-line": {
    display: "flex",
    gap: 8,
    height: HEIGHTS.line,
    lineHeight: `${HEIGHTS.line}px`,
    fontSize: FONT_SIZES.tiny,
    color: c.quiet,
  },
  "& .bd-line > .bd-grow": { flex: 1, minWidth: 0, ...ELLIPSIS },
  "& .bd-line > .bd-keep": { flex: "1 0 auto" },
  "& .bd-line > .bd-ready": { minWidth: 0, ...ELLIPSIS },
  "& .bd-line b": { fontWeight: FONT_WEIGHTS.regular, color: c.text },
  "& .bd-health": { display: "inline-flex", flex: "none" },
  "& .bd-health[data-colour='red']": { color: status("red") },
  "& .bd-health[data-colour='amber']": { color: status("amber") },
  "& .bd-health[data-colour='green']": { color: status("green") },
  "& .bd-health[data-colour='none']": { color: status("none") },
  "& .bd-reason": {
    height: HEIGHTS.line,
    lineHeight: `${HEIGHTS.line}px`,
    fontSize: FONT_SIZES.tiny,
    color: c.quiet,
    ...ELLIPSIS,
  },
  "& .bd-reason[data-lines='2']": {
    height: 2 * HEIGHTS.line,
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
  },
  "& .bd-reason[data-colour='red']": { color: status("red") },
  "& .bd-reason[data-colour='amber']": { color: status("amber") },
  "& .bd-why": {
    display: "inline-flex",
    alignItems: "center",
    gap: 4,
    flex: "none",
    margin: "0 -4px 0 0",
    padding: "0 4px",
    border: 0,
    borderRadius: 4,
    background: "none",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
  },
  "& .bd-why:hover": { background: c.accentSoft, color: c.text },
  "& .bd-why svg": { width: 11, height: 11, color: c.quiet },
  "& .bd-why[data-gate='met'] svg": { color: status("green") },
  "& .bd-computed svg": { width: 10, height: 10 },
  "& .bd-reason[hidden]": { display: "none" },
  "& .bd-late": { color: status("red"), fontWeight: FONT_WEIGHTS.strong },
  "& .bd-early": { color: status("green") },
  "& .bd-initials": { fontWeight: FONT_WEIGHTS.strong },
  "& .bd-chip": {
    flex: "none",
    padding: "0 6px",
    borderRadius: 4,
    fontStyle: "normal",
    lineHeight: "16px",
    fontSize: FONT_SIZES.tiny,
    fontWeight: FONT_WEIGHTS.strong,
    color: status("none"),
    background: status("noneSoft"),
  },
  "& .bd-bars": { display: "flex", gap: 3, height: HEIGHTS.bars, alignItems: "center" },
  "& .bd-bar": {
    // Sized by their words first, so that three kinds fit where one has a long name.
    flex: "1 1 auto",
    minWidth: 0,
    display: "flex",
    gap: 4,
    justifyContent: "space-between",
    padding: "0 4px",
    borderRadius: 4,
    backgroundColor: c.sunken,
    // The share that is done: a card gives only its width.
    backgroundImage: "linear-gradient(var(--bd-done), var(--bd-done))",
    backgroundRepeat: "no-repeat",
    fontSize: FONT_SIZES.tiny,
    lineHeight: "18px",
    whiteSpace: "nowrap",
  },
  "& .bd-bar > span": { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", color: c.quiet },
  "& .bd-bar b": { fontWeight: FONT_WEIGHTS.strong },
  "& .bd-bar i": { flex: "none", marginInlineStart: "auto", color: status("amber") },
  "& .bd-bar svg": { width: 9, height: 9 },
  "& .bd-menu": {
    position: "absolute",
    top: 3,
    insetInlineEnd: 3,
    opacity: 0,
    background: c.paper,
    width: 26,
    height: 26,
    fontSize: FONT_SIZES.title,
    lineHeight: 1,
  },
  "& .bd-card:hover > .bd-name, & .bd-card:focus-visible > .bd-name": { paddingInlineEnd: 20 },
  "& .bd-card:hover > .bd-menu, & .bd-card:focus-visible > .bd-menu, & .bd-menu:focus-visible": {
    opacity: 1,
  },
});
