/** Text with delimiters as a grid: CSV, TSV, and cells pasted from a spreadsheet. */
import Papa from "papaparse";
import { withoutNeutraliser } from "../formula-text.ts";
import { type Delimiter, DELIMITERS, type GridCell, type ImportGrid } from "./import-grid.ts";

/** What Excel writes first to name the delimiter: `sep=;`. */
const SEP_LINE = /^\uFEFF?"?sep=([,;|\t])"?\r?\n/i;
const MOST_WARNINGS = 20;

function isDelimiter(text: string): text is Delimiter {
  return (DELIMITERS as readonly string[]).includes(text);
}

/** The delimiter that cuts the first lines into the most equal numbers of cells; a comma when nothing cuts them. */
function guessDelimiter(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      preview: 30,
      skipEmptyLines: "greedy",
    });
    const counts = new Map<number, number>();
    for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
    // Titles above the header are shorter: what most rows have counts, weighed by the cells that it gives.
    for (const [cells, rows] of counts) {
      const score = cells < 2 ? 0 : (rows / data.length) * Math.log2(cells + 1);
      if (score > (best?.score ?? 0)) best = { delimiter, score };
    }
  }
  return best?.delimiter ?? ",";
}

/** Reads text with delimiters. Quoted cells may hold line breaks and delimiters; a `sep=` line is taken for what it says. */
export function parseDelimited(
  text: string,
  source: string,
  chosen: Delimiter | null = null,
): ImportGrid {
  const sep = SEP_LINE.exec(text);
  const body = (sep ? text.slice(sep[0].length) : text).replace(/^\uFEFF/, "");
  const said = sep?.[1];
  const delimiter =
    chosen ?? (said !== undefined && isDelimiter(said) ? said : guessDelimiter(body));
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const rows = data.map((row) => row.map(toCell));
  // A last line break is no row.
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  return {
    source,
    text: {
      encoding: null,
      delimiter,
      warnings: errors
        .filter(({ code }) => code !== "UndetectableDelimiter")
        .slice(0, MOST_WARNINGS)
        .map(({ message, row }) =>
          row === undefined ? message : `Row ${(row + (sep ? 2 : 1)).toString()}: ${message}`,
        ),
    },
    sheets: [{ name: source, isHidden: false, rows }],
  };
}

function toCell(text: string): GridCell {
  return text.trim() === "" ? null : withoutNeutraliser(text);
}
