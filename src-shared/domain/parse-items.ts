/** Pasted lines become items (ask 13). */
import { type IsoDate, isIsoDate } from "./dates.ts";

/** A line as an item; `due` is null when the line names no date. */
export interface ParsedItem {
  readonly title: string;
  readonly due: IsoDate | null;
}

/** Bullets, numbers and boxes in front of a line: "- ", "• ", "3. ", "[ ] ", "- [x] ". */
const BULLET = /^(?:[-*•–]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+)?/;
const LONGEST_TITLE = 500;

/** `YYYY-MM-DD`, or a date as Excel copies it in the United States (`M/D/YYYY`); null for anything else. */
export function parseDateCell(cell: string): IsoDate | null {
  const text = cell.trim();
  if (isIsoDate(text)) return text;
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, month = "", day = "", year = ""] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : null;
}

/**
 * One item for each line that is not empty. Tabs separate columns: the first that is a date is the due date, the other
 * ones make the title. Bullets and boxes in front are left out; a copy starts open, whatever its box says.
 */
export function parseItemLines(text: string): readonly ParsedItem[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const cells = line.split("\t").map((cell) => cell.trim());
    let due: IsoDate | null = null;
    const words = cells.filter((cell) => {
      const date = due === null ? parseDateCell(cell) : null;
      due ??= date;
      return date === null && cell !== "";
    });
    const title = words.join(" ").replace(BULLET, "").trim().slice(0, LONGEST_TITLE);
    return title === "" ? [] : [{ title, due }];
  });
}
