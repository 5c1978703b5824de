/** Names of companies as keys: what differs only in form, accents, case, "&" or punctuation is the same company. */

const FORMS =
  "llc|lc|inc|incorporated|corp|corporation|co|company|companies|ltd|limited|lp|llp|lllp|pllc|pc|plc|gmbh|sa|nv|bv";
const TRAILING_FORM = new RegExp(`(?: (?:${FORMS}))+$`);
const FREE_MAIL = new Set(
  "gmail.com yahoo.com hotmail.com outlook.com aol.com icloud.com live.com msn.com comcast.net me.com att.net verizon.net protonmail.com".split(
    " ",
  ),
);

/** A text without accents and other marks. Most texts have none, and are done in a tenth of the time. */
export function withoutAccents(text: string): string {
  // eslint-disable-next-line no-control-regex -- all of ASCII
  return /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** "The Alder & Sons Électric, L.L.C." and "alder and sons electric" have the same key. Empty when nothing is left. */
export function companyKey(name: string): string {
  const plain = withoutAccents(name)
    .toLowerCase()
    .replace(/\b(?:d\.?b\.?a\.?|doing business as)\b.*$/, "")
    .replace(/[.'’`]/g, "")
    .replace(/&|\+/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(?:the|and)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
  const short = plain.replace(TRAILING_FORM, "").trim();
  return short === "" ? plain : short;
}

/** How much two names share, 0 to 1: words in common, of all words (Jaccard). */
export function nameSimilarity(oneKey: string, otherKey: string): number {
  const one = new Set(oneKey.split(" ").filter(Boolean));
  const other = new Set(otherKey.split(" ").filter(Boolean));
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** Domain of an address that belongs to one company; empty for none, and for mail that everybody can have. */
export function companyDomain(email: string): string {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return !email.includes("@") || FREE_MAIL.has(domain) ? "" : domain;
}

/** The last ten digits of a phone number; empty when there are fewer. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  return digits.length < 10 ? "" : digits.slice(-10);
}
