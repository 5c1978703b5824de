/** What the issue "The plan" says of the 40-payor sample, recounted here without the rules of the product. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { CommandContext } from "../../../../src-shared/commands/define-command.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import { headlineOf } from "../../../../src-shared/domain/health/health.ts";
import { addCalendarDays, type IsoDate } from "../../../../src-shared/domain/dates.ts";
import {
  type Implementation,
  implementationState,
  type Item,
} from "../../../../src-shared/domain/implementation.ts";
import { computeSchedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { summariseCard } from "../../../../src-shared/domain/summarise-card.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";
import { isNaiveBankingDay } from "../../../helpers/naive-days.ts";

const TODAY = "2026-11-23";
const CONTEXT: CommandContext = {
  today: TODAY,
  now: `${TODAY}T15:00:00.000Z`,
  user: "Dana Whitfield",
  healthThresholds: DEFAULT_HEALTH_THRESHOLDS,
};

let sample: readonly Implementation[];
let writable: readonly Implementation[];

beforeAll(() => {
  const options = { count: 40, seed: 2024, today: TODAY, playbook: builtInPlaybook, ipm: "Dana" };
  sample = [...generateSample(options)].map(({ implementation }) => implementation);
  writable = sample.filter((each) => implementationState(each) === "active");
});

let changeCount = 0;
function setAnchors(
  implementation: Implementation,
  anchors: { readonly kickoff: IsoDate; readonly goLive: IsoDate },
): Implementation {
  const command = { type: "implementation/set-anchors" as const, ...anchors };
  changeCount += 1;
  const applied = applyCommand(implementation, { id: `change-${changeCount}`, command }, CONTEXT);
  if (!applied.ok) throw new Error(`${implementation.payor.name}: ${applied.error.message}`);
  return applied.value.next;
}

function isOpenAndFree(item: Item): boolean {
  return item.status !== "done" && item.status !== "not_applicable" && !item.isPinned;
}

/** Open bank-bound items whose date, where `dueOf` knows one, is a day on which no bank works: "ROL-11 2026-11-26". */
function offBankDays(
  { items }: Implementation,
  dueOf: (item: Item) => IsoDate | undefined,
): readonly string[] {
  return Object.values(items)
    .filter((item) => item.isBankBound && item.status !== "done")
    .flatMap((item) => {
      const due = dueOf(item);
      return due === undefined || isNaiveBankingDay(due) ? [] : [`${item.id} ${due}`];
    });
}

describe("every card of the 40-payor sample", () => {
  it("has the colour of the worst dimension shown, and says that one's reason", () => {
    const seen = new Set<string>();
    for (const implementation of sample) {
      const card = summariseCard(implementation, TODAY, DEFAULT_HEALTH_THRESHOLDS);
      const { colour, reasons, together, override } = card.health;
      const name = card.payorName;
      seen.add(colour);
      expect(override, name).toBeNull();
      if (card.state !== "active") {
        expect([name, colour, reasons]).toEqual([name, "none", []]);
        continue;
      }
      const count = (of: string): number => reasons.filter((each) => each.colour === of).length;
      const isTogether = count("red") === 0 && count("amber") >= 4;
      const worst = count("red") > 0 || isTogether ? "red" : count("amber") > 0 ? "amber" : "green";
      expect([name, colour]).toEqual([name, worst]);
      expect([name, together]).toEqual([
        name,
        isTogether ? `${count("amber")} of ${reasons.length} dimensions are at risk` : null,
      ]);
      const said = isTogether ? together : reasons.find((each) => each.colour === worst)?.reason;
      expect([name, headlineOf(card.health)]).toEqual([name, said]);
      expect(said?.length, name).toBeGreaterThan(10);
    }
    expect(sample).toHaveLength(40);
    expect([...seen].sort()).toEqual(["amber", "green", "none", "red"]);
  });
});

describe("moving an anchor of any of the 40 payors", () => {
  it("there and back by command restores every open, unpinned date, and never touches the others", () => {
    const days = fc.integer({ min: -20, max: 60 });
    const which = fc.nat({ max: 39 });
    let movedCount = 0;
    fc.assert(
      fc.property(which, days, days, (index, k, g) => {
        const before = writable[index % writable.length];
        if (!before) throw new Error("the sample is empty");
        const { kickoff, goLive } = before.anchors;
        const moved = { kickoff: addCalendarDays(kickoff, k), goLive: addCalendarDays(goLive, g) };
        fc.pre(moved.kickoff < moved.goLive);
        fc.pre(moved.kickoff !== kickoff || moved.goLive !== goLive);
        const there = setAnchors(before, moved);
        const back = setAnchors(there, { kickoff, goLive });
        for (const item of Object.values(before.items)) {
          const id = item.id;
          const due = there.items[id]?.due;
          if (!isOpenAndFree(item) && item.status !== "not_applicable") {
            expect([id, due]).toEqual([id, item.due]);
          }
          if (due !== item.due) movedCount += 1;
          expect([id, back.items[id]?.due]).toEqual([id, item.due]);
        }
        expect(back.anchors).toEqual(before.anchors);
        expect(back.meetings).toEqual(before.meetings);
      }),
      { numRuns: 80 },
    );
    expect(movedCount).toBeGreaterThan(1_000);
  });
});

describe("no open bank-bound item of the 40 payors lies on a bank holiday or a weekend", () => {
  it("in the forecast and, unless pinned there by hand, in the plan", () => {
    let seen = 0;
    for (const implementation of sample) {
      const name = implementation.payor.name;
      const { items } = computeSchedule(implementation, TODAY);
      seen += Object.values(implementation.items).filter(
        ({ isBankBound, status }) => isBankBound && status !== "done",
      ).length;
      expect([name, offBankDays(implementation, ({ id }) => items.get(id)?.due)]).toEqual([
        name,
        [],
      ]);
      const planned = offBankDays(implementation, (item) => (item.isPinned ? undefined : item.due));
      expect([name, planned]).toEqual([name, []]);
    }
    expect(seen).toBeGreaterThan(100);
  });

  it("whatever day the anchors are moved to, Thanksgiving and New Year among them", () => {
    for (const goLive of ["2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15"]) {
      for (const implementation of writable) {
        const name = implementation.payor.name;
        const { kickoff, goLive: now } = implementation.anchors;
        if (kickoff >= goLive || now === goLive) continue;
        const next = setAnchors(implementation, { kickoff, goLive });
        const { items } = computeSchedule(next, TODAY);
        const planned = offBankDays(next, (item) => (item.isPinned ? undefined : item.due));
        const forecast = offBankDays(next, ({ id }) => items.get(id)?.due);
        expect([name, goLive, planned, forecast]).toEqual([name, goLive, [], []]);
      }
    }
  });
});
