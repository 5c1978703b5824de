/** Writing a partial record into a draft without touching what stays equal. */

/** Whether two plain JSON values are equal; objects by value whatever the order of their keys. */
export function isEqualJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isEqualJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}

/**
 * Assigns each field that is given and differs; absent and undefined fields stay. Equal values are left alone, so that
 * a command that changes nothing leaves no patch and no entry in undo. Answers whether anything changed.
 */
export function assignChanges<T extends object>(
  record: T,
  changes: { readonly [K in keyof T]?: T[K] | undefined },
): boolean {
  let hasChanged = false;
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const value = changes[key];
    if (value === undefined || isEqualJson(record[key], value)) continue;
    record[key] = value;
    hasChanged = true;
  }
  return hasChanged;
}
