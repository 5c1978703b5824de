import { describe, expect, it, test } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { calendarOf, isBusinessDay } from "../../../../src-shared/domain/calendar/business-days.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { buildBusyImplementation, CONTEXT } from "../../../helpers/busy-implementation.ts";
import { buildBlackout, byId } from "../../../helpers/implementation-builders.ts";

type CalendarChanges = Extract<Command, { type: "implementation/set-calendar" }>["changes"];
type TermsChanges = Extract<Command, { type: "implementation/set-money-movement" }>["changes"];

const busy = buildBusyImplementation();

function run(command: Command, on: Implementation = busy): Implementation {
  const id = `change-${Object.keys(on.activity).length}`;
  const applied = applyCommand(on, { id, command }, CONTEXT);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.next;
}

function refusal(command: Command): Problem {
  const applied = applyCommand(busy, { id: "change-1", command }, CONTEXT);
  if (applied.ok) throw new Error(`Not refused: ${applied.value.label}`);
  return applied.error;
}

const calendar = (changes: CalendarChanges, on?: Implementation): Implementation =>
  run({ type: "implementation/set-calendar", changes }, on);
const terms = (changes: TermsChanges, on?: Implementation): Implementation =>
  run({ type: "implementation/set-money-movement", changes }, on);

const moved = (before: Implementation, after: Implementation): readonly string[] =>
  Object.keys(after.items).filter((id) => before.items[id]?.due !== after.items[id]?.due);

const { position: _position, ...closure } = buildBlackout({ from: "2026-10-05", to: "2026-10-07" });

describe("setting the calendar", () => {
  it("re-plans open items on days that the payor works, and leaves done and pinned ones", () => {
    const before = buildBusyImplementation({
      items: {
        "SET-08": { status: "done", doneOn: "2026-09-22" },
        "SET-09": { due: "2026-10-06", isPinned: true },
      },
    });
    const after = calendar({ blackouts: [closure] }, before);
    const days = calendarOf(after);
    const planned = Object.values(after.items).filter((item) => item.anchor && !item.isPinned);
    expect(planned.filter(({ due }) => !isBusinessDay(due, days))).toEqual([]);
    expect(moved(before, after).length).toBeGreaterThan(10);
    expect(after.items["SET-08"]).toBe(before.items["SET-08"]);
    expect(after.items["SET-09"]?.due).toBe(before.items["SET-09"]?.due);
    expect(after.anchors).toBe(before.anchors);
    for (const id of moved(before, after)) {
      // Not frozen yet: the baseline follows.
      expect(after.items[id]?.baselineDue).toBe(after.items[id]?.due);
    }
  });

  it("there and back gives every date back", () => {
    const there = calendar({ blackouts: [closure], workingWeek: [1, 2, 3, 4, 5, 6] });
    expect(moved(busy, there)).not.toEqual([]);
    const back = calendar({ blackouts: [], workingWeek: [1, 2, 3, 4, 5] }, there);
    expect(back.items).toEqual(busy.items);
    expect(back.calendar).toEqual(busy.calendar);
  });

  it("moves nothing for a freeze or a month-end: work goes on", () => {
    const after = calendar({
      blackouts: [{ ...closure, kind: "freeze" }],
      monthEnd: { daysBefore: 3, daysAfter: 2 },
    });
    expect(after.items).toBe(busy.items);
    expect(after.calendar.monthEnd).toEqual({ daysBefore: 3, daysAfter: 2 });
  });

  it("with what is there already is no change", () => {
    const { workingWeek, worksOnBankHolidays, monthEnd } = busy.calendar;
    const same = { workingWeek: [...workingWeek], worksOnBankHolidays, monthEnd, blackouts: [] };
    expect(calendar(same)).toBe(busy);
  });

  it("keeps what another program wrote into a black-out that stays", () => {
    const known = { ...buildBlackout(), region: "US-W" };
    const before = { ...busy, calendar: { ...busy.calendar, blackouts: byId(known) } };
    const after = calendar({ blackouts: [{ ...closure, reason: "Audit" }] }, before);
    expect(after.calendar.blackouts).toEqual({
      "blackout-1": { ...closure, reason: "Audit", position: 1, region: "US-W" },
    });
  });

  test.each<[string, CalendarChanges, string]>([
    ["no working day", { workingWeek: [] }, "A week needs at least one working day"],
    [
      "an end before the beginning",
      { blackouts: [{ ...closure, to: "2026-10-04" }] },
      "The black-out “Christmas week” ends before it begins",
    ],
    [
      "more than a year",
      { blackouts: [{ ...closure, to: "2027-10-06" }] },
      "The black-out “Christmas week” is longer than 366 days",
    ],
    ["one id twice", { blackouts: [closure, closure] }, "Two black-outs carry the same id"],
  ])("is refused with %s", (_case, changes, message) => {
    const problem = refusal({ type: "implementation/set-calendar", changes });
    expect(problem.message).toBe(message);
    expect(problem.advice).toMatch(/nothing was changed/i);
  });

  it("takes a black-out of exactly a year and of one day", () => {
    const year = { ...closure, from: "2028-01-01", to: "2028-12-31" };
    const day = { ...closure, id: "blackout-2", to: closure.from };
    expect(Object.keys(calendar({ blackouts: [year, day] }).calendar.blackouts)).toEqual([
      "blackout-1",
      "blackout-2",
    ]);
  });
});

