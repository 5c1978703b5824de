/**
 * An agenda as the user changes it before it leaves the building (domain.md section 8). Sections fill themselves; only
 * what the user changed is stored. A command that makes the first entry of a section carries `position`, the place at
 * which the section is shown now, because the order of automatic sections is not stored.
 */
import type { Draft } from "immer";
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import {
  type AgendaEdit,
  agendaEditSchema,
  type Implementation,
} from "../domain/implementation.ts";
import type { Result } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { meetingName } from "./meeting-commands.ts";
import { shorten } from "./naming.ts";
import { refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { heading, body, position } = agendaEditSchema.shape;
const sectionShape = { meetingId: idSchema, sectionId: idSchema };

function requireAgendaEdits(
  draft: Draft<Implementation>,
  meetingId: string,
): Result<Record<string, Draft<AgendaEdit>>> {
  const meeting = requireRecord(draft.meetings, meetingId, "meeting");
  return meeting.ok ? { ok: true, value: meeting.value.agendaEdits } : meeting;
}

/** An entry that changes nothing of an automatic section but its place. */
function automaticEntry(id: string, at: number): Draft<AgendaEdit> {
  return { id, heading: "", body: null, isDropped: false, isOwn: false, position: at };
}

/** Heading of a section of the user's own or of a changed one, for sentences. */
function sectionName(implementation: Implementation, meetingId: string, sectionId: string): string {
  const changed = implementation.meetings[meetingId]?.agendaEdits[sectionId]?.heading;
  return shorten(changed || sectionId);
}

/** Replaces heading (empty = the automatic one) and text (Markdown; null = the automatic text) of a section. */
export const editAgendaSection = defineCommand({
  type: "agenda/edit-section",
  shape: { ...sectionShape, heading, body, position },
  history: "merge",
  describe: ({ meetingId, sectionId }, _before, after) =>
    `Edited "${sectionName(after, meetingId, sectionId)}" in the agenda of ${meetingName(after, meetingId)}`,
  apply(draft, { meetingId, sectionId, heading, body, position }) {
    const edits = requireAgendaEdits(draft, meetingId);
    if (!edits.ok) return edits.error;
    const entry = edits.value[sectionId];
    if (entry) assignChanges(entry, { heading, body });
    else if (heading !== "" || body !== null) {
      edits.value[sectionId] = { ...automaticEntry(sectionId, position), heading, body };
    }
    return undefined;
  },
});

/** Leaves a section out; what was written in it is kept. */
export const dropAgendaSection = defineCommand({
  type: "agenda/drop-section",
  shape: { ...sectionShape, position },
  describe: ({ meetingId, sectionId }, before) =>
    `Dropped "${sectionName(before, meetingId, sectionId)}" from the agenda of ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId, sectionId, position }) {
    const edits = requireAgendaEdits(draft, meetingId);
    if (!edits.ok) return edits.error;
    const entry = edits.value[sectionId];
    if (entry) entry.isDropped = true;
    else edits.value[sectionId] = { ...automaticEntry(sectionId, position), isDropped: true };
    return undefined;
  },
});

/** Takes a section back in; an automatic one also goes back to its automatic heading and text. The order stays. */
export const restoreAgendaSection = defineCommand({
  type: "agenda/restore-section",
  shape: sectionShape,
  describe: ({ meetingId, sectionId }, before) =>
    `Restored "${sectionName(before, meetingId, sectionId)}" in the agenda of ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId, sectionId }) {
    const edits = requireAgendaEdits(draft, meetingId);
    if (!edits.ok) return edits.error;
    const entry = requireRecord(edits.value, sectionId, "agenda section");
    if (!entry.ok) return entry.error;
    assignChanges(entry.value, { isDropped: false });
    if (!entry.value.isOwn) assignChanges(entry.value, { heading: "", body: null });
    return undefined;
  },
});

/** Adds a section of the user's own; `sectionId` is a new id. */
export const addAgendaSection = defineCommand({
  type: "agenda/add-section",
  shape: {
    ...sectionShape,
    heading: heading.trim().min(1).max(500),
    body: z.string(),
    position,
  },
  describe: ({ meetingId, heading }, before) =>
    `Added "${shorten(heading)}" to the agenda of ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId, sectionId, heading, body, position }) {
    const edits = requireAgendaEdits(draft, meetingId);
    if (!edits.ok) return edits.error;
    const taken = refuseTakenIds(edits.value, [sectionId], "agenda section");
    if (taken) return taken;
    edits.value[sectionId] = {
      id: sectionId,
      heading,
      body,
      isDropped: false,
      isOwn: true,
      position,
    };
    return undefined;
  },
});

/** Puts the sections into the given order: all that are shown, automatic ones too. They get positions 0, 1, 2 ... */
export const reorderAgenda = defineCommand({
  type: "agenda/reorder",
  shape: { meetingId: idSchema, sectionIds: z.array(idSchema).min(1).max(200) },
  describe: ({ meetingId }, before) => `Reordered the agenda of ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId, sectionIds }) {
    const edits = requireAgendaEdits(draft, meetingId);
    if (!edits.ok) return edits.error;
    [...new Set(sectionIds)].forEach((sectionId, index) => {
      const entry = edits.value[sectionId];
      if (entry) entry.position = index;
      else edits.value[sectionId] = automaticEntry(sectionId, index);
    });
    return undefined;
  },
});
