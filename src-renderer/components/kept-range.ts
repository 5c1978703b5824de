import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";

/**
 * Rows in sight of a virtual list, and besides them those that must stay in the page although they are scrolled out of
 * sight: the one with the keyboard, one that is carried. What is no row (-1, or behind the end) is left out.
 */
export function keepInRange(kept: readonly number[]): (range: Range) => number[] {
  return (range) => {
    const inSight = defaultRangeExtractor(range);
    const [first = 0, last = -1] = [inSight[0], inSight.at(-1)];
    const outOfSight = kept.filter(
      (index) => index >= 0 && index < range.count && (index < first || index > last),
    );
    if (outOfSight.length === 0) return inSight;
    return [...new Set([...inSight, ...outOfSight])].sort((a, b) => a - b);
  };
}