describe("setting the money movement", () => {
  it("of a bank partner forgets the cut-off of the service before, and sets the flag", () => {
    const after = terms({ service: "goldman_sachs_txb" });
    expect(after.moneyMovement).toMatchObject({ service: "goldman_sachs_txb", cutOff: null });
    expect(after.profile.bankPartner).toBe(true);
    const entered = terms({ cutOff: "14:30" }, after);
    expect(entered.moneyMovement).toMatchObject({ service: "goldman_sachs_txb", cutOff: "14:30" });
    const back = terms({ service: "procore_payment_services" }, entered);
    expect(back.moneyMovement.cutOff).toBe("16:00");
    expect(back.profile).toEqual(busy.profile);
  });

  it("between two bank partners forgets the cut-off too, unless one is given", () => {
    const first = terms({ service: "goldman_sachs_txb", cutOff: "14:30", note: "Wire desk" });
    const second = terms({ service: "commerce_bank" }, first);
    expect(second.moneyMovement).toMatchObject({ cutOff: null, note: "Wire desk" });
    const given = terms({ service: "commerce_bank", cutOff: "15:00" }, first);
    expect(given.moneyMovement.cutOff).toBe("15:00");
  });

  it("switches the items that need a bank partner", () => {
    const before = buildBusyImplementation({
      items: {
        "SET-24": { requirement: "conditional", flag: "bankPartner", status: "not_applicable" },
      },
    });
    const after = terms({ service: "other_bank" }, before);
    expect(after.items["SET-24"]?.status).toBe("not_started");
  });

  it("is refused with a latest credit before the earliest", () => {
    expect(
      refusal({
        type: "implementation/set-money-movement",
        changes: { earliestCreditDays: 3, latestCreditDays: 2 },
      }).message,
    ).toBe("The latest credit cannot come before the earliest");
  });
});

describe("the profile flag of the bank partner", () => {
  it("brings a service with a cut-off that nobody knows yet, and takes it back", () => {
    const set = (bankPartner: boolean, on?: Implementation): Implementation =>
      run({ type: "implementation/set-profile", changes: { bankPartner } }, on);
    const after = set(true);
    expect(after.moneyMovement).toMatchObject({ service: "other_bank", cutOff: null });
    expect(set(false, after).moneyMovement).toEqual(busy.moneyMovement);
  });

  it("leaves the terms of a named bank partner alone when it does not change", () => {
    const partner = terms({ service: "commerce_bank", cutOff: "15:00" });
    const after = run(
      { type: "implementation/set-profile", changes: { bankPartner: true, sso: true } },
      partner,
    );
    expect(after.moneyMovement).toBe(partner.moneyMovement);
  });
});
