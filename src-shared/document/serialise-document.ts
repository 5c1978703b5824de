/** One document, one text: the same content gives the same bytes, whatever order its keys were added in. */
import type { Implementation } from "../domain/implementation.ts";
import type { DocumentHeader } from "./file-format.ts";

/** Depth of a collection (`data.items`): from there on a value is put into words as a whole. */
const COLLECTION_DEPTH = 2;

/**
 * Texts of frozen collections by the depth at which they stand, and sorted copies of frozen objects. A change shares all
 * untouched ones with the document before it, so that a save puts only the changed collections into words, however many
 * payees there are.
 */
const knownTexts = new WeakMap<object, { readonly depth: number; readonly text: string }>();
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

function indentAt(depth: number): string {
  return "  ".repeat(depth);
}

/** Text of a value that stands at `depth`; undefined where JSON leaves a value out. */
function textAt(value: unknown, depth: number): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const known = knownTexts.get(value);
  if (known?.depth === depth) return known.text;
  const text = indentedText(value, depth);
  if (Object.isFrozen(value)) knownTexts.set(value, { depth, text });
  return text;
}

/** Written inside as many objects as it is deep, which are cut off again: cheaper than indenting every line after. */
function indentedText(value: object, depth: number): string {
  let nested = sortKeys(value);
  let before = "";
  let behind = "";
  for (let level = 0; level < depth; level += 1) {
    nested = { "": nested };
    before += `{\n${indentAt(level + 1)}"": `;
    behind += `\n${indentAt(level)}}`;
  }
  return JSON.stringify(nested, null, 2).slice(before.length, -behind.length || undefined);
}

function addPieces(pieces: string[], value: unknown, depth: number): void {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject || depth >= COLLECTION_DEPTH) {
    pieces.push(textAt(value, depth) ?? "null");
    return;
  }
  // Made anew in the order of its keys, so that whole numbers come first here as well.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  addPiecesInOrder(pieces, Object.fromEntries(entries), depth);
}

function addPiecesInOrder(
  pieces: string[],
  value: Readonly<Record<string, unknown>>,
  depth: number,
): void {
  const start = `\n${indentAt(depth + 1)}`;
  let opening = "{";
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    pieces.push(`${opening}${start}${JSON.stringify(key)}: `);
    addPieces(pieces, value[key], depth + 1);
    opening = ",";
  }
  pieces.push(opening === "{" ? "{}" : `\n${indentAt(depth)}}`);
}

function stablePieces(
  value: Readonly<Record<string, unknown>>,
  first: readonly string[],
): readonly string[] {
  const ordered: Record<string, unknown> = {};
  for (const key of first) if (Object.hasOwn(value, key)) ordered[key] = value[key];
  for (const key of Object.keys(value).sort()) ordered[key] = value[key];
  const pieces: string[] = [];
  addPiecesInOrder(pieces, ordered, 0);
  return [...pieces, "\n"];
}

/** Pretty-printed JSON (2 spaces, sorted keys, line feed at the end); `first` keys lead, in the given order. */
export function serialiseStable(
  value: Readonly<Record<string, unknown>>,
  first: readonly string[] = [],
): string {
  return stablePieces(value, first).join("");
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

/**
 * The text of a file in pieces, which make the file one behind the other: the envelope's own fields first, then the data;
 * unknown fields are kept. Putting the pieces straight into bytes spares making one long text of them.
 */
export function serialiseInPieces(
  header: DocumentHeader,
  implementation: Implementation,
): readonly string[] {
  return stablePieces({ ...header, data: implementation }, HEADER_ORDER);
}

/** The text of a file; see `serialiseInPieces`. */
export function serialiseDocument(header: DocumentHeader, implementation: Implementation): string {
  return serialiseInPieces(header, implementation).join("");
}
