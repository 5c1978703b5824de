/** What a document keeps of the payor's calendar. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";

/** Days that are out of the question, both ends included. */
export const blackoutSchema = storedRecord({
  id: idSchema,
  reason: titleSchema,
  from: isoDateSchema,
  to: isoDateSchema,
  /** `closed`: nobody works, the plan counts no business day. `freeze`: work goes on, but nothing goes live. */
  kind: z.enum(["closed", "freeze"]),
  position: z.number(),
});

/** The payor's calendar (domain.md section 3, SET-09). What it says of bank holidays is about work, not about banks. */
export const payorCalendarSchema = storedRecord({
  /** ISO weekdays on which the payor works, 1 = Monday to 7 = Sunday; sorted. */
  workingWeek: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  worksOnBankHolidays: z.boolean(),
  blackouts: z.record(idSchema, blackoutSchema),
  /** Business days before and after the turn of a month in which nothing goes live (domain.md section 6). */
  monthEnd: storedRecord({
    daysBefore: z.number().int().min(0).max(10),
    daysAfter: z.number().int().min(0).max(10),
  }),
});

/** The payor's calendar. */
export type PayorCalendar = DeepReadonly<z.infer<typeof payorCalendarSchema>>;
/** Days that are out of the question. */
export type Blackout = DeepReadonly<z.infer<typeof blackoutSchema>>;
