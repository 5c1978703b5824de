/** One document, one text: the same content gives the same bytes, whatever order its keys were added in. */
import type { Implementation } from "../domain/implementation.ts";
import type { DocumentHeader } from "./file-format.ts";

/** Sorted copies of frozen objects. A change shares all untouched records with the document before it. */
const sortedCopies = new WeakMap<object, object>();

function isSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) {
    if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
  }
  return true;
}

/** A copy is begun only at the first thing out of order: a file that we wrote is in order already. */
function sortEntries(value: Readonly<Record<string, unknown>>): object {
  const keys = Object.keys(value);
  let copy: Record<string, unknown> | undefined;
  if (!isSorted(keys)) {
    keys.sort();
    copy = {};
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? "";
    const child = value[key];
    const sorted = typeof child === "object" ? sortKeys(child) : child;
    if (!copy && sorted !== child) {
      copy = {};
      for (const earlier of keys.slice(0, index)) copy[earlier] = value[earlier];
    }
    if (copy) copy[key] = sorted;
  }
  return copy ?? value;
}

/**
 * The value with the keys of every object in the order of their code units (whole numbers first, as JavaScript has it);
 * the value itself when it is in that order already. Arrays keep their order.
 */
function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = sortedCopies.get(value);
  if (known) return known;
  let sorted: object;
  if (Array.isArray(value)) {
    const elements = value.map(sortKeys);
    sorted = elements.every((element, index) => element === value[index]) ? value : elements;
  } else {
    sorted = sortEntries(value as Record<string, unknown>);
  }
  // Only what can no longer change is remembered.
  if (Object.isFrozen(value)) sortedCopies.set(value, sorted);
  return sorted;
}

/** Pretty-printed JSON (2 spaces, sorted keys, line feed at the end); `first` keys lead, in the given order. */
export function serialiseStable(
  value: Readonly<Record<string, unknown>>,
  first: readonly string[] = [],
): string {
  const ordered: Record<string, unknown> = {};
  for (const key of first) if (Object.hasOwn(value, key)) ordered[key] = sortKeys(value[key]);
  for (const key of Object.keys(value).sort()) ordered[key] = sortKeys(value[key]);
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

const HEADER_ORDER = [
  "format",
  "schemaVersion",
  "appVersion",
  "id",
  "revision",
  "changeId",
  "savedAt",
  "data",
];

/** The text of a file: the envelope's own fields first, then the data; unknown fields are kept. */
export function serialiseDocument(header: DocumentHeader, implementation: Implementation): string {
  return serialiseStable({ ...header, data: implementation }, HEADER_ORDER);
}
