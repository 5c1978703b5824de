import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  bankingDaysBetween,
  isBankingDay,
} from "../../../../../src-shared/domain/calendar/banking-days.ts";
import {
  createCalendar,
  STANDARD_CALENDAR,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import {
  addCalendarDays,
  fromEpochDay,
  toEpochDay,
} from "../../../../../src-shared/domain/dates.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { waveConflicts } from "../../../../../src-shared/domain/rollout/wave-conflicts.ts";
import { nextFreeRun, nextFreeStart } from "../../../../../src-shared/domain/rollout/wave-dates.ts";
import type { Wave } from "../../../../../src-shared/domain/rollout/rollout-schema.ts";
import {
  buildBlackout,
  buildCommitment,
  buildImplementation,
  buildPayee,
  buildProject,
  buildWave,
  byId,
  KICKOFF,
} from "../../../../helpers/implementation-builders.ts";

// G of a built implementation is Thu 10 Dec 2026.
function conflictsOf(wave: Partial<Wave>, changes: Partial<Implementation> = {}) {
  const implementation: Implementation = {
    ...buildImplementation(),
    waves: byId(buildWave({ id: "wave-2", name: "Wave 2", type: "wave", ...wave })),
    ...changes,
  };
  return { conflicts: waveConflicts(implementation, KICKOFF), implementation };
}

function said(wave: Partial<Wave>, kind: string, changes?: Partial<Implementation>) {
  return conflictsOf(wave, changes).conflicts.filter((conflict) => conflict.kind === kind);
}

describe("nextFreeStart", () => {
  const day = fc
    .integer({ min: toEpochDay("2025-01-01"), max: toEpochDay("2029-12-31") })
    .map(fromEpochDay);
  const blackouts = fc.array(
    fc.record({
      from: day,
      days: fc.nat(20),
      kind: fc.constantFrom("closed" as const, "freeze" as const),
    }),
    { maxLength: 3 },
  );

  it("is never within 5 banking days of a month-end or black-out, nor on a holiday", () => {
    fc.assert(
      fc.property(day, blackouts, (from, spans) => {
        const own = spans.map((span, index) =>
          buildBlackout({
            id: `blackout-${index}`,
            from: span.from,
            to: addCalendarDays(span.from, span.days),
            kind: span.kind,
          }),
        );
        const calendar = createCalendar({ ...STANDARD_CALENDAR_SETTINGS, blackouts: byId(...own) });
        const free = nextFreeStart(from, calendar);
        if (free === null) throw new Error("No free date within two years");
        expect(free >= from).toBe(true);
        expect(isBankingDay(free)).toBe(true);
        // Counted by hand: eleven banking days around it, all of one month, none in a black-out.
        const near = [free];
        for (const step of [-1, 1]) {
          let date = free;
          let left = 5;
          while (left > 0) {
            date = addCalendarDays(date, step);
            near.push(date);
            if (isBankingDay(date)) left -= 1;
          }
        }
        expect(new Set(near.map((date) => date.slice(0, 7))).size).toBe(1);
        for (const { from: first, to } of own) {
          expect(near.filter((date) => date >= first && date <= to)).toEqual([]);
        }
      }),
    );
  });

  it("keeps a date that is free, and is the first that is", () => {
    expect(nextFreeStart("2026-11-12", STANDARD_CALENDAR)).toBe("2026-11-12");
    // Fri 30 Oct is the end of its month; the sixth banking day after it is Mon 9 Nov.
    expect(nextFreeStart("2026-10-28", STANDARD_CALENDAR)).toBe("2026-11-09");
    expect(bankingDaysBetween("2026-10-30", "2026-11-09")).toBe(6);
  });

  it("gives up where nothing is free", () => {
    const always = buildBlackout({ from: "2026-01-01", to: "2035-01-01", kind: "freeze" });
    const calendar = createCalendar({ ...STANDARD_CALENDAR_SETTINGS, blackouts: byId(always) });
    expect(nextFreeStart("2026-10-28", calendar)).toBeNull();
    expect(nextFreeRun("2026-10-28", calendar)).toBeNull();
  });
});

describe("waveConflicts", () => {
  it("finds a start near month-end, with the next free date and what follows it", () => {
    const [conflict] = said(
      { plannedStart: "2026-10-28", enableOn: "2026-10-30", firstPayRunOn: "2027-01-12" },
      "start_day",
    );
    expect(conflict).toMatchObject({
      severity: "warning",
      words: "Planned start Wed 28 Oct: 2 banking days before month-end",
      freeDate: "2026-11-09",
      fix: { plannedStart: "2026-11-09", enableOn: "2026-11-12" },
    });
    expect(conflict?.fix).not.toHaveProperty("firstPayRunOn");
  });

  it("calls a holiday and a freeze impossible", () => {
    expect(said({ plannedStart: "2026-11-11" }, "start_day")[0]).toMatchObject({
      severity: "error",
      words: "Planned start Wed 11 Nov: the banks are closed (Veterans Day)",
      freeDate: "2026-11-12",
    });
    expect(said({ enableOn: "2026-11-26" }, "enable_day")[0]).toMatchObject({
      fix: { enableOn: "2026-11-27" },
    });
    expect(said({ firstPayRunOn: "2026-11-28" }, "run_day")[0]?.words).toBe(
      "The first pay run is on Sat 28 Nov: the banks are closed on a Saturday",
    );
  });

  it("finds dates out of order and a short run-up", () => {
    expect(said({ plannedStart: "2026-11-13", enableOn: "2026-11-12" }, "order")[0]?.words).toBe(
      "Planned start (Fri 13 Nov) after Pay is switched on (Thu 12 Nov)",
    );
    expect(
      said({ invitationsOn: "2026-11-13", firstPayRunOn: "2026-11-12" }, "order")[0]?.words,
    ).toBe("Invitations go out (Fri 13 Nov) after the first pay run (Thu 12 Nov)");
    const run = (firstPayRunOn: string) =>
      said({ invitationsOn: "2026-10-01", firstPayRunOn }, "run_up")[0];
    expect(run("2026-11-05")).toBeUndefined();
    expect(run("2026-11-04")).toMatchObject({
      words: "Only 23 business days from the invitations to the first pay run; 24 are usual",
      fix: { firstPayRunOn: "2026-11-05" },
    });
  });

  it("takes the go-live as the first pay run of the pilot, whatever its own date says", () => {
    const wave = buildWave({ invitationsOn: "2026-12-14", firstPayRunOn: "2027-02-01" });
    const { conflicts } = conflictsOf({}, { waves: byId(wave) });
    expect(conflicts.find(({ kind }) => kind === "order")).toMatchObject({
      words: "Invitations go out (Mon 14 Dec) after the target go-live (Thu 10 Dec)",
      fix: null,
    });
  });

  it("finds overlap with another wave once, of the later one", () => {
    const waves = byId(
      buildWave({ invitationsOn: "2026-11-02" }),
      buildWave({
        id: "wave-2",
        name: "Wave 2",
        type: "wave",
        plannedStart: "2026-12-09",
        firstPayRunOn: "2027-01-13",
        position: 2,
      }),
    );
    const overlaps = said({}, "overlap", { waves });
    expect(overlaps.map(({ waveId, words }) => [waveId, words])).toEqual([
      ["wave-2", "Begins Wed 9 Dec, while Pilot runs until Thu 10 Dec"],
    ]);
  });

  it("leaves a start that has passed", () => {
    const wave = buildWave({ plannedStart: "2026-10-28", owner: "Sam" });
    const implementation = { ...buildImplementation(), waves: byId(wave) };
    const kinds = (today: string) => waveConflicts(implementation, today).map(({ kind }) => kind);
    expect(kinds("2026-10-28")).toContain("start_day");
    expect(kinds("2026-10-29")).not.toContain("start_day");
  });

  it("names payees of two waves, apart from those that are ready", () => {
    const payees = byId(
      ...(["invited", "ready"] as const).map((status, index) =>
        buildPayee({
          id: `payee-${index}`,
          legalName: `Payee ${status}`,
          status,
          commitments: byId(buildCommitment({ projectId: "project-2" })),
        }),
      ),
    );
    const changes = {
      payees,
      projects: byId(buildProject({ id: "project-2", waveId: "wave-2" })),
      waves: buildImplementation().waves,
    };
    expect(said({}, "payee_in_two", changes)).toMatchObject([
      {
        waveId: "wave-2",
        severity: "note",
        words: "1 payee not ready is in an earlier wave too: Payee invited",
      },
    ]);
  });

  it("says what a wave lacks, and nothing more once it has paid", () => {
    const { conflicts, implementation } = conflictsOf({ plannedStart: "2026-10-28" });
    expect(conflicts.map(({ words }) => words)).toContain(
      "Still needs projects, payees, an owner, a first pay run",
    );
    const waves = byId(buildWave({ plannedStart: "2026-10-28", firstPaymentOn: "2026-11-12" }));
    expect(waveConflicts({ ...implementation, waves }, KICKOFF)).toEqual([]);
  });

  it("warns of projects whose templates nobody approved, and of too many", () => {
    const projects = byId(
      ...Array.from({ length: 4 }, (_, index) =>
        buildProject({
          id: `project-${index}`,
          name: `Project ${index}`,
          templateState: index === 0 ? "approved" : "draft",
        }),
      ),
    );
    const words = conflictsOf({}, { projects, waves: byId(buildWave()) }).conflicts.map(
      (conflict) => conflict.words,
    );
    expect(words).toContain("Waiver templates not approved: Project 1, Project 2, Project 3");
    expect(words).toContain("4 projects; at most 3 are advised");
  });
});
