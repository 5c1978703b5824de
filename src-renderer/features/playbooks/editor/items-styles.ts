import { paletteVar } from "../../../style-parts.ts";
import { styled } from "@mui/material/styles";
import { FONT_SIZES, FONT_WEIGHTS } from "../../../tokens.ts";

/** The table of items. Plain elements with classes: over a hundred rows are drawn anew while one types. */
export const ItemGrid = styled("table")({
  width: "100%",
  minWidth: 480,
  tableLayout: "fixed",
  borderCollapse: "collapse",
  "& th, & td": {
    padding: "0 6px",
    height: 32,
    textAlign: "left",
    borderBottom: `1px solid ${paletteVar("divider")}`,
    fontSize: FONT_SIZES.body,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  "& thead th": {
    position: "sticky",
    top: 0,
    zIndex: 2,
    fontSize: FONT_SIZES.tiny,
    fontWeight: FONT_WEIGHTS.strong,
    color: paletteVar("text-secondary"),
    background: paletteVar("sunken"),
  },
  "& tr.pb-group th, & tr.pb-group td": {
    fontWeight: FONT_WEIGHTS.strong,
    background: paletteVar("background-paper"),
    color: paletteVar("text-secondary"),
  },
  "& tr[data-item]": { cursor: "default", background: paletteVar("background-paper") },
  "& tr[data-item]:hover": { background: paletteVar("action-hover") },
  // A box is no text that could go on.
  "& th:first-of-type, & td:first-of-type": { textOverflow: "clip" },
  "& tr[data-active='true'], & tr[data-active='true']:hover": {
    background: paletteVar("accentSoft"),
  },
  "& tr[data-active='true'] td": { paddingBlock: 2, overflow: "visible" },
  "& tr[data-item]:focus-visible": {
    outline: `2px solid ${paletteVar("primary-main")}`,
    outlineOffset: -2,
  },
  // In a row the fields are as small as they can be; the panel beside has the same with room.
  // Room for buttons that are not shown is kept by a longer selector of the library.
  "& td .MuiAutocomplete-root .MuiInputBase-root": {
    padding: "1px 4px !important",
    minHeight: 30,
  },
  "& td .MuiAutocomplete-root .MuiAutocomplete-input": { minWidth: 20, padding: "2px 4px" },
  "& td .MuiAutocomplete-tag": { maxWidth: "100%", margin: 1 },
  "& td .MuiAutocomplete-endAdornment": { display: "none" },
  "& .pb-code": { color: paletteVar("text-secondary"), fontSize: FONT_SIZES.tiny },
  "& .pb-quiet": { color: paletteVar("text-secondary") },
  "& .pb-error": { color: paletteVar("status-red") },
  "& .pb-warning": { color: paletteVar("status-amber") },
  // Both are in the panel as well.
  "@container (max-width: 760px)": { "& .pb-owners, & .pb-depends": { display: "none" } },
  "& .pb-mark": { display: "inline-flex", verticalAlign: "-2px", marginInlineEnd: 6 },
});
