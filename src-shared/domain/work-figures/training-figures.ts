/**
 * What the records of training say of its items (domain.md section 3, TRN items; section 5). Who needs what, and who has
 * had it, is what `courseNeeds` says. Only sessions speak here: where an item stands for its training, it would prove itself.
 */
import type { IsoDate } from "../dates.ts";
import { missingTraining, trainingOfRoles } from "../gates/go-no-go-training.ts";
import type { Implementation } from "../implementation.ts";
import { computeSchedule } from "../schedule/schedule.ts";
import { type CourseNeed, courseNeeds } from "../training/course-needs.ts";
import { firstTasks, untrainedBeforeFirstTask } from "../training/first-tasks.ts";
import { minimumPercent } from "../training/training-coverage.ts";
import {
  AUDIENCE_ITEM_IDS,
  AUDIENCES,
  type AudienceCode,
  audienceOfRole,
} from "../training/training-words.ts";
import { checkFigure, countFigure, type FigureRule, latest } from "./work-figure.ts";

const TRAINING = { kind: "training" } as const;

/** Everything that one person needs. */
interface Trainee {
  readonly name: string;
  readonly needs: readonly CourseNeed[];
}

function traineesOf(needs: readonly CourseNeed[]): readonly Trainee[] {
  const byPerson = new Map<string, { name: string; needs: CourseNeed[] }>();
  for (const need of needs) {
    const known = byPerson.get(need.personId);
    if (known) known.needs.push(need);
    else byPerson.set(need.personId, { name: need.name, needs: [need] });
  }
  return [...byPerson.values()];
}

const isHad = ({ state, decidedBy }: CourseNeed): boolean =>
  state === "done" && decidedBy === "sessions";

function hasSessions(needs: readonly CourseNeed[]): boolean {
  return needs.some(({ decidedBy }) => decidedBy === "sessions");
}

/** Holders of the roles of an audience who had all their required courses, against the minimum of the go/no-go. */
function audienceTrained(audience: AudienceCode): FigureRule {
  const [role] = AUDIENCES[audience].roles;
  const minimum = role === undefined ? 100 : minimumPercent(role);
  return (implementation) => {
    const needs = courseNeeds(implementation).filter(
      (need) => audienceOfRole(need.role) === audience,
    );
    // Without a session, attendance is kept elsewhere or not at all: there is nothing to say.
    if (!hasSessions(needs)) return null;
    const figure = countFigure<Trainee>({
      records: traineesOf(needs),
      isDone: (trainee) => trainee.needs.every(isHad),
      text: (done, total) =>
        `${done} of ${total} trained${minimum < 100 ? `, ${minimum}% asked` : ""}`,
      missing: (trainee) => {
        const [first] = trainee.needs.filter((need) => !isHad(need));
        return first ? missingTraining(first) : { text: trainee.name, next: "", target: TRAINING };
      },
      target: TRAINING,
      doneOn: (trainee) => latest(trainee.needs.map(({ date }) => date)),
    });
    if (!figure || figure.done * 100 < minimum * figure.total) return figure;
    return { ...figure, isComplete: true, isContrary: false, asOf: lastDate(needs) };
  };
}

function lastDate(needs: readonly CourseNeed[]): IsoDate | null {
  return latest(needs.filter(isHad).map(({ date }) => date));
}

/** Nobody books a seat for an audience whose training was left out of the plan. */
function isLeftOut({ role, decidedBy }: CourseNeed, { items }: Implementation): boolean {
  const audience = audienceOfRole(role);
  return (
    decidedBy === null &&
    audience !== null &&
    items[AUDIENCE_ITEM_IDS[audience]]?.status === "not_applicable"
  );
}

/** Everybody is booked for each required course, before the first task of the role (TRN-01). */
const sessionsScheduled: FigureRule = (implementation, today) => {
  const needs = courseNeeds(implementation).filter(
    (need) => need.course !== null && !isLeftOut(need, implementation),
  );
  if (!hasSessions(needs)) return null;
  const schedule = computeSchedule(implementation, today);
  const late = new Set(
    untrainedBeforeFirstTask(firstTasks(implementation, schedule)).map(({ personId }) => personId),
  );
  const isBooked = (need: CourseNeed): boolean => need.state !== "none";
  return countFigure<Trainee>({
    records: traineesOf(needs),
    isDone: (trainee) =>
      trainee.needs.every(isBooked) && !trainee.needs.some(({ personId }) => late.has(personId)),
    text: (done, total) => `${done} of ${total} people booked before their first task`,
    missing: (trainee) => {
      const open = trainee.needs.find((need) => !isBooked(need)) ?? trainee.needs[0];
      return open
        ? {
            ...missingTraining(open),
            next: isBooked(open) ? "Move the session before the first task" : "Plan a session",
          }
        : { text: trainee.name, next: "", target: TRAINING };
    },
    target: TRAINING,
  });
};

/** Coverage of every role, as the go/no-go asks for it, and no failed check left (TRN-09). */
const coverageMet: FigureRule = (implementation) => {
  const needs = courseNeeds(implementation);
  if (!hasSessions(needs)) return null;
  const figure = checkFigure(trainingOfRoles(implementation), TRAINING, { asOf: lastDate(needs) });
  const failed = needs.filter(({ state }) => state === "failed");
  if (!figure || failed.length === 0) return figure;
  const isOne = failed.length === 1;
  return {
    ...figure,
    text: `${figure.text}; ${failed.length} failed ${isOne ? "check" : "checks"} not retaken`,
    isComplete: false,
    missing: figure.missing.length > 0 ? figure.missing : failed.slice(0, 5).map(missingTraining),
    missingCount: Math.max(figure.missingCount, failed.length),
  };
};

/** A session for payees was held (PAY-07). */
const payeeSessionHeld: FigureRule = ({ trainingSessions }: Implementation) =>
  countFigure({
    records: Object.values(trainingSessions).filter(
      ({ audiences, status }) => audiences.includes("PAYEE") && status !== "cancelled",
    ),
    isDone: ({ status }) => status === "held",
    text: (done, total) => `${done} of ${total} payee sessions held`,
    missing: ({ id, date }) => ({
      text: `Session of ${date}`,
      next: "Hold it, and record who came",
      target: { kind: "session", sessionId: id },
    }),
    target: TRAINING,
    doneOn: ({ date }) => date,
  });

/** Audiences with an item of their own: the others are trained with the last absences, or are payees. */
const AUDIENCES_WITH_ITEM = ["PA", "DISB", "BAPP", "IA", "PM", "ACCT", "APPR"] as const;

/** The rules of training, by item. */
export const TRAINING_FIGURES: Readonly<Record<string, FigureRule>> = {
  "TRN-01": sessionsScheduled,
  ...Object.fromEntries(
    AUDIENCES_WITH_ITEM.map((code) => [AUDIENCE_ITEM_IDS[code], audienceTrained(code)]),
  ),
  "TRN-09": coverageMet,
  "PAY-07": payeeSessionHeld,
};
