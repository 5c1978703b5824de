/**
 * Finds numbers that must not be stored in whole records, with the field in which each stands, and tells new ones from
 * those that are stored already (domain.md, data rule at the head). Every way into a file asks `newFinds` or
 * `refuseSensitive` before anything is stored.
 */
import { z } from "zod";
import { fail, type Problem, problem, type Result } from "../result.ts";
import {
  findSensitiveNumbers,
  maskedNumber,
  plainNumber,
  type SensitiveKind,
  type SensitiveNumber,
} from "./sensitive-numbers.ts";

/** A find as it may be shown, sent and kept in memory: never the number itself. Plain JSON. */
export interface SensitiveFind {
  readonly kind: SensitiveKind;
  /** "••••0021". */
  readonly masked: string;
  /** Where it stands, in words: "notes", "contact name". */
  readonly field: string;
  /** Stands for exactly this number, however it is written: what a confirmation names. Never stored. */
  readonly key: string;
}

/** What a refusal for numbers carries. */
export interface SensitiveRefusal {
  readonly finds: readonly SensitiveFind[];
}

/** Most finds that one request confirms: those of a list of thousands. */
const MOST_CONFIRMED = 20_000;

/**
 * The part of a request by which the user says "this is not one": the keys of exactly the finds that were shown. It stands
 * beside what is to be stored, never in it, so that it enters neither a file nor a history.
 */
export const confirmedNumbersSchema = z.array(z.string().max(40)).max(MOST_CONFIRMED).optional();

/**
 * Fields that are not checked, with the reason. By the name of the field, wherever it stands.
 * - phones: a phone field is for phone numbers (domain.md, data rule: "phone fields excepted")
 * - ids and fingerprints: made by the app, never typed
 */
const UNCHECKED_FIELDS = /phone$|^id$|Ids?$|^(?:changeId|fingerprint|sha256|hash|type)$/i;

/**
 * Fields in which the customer's own numbers stand: of disbursements, commitments, projects, vendors and checks. Long ones
 * are nothing unusual there, so only what has a fitting check digit or the shape of a tax number is a find.
 */
const NUMBER_FIELDS = /^(?:number|disbursementNumber|vendorNumber|checkNumber|commitmentNumber)$/;

/** A name of a field; the keys of records are ids, which have hyphens or digits. */
const NAME = /^[a-z][A-Za-z]*$/;

const FIELD_WORDS: Readonly<Record<string, string>> = {
  text: "text",
  actual: "what really happened",
  doneWhen: "done when",
  ipm: "project manager",
  url: "link",
  fileName: "name of the file",
};

/** A field's name in words: `contactName` is "contact name". */
function fieldInWords(field: string): string {
  return FIELD_WORDS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** One find with its field. */
interface FoundIn extends SensitiveNumber {
  readonly field: string;
}

function isFindOf(field: string, { kind, isChecked }: SensitiveNumber): boolean {
  return !NUMBER_FIELDS.test(field) || isChecked || kind === "tax number";
}

function collect(value: unknown, field: string, into: FoundIn[]): void {
  if (typeof value === "string") {
    for (const find of findSensitiveNumbers(value)) {
      if (isFindOf(field, find)) into.push({ ...find, field });
    }
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const inner of value) collect(inner, field, into);
    return;
  }
  for (const name in value) {
    if (UNCHECKED_FIELDS.test(name)) continue;
    collect((value as Record<string, unknown>)[name], NAME.test(name) ? name : field, into);
  }
}

// Two independent sums of 32 bits: two numbers of one change do not share a key by accident.
function keyOf(find: SensitiveNumber): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const sign of plainNumber(find)) {
    one = Math.imul(one ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    other = Math.imul(other + sign.charCodeAt(0), 0x85ebca6b) >>> 0;
    other = (other ^ (other >>> 13)) >>> 0;
  }
  return `${one.toString(36)}${other.toString(36)}`;
}

function shown(find: FoundIn): SensitiveFind {
  return {
    kind: find.kind,
    masked: maskedNumber(find),
    field: fieldInWords(find.field),
    key: keyOf(find),
  };
}

function eachOnce(found: readonly FoundIn[]): readonly SensitiveFind[] {
  return [...new Map(found.map(shown).map((find) => [`${find.key} ${find.field}`, find])).values()];
}

/** A change of a place in a document, as Immer says it. */
interface PlacedValue {
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/**
 * The finds that a change would bring into a document: neither stored in it already nor confirmed. `stored` is read as a
 * whole, but only when there is a find at all. A form that lets the user accept numbers one by one gets their keys with
 * `newFinds([{ path: [field], value: text }], null, [])`, and sends them as `confirmedNumbers`.
 */
export function newFinds(
  changes: readonly PlacedValue[],
  stored: unknown,
  confirmed: readonly string[],
): readonly SensitiveFind[] {
  const found: FoundIn[] = [];
  for (const { path, value } of changes) {
    const names = path.filter((part): part is string => typeof part === "string");
    if (names.some((name) => UNCHECKED_FIELDS.test(name))) continue;
    collect(value, names.findLast((name) => NAME.test(name)) ?? "", found);
  }
  if (found.length === 0) return [];
  const isConfirmed = new Set(confirmed);
  const open = eachOnce(found).filter(({ key }) => !isConfirmed.has(key));
  if (open.length === 0) return [];
  const inStore: FoundIn[] = [];
  collect(stored, "", inStore);
  const isStored = new Set(inStore.map(keyOf));
  return open.filter(({ key }) => !isStored.has(key));
}

/** "routing number ••••0021 in notes, 2 more". */
function findsInWords(finds: readonly SensitiveFind[]): string {
  const [first] = finds;
  if (!first) return "";
  const where = first.field === "" ? "" : ` in ${first.field}`;
  const rest = finds.length > 1 ? `, ${finds.length - 1} more` : "";
  return `${first.kind} ${first.masked}${where}${rest}`;
}

/** The problem `sensitive-number` for finds; `details` is a `SensitiveRefusal`. It holds masked words only. */
export function sensitiveProblem(finds: readonly SensitiveFind[]): Problem {
  return problem(
    "sensitive-number",
    `This looks like a number that must not be stored: ${findsInWords(finds)}`,
    {
      advice: "Nothing was stored. Take it out, or confirm that it is no such number.",
      details: { finds } satisfies SensitiveRefusal,
    },
  );
}

/**
 * Refuses a value that brings new finds, for ways into a file that are no command: names of attachments, playbooks, the
 * name of a workspace. `stored` = what is there already, null when nothing is. Error: `sensitive-number`.
 */
export function refuseSensitive<T>(
  value: T,
  stored: unknown,
  confirmed: readonly string[] | undefined,
): Result<T> {
  const finds = newFinds([{ path: [], value }], stored, confirmed ?? []);
  return finds.length === 0 ? { ok: true, value } : fail(sensitiveProblem(finds));
}
