import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  businessDaysBetween,
  onOrAfterBusinessDay,
  STANDARD_CALENDAR,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { fromEpochDay, type IsoDate, toEpochDay } from "../../../../../src-shared/domain/dates.ts";
import {
  type Anchors,
  type PlanBasis,
  planItems,
  plannedDue,
  replan,
  startsOn,
} from "../../../../../src-shared/domain/schedule/plan.ts";
import {
  minimumDistanceDays,
  planWarnings,
  type PlanWarning,
} from "../../../../../src-shared/domain/schedule/plan-warnings.ts";
import type { Implementation, Item } from "../../../../../src-shared/domain/implementation.ts";
import {
  buildImplementation,
  builtInPlaybook,
  fullProfile,
  KICKOFF,
} from "../../../../helpers/implementation-builders.ts";

const kickoffs = fc
  .integer({ min: toEpochDay("2025-01-01"), max: toEpochDay("2040-12-31") })
  .map((day) => onOrAfterBusinessDay(fromEpochDay(day)));

/** The plan of a payor with the standard calendar. */
const standard = (anchors: Anchors): PlanBasis => ({
  anchors,
  calendar: STANDARD_CALENDAR_SETTINGS,
});

function warningsOf(
  kickoff: IsoDate,
  goLive: IsoDate,
  profile = fullProfile,
): readonly PlanWarning[] {
  return planWarnings(builtInPlaybook, profile, standard({ kickoff, goLive }));
}

function clashIds(distance: number, kickoff: IsoDate = KICKOFF): readonly string[] {
  return warningsOf(kickoff, addBusinessDays(kickoff, distance)).flatMap((warning) =>
    warning.clashes.map((clash) => clash.itemId),
  );
}

