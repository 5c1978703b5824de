/** "This is not one", said of cells of a list, as main understands it. */
import { newFinds } from "../domain/sensitive-fields.ts";
import { cellText, type GridSheet } from "./import-grid.ts";

/**
 * Keys of the numbers in cells that the user has accepted ("row:column"), for `confirmedNumbers`: exactly these are not
 * asked about again when the list is stored.
 */
export function acceptedNumbers(sheet: GridSheet, accepted: Iterable<string>): readonly string[] {
  const texts = [...accepted].flatMap((place) => {
    const [row = NaN, column = NaN] = place.split(":").map(Number);
    const cell = sheet.rows[row - 1]?.[column];
    // Notes keep their line breaks, all else is one line: both ways to write it.
    return [cellText(cell), String(cell ?? "")];
  });
  return [...new Set(newFinds([{ path: [], value: texts }], null, []).map(({ key }) => key))];
}
