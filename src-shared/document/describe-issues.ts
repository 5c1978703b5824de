/** What a schema found wrong, in words. */
import type { z } from "zod";

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
};

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return TYPE_NAMES[typeof value] ?? typeof value;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function describeIssue(issue: z.core.$ZodIssue, root: unknown): string {
  const value = valueAt(root, issue.path);
  if (issue.code === "invalid_type") {
    if (value === undefined) return "is missing";
    return `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}, but is ${typeOf(value)}`;
  }
  if (issue.code === "invalid_value") {
    if (value === undefined) return "is missing";
    return `must be one of ${issue.values.map(String).join(", ")}`;
  }
  if (issue.code === "too_big") return `must be at most ${String(issue.maximum)}`;
  if (issue.code === "too_small" && issue.origin !== "string") {
    return `must be at least ${String(issue.minimum)}`;
  }
  if (issue.code === "invalid_key") return "has a key that is not an id";
  return issue.message;
}

/** One wrong field. */
export interface FieldIssue {
  /** Path of the field from the top of the file, e.g. `data.items.SET-05.due`. */
  readonly field: string;
  /** What is wrong with it, e.g. "must be text, but is a number". */
  readonly message: string;
}

/** The issues of a failed parse of `root`, in the order in which zod found them; `prefix` leads to `root`. */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  root: unknown,
  prefix: string,
): readonly FieldIssue[] {
  return issues.map((issue) => ({
    field: [prefix, ...issue.path.map(String)].filter(Boolean).join("."),
    message: describeIssue(issue, root),
  }));
}
