// The difference between two plain JSON documents, for tests that name everything that a change may touch.
import { isEqualJson } from "../../src-shared/domain/equal-json.ts";

/** Stands for a field or record that is gone. */
export const REMOVED = "(removed)";

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Path to new value of all that differs; whole records where one was added, `REMOVED` where one is gone. */
export function documentChanges(
  before: unknown,
  after: unknown,
  path = "",
): Record<string, unknown> {
  if (isEqualJson(before, after)) return {};
  if (!isObject(before) || !isObject(after)) return { [path]: after };
  const changes: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const inner = path ? `${path}.${key}` : key;
    if (!Object.hasOwn(after, key)) changes[inner] = REMOVED;
    else if (!Object.hasOwn(before, key)) changes[inner] = after[key];
    else Object.assign(changes, documentChanges(before[key], after[key], inner));
  }
  return changes;
}

/** Freezes all the way down, so that a change in place throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
