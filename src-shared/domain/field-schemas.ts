/** Fields that many records share. */
import { z } from "zod";

/** One line of text: a title or a name. */
export const titleSchema = z.string().trim().min(1, { error: "must not be empty" }).max(500);

/** Wall time `HH:mm`. */
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "is not a time (HH:mm)" });
