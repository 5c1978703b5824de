/** The slug of a playbook: its identity, and the name of its file. */
import { idSchema } from "../ids.ts";

const LONGEST_SLUG = 48;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether a file can be named after the slug on every system, beside those of `taken`: case tells no files apart. */
export function isSafeAsFileName(slug: string, taken: readonly string[]): boolean {
  const small = slug.toLowerCase();
  return !RESERVED_ON_WINDOWS.test(slug) && !taken.some((other) => other.toLowerCase() === small);
}

/** A slug made of a name that none of `taken` has: lower-case letters, digits and dashes, safe as a file name anywhere. */
export function freePlaybookSlug(name: string, taken: readonly string[]): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
  const isSafe = idSchema.safeParse(words).success && isSafeAsFileName(words, []);
  const stem = isSafe ? words : ["playbook", words].filter(Boolean).join("-");
  let slug = stem;
  for (let number = 2; !isSafeAsFileName(slug, taken); number += 1) slug = `${stem}-${number}`;
  return slug;
}
