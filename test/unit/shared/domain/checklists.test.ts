import {
  addBusinessDays,
  STANDARD_CALENDAR_SETTINGS,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import { describe, expect, it } from "vitest";
import {
  activityOfItem,
  assigneeNames,
  blockedItems,
  checklistsOf,
  doneThoughText,
  type ItemFilter,
  itemProgress,
  pressingDecisions,
  matchesItemFilter,
  nextActions,
  planOffset,
} from "../../../../src-shared/domain/checklists.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { kindProgress } from "../../../../src-shared/domain/progress.ts";
import {
  buildDecision,
  buildImplementation,
  buildPerson,
  byId,
  fullProfile,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";

const NO_FILTER: ItemFilter = {
  text: "",
  isOpenOnly: false,
  isOverdueOnly: false,
  party: null,
  assignee: null,
};
const TODAY = "2026-09-21";

function item(id: string, changes: Partial<Item> = {}): Item {
  const found = buildImplementation({ items: { [id]: changes } }).items[id];
  if (!found) throw new Error(id);
  return found;
}

describe("checklistsOf", () => {
  it("groups by kind in their order, then by checklist in the order of the playbook", () => {
    const lists = checklistsOf(buildImplementation());
    expect(lists[0]).toMatchObject({ kind: "setup", name: "Intake" });
    expect(lists[0]?.items.map(({ id }) => id)).toEqual(["SET-01", "SET-02", "SET-03", "SET-04"]);
    expect([...new Set(lists.map(({ kind }) => kind))]).toEqual([
      "setup",
      "training",
      "rollout",
      "payee_onboarding",
      "payment_testing",
      "closeout",
    ]);
    expect(lists.flatMap(({ items }) => items)).toHaveLength(108);
  });

  it("follows positions, not the order of the keys", () => {
    const { items } = buildImplementation({ items: { "SET-01": { position: 2.5 } } });
    expect(checklistsOf({ items })[0]?.items.map(({ id }) => id)).toEqual([
      "SET-02",
      "SET-01",
      "SET-03",
      "SET-04",
    ]);
  });
});

describe("itemProgress", () => {
  it("counts as the card does", () => {
    const implementation = withItemsDone(buildImplementation(), ({ id }) => id < "SET-06");
    for (const { kind, ...figures } of kindProgress(implementation, TODAY)) {
      const own = Object.values(implementation.items).filter((one) => one.kind === kind);
      expect(itemProgress(own, TODAY)).toEqual(figures);
    }
  });
});

describe("matchesItemFilter", () => {
  const kickoff = item("SET-05", { assignee: "Robin Vega", notes: "Room 4", due: "2026-09-14" });

  it("lets everything through when empty", () => {
    expect(matchesItemFilter(kickoff, NO_FILTER, TODAY)).toBe(true);
  });
  it("wants every word, in code, title, notes or assignee", () => {
    const has = (text: string): boolean =>
      matchesItemFilter(kickoff, { ...NO_FILTER, text }, TODAY);
    expect(has("set-05 KICKOFF")).toBe(true);
    expect(has("room vega")).toBe(true);
    expect(has("kickoff banking")).toBe(false);
  });
  it("knows open, overdue, party and assignee", () => {
    const done: Item = { ...kickoff, status: "done" };
    expect(matchesItemFilter(done, { ...NO_FILTER, isOpenOnly: true }, TODAY)).toBe(false);
    expect(matchesItemFilter(done, { ...NO_FILTER, isOverdueOnly: true }, TODAY)).toBe(false);
    expect(matchesItemFilter(kickoff, { ...NO_FILTER, isOverdueOnly: true }, TODAY)).toBe(true);
    expect(matchesItemFilter(kickoff, { ...NO_FILTER, isOverdueOnly: true }, "2026-09-14")).toBe(
      false,
    );
    expect(matchesItemFilter(kickoff, { ...NO_FILTER, party: "procore" }, TODAY)).toBe(true);
    expect(matchesItemFilter(kickoff, { ...NO_FILTER, party: "bank" }, TODAY)).toBe(false);
    expect(matchesItemFilter(kickoff, { ...NO_FILTER, assignee: "Robin" }, TODAY)).toBe(false);
    expect(matchesItemFilter(kickoff, { ...NO_FILTER, assignee: "Robin Vega" }, TODAY)).toBe(true);
  });
});

it("says what was still open of what a completed item waits for", () => {
  const { items } = buildImplementation();
  const textOf = (id: string, of = items): string => {
    const item = of[id];
    return item ? doneThoughText(item, of) : "no such item";
  };
  expect(textOf("SET-04")).toBe(", though 2 items it waits for are open");
  expect(textOf("SET-02")).toBe(", though 1 item it waits for is open");
  expect(textOf("SET-01")).toBe("");
});

describe("nextActions", () => {
  // Before anything of the plan is due; all of it lies beyond the horizon.
  const EARLY = "2026-01-05";
  it("leaves out what is late or blocked, and what is far while something is near", () => {
    const { items, calendar } = buildImplementation();
    const [first, far] = [items["SET-01"], items["TRN-08"]];
    if (!first || !far) throw new Error("The playbook has changed");
    const idsOn = (day: string, changes: Partial<Item> = {}) =>
      nextActions({ items: { ...items, "SET-01": { ...first, ...changes } }, calendar }, day).map(
        ({ id }) => id,
      );
    expect(idsOn(first.due)).toEqual(["SET-01"]);
    expect(idsOn(first.due, { status: "blocked" })).toEqual(["TRN-08"]);
    expect(idsOn(addBusinessDays(first.due, 1))).toEqual(["TRN-08"]);
    expect(far.due > addBusinessDays(first.due, 15)).toBe(true);
  });
  it("offers only what nothing holds up", () => {
    const all = buildImplementation({ profile: fullProfile });
    expect(nextActions(all, EARLY).map(({ id }) => id)).toEqual(["SET-01"]);
    // What does not apply holds nobody up: TRN-08 needs the workflow only where there is one.
    expect(nextActions(buildImplementation(), EARLY).map(({ id }) => id)).toEqual([
      "SET-01",
      "TRN-08",
    ]);
  });
  it("is sorted by due date and cut", () => {
    const next = nextActions(
      withItemsDone(buildImplementation(), ({ id }) => id <= "SET-05" && id.startsWith("SET")),
      EARLY,
      3,
    );
    expect(next).toHaveLength(3);
    const dues = next.map(({ due }) => due);
    expect(dues).toEqual([...dues].sort());
  });
});

it("names decisions that press: open, dated, late or needed within 5 business days", () => {
  const decisions = byId(
    buildDecision({ id: "a", neededBy: "2026-09-20" }),
    buildDecision({ id: "b", neededBy: TODAY }),
    buildDecision({ id: "c", neededBy: "2026-09-10", status: "taken" }),
    buildDecision({ id: "d", neededBy: "2026-09-11" }),
    buildDecision({ id: "e" }),
    buildDecision({ id: "f", neededBy: addBusinessDays(TODAY, 5) }),
    buildDecision({ id: "g", neededBy: addBusinessDays(TODAY, 6) }),
  );
  const pressing = pressingDecisions(
    { decisions, calendar: STANDARD_CALENDAR_SETTINGS },
    TODAY,
  ).map(({ id }) => id);
  expect(pressing).toEqual(["d", "a", "b", "f"]);
});

it("lists blocked items, longest blocked first", () => {
  const { items } = buildImplementation({
    items: {
      "SET-01": { status: "blocked", statusSince: "2026-09-18" },
      "SET-09": { status: "blocked", statusSince: "2026-09-15" },
    },
  });
  expect(blockedItems({ items }).map(({ id }) => id)).toEqual(["SET-09", "SET-01"]);
});

it("writes the place in the plan", () => {
  expect(planOffset({ anchor: "K", offsetDays: 15 })).toBe("K+15");
  expect(planOffset({ anchor: "G", offsetDays: -12 })).toBe("G\u221212");
  expect(planOffset({ anchor: "K", offsetDays: 0 })).toBe("K");
  expect(planOffset({ anchor: null, offsetDays: 3 })).toBeNull();
});

it("offers names: people and IPM first, then other assignees", () => {
  const implementation = buildImplementation({
    people: byId(buildPerson({ name: "Robin Vega" })),
    items: { "SET-01": { assignee: "Ada Ames" }, "SET-02": { assignee: "Robin Vega" } },
  });
  expect(assigneeNames(implementation)).toEqual(["Dana Whitfield", "Robin Vega", "Ada Ames"]);
});

it("finds the history of one item", () => {
  const entry = (id: string, command: string, text: string) => ({
    id,
    at: `2026-09-1${id}T10:00:00.000Z`,
    by: "Dana",
    command,
    text,
  });
  const activity = byId(
    entry("1", "item/complete", "Completed SET-05 Hold the kickoff meeting"),
    entry("2", "item/reopen", "Reopened SET-05 Hold the kickoff meeting"),
    entry("3", "item/complete", "Completed 4 items"),
    entry("4", "risk/close", "Closed the risk SET-05 "),
  );
  expect(activityOfItem({ activity }, item("SET-05")).map(({ id }) => id)).toEqual(["2", "1"]);
});
