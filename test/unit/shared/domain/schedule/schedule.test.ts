import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { Implementation, Item } from "../../../../../src-shared/domain/implementation.ts";
import { termsOf } from "../../../../../src-shared/domain/calendar/money-movement.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import {
  buildImplementation,
  fullProfile,
  KICKOFF,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

const day = (offset: number): string => addBusinessDays(KICKOFF, offset);

/** Forecast start and due date of an item. */
function forecastOf(implementation: Implementation, today: string, id: string): unknown {
  const item = computeSchedule(implementation, today).items.get(id);
  return item && { start: item.start, due: item.due };
}

describe("the forecast of an item", () => {
  it("gives the plan back while everything is on time", () => {
    const implementation = withItemsDone(
      buildImplementation({ profile: fullProfile }),
      (item) => item.due < day(10),
    );
    const schedule = computeSchedule(implementation, day(10));
    for (const item of Object.values(implementation.items)) {
      if (item.due >= day(10))
        expect([item.id, schedule.items.get(item.id)?.due]).toEqual([item.id, item.due]);
    }
    expect(schedule.forecastGoLive).toBe(implementation.anchors.goLive);
    expect([schedule.slipDays, schedule.lateDays]).toEqual([0, 0]);
  });

  it("lets what is due today be done today, and moves what is late day by day", () => {
    const implementation = withItemsDone(buildImplementation(), (item) => item.phase === "P0");
    const kickoff = (today: string): unknown => forecastOf(implementation, today, "SET-05");
    expect(kickoff(KICKOFF)).toEqual({ start: KICKOFF, due: KICKOFF });
    expect(kickoff(day(4))).toEqual({ start: day(4), due: day(4) });
    expect(forecastOf(implementation, day(4), "SET-06")).toMatchObject({ due: day(7) });
    expect(kickoff("2026-09-19")).toEqual({ start: "2026-09-19", due: "2026-09-21" });
  });

  it("takes an item whose planned start has passed to be under way", () => {
    const bank = (today: string, status: Item["status"]): unknown => {
      const items = { "SET-23": { dependsOn: [], status } };
      return forecastOf(buildImplementation({ items }), today, "SET-23");
    };
    // SET-23 takes 10 days and is due at K+26.
    expect(bank(day(20), "not_started")).toEqual({ start: day(20), due: day(26) });
    expect(bank(day(20), "waiting_bank")).toEqual({ start: day(16), due: day(26) });
    expect(bank(day(30), "waiting_bank")).toEqual({ start: day(20), due: day(30) });
  });

  it("moves what follows by the working days it needs, and the go-live with it", () => {
    const implementation = withItemsDone(buildImplementation(), (item) => item.id !== "ROL-11");
    const open = {
      ...implementation,
      items: {
        ...implementation.items,
        ...Object.fromEntries(
          ["ROL-09", "ROL-10", "ROL-11"].flatMap((id) => {
            const item = buildImplementation().items[id];
            return item ? [[id, item]] : [];
          }),
        ),
      },
    };
    const { goLive } = implementation.anchors;
    const today = addBusinessDays(goLive, 3);
    expect(forecastOf(open, today, "ROL-09")).toMatchObject({ due: today });
    expect(forecastOf(open, today, "ROL-10")).toEqual({
      start: today,
      due: addBusinessDays(today, 1),
    });
    expect(computeSchedule(open, today)).toMatchObject({
      forecastGoLive: addBusinessDays(today, 2),
      slipDays: 5,
      lateDays: 5,
      criticalPath: ["ROL-09", "ROL-10", "ROL-11"],
    });
  });

  it("does not wait for what does not apply, nor for what is gone", () => {
    const implementation = buildImplementation({
      items: { "SET-05": { dependsOn: ["SET-17", "gone"] } },
    });
    const { items } = computeSchedule(implementation, KICKOFF);
    expect(items.has("SET-17")).toBe(false);
    expect(items.get("SET-05")?.due).toBe(KICKOFF);
  });

  it("uses the day on which a thing was done", () => {
    const implementation = buildImplementation({
      items: {
        "SET-04": { status: "done", doneOn: day(-1) },
        "SET-05": { status: "done", doneOn: day(6) },
      },
    });
    expect(forecastOf(implementation, day(7), "SET-05")).toEqual({ start: day(5), due: day(6) });
    expect(forecastOf(implementation, day(7), "SET-06")).toMatchObject({ due: day(9) });
  });

  it("ends with dependencies in a circle", () => {
    const implementation = buildImplementation({ items: { "SET-05": { dependsOn: ["SET-06"] } } });
    const schedule = computeSchedule(implementation, KICKOFF);
    expect(schedule.items.size).toBe(
      Object.values(implementation.items).filter((item) => item.status !== "not_applicable").length,
    );
  });
});

