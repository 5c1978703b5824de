/**
 * Finds what must not be stored: routing, account, card and tax numbers in free text (domain.md, data rule at the head).
 * A warning, not a proof: phone fields are not checked, and web addresses are left alone.
 */

/** What a number looks like. */
export type SensitiveKind = "tax number" | "card number" | "routing number" | "long number";

/** One find: what it looks like and where it stands, as an index into the text. */
export interface SensitiveNumber {
  readonly kind: SensitiveKind;
  readonly text: string;
  readonly index: number;
}

const WEB_ADDRESS = /\b[a-z][a-z+.-]*:\/\/\S+/gi;
// Social security 123-45-6789, employer 12-3456789, card in groups of four, any run of eight digits and more.
const SENSITIVE =
  /(?<![\w-])(?:\d{3}-\d{2}-\d{4}|\d{2}-\d{7}|\d{4}(?:[ -]\d{4}){2,3}|\d{8,})(?![\w-])/g;
const KEPT_DIGITS = 4;

function kindOf(text: string): SensitiveKind {
  if (/^\d{9}$/.test(text)) return "routing number";
  if (/^\d{2,3}-/.test(text)) return "tax number";
  if (/^\d{4}[ -]/.test(text) || /^\d{15,16}$/.test(text)) return "card number";
  return "long number";
}

/** What looks like a number that must not be stored, in the order of the text. */
export function findSensitiveNumbers(text: string): readonly SensitiveNumber[] {
  const withoutAddresses = text.replace(WEB_ADDRESS, (address) => " ".repeat(address.length));
  return [...withoutAddresses.matchAll(SENSITIVE)].map((match) => ({
    kind: kindOf(match[0]),
    text: match[0],
    index: match.index,
  }));
}

/** The text with every find masked down to its last four digits, e.g. "routing ••••0021". */
export function maskSensitiveNumbers(text: string): string {
  return findSensitiveNumbers(text).reduceRight(
    (masked, { text: found, index }) =>
      `${masked.slice(0, index)}••••${found.slice(-KEPT_DIGITS)}${masked.slice(index + found.length)}`,
    text,
  );
}

// Phone numbers are what a phone field is for.
const UNCHECKED_FIELDS = /phone$/i;

/** What looks like such a number in any text of a command, a record or a list; phone fields are not checked. */
export function findSensitiveNumbersIn(value: unknown): readonly SensitiveNumber[] {
  if (typeof value === "string") return findSensitiveNumbers(value);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    UNCHECKED_FIELDS.test(field) ? [] : findSensitiveNumbersIn(inner),
  );
}
