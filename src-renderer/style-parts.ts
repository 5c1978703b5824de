/** Parts of styled roots: lists whose rows have classes instead of components. */

/** A colour of the theme as a CSS variable, e.g. `paletteVar("text-secondary")`. */
export function paletteVar(name: string): string {
  return `var(--pd-palette-${name})`;
}

/** One line, cut with an ellipsis where it does not fit. */
export const ELLIPSIS = {
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
} as const;
