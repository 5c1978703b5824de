/** What a document keeps of the terms under which money moves. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { timeSchema } from "../field-schemas.ts";
import { storedRecord } from "../records.ts";
import { MONEY_MOVEMENT_SERVICE_CODES } from "../vocabulary.ts";

/** How the money moves, and by when (domain.md section 7). Times are wall time in New York, days are banking days. */
export const moneyMovementSchema = storedRecord({
  service: z.enum(MONEY_MOVEMENT_SERVICE_CODES),
  /** An authorization up to this minute counts for the same banking day; null = not known yet. */
  cutOff: timeSchema.nullable(),
  earliestCreditDays: z.number().int().min(0).max(10),
  latestCreditDays: z.number().int().min(0).max(20),
  /** Banking days after the latest credit in which a payout may still come back. */
  returnsWatchDays: z.number().int().min(0).max(20),
  note: z.string(),
});

/** How the money moves. */
export type MoneyMovement = DeepReadonly<z.infer<typeof moneyMovementSchema>>;
