/** Lessons learned (domain.md section 9). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { type Implementation, lessonSchema } from "../domain/implementation.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { shape } = lessonSchema;
const fields = {
  raisedBy: shape.raisedBy,
  phase: shape.phase,
  itemId: shape.itemId,
  meetingId: shape.meetingId,
  kind: shape.kind,
  category: shape.category,
  whatHappened: shape.whatHappened,
  rootCause: shape.rootCause,
  effect: shape.effect,
  evidence: shape.evidence,
  recommendation: shape.recommendation,
  priority: shape.priority,
  owner: shape.owner,
  due: shape.due,
  status: shape.status,
  appliesWhen: shape.appliesWhen,
  tags: shape.tags,
  playbookProposal: shape.playbookProposal,
};

function lessonName(implementation: Implementation, lessonId: string): string {
  return `lesson "${shorten(implementation.lessons[lessonId]?.whatHappened ?? lessonId)}"`;
}

/** Records a lesson under today's date. */
export const recordLesson = defineCommand({
  type: "lesson/record",
  shape: { lesson: z.strictObject({ id: shape.id, ...fields }) },
  describe: ({ lesson }, _before, after) => `Recorded the ${lessonName(after, lesson.id)}`,
  apply(draft, { lesson }, { today }) {
    const taken = refuseTakenIds(draft.lessons, [lesson.id], "lesson");
    if (taken) return taken;
    draft.lessons[lesson.id] = { ...lesson, date: today, position: nextPosition(draft.lessons) };
    return undefined;
  },
});

/** Changes the given fields of a lesson. */
export const editLesson = defineCommand({
  type: "lesson/edit",
  shape: { lessonId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ lessonId }, _before, after) => `Edited the ${lessonName(after, lessonId)}`,
  apply(draft, { lessonId, changes }) {
    const lesson = requireRecord(draft.lessons, lessonId, "lesson");
    if (!lesson.ok) return lesson.error;
    assignChanges(lesson.value, changes);
    return undefined;
  },
});

/** Removes a lesson. */
export const removeLesson = defineCommand({
  type: "lesson/remove",
  shape: { lessonId: idSchema },
  describe: ({ lessonId }, before) => `Removed the ${lessonName(before, lessonId)}`,
  apply(draft, { lessonId }) {
    const lesson = requireRecord(draft.lessons, lessonId, "lesson");
    if (!lesson.ok) return lesson.error;
    delete draft.lessons[lessonId];
    return undefined;
  },
});
