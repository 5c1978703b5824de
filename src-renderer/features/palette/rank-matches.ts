/** Fuzzy matching for the palette: what was typed may skip letters, and better places count more. */

const START_OF_TEXT = 12;
const START_OF_WORD = 8;
const RIGHT_AFTER = 6;

function isWordStart(text: string, index: number): boolean {
  return index === 0 || /[\s\-/&.,:(]/.test(text.charAt(index - 1));
}

/** Higher is better; null when the letters of the query do not occur in this order. Case does not matter. */
export function scoreMatch(query: string, text: string): number | null {
  const [wanted, given] = [query.toLowerCase().replace(/\s+/g, ""), text.toLowerCase()];
  const whole = given.indexOf(query.trim().toLowerCase());
  if (whole !== -1)
    return 1000 + (isWordStart(given, whole) ? 100 : 0) - whole - given.length / 100;
  let score = 0;
  let from = 0;
  let previous = -2;
  for (const letter of wanted) {
    const at = bestPlace(given, letter, from, previous);
    if (at === -1) return null;
    if (at === 0) score += START_OF_TEXT;
    else if (isWordStart(given, at)) score += START_OF_WORD;
    if (at === previous + 1) score += RIGHT_AFTER;
    score -= (at - from) / 10;
    previous = at;
    from = at + 1;
  }
  return score - given.length / 100;
}

/** Right after the letter before, else at the start of a word, else the next place. */
function bestPlace(text: string, letter: string, from: number, previous: number): number {
  if (previous >= 0 && text.charAt(previous + 1) === letter) return previous + 1;
  const first = text.indexOf(letter, from);
  for (let at = first; at !== -1; at = text.indexOf(letter, at + 1)) {
    if (isWordStart(text, at)) return at;
  }
  return first;
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
