/** The look of the timeline. One styled root for all rows, as in the checklists. */
import { styled } from "@mui/material/styles";
import { FONT_SIZES, FONT_WEIGHTS } from "../../../tokens.ts";

const palette = (name: string): string => `var(--pd-palette-${name})`;
const ellipsis = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;
const quiet = palette("text-secondary");
const ink = palette("text-primary");

/** Root of the timeline: scrolls both ways, with the titles at the left and the axis above staying where they are. */
export const TimelineRoot = styled("div")({
  flex: 1,
  minHeight: 0,
  overflow: "auto",
  outline: "none",
  position: "relative",
  background: palette("background-paper"),

  "& .tl-content": { position: "relative", minWidth: "100%" },
  "& .tl-head": {
    position: "sticky",
    top: 0,
    zIndex: 5,
    display: "flex",
    width: "fit-content",
    minWidth: "100%",
    background: palette("sunken"),
    borderBottom: `1px solid ${palette("edge")}`,
  },
  "& .tl-corner": {
    position: "sticky",
    left: 0,
    zIndex: 1,
    flex: "none",
    boxSizing: "border-box",
    paddingInline: "16px 8px",
    paddingBlock: 6,
    background: palette("sunken"),
    borderRight: `1px solid ${palette("divider")}`,
    color: quiet,
    fontSize: FONT_SIZES.tiny,
    overflow: "hidden",
  },
  "& .tl-body": { position: "relative" },
  "& .tl-layer": { position: "absolute", top: 0, display: "block", pointerEvents: "none" },
  "& .tl-links": { zIndex: 1 },

  "& .tl-row": { position: "absolute", top: 0, left: 0, display: "flex", boxSizing: "border-box" },
  "& .tl-row:focus": { outline: "none" },
  "& .tl-row::after": {
    content: '""',
    position: "absolute",
    inset: 0,
    borderBottom: `1px solid ${palette("divider")}`,
    pointerEvents: "none",
  },
  "& .tl-row:hover::after, & .tl-row[data-open]::after": {
    background: `color-mix(in srgb, ${palette("primary-main")} 7%, transparent)`,
  },
  "& .tl-row:focus-visible::after": {
    outline: `2px solid ${palette("primary-main")}`,
    outlineOffset: -2,
    zIndex: 4,
  },
  "& .tl-title": {
    position: "sticky",
    left: 0,
    zIndex: 3,
    flex: "none",
    boxSizing: "border-box",
    height: "100%",
    display: "grid",
    gridTemplateColumns: "52px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: 6,
    paddingInline: "20px 8px",
    background: palette("background-paper"),
    borderRight: `1px solid ${palette("divider")}`,
    borderBottom: `1px solid ${palette("divider")}`,
    cursor: "default",
  },
  "& .tl-row[data-open] .tl-title": { boxShadow: `inset 3px 0 0 ${palette("primary-main")}` },
  "& .tl-row[data-group] .tl-title": {
    display: "flex",
    gap: 6,
    fontWeight: FONT_WEIGHTS.strong,
    cursor: "pointer",
    userSelect: "none",
  },
  "& .tl-row[data-group='phase'] .tl-title": {
    background: palette("sunken"),
    paddingInlineStart: 8,
  },
  "& .tl-row[data-group='kind'] .tl-title": { paddingInlineStart: 20, color: quiet },
  "& .tl-row[data-group='phase']::after": {
    background: `color-mix(in srgb, ${palette("text-secondary")} 7%, transparent)`,
  },
  "& .tl-code": { color: quiet, fontSize: FONT_SIZES.tiny, ...ellipsis },
  "& .tl-name": ellipsis,
  "& .tl-row[data-look='done'] .tl-name": { color: quiet },
  "& .tl-row[data-look='critical'] .tl-name": { fontWeight: FONT_WEIGHTS.strong },
  "& .tl-figures": { fontWeight: FONT_WEIGHTS.regular, fontSize: FONT_SIZES.tiny, color: quiet },
  "& .tl-bars": { position: "relative", zIndex: 2, display: "block", flex: "none" },

  // Bars. Shape and fill tell them apart; colour only helps.
  "& .tl-bar": { strokeWidth: 1.25 },
  "& .tl-bar[data-can-carry]": { cursor: "grab" },
  "& .tl-bar[data-look='open']": {
    fill: `color-mix(in srgb, ${palette("edge")} 72%, ${palette("background-paper")})`,
    stroke: palette("edge"),
  },
  "& .tl-bar[data-look='critical']": { fill: ink, stroke: ink },
  "& .tl-bar[data-look='done']": { fill: palette("background-paper"), stroke: palette("edge") },
  "& .tl-bar[data-overdue]": { stroke: palette("status-red"), strokeWidth: 2 },
  "& .tl-bar[data-look='open'][data-overdue]": { fill: palette("status-redSoft") },
  "& .tl-row[data-carried] .tl-bar": {
    fill: palette("primary-main"),
    stroke: palette("primary-dark"),
    cursor: "grabbing",
  },
  "& .tl-hatch": { stroke: palette("edge"), strokeWidth: 1, fill: "none", pointerEvents: "none" },
  "& .tl-baseline": { fill: palette("background-paper"), stroke: quiet, strokeWidth: 1 },
  "& .tl-slack": { stroke: quiet, strokeWidth: 1.25, strokeDasharray: "2 3", fill: "none" },
  "& .tl-ghost": { fill: "none", stroke: quiet, strokeWidth: 1, strokeDasharray: "3 2" },
  "& .tl-bracket": { fill: quiet },
  "& .tl-mark": { color: quiet, pointerEvents: "none" },
  "& .tl-mark[data-overdue]": { color: palette("status-red") },
  "& .tl-row:not([data-slack]):not(:hover):not(:focus-visible) .tl-slack": { display: "none" },

  "& .tl-line": { stroke: palette("divider"), strokeWidth: 1, shapeRendering: "crispEdges" },
  "& .tl-shade-off": { fill: palette("sunken") },
  "& .tl-shade-holiday": {
    fill: `color-mix(in srgb, ${palette("edge")} 32%, ${palette("background-paper")})`,
  },
  "& .tl-shade-closed, & .tl-shade-freeze": { fill: palette("status-noneSoft") },
  "& .tl-shade-month-end": {
    fill: `color-mix(in srgb, ${palette("status-amberSoft")} 55%, transparent)`,
  },
  "& .tl-shade-lines": { stroke: palette("edge"), strokeWidth: 1, opacity: 0.55, fill: "none" },
  "& .tl-axis text": { fontSize: FONT_SIZES.tiny, fill: quiet, fontFamily: "inherit" },
  "& .tl-axis .tl-upper": { fontWeight: FONT_WEIGHTS.strong, fill: ink },
  "& .tl-axis .tl-flag": { fontWeight: FONT_WEIGHTS.strong, fill: palette("background-paper") },
  "& .tl-day": { strokeWidth: 1.5 },
  "& .tl-day[data-kind='today']": { stroke: palette("primary-main") },
  "& .tl-day[data-kind='kickoff']": { stroke: quiet },
  "& .tl-day[data-kind='wave']": { stroke: quiet, strokeDasharray: "1 3" },
  "& .tl-day[data-kind='target']": { stroke: ink, strokeDasharray: "6 3" },
  "& .tl-day[data-kind='forecast']": { stroke: ink, strokeWidth: 2 },
  "& .tl-flag-box[data-kind='today']": { fill: palette("primary-main") },
  "& .tl-flag-box[data-kind='kickoff']": { fill: quiet },
  "& .tl-flag-box[data-kind='wave']": { fill: quiet },
  "& .tl-flag-box[data-kind='target'], & .tl-flag-box[data-kind='forecast']": { fill: ink },

  "& .tl-link": { fill: "none", stroke: palette("edge"), strokeWidth: 1 },
  "& .tl-link-head": { fill: palette("edge") },
  "& .tl-link[data-tone='critical']": { stroke: ink, strokeWidth: 1.25 },
  "& .tl-link-head[data-tone='critical']": { fill: ink },
  "& .tl-link[data-tone='focus']": { stroke: palette("primary-main"), strokeWidth: 2 },
  "& .tl-link-head[data-tone='focus']": { fill: palette("primary-main") },

  "& .tl-callout": {
    position: "absolute",
    zIndex: 4,

    padding: "6px 10px",
    borderRadius: 6,
    border: `1px solid ${palette("primary-main")}`,
    background: palette("background-paper"),
    fontSize: FONT_SIZES.tiny,
    pointerEvents: "none",
    whiteSpace: "nowrap",
  },
  "& .tl-callout strong": { fontSize: FONT_SIZES.body, fontWeight: FONT_WEIGHTS.strong },
});
