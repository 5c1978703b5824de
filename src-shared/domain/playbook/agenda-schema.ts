/** What playbooks and documents keep of an agenda. */
import { z } from "zod";
import type { DeepReadonly } from "../../deep-readonly.ts";
import { titleSchema } from "../field-schemas.ts";
import { idSchema } from "../ids.ts";
import { storedRecord } from "../records.ts";

/** The agenda of a kind of meeting as the playbook has it. */
export const agendaTemplateSchema = storedRecord({
  durationMinutes: z.number().int().positive().max(600),
  /** In order. `body` (Markdown) is printed first, then what `source` fills in; an empty `source` fills in nothing. */
  sections: z.array(
    storedRecord({ id: idSchema, heading: titleSchema, source: z.string(), body: z.string() }),
  ),
});

/** The agenda of a kind of meeting. */
export type AgendaTemplate = DeepReadonly<z.infer<typeof agendaTemplateSchema>>;