describe("the forecast go-live", () => {
  it("is the done date once live, and nothing drives it any more", () => {
    const implementation = buildImplementation({
      items: { "ROL-11": { status: "done", doneOn: "2026-12-14" } },
    });
    expect(computeSchedule(implementation, "2026-12-20")).toMatchObject({
      forecastGoLive: "2026-12-14",
      criticalPath: [],
    });
  });

  it("comes from the last item before G when the disbursement was removed, else from the target", () => {
    const implementation = buildImplementation();
    const { "ROL-11": _removed, ...items } = implementation.items;
    const today = addBusinessDays(implementation.anchors.goLive, 4);
    const schedule = computeSchedule({ ...implementation, items }, today);
    expect(schedule.forecastGoLive).toBe(
      addBusinessDays(schedule.items.get("ROL-10")?.due ?? "", 1),
    );
    expect(schedule.criticalPath.at(-1)).toBe("ROL-10");
    const empty = computeSchedule({ ...implementation, items: {} }, today);
    expect(empty).toMatchObject({
      forecastGoLive: implementation.anchors.goLive,
      criticalPath: [],
      slipDays: 0,
    });
  });

  it("says how late a tight target is, and is content with one that leaves time", () => {
    const judge = (goLive: string) => computeSchedule(buildImplementation({ goLive }), KICKOFF);
    const tight = judge(day(40));
    expect(tight.lateDays).toBeGreaterThan(0);
    expect(tight.forecastGoLive).toBe(addBusinessDays(day(40), tight.lateDays));
    expect(judge(tight.forecastGoLive)).toMatchObject({
      forecastGoLive: tight.forecastGoLive,
      lateDays: 0,
    });
    expect(judge(day(60)).lateDays).toBe(0);
  });
});

describe("what drives the go-live", () => {
  const LONGEST =
    "SET-05 SET-06 ROL-01 ROL-02 ROL-04 ROL-05 PAY-03 PAY-04 PAY-06 PAY-09 PAY-10 PAY-11 " +
    "TST-04 TST-05 TST-12 TST-13 ROL-09 ROL-10 ROL-11";

  it("by durations alone is the dossier's chain of 49 working days", () => {
    const planned = withItemsDone(
      buildImplementation({ profile: fullProfile }),
      (item) => item.phase === "P0",
    );
    // With every date in the past nothing but durations and dependencies is left.
    const items = Object.fromEntries(
      Object.values(planned.items).map((item) => [item.id, { ...item, due: KICKOFF }]),
    );
    const schedule = computeSchedule({ ...planned, items }, KICKOFF);
    expect(schedule.criticalPath.join(" ")).toBe(LONGEST);
    const days = schedule.criticalPath.map((id) => items[id]?.durationDays ?? 0);
    expect(days.reduce((sum, duration) => sum + duration, 0)).toBe(49);
    // The first of them is done on the first day, which takes none of the days that follow.
    expect(schedule.forecastGoLive).toBe(day(48));
  });

  it("on plan are the items without slack, behind the one whose planned date binds", () => {
    const { items, criticalPath } = computeSchedule(buildImplementation(), day(-10));
    expect(criticalPath).toEqual(["TST-06", "TST-12", "TST-13", "ROL-09", "ROL-10", "ROL-11"]);
    expect(items.get("TST-06")?.binding).toEqual({ kind: "planned" });
    expect(items.get("TST-12")?.binding).toEqual({ kind: "dependency", itemId: "TST-06" });
    expect(items.get("TST-05")).toMatchObject({ slackDays: 1, isCritical: false });
    expect(items.get("CLO-12")).toMatchObject({ slackDays: null, isCritical: false });
  });

  it("when late is the item whose date has passed, and what follows from it", () => {
    const late = withItemsDone(
      buildImplementation(),
      (item) => item.due < day(50) && item.id !== "PAY-09",
    );
    const open = Object.fromEntries(
      ["PAY-10", "PAY-11", "PAY-13", "PAY-14", "PAY-16", "TST-04"].map((id) => [
        id,
        { status: "not_started" as const, doneOn: null },
      ]),
    );
    const items = Object.fromEntries(
      Object.values(late.items).map((item) => [item.id, { ...item, ...open[item.id] }]),
    );
    const schedule = computeSchedule({ ...late, items }, day(50));
    expect(schedule.criticalPath).toEqual([
      "PAY-09",
      "PAY-10",
      "PAY-11",
      "TST-04",
      "TST-05",
      "TST-12",
      "TST-13",
      "ROL-09",
      "ROL-10",
      "ROL-11",
    ]);
    expect(schedule.items.get("PAY-09")).toMatchObject({
      due: day(50),
      slipDays: 8,
      binding: { kind: "today" },
    });
    // 4 + 2 + 1 + 3 + 2 + 1 + 1 + 1 + 1 days of work after today.
    expect(schedule).toMatchObject({ forecastGoLive: day(66), slipDays: 6, lateDays: 6 });
  });

  it("is a pinned date where one is the latest; one that dependencies overtake is said to be missed", () => {
    const { goLive } = buildImplementation().anchors;
    const pinned = buildImplementation({
      items: {
        "ROL-10": { isPinned: true, due: addBusinessDays(goLive, 4) },
        "ROL-11": { isPinned: true, due: goLive },
      },
    });
    const { items, criticalPath, forecastGoLive } = computeSchedule(pinned, KICKOFF);
    expect(forecastGoLive).toBe(addBusinessDays(goLive, 5));
    expect(criticalPath).toEqual(["ROL-10", "ROL-11"]);
    expect(items.get("ROL-10")).toMatchObject({ binding: { kind: "pinned" }, isPinMissed: false });
    expect(items.get("ROL-11")).toMatchObject({ isPinMissed: true });
  });
});

