/** Who takes part. */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { personSchema } from "../domain/implementation.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { id, name, roles, organisation, email, phone, isBackup, notes } = personSchema.shape;
const fields = { name, roles, organisation, email, phone, isBackup, notes };

/** Adds a person with all the roles held. */
export const addPerson = defineCommand({
  type: "person/add",
  shape: { person: z.strictObject({ id, ...fields }) },
  describe: ({ person }) => `Added ${person.name}`,
  apply(draft, { person }) {
    const taken = refuseTakenIds(draft.people, [person.id], "person");
    if (taken) return taken;
    draft.people[person.id] = { ...person, position: nextPosition(draft.people) };
    return undefined;
  },
});

/** Changes the given fields of a person. */
export const editPerson = defineCommand({
  type: "person/edit",
  shape: { personId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ personId }, _before, after) => `Edited ${after.people[personId]?.name ?? personId}`,
  apply(draft, { personId, changes }) {
    const person = requireRecord(draft.people, personId, "person");
    if (!person.ok) return person.error;
    assignChanges(person.value, changes);
    return undefined;
  },
});

/** Removes a person, also from the attendees of meetings and from the rosters of training sessions. */
export const removePerson = defineCommand({
  type: "person/remove",
  shape: { personId: idSchema },
  describe: ({ personId }, before) => `Removed ${before.people[personId]?.name ?? personId}`,
  apply(draft, { personId }) {
    const person = requireRecord(draft.people, personId, "person");
    if (!person.ok) return person.error;
    delete draft.people[personId];
    for (const meeting of Object.values(draft.meetings)) {
      if (meeting.attendeeIds.includes(personId)) {
        meeting.attendeeIds = meeting.attendeeIds.filter((attendee) => attendee !== personId);
      }
    }
    for (const session of Object.values(draft.trainingSessions)) delete session.attendees[personId];
    return undefined;
  },
});
