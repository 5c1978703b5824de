/** Helpers for schemas of stored records. */
import { z } from "zod";

/**
 * Schema of a stored record that keeps unknown fields (design.md section 3: "Unknown fields survive a load and a
 * save"), while its static type lists the known ones only, so that a misspelt field does not compile.
 */
export function storedRecord<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strip> {
  return z.looseObject(shape);
}

/** The values of an id-keyed record in the order of their `position`; ties by id, so that the order is total. */
export function inPosition<T extends { readonly id: string; readonly position: number }>(
  records: Readonly<Record<string, T>>,
): T[] {
  return Object.values(records).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
