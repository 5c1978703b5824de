/** Changes of a newer playbook taken over into a running implementation, or dismissed (domain.md section 9). */
import { current, type Draft } from "immer";
import { z } from "zod";
import { implementationSchema, type Implementation } from "../domain/implementation.ts";
import { playbookChangeSchema } from "../domain/playbook/playbook-change.ts";
import { changeSentence } from "../domain/playbook/playbook-change-words.ts";
import { takeOver, takeOverProblem } from "../domain/playbook/take-over.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { countOf } from "./naming.ts";

const { slug, name, version } = implementationSchema.shape.playbook.shape;
/** The version that the changes come from. */
const to = z.strictObject({ slug, name, version });
/** Nothing is left to offer: from now on this version is what the implementation is compared with. */
const isComplete = z.boolean();
const keys = z.array(z.string().max(400)).min(1).max(2000);

const NAMED_CHANGES = 10;

function follow(
  draft: Draft<Implementation>,
  payload: { readonly to: z.infer<typeof to>; readonly isComplete: boolean },
): void {
  if (payload.isComplete) draft.playbook = { ...draft.playbook, ...payload.to, dismissed: [] };
}

function assignRecords<T extends object>(
  records: Record<string, T>,
  next: Readonly<Record<string, object>>,
): void {
  for (const id of Object.keys(records)) if (!Object.hasOwn(next, id)) delete records[id];
  for (const [id, record] of Object.entries(next)) {
    const before = records[id];
    if (before) assignChanges(before, record);
    else records[id] = record as T;
  }
}

/** Takes over changes of a playbook, all or none. Refused when they make a cycle or point at items that are not here. */
export const takeOverChanges = defineCommand({
  type: "playbook/take-over",
  shape: { changes: z.array(playbookChangeSchema).min(1).max(2000), to, isComplete },
  describe({ changes, to: { name: playbook, version: number } }) {
    const named = changes.slice(0, NAMED_CHANGES).map(changeSentence).join("; ");
    const more = changes.length - NAMED_CHANGES;
    const rest = more > 0 ? `; and ${countOf(more, "more change", "more changes")}` : "";
    return `Took over from ${playbook} version ${number}: ${named}${rest}`;
  },
  apply(draft, payload, { today }) {
    const before: Implementation = current<Implementation>(draft);
    const refused = takeOverProblem(before, payload.changes, today);
    if (refused) return refused;
    const next = takeOver(before, payload.changes, today) as Draft<Implementation>;
    assignRecords(draft.items, next.items);
    assignRecords(draft.risks, next.risks);
    assignRecords(draft.closeoutGates, next.closeoutGates);
    assignChanges(draft, { gates: next.gates, agendas: next.agendas });
    follow(draft, payload);
    return undefined;
  },
});

/** Leaves changes of a playbook out for good: they are not offered again unless the playbook words them anew. */
export const dismissChanges = defineCommand({
  type: "playbook/dismiss",
  shape: { keys, to, isComplete },
  describe: ({ keys: left, to: { name: playbook, version: number } }) =>
    `Left out ${countOf(new Set(left).size, "change")} of ${playbook} version ${number}`,
  apply(draft, payload) {
    const known = draft.playbook.dismissed ?? [];
    const added = [...new Set(payload.keys)].filter((key) => !known.includes(key));
    if (added.length > 0) draft.playbook.dismissed = [...known, ...added];
    follow(draft, payload);
    return undefined;
  },
});
