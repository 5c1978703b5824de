/** Lessons of implementations that are far enough to have some (domain.md section 9). */
import { addBusinessDays } from "../domain/calendar/business-days.ts";
import { minDate } from "../domain/dates.ts";
import type { Implementation, Lesson } from "../domain/implementation.ts";
import { type LessonStatus, phaseIndex } from "../domain/vocabulary.ts";
import { LESSONS } from "./lesson-texts.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";

/** None before onboarding; one or two while testing; three to seven at closeout and in closed implementations. */
export function chooseLessons(
  { items, meetings }: Pick<Implementation, "items" | "meetings">,
  { phase, state, asOf }: Scenario,
  owners: readonly string[],
  random: Random,
): Record<string, Lesson> {
  const isClosing = state === "closed" || phase === "P7";
  const count = isClosing
    ? random.int(3, 7)
    : phaseIndex(phase) >= phaseIndex("P5")
      ? random.int(1, 3)
      : phase === "P4" && random.chance(0.4)
        ? 1
        : 0;
  const session = Object.values(meetings).find(({ kind }) => kind === "lessons_closeout");
  const usable = LESSONS.filter((lesson) => phaseIndex(lesson.phase) <= phaseIndex(phase));
  return Object.fromEntries(
    random.sample(usable, count).map((template, index): [string, Lesson] => {
      const id = `lesson-${index + 1}`;
      const seenOn = template.itemId ? items[template.itemId]?.doneOn : null;
      const status: LessonStatus =
        state === "closed"
          ? random.pick(["agreed", "in_work", "applied", "archived"])
          : random.pick(["new", "agreed"]);
      return [
        id,
        {
          ...template,
          id,
          date: minDate(seenOn ?? asOf, asOf),
          raisedBy: random.pick(owners),
          meetingId: isClosing ? (session?.id ?? null) : null,
          itemId: template.itemId && items[template.itemId] ? template.itemId : null,
          owner: random.pick(owners),
          due: addBusinessDays(asOf, random.int(5, 30)),
          status,
          position: index + 1,
        },
      ];
    }),
  );
}
