/** The payor's calendar, and the terms under which its money moves (domain.md sections 3 and 7). */
import { current, type Draft } from "immer";
import { z } from "zod";
import { calendarDaysBetween } from "../domain/dates.ts";
import { moneyMovementSchema } from "../domain/calendar/money-movement-schema.ts";
import { blackoutSchema, payorCalendarSchema } from "../domain/calendar/payor-calendar-schema.ts";
import type { Implementation } from "../domain/implementation.ts";
import { isBankPartner, termsOf } from "../domain/calendar/money-movement.ts";
import { longDate } from "../domain/people-dates.ts";
import { MONEY_MOVEMENT_SERVICES } from "../domain/vocabulary.ts";
import { problem, type Problem } from "../result.ts";
import { isEqualJson } from "../domain/equal-json.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { applyProfileFlag } from "./item-edit-commands.ts";
import { countOf } from "./naming.ts";
import { reschedule, rescheduledItems } from "./reschedule.ts";

/** Longest black-out in calendar days: a year, so that a slip of the year is noticed. */
export const LONGEST_BLACKOUT_DAYS = 366;

const { id, reason, from, to, kind } = blackoutSchema.shape;
const blackoutFields = z.strictObject({ id, reason, from, to, kind });
const { worksOnBankHolidays, monthEnd } = payorCalendarSchema.shape;
const { daysBefore, daysAfter } = monthEnd.shape;

/** A black-out as it is typed in: without its place in the list. */
export type BlackoutFields = z.infer<typeof blackoutFields>;

/** What is wrong with a black-out, as a refusal; undefined when nothing is. */
export function blackoutProblem({
  reason: name,
  from: first,
  to: last,
}: BlackoutFields): Problem | undefined {
  if (last < first) {
    return problem("refused", `The black-out “${name}” ends before it begins`, {
      advice: "Choose a last day on or after the first one. Nothing was changed.",
    });
  }
  if (calendarDaysBetween(first, last) >= LONGEST_BLACKOUT_DAYS) {
    return problem(
      "refused",
      `The black-out “${name}” is longer than ${LONGEST_BLACKOUT_DAYS} days`,
      {
        advice: `It would end on ${longDate(last)}. Check the year; nothing was changed.`,
      },
    );
  }
  return undefined;
}

// Those that stay keep what they have besides; the order of the list becomes the order of the records.
function setBlackouts(
  draft: Draft<Implementation>,
  list: readonly BlackoutFields[],
): Problem | undefined {
  const { blackouts } = draft.calendar;
  const ids = new Set(list.map((entry) => entry.id));
  if (ids.size < list.length) {
    return problem("already-exists", "Two black-outs carry the same id", {
      advice: "Nothing was changed. Try again: a new id is made each time.",
    });
  }
  for (const known of Object.keys(blackouts)) {
    if (!ids.has(known)) delete blackouts[known];
  }
  for (const [index, fields] of list.entries()) {
    const wrong = blackoutProblem(fields);
    if (wrong) return wrong;
    const known = Object.hasOwn(blackouts, fields.id) ? blackouts[fields.id] : undefined;
    if (known) assignChanges(known, { ...fields, position: index + 1 });
    else blackouts[fields.id] = { ...fields, position: index + 1 };
  }
  return undefined;
}

/**
 * Changes the working week, work on bank holidays, month-end, or the black-outs (the list as it is to be: one that is not
 * in it goes, a new id is added). Open items that are not pinned get the date of the plan by the new calendar in the same
 * step. Refused: a week without a working day; a black-out that ends before it begins or is longer than a year.
 */
export const setCalendar = defineCommand({
  type: "implementation/set-calendar",
  shape: {
    changes: z
      .strictObject({
        workingWeek: z.array(z.number().int().min(1).max(7)).max(7),
        worksOnBankHolidays,
        monthEnd: z.strictObject({ daysBefore, daysAfter }),
        blackouts: z.array(blackoutFields).max(200),
      })
      .partial(),
  },
  describe(_payload, before, after) {
    const items = rescheduledItems(before, after);
    const moved = items.length > 0 ? `: ${countOf(items.length, "open item")} rescheduled` : "";
    return `Changed the calendar of ${after.payor.name}${moved}`;
  },
  apply(draft, { changes }) {
    const { calendar } = draft;
    const { workingWeek, monthEnd: window, blackouts } = changes;
    if (workingWeek?.length === 0) {
      return problem("refused", "A week needs at least one working day", {
        advice: "Choose the days on which the payor works. Nothing was changed.",
      });
    }
    const before = current(calendar);
    assignChanges(calendar, {
      worksOnBankHolidays: changes.worksOnBankHolidays,
      workingWeek: workingWeek && [...new Set(workingWeek)].sort((a, b) => a - b),
    });
    if (window) assignChanges(calendar.monthEnd, window);
    const wrong = blackouts && setBlackouts(draft, blackouts);
    if (wrong) return wrong;
    if (isEqualJson(before, current(calendar))) return undefined;
    reschedule(draft);
    return undefined;
  },
});

const terms = moneyMovementSchema.shape;

/**
 * Changes the terms under which money moves. Another service begins with its own publicly known terms: the cut-off of one
 * is never carried over to the next. The profile flag of the bank partner follows the service.
 */
export const setMoneyMovement = defineCommand({
  type: "implementation/set-money-movement",
  shape: {
    changes: z
      .strictObject({
        service: terms.service,
        cutOff: terms.cutOff,
        earliestCreditDays: terms.earliestCreditDays,
        latestCreditDays: terms.latestCreditDays,
        returnsWatchDays: terms.returnsWatchDays,
        note: terms.note,
      })
      .partial(),
  },
  describe: (_payload, before, after) =>
    before.moneyMovement.service === after.moneyMovement.service
      ? `Changed the banking terms of ${after.payor.name}`
      : `Set ${MONEY_MOVEMENT_SERVICES[after.moneyMovement.service].label} as the money-movement service of ${after.payor.name}`,
  apply(draft, { changes }, { today }) {
    const { moneyMovement, profile } = draft;
    const { service = moneyMovement.service } = changes;
    const base = service === moneyMovement.service ? {} : termsOf(service);
    assignChanges(moneyMovement, { ...base, ...changes });
    if (moneyMovement.latestCreditDays < moneyMovement.earliestCreditDays) {
      return problem("refused", "The latest credit cannot come before the earliest", {
        advice: "Choose as many banking days or more. Nothing was changed.",
      });
    }
    if (profile.bankPartner !== isBankPartner(service)) {
      profile.bankPartner = isBankPartner(service);
      for (const item of Object.values(draft.items)) {
        if (item.flag === "bankPartner") applyProfileFlag(item, profile, today);
      }
    }
    return undefined;
  },
});
