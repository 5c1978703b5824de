import type { Lesson } from "../../../../src-shared/domain/implementation.ts";
import { LESSON_FILTERS } from "../../lessons/lesson-filters.ts";

const NAMES: readonly string[] = ["kind", "category", "status"];

/** The filters of the page Lessons that make sense within one implementation. */
export const TAB_FILTERS: typeof LESSON_FILTERS = LESSON_FILTERS.filter(({ name }) =>
  NAMES.includes(name),
).toSorted((a, b) => NAMES.indexOf(a.name) - NAMES.indexOf(b.name));

/** Whether a lesson holds every word, in any of its texts. */
function holdsWords(lesson: Lesson, text: string): boolean {
  const { whatHappened, rootCause, effect, evidence, recommendation, owner, raisedBy } = lesson;
  const { playbookProposal, tags } = lesson;
  const all = [
    whatHappened,
    rootCause,
    effect,
    evidence,
    recommendation,
    owner,
    raisedBy,
    playbookProposal,
    ...tags,
  ]
    .join("\n")
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The lessons that pass; `chosen` maps the name of a filter to a value, empty = all. */
export function filterOwnLessons(
  lessons: readonly Lesson[],
  text: string,
  chosen: Readonly<Record<string, string>>,
): readonly Lesson[] {
  return lessons.filter(
    (lesson) =>
      holdsWords(lesson, text) &&
      TAB_FILTERS.every(({ name, valuesOf }) => {
        const value = chosen[name] ?? "";
        return (
          value === "" || valuesOf({ implementationId: "", payorName: "", lesson }).includes(value)
        );
      }),
  );
}
