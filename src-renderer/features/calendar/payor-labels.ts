/** Short names of payors: a day of the month has room for a word or two. */
import type { DatedEntry } from "../../../src-shared/domain/dated-entries/dated-entry.ts";

/** Short name of the payor of an entry. */
export type PayorLabel = (entry: Pick<DatedEntry, "implementationId" | "payorName">) => string;

/** The first `count` words, without what would hang at their end: "Harlow", "Harlow & Pike". */
function firstWords(words: readonly string[], count: number): string {
  // A sign between two names is no word of its own.
  let end = 0;
  for (let taken = 0; end < words.length && taken < count; end++) {
    if (/\p{L}|\p{N}/u.test(words[end] ?? "")) taken++;
  }
  return words.slice(0, end).join(" ").replace(/,$/, "");
}

/** For each payor as few first words of its name as tell it from the others. */
export function payorLabels(
  payors: readonly { readonly id: string; readonly payorName: string }[],
): PayorLabel {
  const names = payors.map(({ id, payorName }) => ({
    id,
    payorName,
    words: payorName.split(/\s+/),
  }));
  const labels = new Map<string, string>();
  let open = names;
  for (let count = 1; open.length > 0; count++) {
    const byLabel = Map.groupBy(open, ({ words }) => firstWords(words, count));
    open = [];
    for (const [label, alike] of byLabel) {
      for (const one of alike) {
        if (alike.length === 1 || label === firstWords(one.words, count + 1)) {
          labels.set(one.id, label);
        } else open.push(one);
      }
    }
  }
  return ({ implementationId, payorName }) => labels.get(implementationId) ?? payorName;
}
