/** The look of the list of what is due now. One styled root for all rows, as in the checklists. */
import { ELLIPSIS, paletteVar } from "../../style-parts.ts";
import { styled } from "@mui/material/styles";
import { FONT_SIZES, FONT_WEIGHTS } from "../../tokens.ts";

const quiet = paletteVar("text-secondary");

/** Root of the list. Columns leave with the width of the list, not of the window. */
export const DeskListRoot = styled("div")({
  flex: 1,
  minHeight: 0,
  overflowY: "auto",
  overflowX: "hidden",
  containerType: "inline-size",
  position: "relative",
  outline: "none",

  "& .dk-row": {
    position: "absolute",
    insetInline: 0,
    top: 0,
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto 132px 140px",
    alignItems: "center",
    columnGap: 8,
    paddingInline: "12px 16px",
    background: paletteVar("background-paper"),
    cursor: "default",
    contain: "layout style",
  },
  "& .dk-row:hover, & .dk-row:focus-within": { background: paletteVar("background-default") },
  "& .dk-row[aria-selected='true']": { background: paletteVar("accentSoft") },
  "& .dk-row:focus-visible": {
    outline: `2px solid ${paletteVar("primary-main")}`,
    outlineOffset: -2,
  },
  "& .dk-name": { display: "flex", alignItems: "baseline", gap: 8, minWidth: 0 },
  // The word for its kind is there whole or not at all: what does not fit breaks into a second line, which is not seen.
  "& .dk-name[data-wraps]": { flexWrap: "wrap", rowGap: 40, height: 20, overflow: "hidden" },
  "& .dk-title": {
    color: paletteVar("text-primary"),
    textDecoration: "none",
    flex: "0 1 auto",
    minWidth: 0,
    maxWidth: "100%",
    lineHeight: "20px",
    ...ELLIPSIS,
  },
  "& .dk-title:hover": { textDecoration: "underline" },
  "& .dk-quiet": { color: quiet, fontSize: FONT_SIZES.tiny, ...ELLIPSIS },
  // Under the heading of a day the payors stand below each other, so that the eye finds one.
  "& .dk-name > .dk-payor": { flex: "0 0 clamp(136px, 28%, 260px)" },
  "& .dk-name > .dk-quiet:not(.dk-payor)": { flex: "0 2 auto", minWidth: 0, lineHeight: "20px" },
  "& .dk-status": {
    fontSize: FONT_SIZES.tiny,
    borderRadius: 4,
    padding: "1px 6px",
    background: paletteVar("sunken"),
    ...ELLIPSIS,
  },
  "& .dk-status[data-tone='blocked']": {
    color: paletteVar("status-red"),
    background: paletteVar("status-redSoft"),
    fontWeight: FONT_WEIGHTS.strong,
  },
  "& .dk-status[data-tone='progress']": {
    color: paletteVar("primary-dark"),
    background: paletteVar("accentSoft"),
  },
  "& .dk-owner": { display: "flex", alignItems: "center", gap: 6, minWidth: 0 },
  "& .dk-due": { textAlign: "right", ...ELLIPSIS },

  "& .dk-box": {
    width: 16,
    height: 16,
    padding: 0,
    display: "grid",
    placeItems: "center",
    border: `1.5px solid ${paletteVar("edge")}`,
    borderRadius: 4,
    background: paletteVar("background-paper"),
    color: "transparent",
    cursor: "pointer",
  },
  "& .dk-box:hover:not(:disabled)": {
    color: paletteVar("primary-main"),
    borderColor: paletteVar("primary-main"),
  },
  "& .dk-box:disabled": { cursor: "not-allowed", opacity: 0.6 },
  "& .dk-mark": { display: "grid", placeItems: "center", width: 16, color: quiet },

  "& .dk-acts": {
    position: "absolute",
    right: 156,
    insetBlock: 1,
    display: "flex",
    alignItems: "center",
    gap: 2,
    paddingLeft: 8,
    background: "inherit",
    opacity: 0,
    pointerEvents: "none",
  },
  "& .dk-row:hover .dk-acts, & .dk-acts:focus-within": { opacity: 1, pointerEvents: "auto" },

  "& .dk-more": {
    position: "absolute",
    insetInline: 0,
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: 8,
    paddingInline: "12px 16px",
    background: paletteVar("background-paper"),
    color: quiet,
    cursor: "pointer",
  },
  "& .dk-more:hover": {
    background: paletteVar("background-default"),
    color: paletteVar("text-primary"),
  },
  "& .dk-more:focus-visible": {
    outline: `2px solid ${paletteVar("primary-main")}`,
    outlineOffset: -2,
  },

  "& .dk-group": {
    position: "absolute",
    insetInline: 0,
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: 12,
    paddingInline: "12px 16px",
    borderTop: `1px solid ${paletteVar("divider")}`,
    background: paletteVar("background-paper"),
  },
  "& .dk-group-name": {
    color: paletteVar("text-primary"),
    fontSize: FONT_SIZES.lead,
    fontWeight: FONT_WEIGHTS.strong,
    textDecoration: "none",
    minWidth: 0,
    ...ELLIPSIS,
  },
  "& a.dk-group-name:hover": { textDecoration: "underline" },
  "& .dk-late": { color: paletteVar("status-red"), fontWeight: FONT_WEIGHTS.strong },

  "@container (max-width: 720px)": {
    "& .dk-row": { gridTemplateColumns: "24px minmax(0, 1fr) auto auto 116px" },
    "& .dk-row[data-names-payor]": {
      gridTemplateColumns: "24px minmax(0, 1fr) auto 116px",
      "& .dk-owner": { display: "none" },
    },
    "& .dk-acts": { right: 132 },
    "& .dk-assignee, & .dk-phase": { display: "none" },
  },
});
