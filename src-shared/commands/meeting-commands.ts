/** Meetings and what is written about them (domain.md section 8). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { type Implementation, meetingSchema } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { assignChanges } from "./assign-changes.ts";
import { clearReferences } from "./clear-references.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { shape } = meetingSchema;
const fields = {
  kind: shape.kind,
  title: shape.title,
  date: shape.date,
  startTime: shape.startTime,
  timeZone: shape.timeZone,
  durationMinutes: shape.durationMinutes,
  place: shape.place,
  attendeeIds: shape.attendeeIds,
};

/** Title and date of a meeting, for sentences: "Weekly status on Tue 24 Nov 2026". */
export function meetingName(implementation: Implementation, meetingId: string): string {
  const meeting = implementation.meetings[meetingId];
  return meeting ? `${shorten(meeting.title)} on ${longDate(meeting.date)}` : meetingId;
}

/** Plans a meeting; its agenda fills itself. */
export const scheduleMeeting = defineCommand({
  type: "meeting/schedule",
  shape: { meeting: z.strictObject({ id: shape.id, ...fields }) },
  describe: ({ meeting }, _before, after) => `Scheduled ${meetingName(after, meeting.id)}`,
  apply(draft, { meeting }) {
    const taken = refuseTakenIds(draft.meetings, [meeting.id], "meeting");
    if (taken) return taken;
    draft.meetings[meeting.id] = {
      ...meeting,
      status: "planned",
      agendaEdits: {},
      minutes: "",
      privateNotes: "",
    };
    return undefined;
  },
});

/** Changes the given fields of a meeting. */
export const editMeeting = defineCommand({
  type: "meeting/edit",
  shape: { meetingId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ meetingId }, _before, after) => `Edited ${meetingName(after, meetingId)}`,
  apply(draft, { meetingId, changes }) {
    const meeting = requireRecord(draft.meetings, meetingId, "meeting");
    if (!meeting.ok) return meeting.error;
    assignChanges(meeting.value, changes);
    return undefined;
  },
});

const frozenSections = z.array(
  z.strictObject({ id: idSchema, heading: z.string(), markdown: z.string() }),
);

/**
 * Marks a meeting as held; `minutes` (Markdown) replaces what was written, absent leaves it. `agenda` is what stands in
 * the agenda now (`freezeAgenda` of the reports composes it): it is kept, so that later data does not rewrite it.
 */
export const markMeetingHeld = defineCommand({
  type: "meeting/mark-held",
  shape: {
    meetingId: idSchema,
    minutes: shape.minutes.optional(),
    agenda: frozenSections.max(200).optional(),
  },
  describe: ({ meetingId }, before) => `Marked ${meetingName(before, meetingId)} as held`,
  apply(draft, { meetingId, minutes, agenda }, { today }) {
    const meeting = requireRecord(draft.meetings, meetingId, "meeting");
    if (!meeting.ok) return meeting.error;
    // Marked a second time it keeps the agenda of the first.
    if (agenda && meeting.value.status !== "held") {
      meeting.value.frozenAgenda = { asOf: today, sections: agenda };
    }
    assignChanges(meeting.value, { status: "held", minutes });
    return undefined;
  },
});

/** Replaces the minutes (Markdown). */
export const setMeetingMinutes = defineCommand({
  type: "meeting/set-minutes",
  shape: { meetingId: idSchema, minutes: shape.minutes },
  history: "merge",
  describe: ({ meetingId }, before) => `Edited the minutes of ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId, minutes }) {
    const meeting = requireRecord(draft.meetings, meetingId, "meeting");
    if (!meeting.ok) return meeting.error;
    meeting.value.minutes = minutes;
    return undefined;
  },
});

/** Marks a meeting as cancelled; it stays in the list. */
export const cancelMeeting = defineCommand({
  type: "meeting/cancel",
  shape: { meetingId: idSchema },
  describe: ({ meetingId }, before) => `Cancelled ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId }) {
    const meeting = requireRecord(draft.meetings, meetingId, "meeting");
    if (!meeting.ok) return meeting.error;
    meeting.value.status = "cancelled";
    return undefined;
  },
});

/** Removes a meeting; decisions, actions and lessons that came from it stay. */
export const removeMeeting = defineCommand({
  type: "meeting/remove",
  shape: { meetingId: idSchema },
  describe: ({ meetingId }, before) => `Removed ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId }) {
    const meeting = requireRecord(draft.meetings, meetingId, "meeting");
    if (!meeting.ok) return meeting.error;
    delete draft.meetings[meetingId];
    clearReferences(draft, "meetingId", new Set([meetingId]));
    return undefined;
  },
});

/** Replaces the internal notes of a meeting; they are never part of an export. */
export const setMeetingPrivateNotes = defineCommand({
  type: "meeting/set-private-notes",
  shape: { meetingId: idSchema, privateNotes: shape.privateNotes },
  history: "merge",
  describe: ({ meetingId }, before) =>
    `Edited the private notes of ${meetingName(before, meetingId)}`,
  apply(draft, { meetingId, privateNotes }) {
    const meeting = requireRecord(draft.meetings, meetingId, "meeting");
    if (!meeting.ok) return meeting.error;
    meeting.value.privateNotes = privateNotes;
    return undefined;
  },
});
