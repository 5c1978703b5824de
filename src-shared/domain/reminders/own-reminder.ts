/** A reminder of the user's own: once, or again and again. Kept per user, never in the workspace. */
import { z } from "zod";
import { isoDateSchema, isoInstantSchema } from "../dates.ts";
import { timeSchema, titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { DATED_KIND_CODES } from "../dated-entries/dated-entry.ts";

/** What is stored of one. */
export const ownReminderSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  note: z.string().max(5000),
  /** What it is about; null = nothing in particular. `payorName` is the one when it was written. */
  about: z
    .strictObject({
      implementationId: idSchema,
      payorName: titleSchema,
      /** Something in it; null = the payor as a whole. */
      target: z
        .strictObject({ kind: z.enum(DATED_KIND_CODES), id: z.string().min(1).max(200) })
        .nullable(),
    })
    .nullable(),
  /** The first time: wall time in the zone of the user. */
  date: isoDateSchema,
  time: timeSchema,
  /** RFC 5545 recurrence without DTSTART, e.g. `FREQ=WEEKLY;BYDAY=TU`; null = once. */
  rule: z.string().max(500).nullable(),
  createdAt: isoInstantSchema,
});
/** A reminder of the user's own. */
export type OwnReminder = Readonly<z.infer<typeof ownReminderSchema>>;
