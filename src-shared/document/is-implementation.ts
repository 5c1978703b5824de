/** The schema check of a whole implementation at the speed that opening thousands of files needs. */
import { z } from "zod";
import { type Implementation, implementationSchema } from "../domain/implementation.ts";

let compiled: typeof implementationSchema | undefined;

/**
 * Whether the value satisfies the schema of an implementation. Compiled on first use (about 20 ms): interpreting the
 * schema costs twice as much as `JSON.parse` of the same file, the compiled check less than once. It needs
 * `new Function`, which main has; where that is forbidden zod falls back to interpreting by itself.
 */
export function isImplementation(value: unknown): value is Implementation {
  compiled ??= z.compile(implementationSchema);
  return compiled.validate(value);
}
