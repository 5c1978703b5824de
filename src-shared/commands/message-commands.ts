/** Message templates of an implementation: built-in ones as changed here, and its own. */
import { z } from "zod";
import { titleSchema } from "../domain/field-schemas.ts";
import { idSchema } from "../domain/ids.ts";
import { BUILT_IN_TEMPLATE_IDS } from "../domain/messages/built-in-templates.ts";
import { builtInTemplate } from "../domain/messages/message-templates.ts";
import { defineCommand } from "./define-command.ts";
import { assignChanges } from "./assign-changes.ts";
import { shorten } from "./naming.ts";
import { nextPosition, requireRecord } from "./records-in-draft.ts";

/** Own templates come after the built-in ones. */
const FIRST_OWN_POSITION = BUILT_IN_TEMPLATE_IDS.length;

/** Saves a template: a built-in one as changed here, one of the user's own, or a new one. */
export const saveTemplate = defineCommand({
  type: "message/save-template",
  shape: {
    template: z.strictObject({
      id: idSchema,
      name: titleSchema,
      subject: z.string().max(500),
      body: z.string().max(20_000),
    }),
  },
  describe: ({ template }, before) =>
    `${before.messageTemplates[template.id] || builtInTemplate(template.id) ? "Edited" : "Added"} the message template ${shorten(template.name)}`,
  apply(draft, { template }) {
    const known = draft.messageTemplates[template.id];
    if (known) {
      assignChanges(known, template);
      return undefined;
    }
    const builtIn = builtInTemplate(template.id);
    const { name, subject, body } = template;
    // What stays as the program has it is not kept: a better text of a newer version would not arrive.
    const isSame = builtIn?.name === name && builtIn.subject === subject && builtIn.body === body;
    if (isSame) return undefined;
    draft.messageTemplates[template.id] = {
      ...template,
      position:
        builtIn?.position ?? Math.max(FIRST_OWN_POSITION, nextPosition(draft.messageTemplates)),
    };
    return undefined;
  },
});

/** Removes a template of the user's own, or takes a built-in one back to its text. */
export const removeTemplate = defineCommand({
  type: "message/remove-template",
  shape: { templateId: idSchema },
  describe: ({ templateId }, before) =>
    `${builtInTemplate(templateId) ? "Reset" : "Removed"} the message template ${shorten(before.messageTemplates[templateId]?.name ?? templateId)}`,
  apply(draft, { templateId }) {
    const template = requireRecord(draft.messageTemplates, templateId, "message template");
    if (!template.ok) return template.error;
    delete draft.messageTemplates[templateId];
    return undefined;
  },
});
