/**
 * Finds what must not be stored: routing, account, card and tax numbers in free text (domain.md, data rule at the head).
 * A warning, not a proof: a run of eight digits and more is enough, with or without separators. Left alone are what
 * people write all day and what no account looks like: dates, web addresses, UUIDs, amounts of money, codes that begin
 * with a year ("2026-0045"), and phone numbers written as such ("(720) 555-0134", "720-555-0134", "+49 30 1234567"); a
 * bare run of ten digits is found, as nobody can tell it from an account. The fields that are not checked, or less, stand
 * in `sensitive-fields.ts`.
 */

/** What a number looks like. */
export type SensitiveKind =
  "tax number" | "card number" | "routing number" | "account number" | "long number";

/** One find: what it looks like and where it stands, as an index into the text. */
export interface SensitiveNumber {
  readonly kind: SensitiveKind;
  /** Whether its check digit fits: a routing number (ABA), a card (Luhn) or an IBAN beyond its mere length. */
  readonly isChecked: boolean;
  readonly text: string;
  readonly index: number;
}

const FEWEST_DIGITS = 8;
const KEPT_DIGITS = 4;
const BULLETS = "••••";

// Between digits: spaces of any width, hyphens and dashes, dots.
const GAP = String.raw`[ \u00a0\u2000-\u200b\u3000\u2010-\u2015.-]`;
// Within one number without a space in it.
const TIGHT = String.raw`[\u2010-\u2015.-]`;
const YEAR = String.raw`(?:19|20)\d{2}`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
// No digit joins at either side, so that the middle of a longer number is never taken for one of these.
const alone = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\w]|\d${TIGHT})(?:${pattern})(?!\d|${TIGHT}\d)`, "g");

/** What is no find, whatever digits it has; taken out before anything is looked for. */
const HARMLESS: readonly RegExp[] = [
  /\b[a-z][a-z+.-]*:\/\/\S+/gi,
  /(?<![\da-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f])/gi,
  // What is masked already.
  /•+\d{1,4}(?!\d)/g,
  alone(`${YEAR}-${MONTH}-${DAY}`),
  alone(`${DAY}[.]${MONTH}[.]${YEAR}|${MONTH}[.-]${DAY}[.-]${YEAR}`),
  // As in names of files: 20261125, 20261125T0930.
  new RegExp(String.raw`(?<!\d)${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)`, "g"),
  // Years, and numbers of documents that begin with the year.
  alone(String.raw`${YEAR} ?[\u2010-\u2015-] ?\d{1,4}`),
  alone(String.raw`${YEAR} \d{4}`),
  // Money: with the currency before it, or with commas between thousands.
  /(?:[$€£]|\bUSD) ?(?:\d{1,3}(?:[ ,]\d{3})+|\d{1,12})(?:[.,]\d{1,2})?(?![\d])/gi,
  /(?<![\d,.-])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\d,-])/g,
  // Phones as they are written in the United States, and with the country before them.
  new RegExp(
    String.raw`(?<![\d+]|\d${GAP})(?:\+?1${GAP})?(?:\([2-9]\d{2}\)${GAP}?|[2-9]\d{2}${GAP})[2-9]\d{2}${GAP}\d{4}(?!\d|${GAP}\d)`,
    "g",
  ),
  new RegExp(
    String.raw`\+[1-9]\d{0,2}${GAP}\(?\d{1,4}\)?(?:${GAP}\d{2,8}){1,4}(?!\d|${GAP}\d)`,
    "g",
  ),
];

interface Rule {
  readonly pattern: RegExp;
  /** Null = not a find after all. */
  readonly judge: (
    digits: string,
    text: string,
  ) => Pick<SensitiveNumber, "kind" | "isChecked"> | null;
}

/** In this order; what one has found is not looked at by the next. */
const RULES: readonly Rule[] = [
  {
    // IBAN: country, check digits, groups of letters and digits.
    pattern: /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Za-z\d])/g,
    judge: (_digits, text) => {
      const isChecked = fitsIban(text.replaceAll(" ", ""));
      return isChecked ? { kind: "account number", isChecked } : null;
    },
  },
  {
    // Without a space: 021000021, 12-3456789, 12-345-678; also right behind letters, as in ACCT-123456789.
    pattern: new RegExp(String.raw`(?<!\d)\d+(?:${TIGHT}\d+)*`, "g"),
    judge: judgeDigits,
  },
  {
    // In groups: 123 45 6789, 4111 1111 1111 1111, 1234 5678 90. Single digits between words are counts.
    pattern: new RegExp(String.raw`(?<!\d|\d${TIGHT})\d{2,}(?:${GAP}\d{2,})+`, "g"),
    judge: judgeDigits,
  },
];

function judgeDigits(
  digits: string,
  text: string,
): Pick<SensitiveNumber, "kind" | "isChecked"> | null {
  const { length } = digits;
  if (length < FEWEST_DIGITS) return null;
  const shape = text.replace(/\D+/g, "-");
  if (/^\d{3}-\d{2}-\d{4}$|^\d{2}-\d{7}$/.test(shape))
    return { kind: "tax number", isChecked: false };
  if (length === 9 && fitsRouting(digits)) return { kind: "routing number", isChecked: true };
  if (length >= 13 && length <= 19 && fitsLuhn(digits)) {
    return { kind: "card number", isChecked: true };
  }
  if (/^\d{4}(?:-\d{4}){3}$/.test(shape)) return { kind: "card number", isChecked: false };
  return { kind: "long number", isChecked: false };
}

/**
 * Whether nine digits are a routing number: the first two name a Federal Reserve district (00 to 12, thrift 21 to 32,
 * electronic 61 to 72, traveller's cheques 80), and the weights 3, 7, 1 give a multiple of ten (American Bankers
 * Association).
 */
function fitsRouting(digits: string): boolean {
  const district = Number(digits.slice(0, 2));
  const isDistrict =
    district <= 12 ||
    (district >= 21 && district <= 32) ||
    (district >= 61 && district <= 72) ||
    district === 80;
  const weights = [3, 7, 1];
  const sum = [...digits].reduce((total, d, at) => total + Number(d) * (weights[at % 3] ?? 0), 0);
  return isDistrict && sum % 10 === 0;
}

/** The check digit of cards (ISO/IEC 7812-1): from the right, every second digit doubled. */
function fitsLuhn(digits: string): boolean {
  const sum = [...digits].reduceRight((total, digit, at) => {
    const isDoubled = (digits.length - at) % 2 === 0;
    const value = isDoubled ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The check digits of an IBAN (ISO 13616): the first four behind the rest, letters as numbers, remainder of 97 is 1. */
function fitsIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  let rest = 0;
  for (const sign of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    for (const digit of Number.parseInt(sign, 36).toString()) {
      rest = (rest * 10 + Number(digit)) % 97;
    }
  }
  return rest === 1;
}

/** Full-width digits and hyphens as plain ones; each sign stays one, so that places in the text stay. */
function toPlain(text: string): string {
  return text.replace(/[\uff0d\uff10-\uff19]/g, (sign) =>
    sign === "\uff0d" ? "-" : String(sign.charCodeAt(0) - 0xff10),
  );
}

// A line break: no number goes over it, and none is joined by it.
const blank = (text: string): string => "\n".repeat(text.length);

/** What looks like a number that must not be stored, in the order of the text. */
export function findSensitiveNumbers(text: string): readonly SensitiveNumber[] {
  // Most texts have no digits, or few: nothing of the rest is done for them.
  if (!/(?:[\d\uff10-\uff19][^\d\uff10-\uff19]{0,3}){7}/.test(text)) return [];
  let rest = HARMLESS.reduce((left, pattern) => left.replace(pattern, blank), toPlain(text));
  const found: SensitiveNumber[] = [];
  for (const { pattern, judge } of RULES) {
    rest = rest.replace(pattern, (match: string, ...more) => {
      const judged = judge(match.replace(/\D/g, ""), match);
      if (!judged) return match;
      const index = more.find((part): part is number => typeof part === "number") ?? 0;
      found.push({ ...judged, text: text.slice(index, index + match.length), index });
      return blank(match);
    });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A find in words that can be shown and stored: its last four digits, "••••0021". */
export function maskedNumber({ text }: Pick<SensitiveNumber, "text">): string {
  const signs = toPlain(text).replace(/[^\da-z]/gi, "");
  return `${BULLETS}${signs.slice(-KEPT_DIGITS)}`;
}

/** The text with every find masked down to its last four digits, e.g. "routing ••••0021". */
export function maskSensitiveNumbers(text: string): string {
  return findSensitiveNumbers(text).reduceRight(
    (masked, find) =>
      `${masked.slice(0, find.index)}${maskedNumber(find)}${masked.slice(find.index + find.text.length)}`,
    text,
  );
}

/** What is the same number, however it is written: its digits and letters. */
export function plainNumber({ text }: Pick<SensitiveNumber, "text">): string {
  return toPlain(text)
    .replace(/[^\da-z]/gi, "")
    .toUpperCase();
}
