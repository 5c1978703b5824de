/** A file that the user added; it lies in `attachments/<implementation id>/` of the workspace (design.md section 3). */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { isoDateSchema } from "../dates.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";

/** An attachment. */
export const attachmentSchema = storedRecord({
  id: idSchema,
  /** Name in the folder: safe on every system, never a path. */
  fileName: titleSchema.regex(/^[^/\\:*?"<>|\p{Cc}]+$/u, { error: "is not a file name" }),
  /** Name that it had where it came from. */
  originalName: titleSchema,
  bytes: z.number().int().min(0),
  addedOn: isoDateSchema,
  addedBy: z.string(),
  position: z.number(),
});

/** An attachment. */
export type Attachment = DeepReadonly<z.infer<typeof attachmentSchema>>;
