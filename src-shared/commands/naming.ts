/** Names of records in the sentences of the activity log and of undo. */
import type { Implementation, Item } from "../domain/implementation.ts";
import { withCode } from "../domain/text.ts";

const LONGEST_NAME = 120;

/** The text on one line, cut at 120 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}

/** `1 item`, `4 items`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Code and title of an item: "SET-05 Hold the kickoff meeting"; the title alone when its id is no playbook code. */
export function itemName(item: Pick<Item, "id" | "title">): string {
  return shorten(withCode(item));
}

/** One record by its name, several by their count. */
export function nameRecords<T>(
  records: readonly T[],
  nameOf: (record: T) => string,
  noun: string,
  plural?: string,
): string {
  const [only] = records;
  return records.length === 1 && only !== undefined
    ? nameOf(only)
    : countOf(records.length, noun, plural);
}

/** The records with those ids, each once; ids of none are left out. */
export function recordsOf<T>(
  records: Readonly<Record<string, T>>,
  ids: readonly string[],
): readonly T[] {
  return [...new Set(ids)].flatMap((id) => records[id] ?? []);
}

/** Those of the records that differ after the change: by identity, as unchanged parts of a document are shared. */
export function changedRecords<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  ids: readonly string[],
): T[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = after[id];
    return record !== undefined && record !== before[id] ? [record] : [];
  });
}

/** The items that a command changed: one by name, several by count. */
export function nameChangedItems(
  before: Implementation,
  after: Implementation,
  itemIds: readonly string[],
): string {
  return nameRecords(changedRecords(before.items, after.items, itemIds), itemName, "item");
}
