/** The look of the list. One styled root for all rows: a list of 300 items costs no style per cell. */
import { styled } from "@mui/material/styles";
import { FONT_SIZES, FONT_WEIGHTS, RADII } from "../../../tokens.ts";

const palette = (name: string): string => `var(--pd-palette-${name})`;
const ellipsis = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;
const quiet = palette("text-secondary");

/** Root of the list. Columns leave with the width of the list, not of the window: a side panel may stand beside it. */
export const ListRoot = styled("div")({
  flex: 1,
  minHeight: 0,
  overflowY: "auto",
  overflowX: "hidden",
  containerType: "inline-size",
  outline: "none",
  position: "relative",

  "& .ck-row": {
    position: "absolute",
    insetInline: 0,
    top: 0,
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "16px 28px 68px minmax(0, 1fr) 64px 122px 150px 152px 28px",
    alignItems: "center",
    columnGap: 8,
    paddingInline: "8px 12px",
    borderBottom: `1px solid ${palette("divider")}`,
    background: palette("background-paper"),
    cursor: "default",
    contain: "layout style",
  },
  "& .ck-row:hover": { background: palette("background-default") },
  "& .ck-row[data-open]": { boxShadow: `inset 3px 0 0 ${palette("primary-main")}` },
  "& .ck-row[aria-selected='true']": { background: palette("accentSoft") },
  "& .ck-row:focus-visible, & .ck-group:focus-visible": {
    outline: `2px solid ${palette("primary-main")}`,
    outlineOffset: -2,
  },
  "& .ck-row[data-edge='top']": { boxShadow: `inset 0 2px 0 ${palette("primary-main")}` },
  "& .ck-row[data-edge='bottom']": { boxShadow: `inset 0 -2px 0 ${palette("primary-main")}` },
  "& .ck-row[data-dragged]": { opacity: 0.5 },

  "& .ck-grip": { display: "flex", color: quiet, opacity: 0, cursor: "grab" },
  "& .ck-row:hover .ck-grip, & .ck-row:focus-visible .ck-grip": { opacity: 1 },
  "& .ck-id": { color: quiet, fontSize: FONT_SIZES.tiny, ...ellipsis },
  "& .ck-title": ellipsis,
  "& .ck-row[data-satisfied] .ck-title": { color: quiet },
  "& .ck-row[data-staying] .ck-title": { textDecoration: "line-through" },
  "& .ck-marks": {
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: 6,
    color: quiet,
    fontSize: FONT_SIZES.tiny,
  },
  "& .ck-mark": { display: "inline-flex", alignItems: "center", gap: 2 },
  "& .ck-owner": { display: "flex", alignItems: "center", gap: 6, minWidth: 0 },
  "& .ck-roles": { color: quiet, fontSize: FONT_SIZES.tiny, ...ellipsis },
  "& .ck-due": { textAlign: "right", ...ellipsis },
  "& .ck-satisfied": { color: quiet, fontSize: FONT_SIZES.tiny },

  "& .ck-button": {
    font: "inherit",
    fontSize: FONT_SIZES.tiny,
    border: 0,
    background: "none",
    color: quiet,
    borderRadius: 4,
    padding: "2px 6px",
    cursor: "pointer",
    textAlign: "left",
    maxWidth: "100%",
    ...ellipsis,
  },
  "& .ck-button:hover": { background: palette("sunken"), color: palette("text-primary") },
  "& .ck-button:disabled": { cursor: "default", background: "none" },
  // What says nothing new is shown when one comes near: the box and the date tell it already.
  "& .ck-button[data-tone='quiet']": { opacity: 0 },
  "& .ck-row:hover .ck-button, & .ck-row:focus-visible .ck-button, & .ck-button:focus-visible": {
    opacity: 1,
  },
  "& .ck-button[data-tone='wait']": {
    color: palette("text-primary"),
    background: palette("sunken"),
  },
  "& .ck-button[data-tone='blocked']": {
    color: palette("status-red"),
    background: palette("status-redSoft"),
    fontWeight: FONT_WEIGHTS.strong,
  },
  "& .ck-button[data-tone='progress']": {
    color: palette("primary-dark"),
    background: palette("accentSoft"),
  },

  "& .ck-box": {
    width: 18,
    height: 18,
    margin: "0 auto",
    padding: 0,
    display: "grid",
    placeItems: "center",
    border: `1.5px solid ${palette("edge")}`,
    borderRadius: 4,
    background: palette("background-paper"),
    color: palette("primary-contrastText"),
    cursor: "pointer",
  },
  "& .ck-box:disabled": { cursor: "not-allowed", opacity: 0.6 },
  "& .ck-box[data-status='done']": {
    background: palette("primary-main"),
    borderColor: palette("primary-main"),
  },
  "& .ck-box[data-status='not_applicable']": { color: quiet, borderStyle: "dashed" },
  "& .ck-box[data-status='in_progress']": { color: palette("primary-main") },
  "& .ck-box[data-status^='waiting']": { color: palette("status-amber") },
  "& .ck-box[data-status='blocked']": {
    color: palette("status-red"),
    borderColor: palette("status-red"),
  },

  "& .ck-group": {
    position: "absolute",
    insetInline: 0,
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: 8,
    paddingInline: "8px 12px",
    borderBottom: `1px solid ${palette("divider")}`,
    background: palette("background-paper"),
    cursor: "pointer",
    userSelect: "none",
  },
  "& .ck-group[data-level='kind']": {
    background: palette("sunken"),
    fontSize: FONT_SIZES.lead,
    fontWeight: FONT_WEIGHTS.strong,
  },
  "& .ck-group[data-level='checklist']": {
    paddingInlineStart: 28,
    fontWeight: FONT_WEIGHTS.strong,
    color: quiet,
  },
  "& .ck-group .ck-figures": {
    fontSize: FONT_SIZES.tiny,
    fontWeight: FONT_WEIGHTS.regular,
    color: quiet,
  },
  "& .ck-track": {
    width: 64,
    height: 4,
    borderRadius: 2,
    background: palette("divider"),
    overflow: "hidden",
  },
  "& .ck-track > i": { display: "block", height: "100%", background: palette("primary-main") },
  "& .ck-group .ck-overdue": { color: palette("status-red"), fontWeight: FONT_WEIGHTS.strong },
  "& .ck-icon": {
    width: 24,
    height: 24,
    display: "grid",
    placeItems: "center",
    padding: 0,
    border: 0,
    borderRadius: RADII.control,
    background: "none",
    color: quiet,
    cursor: "pointer",
  },
  "& .ck-icon:hover": { background: palette("accentSoft"), color: palette("text-primary") },

  "@container (max-width: 1000px)": {
    "& .ck-row": {
      gridTemplateColumns: "16px 28px 60px minmax(0, 1fr) auto auto 66px 150px",
    },
    "& .ck-roles, & .ck-more": { display: "none" },
    // A status that says nothing new leaves its room to the title. It stays in the page: the menu of the S key hangs on it.
    "& .ck-button[data-tone='quiet']": { width: 0, paddingInline: 0 },
  },
  "@container (max-width: 680px)": {
    "& .ck-row": { gridTemplateColumns: "28px minmax(0, 1fr) auto auto 150px" },
    "& .ck-grip, & .ck-id, & .ck-owner": { display: "none" },
  },
});
