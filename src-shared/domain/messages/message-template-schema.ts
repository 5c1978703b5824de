/** A text to payees with placeholders such as `{{payee}}`; filled for a selection, never sent by the app. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";

/** A message template; one with the id of a built-in template stands for it. */
export const messageTemplateSchema = storedRecord({
  id: idSchema,
  name: titleSchema,
  subject: z.string(),
  body: z.string(),
  position: z.number(),
});

/** A message template. */
export type MessageTemplate = DeepReadonly<z.infer<typeof messageTemplateSchema>>;
