/** The look of a grid. One styled root for all cells: a thousand of them cost no style of their own. */
import { paletteVar } from "../../style-parts.ts";
import { styled } from "@mui/material/styles";
import { FONT_SIZES, FONT_WEIGHTS } from "../../tokens.ts";

// Clipped, not hidden: what is hidden can be scrolled by a script, and each such box costs a scroller.
const ellipsis = { overflow: "clip", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;
const quiet = paletteVar("text-secondary");
const line = `1px solid ${paletteVar("divider")}`;
const accent = paletteVar("primary-main");

/** Width in px of the column with the boxes that select rows. */
export const BOX_WIDTH = 36;

/** Root of a grid. Widths of columns are in `--grid-columns`, so that dragging one redraws no cell. */
export const GridRoot = styled("div")({
  flex: 1,
  minHeight: 0,
  minWidth: 0,
  overflow: "auto",
  outline: "none",
  position: "relative",
  background: paletteVar("background-paper"),
  overflowAnchor: "none",

  // A width in figures: shares of what is left may not depend on what the header says.
  "& .dg-sheet": { position: "relative", width: "var(--grid-width)", minWidth: "100%" },
  "& .dg-line": {
    display: "grid",
    gridTemplateColumns: "var(--grid-columns)",
    // A height in figures: cells are laid out once, not measured first.
    gridTemplateRows: "var(--grid-line)",
    height: "var(--grid-row)",
    boxSizing: "border-box",
    minWidth: "100%",
    background: paletteVar("background-paper"),
  },
  "& .dg-rows": { position: "relative" },
  "& .dg-row": {
    borderBottom: line,
    // A row is as large as it is said to be: what happens in it concerns no other.
    contain: "strict",
    lineHeight: "var(--grid-line)",
    cursor: "default",
  },
  "& .dg-row:hover": { background: paletteVar("background-default") },
  "& .dg-row[aria-selected='true']": { background: paletteVar("accentSoft") },

  // Plain blocks with a line as high as the row: hundreds of flex boxes are what makes scrolling slow.
  "& .dg-cell": {
    boxSizing: "border-box",
    minWidth: 0,
    paddingInline: 8,
    ...ellipsis,
  },
  "& .dg-cell[data-align='end']": { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  "& .dg-cell[data-kind='date']": { fontVariantNumeric: "tabular-nums" },
  "& .dg-cell[data-range]": { background: paletteVar("accentSoft") },
  "& .dg-cell:focus, & .dg-cell[data-active]:focus-visible": {
    outline: `2px solid ${accent}`,
    outlineOffset: -2,
  },
  // The pinned cells of a line in one box: each sticky box is a layer of its own, and layers are what scrolling costs.
  "& .dg-pins": {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    background: "inherit",
    boxSizing: "border-box",
    borderInlineEnd: line,
    gridColumn: "1 / span var(--grid-pins)",
    display: "grid",
    gridTemplateColumns: "subgrid",
    gridTemplateRows: "var(--grid-line)",
  },
  "& .dg-row[data-open] .dg-box-cell": { boxShadow: `inset 3px 0 0 ${accent}` },
  "& .dg-opener": { cursor: "pointer", fontWeight: FONT_WEIGHTS.strong },
  "& .dg-opener:hover > span": { textDecoration: "underline", textUnderlineOffset: 3 },

  "& .dg-header": {
    position: "sticky",
    top: 0,
    zIndex: 3,
    background: paletteVar("sunken"),
    borderBottom: line,
    color: quiet,
    fontSize: FONT_SIZES.tiny,
    fontWeight: FONT_WEIGHTS.strong,
    userSelect: "none",
  },
  "& .dg-header .dg-cell": {
    // The button and the grip stand in their own header.
    position: "relative",
    cursor: "pointer",
    display: "flex",
    alignItems: "center",
    gap: 4,
    overflow: "visible",
  },
  "& .dg-header .dg-name": { ...ellipsis, minWidth: 0 },
  "& .dg-header .dg-cell[data-align='end']": { justifyContent: "flex-end" },
  "& .dg-header .dg-cell:hover": { color: paletteVar("text-primary") },
  "& .dg-header .dg-cell[aria-sort='ascending'], & .dg-header .dg-cell[aria-sort='descending']": {
    color: paletteVar("text-primary"),
  },
  "& .dg-sort": { display: "inline-flex", alignItems: "center", flex: "none" },
  "& .dg-funnel": { color: accent, flex: "none", display: "inline-flex" },
  "& .dg-menu": {
    font: "inherit",
    width: 18,
    height: 18,
    padding: 0,
    border: 0,
    borderRadius: 4,
    flex: "none",
    display: "grid",
    placeItems: "center",
    background: paletteVar("sunken"),
    color: "inherit",
    cursor: "pointer",
    position: "absolute",
    insetInlineEnd: 5,
    opacity: 0,
  },
  "& .dg-header .dg-cell:hover .dg-menu, & .dg-header .dg-cell:focus .dg-menu": { opacity: 1 },
  "& .dg-menu:hover": { background: paletteVar("divider") },
  "& .dg-grip": {
    position: "absolute",
    insetBlock: 0,
    insetInlineEnd: -3,
    width: 7,
    zIndex: 1,
    cursor: "col-resize",
    touchAction: "none",
  },
  "& .dg-grip::after": {
    content: '""',
    position: "absolute",
    insetBlock: 7,
    insetInlineStart: 3,
    width: 1,
    background: paletteVar("divider"),
  },
  "& .dg-grip:hover::after, & .dg-grip[data-dragged]::after": { width: 2, background: accent },

  "& .dg-box": {
    appearance: "none",
    width: 16,
    height: 16,
    margin: 0,
    display: "grid",
    placeItems: "center",
    border: `1.5px solid ${paletteVar("edge")}`,
    borderRadius: 4,
    background: paletteVar("background-paper"),
    cursor: "pointer",
  },
  "& .dg-box:checked, & .dg-box:indeterminate": { background: accent, borderColor: accent },
  "& .dg-box:checked::after": {
    content: '""',
    width: 8,
    height: 4,
    border: `solid ${paletteVar("primary-contrastText")}`,
    borderWidth: "0 0 2px 2px",
    transform: "translateY(-1px) rotate(-45deg)",
  },
  "& .dg-box:indeterminate::after": {
    content: '""',
    width: 8,
    height: 2,
    border: 0,
    transform: "none",
    background: paletteVar("primary-contrastText"),
  },
  "& .dg-box-cell": { display: "grid", placeItems: "center", padding: 0 },
  "& .dg-header .dg-box-cell": { justifyContent: "center" },

  "& .dg-group": {
    height: "var(--grid-row)",
    minWidth: "100%",
    contain: "strict",
    display: "flex",
    alignItems: "center",
    boxSizing: "border-box",
    borderBottom: line,
    background: paletteVar("sunken"),
    cursor: "pointer",
    userSelect: "none",
  },
  "& .dg-group > div": {
    position: "sticky",
    insetInlineStart: 0,
    display: "flex",
    alignItems: "center",
    gap: 8,
    height: "100%",
    paddingInline: 10,
    outlineOffset: -2,
  },
  "& .dg-group svg": { flex: "none" },
  "& .dg-group b": { fontWeight: FONT_WEIGHTS.strong },
  "& .dg-group .dg-sums": { color: quiet, fontVariantNumeric: "tabular-nums" },

  "& .dg-cell[data-editing]": { position: "relative", overflow: "visible" },
  "& .dg-editor": {
    position: "absolute",
    inset: 0,
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    color: paletteVar("text-primary"),
    background: paletteVar("background-paper"),
    border: `2px solid ${accent}`,
    borderRadius: 0,
    padding: "0 6px",
    outline: "none",
    colorScheme: "inherit",
  },
  "& .dg-cell[data-align='end'] .dg-editor": { textAlign: "right" },
  "& .dg-editor[aria-invalid='true']": { borderColor: paletteVar("status-red") },

  "& .dg-mark": { marginInlineEnd: 6, verticalAlign: -1 },
  "& .dg-tag": {
    fontSize: FONT_SIZES.tiny,
    lineHeight: "18px",
    paddingInline: 6,
    borderRadius: 4,
    background: paletteVar("sunken"),
    color: paletteVar("text-primary"),
    marginInlineEnd: 4,
    display: "inline-block",
  },
  "& .dg-mark[data-tone='good']": { color: paletteVar("status-green") },
  "& .dg-stall": { color: paletteVar("status-amber") },
  "& .dg-mark[data-tone='wait']": { color: paletteVar("status-amber") },
  "& .dg-mark[data-tone='bad']": { color: paletteVar("status-red") },
  "& .dg-mark[data-tone='none']": { color: paletteVar("status-none") },
});

/** The list under an editor that offers choices; outside of the grid, so that no edge cuts it. */
export const ChoiceList = styled("ul")({
  margin: 0,
  padding: 4,
  listStyle: "none",
  maxHeight: 280,
  overflow: "auto",
  background: paletteVar("background-paper"),
  border: line,
  borderRadius: 6,
  boxShadow: "0 6px 20px rgb(0 0 0 / 0.16)",
  fontSize: FONT_SIZES.body,
  "& li": { padding: "4px 8px", borderRadius: 4, cursor: "pointer", ...ellipsis },
  "& li[aria-selected='true']": { background: paletteVar("accentSoft") },
  "& li[data-current]": { fontWeight: FONT_WEIGHTS.strong },
});
