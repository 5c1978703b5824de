import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { standingIn } from "../../../../../src-shared/domain/training/course-standing.ts";
import {
  cellCoverage,
  coverageByRole,
  payeeCoverage,
  trainingCoverage,
  uncountedInWords,
} from "../../../../../src-shared/domain/training/training-coverage.ts";
import { goCriteria } from "../../../../../src-shared/domain/gates/go-no-go.ts";
import {
  buildImplementation,
  buildPayee,
  buildPerson,
  byId,
} from "../../../../helpers/implementation-builders.ts";
import { buildAttendee, buildPassed, buildSession } from "../../../../helpers/training-builders.ts";

const people = byId(
  buildPerson({ id: "ada", name: "Ada", roles: ["PA"], position: 1 }),
  buildPerson({ id: "bob", name: "Bob", roles: ["PA", "DISB"], position: 2 }),
  buildPerson({ id: "ivy", name: "Ivy", roles: ["IT"], position: 3 }),
);

function standing(...attendees: readonly ReturnType<typeof buildAttendee>[]): string {
  const sessions = attendees.map((attendee, index) =>
    buildSession({
      id: `s${index}`,
      status: attendee.attended === null ? "planned" : "held",
      attendees: byId(attendee),
    }),
  );
  return standingIn({ hasCheck: true }, sessions, "ada").state;
}

describe("how somebody stands with a course", () => {
  const was = { attended: true } as const;
  it.each([
    ["done", buildAttendee("ada", { ...was, checkScore: 80 })],
    ["failed", buildAttendee("ada", { ...was, checkScore: 79 })],
    ["unchecked", buildAttendee("ada", was)],
    ["absent", buildAttendee("ada", { attended: false })],
    ["done", buildAttendee("ada", { attended: false, madeUpOn: "2026-10-27", checkScore: 85 })],
    ["booked", buildAttendee("ada")],
    ["none", buildAttendee("bob", { ...was, checkScore: 100 })],
  ])("is %s", (state, attendee) => {
    expect(standing(attendee)).toBe(state);
  });

  it("is done by being there when the course has no check", () => {
    const sessions = [buildSession({ status: "held", attendees: byId(buildAttendee("ada", was)) })];
    expect(standingIn({ hasCheck: false }, sessions, "ada").state).toBe("done");
  });

  it("is not recorded when a session was held without a word about them", () => {
    const sessions = [buildSession({ status: "held", attendees: byId(buildAttendee("ada")) })];
    expect(standingIn({ hasCheck: true }, sessions, "ada").state).toBe("unrecorded");
  });

  it("takes the best score of all sessions, attended in one and passed in another", () => {
    const failed = buildAttendee("ada", { ...was, checkScore: 60 });
    const retaken = buildAttendee("ada", { attended: false, checkScore: 90 });
    expect(standing(failed, retaken)).toBe("done");
    expect(standing(failed, buildAttendee("ada"))).toBe("booked");
  });

  it("never gets worse by one more session passed", () => {
    const attendee = fc.record({
      attended: fc.option(fc.boolean()),
      checkScore: fc.option(fc.integer({ min: 0, max: 100 })),
      madeUpOn: fc.constantFrom(null, "2026-10-27"),
    });
    fc.assert(
      fc.property(fc.array(attendee, { maxLength: 5 }), (records) => {
        const all = [...records.map((record) => buildAttendee("ada", record)), buildPassed("ada")];
        expect(standing(...all)).toBe("done");
      }),
    );
  });
});

