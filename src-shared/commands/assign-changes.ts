/** Writing a partial record into a draft without touching what stays equal. */
import { isEqualJson } from "../domain/equal-json.ts";

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
