/** Calendars and banking terms of sample payors: what SET-09 and the alignment call would have brought by then. */
import { STANDARD_CALENDAR_SETTINGS } from "../domain/calendar/business-days.ts";
import { dateInYear } from "../domain/dates.ts";
import type { Blackout, PayorCalendar } from "../domain/calendar/payor-calendar-schema.ts";
import type { Implementation } from "../domain/implementation.ts";
import { termsOf } from "../domain/calendar/money-movement.ts";
import type { MoneyMovementService } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";

const PARTNERS: readonly MoneyMovementService[] = [
  "goldman_sachs_txb",
  "commerce_bank",
  "other_bank",
];
const PARTNER_CUT_OFFS = ["14:00", "14:30", "15:00"] as const;

/** Freezes and month-end only: days on which a payor is closed would move its dates, which the stories count on. */
export function chooseCalendar({ phase, goLive }: Scenario, random: Random): PayorCalendar {
  if (phase === "P0" || random.chance(0.4)) return STANDARD_CALENDAR_SETTINGS;
  const year = Number(goLive.slice(0, 4));
  const yearEnd: Blackout = {
    id: "blackout-1",
    reason: "Year-end close",
    from: dateInYear(year, "12-21"),
    to: dateInYear(year + 1, "01-05"),
    kind: "freeze",
    position: 1,
  };
  const audit: Blackout = {
    id: "blackout-2",
    reason: random.pick(["Annual audit", "ERP upgrade"]),
    from: dateInYear(year, "10-05"),
    to: dateInYear(year, "10-09"),
    kind: "freeze",
    position: 2,
  };
  return {
    ...STANDARD_CALENDAR_SETTINGS,
    blackouts: { [yearEnd.id]: yearEnd, ...(random.chance(0.3) ? { [audit.id]: audit } : {}) },
    monthEnd: { daysBefore: random.int(0, 2), daysAfter: random.int(0, 1) },
  };
}

/** The terms of a bank partner: named once the setup runs, with a cut-off that most have given in writing by then. */
export function chooseTerms(
  { profile, moneyMovement }: Pick<Implementation, "profile" | "moneyMovement">,
  { phase }: Scenario,
  random: Random,
): Implementation["moneyMovement"] {
  if (!profile.bankPartner || phase === "P0" || phase === "P1") return moneyMovement;
  const isKnown = random.chance(0.8);
  return {
    ...termsOf(random.pick(PARTNERS)),
    cutOff: isKnown ? random.pick(PARTNER_CUT_OFFS) : null,
    note: isKnown ? "Confirmed in writing by the wire desk." : "",
  };
}