describe("coverage", () => {
  const plan = buildImplementation({ people });

  it("goes by the training items while no session is recorded, as in files of earlier versions", () => {
    expect(trainingCoverage(plan)).toMatchObject({ trained: 0, total: 2 });
    const done = buildImplementation({ people, items: { "TRN-02": { status: "done" } } });
    expect(trainingCoverage(done)).toMatchObject({ trained: 1, total: 2 });
    expect(trainingCoverage({ ...done, courses: {} })).toMatchObject({ trained: 1, total: 2 });
    const asked = trainingCoverage({ ...done, courses: {} }).trainees.flatMap((t) => t.missing);
    expect(asked).toMatchObject([{ role: "DISB", course: null, itemId: "TRN-03" }]);
  });

  it("asks nobody for training that does not apply", () => {
    const off = { status: "not_applicable" } as const;
    const none = buildImplementation({ people, items: { "TRN-02": off, "TRN-03": off } });
    expect(trainingCoverage(none)).toMatchObject({ total: 0, percent: 100 });
  });

  it("goes by the sessions of a course as soon as one is planned, whatever the item says", () => {
    const done = buildImplementation({
      people,
      items: { "TRN-02": { status: "done" }, "TRN-03": { status: "done" } },
      trainingSessions: byId(buildSession({ attendees: byId(buildPassed("ada")), status: "held" })),
    });
    expect(trainingCoverage(done)).toMatchObject({ trained: 1, total: 2 });
    expect(trainingCoverage(done).trainees[1]?.missing).toMatchObject([
      { role: "PA", course: { id: "C1" }, state: "none", sessionId: null },
    ]);
    const cancelled = { ...buildSession(), status: "cancelled" } as const;
    expect(trainingCoverage({ ...done, trainingSessions: byId(cancelled) }).trained).toBe(2);
  });

  it("asks a role without an item only once it has a session", () => {
    expect(trainingCoverage(plan).trainees.map(({ name }) => name)).toEqual(["Ada", "Bob"]);
    const session = buildSession({ courseId: "C2", audiences: ["IT"] });
    const withIt = { ...plan, trainingSessions: byId(session) };
    expect(trainingCoverage(withIt).trainees.map(({ name }) => name)).toEqual([
      "Ada",
      "Bob",
      "Ivy",
    ]);
  });

  it("leads to the session booked, and is due on its day", () => {
    const session = buildSession({ date: "2026-10-05", attendees: byId(buildAttendee("ada")) });
    const { trainees } = trainingCoverage({ ...plan, trainingSessions: byId(session) });
    expect(trainees[0]?.missing[0]).toMatchObject({
      state: "booked",
      sessionId: "session-1",
      due: "2026-10-05",
    });
  });

  it("counts each role against its own minimum", () => {
    const done = buildImplementation({ people, items: { "TRN-02": { status: "done" } } });
    expect(coverageByRole(done)).toMatchObject([
      { role: "PA", trained: 2, total: 2, minimum: 100, isMet: true },
      { role: "DISB", trained: 0, total: 1, minimum: 100, isMet: false },
    ]);
  });

  it("keeps payees out of the payor's coverage", () => {
    const session = buildSession({
      courseId: "C10",
      audiences: ["PAYEE"],
      status: "held",
      attendees: byId(buildPassed("payee-1")),
    });
    const payees = byId(
      buildPayee({ id: "payee-1", waveId: "wave-1" }),
      buildPayee({ id: "payee-2", waveId: "wave-1" }),
      buildPayee({ id: "payee-3", waveId: "wave-2" }),
    );
    const source: Implementation = { ...plan, payees, trainingSessions: byId(session) };
    expect(payeeCoverage(source)).toEqual({ trained: 1, total: 2 });
    expect(trainingCoverage(source).total).toBe(2);
    const course = source.courses["C10"];
    if (!course) throw new Error("no C10");
    expect(cellCoverage(source, course, "PAYEE")).toMatchObject({ done: 1, total: 2 });
  });
});

describe("the go/no-go", () => {
  it("names course, role and person of each missing training, with the place to go to", () => {
    const plan = buildImplementation({
      people,
      trainingSessions: byId(buildSession({ attendees: byId(buildPassed("ada")), status: "held" })),
    });
    const training = goCriteria(plan).find(({ category }) => category === "Training");
    expect(training?.isMet).toBe(false);
    expect(training?.value).toContain("Payments Admin 0 of 2 trained, 100% asked");
    expect(training?.missing).toContainEqual({
      text: "Bob, Payments Admin: C1 Product and funds flow, not booked",
      next: "Plan a session",
      target: { kind: "training_person", personId: "bob" },
    });
  });
});

describe("what no coverage counts", () => {
  const sponsor = buildPerson({ id: "mei", name: "Mei Oakhurst", roles: ["SPON"], position: 1 });
  const built = buildImplementation({ people: byId(sponsor) });

  it("is a required course with neither an item nor a session, said by name or by number", () => {
    expect(trainingCoverage(built)).toMatchObject({ total: 0 });
    expect(uncountedInWords(built)).toBe(
      "not counted until a session is planned: 1 course of Mei Oakhurst",
    );
    const second = { ...sponsor, id: "abe", name: "Abe Lund", position: 2 };
    expect(uncountedInWords({ ...built, people: byId(sponsor, second) })).toBe(
      "not counted until a session is planned: 2 courses of 2 people",
    );
  });

  it("is nothing once a session is planned", () => {
    const session = buildSession({
      courseId: "C9",
      audiences: ["APPR"],
      status: "planned",
      attendees: byId(buildAttendee("mei")),
    });
    const planned = { ...built, trainingSessions: byId(session) };
    expect(uncountedInWords(planned)).toBeNull();
    expect(trainingCoverage(planned)).toMatchObject({ trained: 0, total: 1 });
  });
});
