/** Courses of payor and payee training (domain.md section 5). */
import { z } from "zod";
import { idSchema } from "../domain/ids.ts";
import { standardCourses } from "../domain/training/courses.ts";
import { courseSchema } from "../domain/training/training-schema.ts";
import { problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { countOf, shorten } from "./naming.ts";
import { nextPosition, refuseTakenIds, requireRecord } from "./records-in-draft.ts";

const { id, name, minutes, audiences, hasCheck } = courseSchema.shape;
const fields = { name, minutes, audiences, hasCheck };

/** Adds those of the standard courses that are not there. */
export const addStandardCourses = defineCommand({
  type: "training/add-standard-courses",
  shape: {},
  describe: (_command, before, after) => {
    const added = Object.keys(after.courses).length - Object.keys(before.courses).length;
    return `Added ${countOf(added, "standard course")}`;
  },
  apply(draft) {
    for (const course of Object.values(standardCourses())) {
      draft.courses[course.id] ??= { ...course, audiences: { ...course.audiences } };
    }
    return undefined;
  },
});

/** Adds a course of the user's own, after the others. */
export const addCourse = defineCommand({
  type: "training/add-course",
  shape: { course: z.strictObject({ id, ...fields }) },
  describe: ({ course }) => `Added the course ${shorten(course.name)}`,
  apply(draft, { course }) {
    const taken = refuseTakenIds(draft.courses, [course.id], "course");
    if (taken) return taken;
    draft.courses[course.id] = { ...course, position: nextPosition(draft.courses) };
    return undefined;
  },
});

/** Changes the given fields of a course; `audiences` as a whole. */
export const editCourse = defineCommand({
  type: "training/edit-course",
  shape: { courseId: idSchema, changes: z.strictObject(fields).partial() },
  describe: ({ courseId }, _before, after) =>
    `Edited the course ${shorten(after.courses[courseId]?.name ?? courseId)}`,
  apply(draft, { courseId, changes }) {
    const course = requireRecord(draft.courses, courseId, "course");
    if (!course.ok) return course.error;
    assignChanges(course.value, changes);
    return undefined;
  },
});

/** Removes a course without sessions; `has-sessions` otherwise, as attendance is a record of what people were taught. */
export const removeCourse = defineCommand({
  type: "training/remove-course",
  shape: { courseId: idSchema },
  describe: ({ courseId }, before) =>
    `Removed the course ${shorten(before.courses[courseId]?.name ?? courseId)}`,
  apply(draft, { courseId }) {
    const course = requireRecord(draft.courses, courseId, "course");
    if (!course.ok) return course.error;
    const count = Object.values(draft.trainingSessions).filter(
      (session) => session.courseId === courseId,
    ).length;
    if (count > 0) {
      return problem("bad-input", `The course has ${countOf(count, "session")}`, {
        where: course.value.name,
        advice: "Remove its sessions first, if they are no longer needed. Nothing was changed.",
      });
    }
    delete draft.courses[courseId];
    return undefined;
  },
});
