/** What a document keeps of money that did not arrive. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";
import { PAYOUT_FAILURE_KIND_CODES } from "../vocabulary.ts";

/** Money that did not arrive: a payout sent back or failed, or a drawdown refused (domain.md section 7). */
export const payoutFailureSchema = storedRecord({
  id: idSchema,
  kind: z.enum(PAYOUT_FAILURE_KIND_CODES),
  title: titleSchema,
  payeeId: idSchema.nullable(),
  /** Reason code of the bank such as R02, or empty. */
  returnCode: z.string(),
  owner: z.string(),
  openedOn: isoDateSchema,
  resolvedOn: isoDateSchema.nullable(),
  notes: z.string(),
  position: z.number(),
});

/** Money that did not arrive. */
export type PayoutFailure = DeepReadonly<z.infer<typeof payoutFailureSchema>>;
