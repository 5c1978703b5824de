/** What a plan of an import says of each row, whatever is imported. */
import type { Implementation } from "../domain/implementation.ts";
import type { WaveType } from "../domain/rollout/rollout-words.ts";
import { plainHeading } from "./map-columns.ts";
import type { ImportProblem, ReadRow } from "./read-rows.ts";

/** How a row ends. Imported + merged + unchanged + rejected = rows, always. */
export type RowOutcome = "imported" | "merged" | "unchanged" | "rejected";

/**
 * What is done with a row that is there already: fill what is empty with us, take the list's values, keep ours (only
 * what hangs below, such as commitments, is added), add it as new all the same, leave it out.
 */
export type DuplicateChoice = "fill" | "theirs" | "ours" | "new" | "skip";

/** That a row is there already: which record, how sure, why. */
export interface DuplicateMatch {
  readonly targetId: string;
  readonly targetName: string;
  /** Row of the same file, or null when it stands in the implementation. */
  readonly isInFile: boolean;
  readonly confidence: "certain" | "likely" | "possible";
  readonly why: string;
  readonly choice: DuplicateChoice;
}

/** A field in which a row differs from what is there already. */
export interface FieldChange {
  readonly key: string;
  readonly was: string;
  /** What it will be: `was` when ours is kept. */
  readonly now: string;
  /** What the list says. */
  readonly theirs: string;
}

/** A row with its end. */
export interface PlannedRow {
  readonly row: ReadRow;
  readonly outcome: RowOutcome;
  /** Why it is rejected; with lenient reading also what was left out. */
  readonly problems: readonly ImportProblem[];
  readonly match: DuplicateMatch | null;
  readonly changes: readonly FieldChange[];
}

/** How rows ended. */
export interface RowCounts {
  readonly rows: number;
  readonly imported: number;
  readonly merged: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Counts of the rows. */
export function countRows(rows: readonly PlannedRow[]): RowCounts {
  const counts = { rows: rows.length, imported: 0, merged: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** What the user decided about duplicates. */
export interface DuplicateChoices {
  /** For all matches that are certain or likely; possible ones are added as new unless chosen row by row. */
  readonly all: DuplicateChoice;
  readonly byRow: ReadonlyMap<number, DuplicateChoice>;
  /** "row:key" of single fields in which ours or theirs is taken against the choice of the row. */
  readonly byField: ReadonlyMap<string, "ours" | "theirs">;
}

/** No decision yet. */
export const NO_CHOICES: DuplicateChoices = { all: "fill", byRow: new Map(), byField: new Map() };

/** The choice for a row. */
export function choiceFor(
  { all, byRow }: DuplicateChoices,
  rowNumber: number,
  confidence: DuplicateMatch["confidence"],
): DuplicateChoice {
  return byRow.get(rowNumber) ?? (confidence === "possible" ? "new" : all);
}

/** Whether the list's value replaces ours. */
export function takesTheirs(
  choices: DuplicateChoices,
  choice: DuplicateChoice,
  rowNumber: number,
  key: string,
  isOursEmpty: boolean,
): boolean {
  const own = choices.byField.get(`${rowNumber}:${key}`);
  if (own) return own === "theirs";
  return choice === "theirs" || (choice === "fill" && isOursEmpty);
}

/** A rejection by the row as a whole. */
export function rowProblem(field: string, message: string): ImportProblem {
  return { column: null, field, message, isSensitive: false };
}

/** Waves by name; a name that no wave has makes a new one. */
export class WaveNames {
  readonly #ids = new Map<string, string>();
  readonly #newId: () => string;
  readonly created: { readonly id: string; readonly name: string; readonly type: WaveType }[] = [];

  constructor({ waves }: Pick<Implementation, "waves">, newId: () => string) {
    this.#newId = newId;
    for (const { id, name } of Object.values(waves)) this.#ids.set(plainHeading(name), id);
  }

  /** The new waves that somebody is in. */
  used(ids: Iterable<string | null | undefined>): WaveNames["created"] {
    const isUsed = new Set(ids);
    return this.created.filter(({ id }) => isUsed.has(id));
  }

  /** Id of the wave of that name. "2" is also "Wave 2". */
  idOf(name: string): string {
    const key = plainHeading(name);
    const known = this.#ids.get(key) ?? this.#ids.get(`wave ${key}`);
    if (known !== undefined) return known;
    const id = this.#newId();
    const type = key === "pilot" ? "pilot" : "wave";
    this.#ids.set(key, id);
    this.created.push({ id, name: /^\d+$/.test(name) ? `Wave ${name}` : name, type });
    return id;
  }
}
