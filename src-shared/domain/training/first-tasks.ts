/** Who would start on a first task untrained: "every role holder has a session with a date before their first task" (TRN-01). */
import type { IsoDate } from "../dates.ts";
import { isSatisfied } from "../implementation.ts";
import type { ItemId } from "../ids.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { ROLE_CODES, type RoleCode } from "../vocabulary.ts";
import { type CourseNeed, courseNeeds, type TrainingSource } from "./course-needs.ts";

/**
 * The work that each role is trained for (domain.md section 3; the choice is `I`). The configuration workshop (SET-26)
 * and the invitations (PAY-06) are left out on purpose: the built-in plan puts them before the training of the admins and
 * invoice administrators, guided by the consultant and by the walkthrough (PAY-04), and would warn in every plan.
 */
const FIRST_TASK_ITEM_IDS: Readonly<Partial<Record<RoleCode, readonly ItemId[]>>> = {
  PA: ["SET-32", "TST-08", "ROL-10"],
  DISB: ["TST-04", "TST-07", "TST-08", "ROL-11"],
  BAPP: ["PAY-11"],
  IA: ["TST-02", "PAY-14", "TST-05"],
  PPM: ["TST-02", "ROL-13"],
  PM: ["TST-02", "ROL-13"],
  ACCT: ["TST-03", "TST-09", "TST-11", "ROL-12"],
  APPR: ["TST-04", "ROL-11"],
  SPON: ["ROL-09"],
};

/** The first task of somebody in a role, and whether the training comes before it. */
export interface FirstTask {
  readonly personId: string;
  readonly name: string;
  readonly role: RoleCode;
  readonly itemId: ItemId;
  readonly title: string;
  /** Forecast start of the task. */
  readonly start: IsoDate;
  /** `late` = booked, but not before it; `missing` = something is not booked at all. */
  readonly state: "trained" | "booked" | "late" | "missing";
  /** What is not done yet. */
  readonly missing: readonly CourseNeed[];
}

/** The open item of the role that starts first by the forecast; null when all are done or none applies. */
function firstTaskOf(
  role: RoleCode,
  { items }: TrainingSource,
  schedule: Pick<Schedule, "items">,
): { readonly itemId: ItemId; readonly title: string; readonly start: IsoDate } | null {
  const open = (FIRST_TASK_ITEM_IDS[role] ?? []).flatMap((itemId) => {
    const [item, dates] = [items[itemId], schedule.items.get(itemId)];
    return item && dates && !isSatisfied(item)
      ? [{ itemId, title: item.title, start: dates.start }]
      : [];
  });
  return open.reduce<(typeof open)[number] | null>(
    (first, one) => (first === null || one.start < first.start ? one : first),
    null,
  );
}

/** The first task of everybody who needs training for a role, earliest first. */
export function firstTasks(
  source: TrainingSource,
  schedule: Pick<Schedule, "items">,
): readonly FirstTask[] {
  const byHolder = new Map<string, CourseNeed[]>();
  for (const need of courseNeeds(source)) {
    const key = `${need.personId} ${need.role}`;
    const known = byHolder.get(key);
    if (known) known.push(need);
    else byHolder.set(key, [need]);
  }
  const tasks = [...byHolder.values()].flatMap((needs): FirstTask[] => {
    const [any] = needs;
    const task = any ? firstTaskOf(any.role, source, schedule) : null;
    if (!any || !task) return [];
    const missing = needs.filter(({ state }) => state !== "done");
    const { personId, name, role } = any;
    return [{ personId, name, role, ...task, missing, state: stateOf(missing, task.start) }];
  });
  return tasks.sort(
    (a, b) =>
      (a.start < b.start ? -1 : a.start > b.start ? 1 : 0) ||
      ROLE_CODES.indexOf(a.role) - ROLE_CODES.indexOf(b.role),
  );
}

function stateOf(missing: readonly CourseNeed[], start: IsoDate): FirstTask["state"] {
  if (missing.length === 0) return "trained";
  if (missing.some(({ state }) => state !== "booked")) return "missing";
  return missing.every(({ date }) => date !== null && date < start) ? "booked" : "late";
}

/** First tasks that somebody would start untrained as things stand. */
export function untrainedBeforeFirstTask(tasks: readonly FirstTask[]): readonly FirstTask[] {
  return tasks.filter(({ state }) => state === "late" || state === "missing");
}
