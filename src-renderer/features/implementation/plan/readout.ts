/** What is under the pointer, in a store of its own: only the line that says it is drawn again. */
import { create } from "zustand";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { type DayShade, dayInWords } from "../../../../src-shared/timeline/day-shades.ts";

interface Readout {
  readonly date: IsoDate | null;
  /** What is to be known of that day; may be empty. */
  readonly dayWords: string;
  /** Key of the row under the pointer. */
  readonly key: string | null;
}

const NOTHING: Readout = { date: null, dayWords: "", key: null };

export const useReadout = create<Readout>()(() => NOTHING);

/** Says on which day and row the pointer is. */
export function tellReadout(
  date: IsoDate | null,
  shades: readonly DayShade[],
  key: string | null,
): void {
  const before = useReadout.getState();
  if (before.date === date && before.key === key) return;
  useReadout.setState({ date, dayWords: date === null ? "" : dayInWords(shades, date), key });
}
