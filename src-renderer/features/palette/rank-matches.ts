/** Matching for the palette: part of a name, or the beginnings of its words ("hpb" for Harlow & Pike Builders). */

const START_OF_TEXT = 4;
const START_OF_WORD = 8;
const RIGHT_AFTER = 6;

function isWordStart(text: string, index: number): boolean {
  return index === 0 || /[\s\-/&.,:(]/.test(text.charAt(index - 1));
}

/** Higher is better; null when the query does not fit. Case and spaces of the query do not matter. */
export function scoreMatch(query: string, text: string): number | null {
  const [wanted, given] = [query.trim().toLowerCase(), text.toLowerCase()];
  const whole = given.indexOf(wanted);
  // Far above what single letters can reach.
  if (whole !== -1)
    return 1000 + (isWordStart(given, whole) ? 100 : 0) - whole - given.length / 100;
  const score = scoreLetters(wanted.replace(/\s+/g, ""), given, -1);
  return score === null ? null : score - given.length / 100;
}

/** The letters in order, each right after the one before or at the start of a later word; `last` is the place before. */
function scoreLetters(wanted: string, text: string, last: number): number | null {
  const [letter] = wanted;
  if (letter === undefined) return 0;
  let best: number | null = null;
  for (let at = text.indexOf(letter, last + 1); at !== -1; at = text.indexOf(letter, at + 1)) {
    const isNext = last >= 0 && at === last + 1;
    if (!isNext && !isWordStart(text, at)) continue;
    const rest = scoreLetters(wanted.slice(1), text, at);
    if (rest === null) continue;
    const score = rest + (isNext ? RIGHT_AFTER : START_OF_WORD) + (at === 0 ? START_OF_TEXT : 0);
    if (best === null || score > best) best = score;
  }
  return best;
}

/** The candidates that match, best first, at most `limit`; with an empty query the first ones as they stand. */
export function rankMatches<T>(
  query: string,
  candidates: readonly T[],
  textOf: (candidate: T) => string,
  limit: number,
): readonly T[] {
  if (query.trim() === "") return candidates.slice(0, limit);
  return candidates
    .map((candidate) => ({ candidate, score: scoreMatch(query, textOf(candidate)) }))
    .filter((entry): entry is { candidate: T; score: number } => entry.score !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