describe("bank-bound items", () => {
  // Thu 26 Nov 2026 is Thanksgiving.
  const payor = { ...STANDARD_CALENDAR_SETTINGS, worksOnBankHolidays: true };
  const open = (due: string): Implementation =>
    withItemsDone(
      buildImplementation({
        calendar: payor,
        kickoff: "2026-08-31",
        goLive: "2026-11-25",
        items: { "ROL-11": { due } },
      }),
      (item) => item.id !== "ROL-11",
    );
  const firstRun = (due: string, today: string, now: string | null = null): unknown =>
    computeSchedule(open(due), today, now).items.get("ROL-11");

  it("move on to the next banking day, also when the payor works on the holiday", () => {
    expect(firstRun("2026-11-26", "2026-11-20")).toMatchObject({
      due: "2026-11-27",
      binding: { kind: "bank-day", because: "no-banking-day" },
    });
    expect(firstRun("2026-11-24", "2026-11-26")).toMatchObject({ due: "2026-11-27" });
  });

  it("count for the next banking day once today's cut-off in New York has passed", () => {
    // Procore Payment Services: 16:00, which is 21:00 UTC in winter.
    expect(firstRun("2026-11-25", "2026-11-25", "2026-11-25T20:59:00.000Z")).toMatchObject({
      due: "2026-11-25",
      binding: { kind: "planned" },
    });
    expect(firstRun("2026-11-25", "2026-11-25", "2026-11-25T21:01:00.000Z")).toMatchObject({
      due: "2026-11-27",
      binding: { kind: "bank-day", because: "cut-off-passed" },
    });
    expect(firstRun("2026-11-25", "2026-11-25")).toMatchObject({ due: "2026-11-25" });
    expect(
      firstRun("2026-11-26", "2026-11-26", "2026-11-26T15:00:00.000Z"),
      "a bank holiday has no cut-off to miss",
    ).toMatchObject({
      due: "2026-11-27",
      binding: { kind: "bank-day", because: "no-banking-day" },
    });
    const other = { ...open("2026-11-25"), moneyMovement: { ...termsOf("other_bank"), note: "" } };
    expect(
      computeSchedule(other, "2026-11-25", "2026-11-25T23:00:00.000Z").forecastGoLive,
      "an unknown cut-off is taken to be in time",
    ).toBe("2026-11-25");
  });

  it("hold until the cut-off of the day for which one of them is forecast", () => {
    const until = (due: string, now: string | null): string | null =>
      computeSchedule(open(due), "2026-11-25", now).trueUntil;
    expect(until("2026-11-25", "2026-11-25T15:00:00.000Z")).toBe("2026-11-25T21:00:00.000Z");
    expect(
      until("2026-11-30", "2026-11-25T15:00:00.000Z"),
      "nothing for the bank today",
    ).toBeNull();
    expect(until("2026-11-25", null), "made for the day as a whole").toBeNull();
    const done = withItemsDone(open("2026-11-25"), () => true);
    expect(computeSchedule(done, "2026-11-25", "2026-11-25T15:00:00.000Z").trueUntil).toBeNull();
  });

  it("have missed no cut-off on a day on which the banks are closed", () => {
    expect(firstRun("2026-11-26", "2026-11-26", "2026-11-26T23:00:00.000Z")).toMatchObject({
      due: "2026-11-27",
      binding: { kind: "bank-day", because: "no-banking-day" },
    });
  });
});