describe("the built-in playbook planned", () => {
  it("starts no item before its dependencies are due with G = K+60, whatever the kickoff", () => {
    fc.assert(
      fc.property(kickoffs, (kickoff) => {
        const anchors = { kickoff, goLive: addBusinessDays(kickoff, 60) };
        const items = planItems(builtInPlaybook, fullProfile, standard(anchors), kickoff);
        for (const item of Object.values(items)) {
          const start = startsOn(item.due, item.durationDays, STANDARD_CALENDAR);
          for (const id of item.dependsOn) {
            expect(start >= (items[id]?.due ?? "9999"), `${item.id} before ${id}`).toBe(true);
          }
        }
        expect(warningsOf(kickoff, anchors.goLive)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("stays free of clashes down to 56 business days", () => {
    expect(minimumDistanceDays(builtInPlaybook.items)).toBe(56);
    fc.assert(
      fc.property(kickoffs, fc.integer({ min: 56, max: 90 }), (kickoff, distance) => {
        expect(clashIds(distance, kickoff)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("clashes below 56 first at SET-38, then SET-26, then SET-32", () => {
    expect(clashIds(55)).toEqual(["SET-38"]);
    expect(clashIds(53)).toEqual(["SET-26", "SET-38"]);
    expect(clashIds(52)).toEqual(["SET-26", "SET-32", "SET-38"]);
  });

  it("warns of compression even when no item that applies clashes", () => {
    const profile = { ...fullProfile, erp: false };
    const warnings = warningsOf(KICKOFF, addBusinessDays(KICKOFF, 55), profile);
    expect(warnings.map(({ code, clashes }) => ({ code, clashes }))).toEqual([
      { code: "compressed", clashes: [] },
    ]);
    expect(warnings[0]?.message).toContain("55 business days apart");
  });

  it("says which dependency clashes, and by what dates", () => {
    const [warning] = warningsOf(KICKOFF, addBusinessDays(KICKOFF, 55));
    expect(warning?.clashes).toEqual([
      {
        itemId: "SET-38",
        title: "Turn on payment-record sync; align Bank ID and check-number series with the ERP",
        startsOn: addBusinessDays(KICKOFF, 27),
        dependencyId: "SET-24",
        dependencyDue: addBusinessDays(KICKOFF, 28),
      },
    ]);
  });

  it("warns of anchors in the wrong order and on days off", () => {
    expect(warningsOf("2026-09-14", "2026-09-14").map((w) => w.code)).toEqual(["order"]);
    const warnings = warningsOf("2026-09-07", "2026-12-25");
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ["kickoff-off-day", "Kickoff Mon 7 Sep 2026 is not a business day."],
      ["go-live-off-day", "Go-live Fri 25 Dec 2026 is not a business day."],
    ]);
  });
});

describe("plannedDue and startsOn", () => {
  const item = { isBankBound: false, due: "2026-12-01" };

  it("count business days around bank holidays", () => {
    const anchors = standard({ kickoff: "2026-11-23", goLive: "2027-02-16" });
    expect(plannedDue({ ...item, anchor: "K", offsetDays: 3 }, anchors)).toBe("2026-11-27");
    expect(plannedDue({ ...item, anchor: "G", offsetDays: -1 }, anchors)).toBe("2027-02-12");
    expect(startsOn("2026-11-27", 1, STANDARD_CALENDAR)).toBe("2026-11-25");
    expect(startsOn("2026-11-28", 0, STANDARD_CALENDAR)).toBe("2026-11-28");
  });

  it("keep the order of the plan when an anchor lies on a day off", () => {
    const anchors = standard({ kickoff: "2026-11-21", goLive: "2027-02-13" });
    const due = (offsetDays: number): string =>
      plannedDue({ ...item, anchor: "K", offsetDays }, anchors);
    expect([due(-1), due(0), due(1)]).toEqual(["2026-11-20", "2026-11-23", "2026-11-24"]);
  });

  it("leave an item without an anchor on its own date", () => {
    const own = { ...item, anchor: null, offsetDays: 0 };
    const anchors = standard({ kickoff: "2026-11-23", goLive: "2027-02-16" });
    expect(plannedDue(own, anchors)).toBe("2026-12-01");
  });
});

describe("replan", () => {
  const applyDates = (
    items: Implementation["items"],
    moved: ReadonlyMap<string, IsoDate>,
  ): Record<string, Item> =>
    Object.fromEntries(
      Object.values(items).map((item) => [
        item.id,
        { ...item, due: moved.get(item.id) ?? item.due },
      ]),
    );

  it("moves open items only: done and pinned ones, and those with a date of their own, stay", () => {
    const { items, anchors } = buildImplementation({
      items: {
        "SET-05": { status: "done", doneOn: KICKOFF },
        "SET-06": { isPinned: true },
        "SET-07": { anchor: null },
      },
    });
    const moved = replan(items, standard({ ...anchors, kickoff: addBusinessDays(KICKOFF, 5) }));
    expect(["SET-05", "SET-06", "SET-07"].filter((id) => moved.has(id))).toEqual([]);
    expect(moved.get("SET-08")).toBe(addBusinessDays(KICKOFF, 10));
    expect(moved.has("ROL-11")).toBe(false);
  });

  it("moves items that do not apply along with the anchor", () => {
    const { items, anchors } = buildImplementation();
    expect(items["SET-17"]?.status).toBe("not_applicable");
    const moved = replan(items, standard({ ...anchors, kickoff: addBusinessDays(KICKOFF, 1) }));
    expect(moved.get("SET-17")).toBe(addBusinessDays(KICKOFF, 21));
  });

  it("there and back restores every date", () => {
    const shift = fc.integer({ min: -30, max: 60 });
    const ids = builtInPlaybook.items.map((item) => item.id);
    fc.assert(
      fc.property(kickoffs, shift, shift, fc.subarray(ids), (kickoff, k, g, pinned) => {
        const original = buildImplementation({
          kickoff,
          profile: fullProfile,
          items: Object.fromEntries(
            pinned.map((id, index) => [
              id,
              index % 2 === 0
                ? { isPinned: true, due: "2026-01-02" }
                : { status: "done" as const, due: "2026-01-05", doneOn: "2026-01-05" },
            ]),
          ),
        });
        const anchors = {
          kickoff: addBusinessDays(kickoff, k),
          goLive: addBusinessDays(original.anchors.goLive, g),
        };
        const there = applyDates(original.items, replan(original.items, standard(anchors)));
        const open = Object.values(there).find(
          (item) => item.anchor === "G" && !pinned.includes(item.id),
        );
        if (open) expect(businessDaysBetween(anchors.goLive, open.due)).toBe(open.offsetDays);
        expect(applyDates(there, replan(there, original))).toEqual(original.items);
      }),
      { numRuns: 60 },
    );
  });
});
