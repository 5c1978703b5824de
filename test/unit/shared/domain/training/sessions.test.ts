import { describe, expect, it } from "vitest";

import {
  isBusinessDay,
  calendarOf,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import {
  firstTasks,
  untrainedBeforeFirstTask,
} from "../../../../../src-shared/domain/training/first-tasks.ts";
import { proposeSessions } from "../../../../../src-shared/domain/training/propose-sessions.ts";
import {
  audienceMembers,
  possibleGuests,
  rosterChanges,
} from "../../../../../src-shared/domain/training/session-roster.ts";
import { sessionWarnings } from "../../../../../src-shared/domain/training/session-warnings.ts";
import type { TrainingSession } from "../../../../../src-shared/domain/training/training-schema.ts";
import {
  buildBlackout,
  buildImplementation,
  buildPerson,
  byId,
  KICKOFF,
} from "../../../../helpers/implementation-builders.ts";
import { buildAttendee, buildPassed, buildSession } from "../../../../helpers/training-builders.ts";

const people = byId(
  buildPerson({ id: "ada", name: "Ada", roles: ["PA"], position: 1 }),
  buildPerson({ id: "dan", name: "Dan", roles: ["DISB"], position: 2 }),
  buildPerson({ id: "ian", name: "Ian", roles: ["IA"], position: 3 }),
  buildPerson({ id: "pia", name: "Pia", roles: ["SPC"], position: 4 }),
);
const plan = buildImplementation({ people });

describe("proposed sessions", () => {
  const proposed = proposeSessions(plan, KICKOFF);

  it("give each audience with people one session of every course it needs", () => {
    const pairs = proposed.flatMap(({ courseId, audiences }) =>
      audiences.map((audience) => `${audience} ${courseId}`),
    );
    const wanted = Object.values(plan.courses).flatMap(({ id, audiences }) =>
      (["PA", "DISB", "IA"] as const).flatMap((audience) =>
        audiences[audience] === "R" ? [`${audience} ${id}`] : [],
      ),
    );
    expect([...pairs].sort()).toEqual([...wanted].sort());
  });

  it("end on the due date of the training item, on business days, without overlaps", () => {
    const calendar = calendarOf(plan);
    expect(proposed.every(({ date }) => isBusinessDay(date, calendar))).toBe(true);
    const last = proposed.filter(({ audiences }) => audiences.includes("PA")).at(-1);
    expect(last?.date).toBe(plan.items["TRN-02"]?.due);
    const sessions = Object.fromEntries(
      proposed.map((session, index): [string, TrainingSession] => [
        `s${index}`,
        {
          ...buildSession({ ...session, id: `s${index}` }),
          attendees: byId(...session.attendeeIds.map((id) => buildAttendee(id))),
        },
      ]),
    );
    const planned = { ...plan, trainingSessions: sessions };
    for (const session of Object.values(sessions)) {
      expect(sessionWarnings(planned, session, KICKOFF)).toEqual([]);
      expect(rosterChanges(planned, session)).toEqual({ invite: [], drop: [] });
    }
    expect(proposeSessions(planned, KICKOFF)).toEqual([]);
    expect(
      untrainedBeforeFirstTask(firstTasks(planned, computeSchedule(planned, KICKOFF))),
    ).toEqual([]);
  });

  it("let those sit together whose training is due on the same day", () => {
    expect(
      proposed.find(({ courseId, audiences }) => courseId === "C4" && audiences.includes("IA"))
        ?.audiences,
    ).toEqual(["DISB", "IA"]);
  });

  it("are never before tomorrow, and not for an item that is done", () => {
    const late = proposeSessions(plan, "2026-12-01");
    expect(late.every(({ date }) => date > "2026-12-01")).toBe(true);
    const done = buildImplementation({ people, items: { "TRN-02": { status: "done" } } });
    expect(proposeSessions(done, KICKOFF).some(({ audiences }) => audiences.includes("PA"))).toBe(
      false,
    );
  });

  it("name the consultant as trainer", () => {
    expect(new Set(proposed.map(({ trainer }) => trainer))).toEqual(new Set(["Pia"]));
  });
});

describe("first tasks", () => {
  it("warn of those without a session, or with one that is too late", () => {
    const schedule = computeSchedule(plan, KICKOFF);
    expect(untrainedBeforeFirstTask(firstTasks(plan, schedule))).toContainEqual(
      expect.objectContaining({ personId: "ada", role: "PA", itemId: "SET-32", state: "missing" }),
    );
    const start = schedule.items.get("SET-32")?.start ?? "";
    const sessions = Object.values(plan.courses)
      .filter(({ audiences }) => audiences.PA === "R")
      .map(({ id }, index) =>
        buildSession({
          id: `s${index}`,
          courseId: id,
          date: start,
          attendees: byId(buildAttendee("ada")),
        }),
      );
    const booked = { ...plan, trainingSessions: byId(...sessions) };
    expect(firstTasks(booked, schedule)).toContainEqual(
      expect.objectContaining({ personId: "ada", state: "late" }),
    );
  });
});

describe("the roster", () => {
  it("proposes who joined the audience and who left it, and leaves what is recorded", () => {
    const session = buildSession({
      attendees: byId(buildAttendee("dan"), buildAttendee("ian", { checkScore: 70 })),
    });
    const changes = rosterChanges({ ...plan, trainingSessions: byId(session) }, session);
    expect(changes.invite).toEqual([{ id: "ada", name: "Ada" }]);
    expect(changes.drop).toEqual([{ id: "dan", name: "Dan" }]);
  });

  it("keeps who was invited one by one, and offers those outside the audiences for it", () => {
    const session = buildSession({
      attendees: byId(
        buildAttendee("dan", { isGuest: true }),
        buildAttendee("gone", { isGuest: true }),
      ),
    });
    const source = { ...plan, trainingSessions: byId(session) };
    expect(rosterChanges(source, session).drop.map(({ id }) => id)).toEqual(["gone"]);
    expect(possibleGuests(source, session).map(({ name }) => name)).toEqual(["Ian", "Pia"]);
    expect(
      possibleGuests(source, { ...session, audiences: ["PAYEE"] }).map(({ id }) => id),
    ).toEqual(["ada", "ian", "pia", ...Object.keys(plan.payees).filter(isOutsidePilot)]);
  });

  it("does not invite again who has had the course", () => {
    const held = buildSession({ id: "s0", status: "held", attendees: byId(buildPassed("ada")) });
    const next = buildSession();
    expect(rosterChanges({ ...plan, trainingSessions: byId(held, next) }, next).invite).toEqual([]);
  });
});

function isOutsidePilot(id: string): boolean {
  return !audienceMembers(plan, { audiences: ["PAYEE"] }).some((member) => member.id === id);
}

describe("warnings of a session", () => {
  const texts = (
    session: TrainingSession,
    others: readonly TrainingSession[] = [],
    today = KICKOFF,
  ) =>
    sessionWarnings(
      {
        ...plan,
        calendar: { ...plan.calendar, blackouts: byId(buildBlackout({ kind: "freeze" })) },
        trainingSessions: byId(session, ...others),
      },
      session,
      today,
    ).map(({ kind }) => kind);

  it.each([
    ["a bank holiday", "2026-11-26"],
    ["a Saturday", "2026-11-21"],
    ["a black-out", "2026-12-22"],
  ])("say that it is on %s", (_, date) => {
    expect(texts(buildSession({ date }))).toEqual(["day"]);
  });

  it("say that the trainer is elsewhere, in another zone too", () => {
    const other = buildSession({
      id: "s2",
      startTime: "09:15",
      timeZone: "America/Chicago",
      trainer: "priya shah ",
    });
    expect(texts(buildSession(), [other])).toEqual(["trainer"]);
    expect(texts(buildSession(), [{ ...other, startTime: "09:30" }])).toEqual([]);
    expect(texts(buildSession(), [{ ...other, status: "cancelled" }])).toEqual([]);
  });

  it("say that its day passed unrecorded, and that a make-up did", () => {
    expect(texts(buildSession(), [], "2026-10-21")).toEqual(["unrecorded"]);
    const held = buildSession({
      status: "held",
      makeUpOn: "2026-10-27",
      attendees: byId(buildAttendee("ada", { attended: false })),
    });
    expect(texts(held, [], "2026-10-28")).toEqual(["make_up"]);
    expect(texts(held, [], "2026-10-27")).toEqual([]);
  });
});
