/** The slug of a playbook: its identity, and the name of its file. */
import { idSchema } from "../ids.ts";

const LONGEST_SLUG = 48;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A slug made of a name that none of `taken` has: lower-case letters, digits and dashes, safe as a file name anywhere. */
export function freePlaybookSlug(name: string, taken: readonly string[]): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
  const isSafe = idSchema.safeParse(words).success && !RESERVED_ON_WINDOWS.test(words);
  const stem = isSafe ? words : ["playbook", words].filter(Boolean).join("-");
  let slug = stem;
  for (let number = 2; taken.includes(slug); number += 1) slug = `${stem}-${number}`;
  return slug;
}
