/** What many measurements of one thing come to. */

/** The value below which the given share of the values lies, e.g. 0.95. The list must not be empty. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
  return sorted[Math.max(0, index)] ?? Number.NaN;
}

/** The middle value. The list must not be empty. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
