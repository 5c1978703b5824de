/** What a document keeps of its health: a colour set by hand, and the history. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { titleSchema } from "../field-schemas.ts";
import { storedRecord } from "../records.ts";
import { HEALTH_COLOURS, HEALTH_DIMENSION_CODES } from "../vocabulary.ts";

/** A colour set by hand beside the computed one (domain.md section 10). `until` is the last day on which it holds. */
export const healthOverrideSchema = storedRecord({
  colour: z.enum(["green", "amber", "red"]),
  reason: titleSchema,
  by: z.string(),
  since: isoDateSchema,
  until: isoDateSchema,
});

/** Health from `on` until the next entry. Days without an entry had the same as the day before. */
export const healthEntrySchema = storedRecord({
  on: isoDateSchema,
  colour: z.enum(HEALTH_COLOURS),
  /** The worst reason, empty when there was no colour. */
  reason: z.string(),
  dimensions: z.partialRecord(z.enum(HEALTH_DIMENSION_CODES), z.enum(HEALTH_COLOURS)),
});

/** Health from one day on. */
export type HealthEntry = DeepReadonly<z.infer<typeof healthEntrySchema>>;
