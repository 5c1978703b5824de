/**
 * Identifiers. A random id is made by whoever sends a command (`crypto.randomUUID()`) and travels inside it; pure code
 * never makes one. Items of a playbook keep their playbook code (`SET-05`) as id, so that files stay readable.
 */
import { z } from "zod";

const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Schema of any record id: 1 to 64 letters, digits, `-` or `_`. Safe in a file name and as a key of a plain object: names
 * that every object has (`constructor`, `toString`) are refused, so that a look-up never finds what no record is.
 */
export const idSchema = z
  .string()
  .regex(ID_PATTERN, { error: "is not an id (1 to 64 letters, digits, - or _)" })
  .refine((id) => !(id in Object.prototype) && id !== "prototype", {
    error: "is not an allowed id",
  });

/** Identifier of an implementation. */
export type ImplementationId = string;
/** Identifier of a checklist item: a playbook code such as `SET-05`, or a random id. */
export type ItemId = string;
