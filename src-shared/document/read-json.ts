/** From the text of a file to JSON, with every way in which that fails told in words. */
import { fail, ok, problem, type Result } from "../result.ts";
import { findJsonError } from "./find-json-error.ts";
import type { JsonObject } from "./migration.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/** Whether a parsed value is an object, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The JSON in the text of a file. Error: `not-json`, with line and column; `advice` says what to do about the file.
 */
export function readJson(text: string, advice: string): Result<unknown> {
  const refuse = (message: string, where?: string): Result<never> =>
    fail(problem("not-json", message, { ...(where && { where }), advice }));
  // Some editors put the mark at the start; it carries nothing.
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (content.trim() === "") return refuse("The file is empty");
  if (content.startsWith("\0")) {
    return refuse(
      "The file holds zero bytes instead of text: it was being written when the power went",
    );
  }
  try {
    return ok(JSON.parse(content));
  } catch {
    const found = findJsonError(content);
    if (!found) return refuse("The file is not valid JSON");
    const { line, column, reason, isTruncated } = found;
    const where = `line ${line}, column ${column}`;
    return isTruncated
      ? refuse(`The file is cut off: it stops in the middle, at ${where}`, where)
      : refuse(`The file is not valid JSON: ${reason}, at ${where}`, where);
  }
}

/**
 * The path of a field called `__proto__` in a parsed text, or null. Copying such a field would change the object's
 * prototype.
 */
export function findForbiddenKey(text: string, root: unknown): string | null {
  // The text is searched first, as walking every file would cost more than reading it. `\u005f` is an escaped `_`.
  if (!text.includes("__proto__") && !text.includes("\\u005")) return null;
  const open: { value: unknown; path: string }[] = [{ value: root, path: "" }];
  for (let place = open.pop(); place; place = open.pop()) {
    if (typeof place.value !== "object" || place.value === null) continue;
    for (const [key, value] of Object.entries(place.value)) {
      const path = place.path ? `${place.path}.${key}` : key;
      if (key === "__proto__") return path;
      open.push({ value, path });
    }
  }
  return null;
}
