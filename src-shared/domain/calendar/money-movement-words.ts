/** Cut-offs and payouts in words: the screen and the reports say the same. */
import type { IsoDate, IsoInstant } from "../dates.ts";
import type { MoneyMovement } from "./money-movement-schema.ts";
import {
  authorizationNow,
  BANKING_TIME_ZONE,
  cutOffInstant,
  type PayoutDates,
  payoutDates,
} from "./money-movement.ts";
import { nearDate, shortDate } from "../people-dates.ts";
import { MONEY_MOVEMENT_SERVICES } from "../vocabulary.ts";
import { dateAt, timeAt } from "../zoned-time.ts";

/** "2 h 14 min", "45 min", "less than a minute". */
export function minutesInWords(minutes: number): string {
  if (minutes < 1) return "less than a minute";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/**
 * The cut-off of a date on the reader's clock: "22:00 your time", with the weekday when it is another day there. Null where
 * clocks show the same as in New York, and when no cut-off is known.
 */
export function ownTimeInWords(
  date: IsoDate,
  terms: Pick<MoneyMovement, "cutOff">,
  timeZone: string,
): string | null {
  const instant = cutOffInstant(date, terms);
  if (instant === null) return null;
  const [ownDate, own] = [dateAt(instant, timeZone), timeAt(instant, timeZone)];
  if (own === terms.cutOff && ownDate === date) return null;
  return `${own}${ownDate === date ? "" : ` on ${shortDate(ownDate, date)}`} your time`;
}

/** A cut-off on a date with the reader's own time beside it: "16:00 Eastern (22:00 your time)". Null = none is known. */
export function cutOffInWords(
  date: IsoDate,
  terms: Pick<MoneyMovement, "cutOff">,
  timeZone: string,
): string | null {
  if (terms.cutOff === null) return null;
  const own = ownTimeInWords(date, terms, timeZone);
  return `${terms.cutOff} Eastern${own === null ? "" : ` (${own})`}`;
}

/** "payees see the money Thu 3 Dec to Fri 4 Dec; watch returns until Tue 8 Dec". */
function payoutInWords(dates: PayoutDates, today: IsoDate): string {
  const { earliestCredit, latestCredit, watchUntil } = dates;
  const earliest = nearDate(earliestCredit, today);
  const credit =
    earliestCredit === latestCredit ? earliest : `${earliest} to ${nearDate(latestCredit, today)}`;
  return `payees see the money ${credit}; watch returns until ${nearDate(watchUntil, today)}`;
}

/** What an authorization on that date asks for and brings, in sentences; the date counts as the day of the authorization. */
export function bankDayInWords(
  date: IsoDate,
  terms: MoneyMovement,
  { today, timeZone }: { readonly today: IsoDate; readonly timeZone: string },
): string {
  const dates = payoutDates(date, terms);
  const day = dates.authorizedFor === date ? "" : ` on ${shortDate(dates.authorizedFor, today)}`;
  const cutOff = cutOffInWords(dates.authorizedFor, terms, timeZone);
  const until =
    cutOff === null
      ? `Authorize${day} before the bank's cut-off, which is not entered yet`
      : `Authorize${day} by ${cutOff}`;
  return `${until}; ${payoutInWords(dates, today)}.`;
}

/** Whether an authorization at this moment makes today's cut-off, and what follows, in one sentence. */
export function nowInWords(now: IsoInstant, terms: MoneyMovement): string {
  const today = dateAt(now, BANKING_TIME_ZONE);
  const answer = authorizationNow(now, terms);
  const counts = `an authorization counts for ${shortDate(answer.dates.authorizedFor, today)}`;
  switch (answer.state) {
    case "in_time":
      return `Today's cut-off is in ${minutesInWords(answer.minutesLeft)}.`;
    case "too_late":
      return `Today's cut-off has passed: ${counts}.`;
    case "banks_closed":
      return `The banks are closed today: ${counts}.`;
    case "unknown":
      return `No cut-off is entered: ${counts}, or for ${shortDate(answer.datesWhenTooLate.authorizedFor, today)} when it is too late.`;
  }
}

/** What a cut-off that has passed today means: "the cut-off was 16:00 Eastern: counts for Mon 30 Nov". */
export function cutOffPassedInWords(
  { cutOff }: Pick<MoneyMovement, "cutOff">,
  countsFor: IsoDate,
  today: IsoDate,
): string {
  const passed = cutOff === null ? "the banks' day is over" : `the cut-off was ${cutOff} Eastern`;
  return `${passed}: counts for ${shortDate(countsFor, today)}`;
}

/** The publicly known terms of a service, or that they have to be asked for. */
export function serviceTermsInWords({ service }: Pick<MoneyMovement, "service">): string {
  const known = MONEY_MOVEMENT_SERVICES[service];
  return known.cutOff === null
    ? `${known.label} has its own terms: ask for the cut-off in writing and enter it here.`
    : `${known.label}: drawdown requested by ${known.cutOff} Eastern and settled by the payor's bank before ${known.settledBefore}; settled money received by ${known.sentOutBy} is sent out as next-day payments. Later requests may take two banking days.`;
}
