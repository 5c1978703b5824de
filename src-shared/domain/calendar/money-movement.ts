/**
 * When money moves: cut-offs, the banking day for which an authorization counts, and the days on which payees see the
 * money (domain.md section 7, bank-day rules). Cut-offs are wall time in New York, so that a clock change moves their
 * instant; nothing here knows the zone of the reader.
 */
import { addBankingDays, isBankingDay, onOrAfterBankingDay } from "./banking-days.ts";
import { addCalendarDays, type IsoDate, type IsoInstant } from "../dates.ts";
import type { MoneyMovement } from "./money-movement-schema.ts";
import { MONEY_MOVEMENT_SERVICES, type MoneyMovementService } from "../vocabulary.ts";
import { dateAt, instantOf } from "../zoned-time.ts";

/** The zone of every cut-off. */
export const BANKING_TIME_ZONE = "America/New_York";

/** Last customer transfer of a Fedwire business day, in New York (B: Fedwire hours notice). Banks close earlier. */
export const FEDWIRE_CUSTOMER_CUT_OFF = "18:45";

const MS_PER_MINUTE = 60_000;

/** What the dates of a payout depend on. */
export type PayoutTerms = Pick<
  MoneyMovement,
  "cutOff" | "earliestCreditDays" | "latestCreditDays" | "returnsWatchDays"
>;

/** Terms of a service, without the user's note. */
export type ServiceTerms = PayoutTerms & Pick<MoneyMovement, "service">;

/** The terms of a service as they are publicly known; a bank partner's cut-off is null until it is entered. */
export function termsOf(service: MoneyMovementService): ServiceTerms {
  return {
    service,
    cutOff: MONEY_MOVEMENT_SERVICES[service].cutOff,
    earliestCreditDays: 1,
    latestCreditDays: 2,
    returnsWatchDays: 2,
  };
}

/** Whether the money moves through a bank of its own instead of Procore Payment Services (domain.md section 1). */
export function isBankPartner(service: MoneyMovementService): boolean {
  return service !== "procore_payment_services";
}

/** The service that a profile flag stands for; which bank partner it is, is not known by the flag. */
export function serviceOf(hasBankPartner: boolean): MoneyMovementService {
  return hasBankPartner ? "other_bank" : "procore_payment_services";
}

/** The instant at which the cut-off of that date passes, whether or not it is a banking day; null = no cut-off is known. */
export function cutOffInstant(
  date: IsoDate,
  { cutOff }: Pick<PayoutTerms, "cutOff">,
): IsoInstant | null {
  return cutOff === null ? null : instantOf(date, cutOff, BANKING_TIME_ZONE);
}

/** The banking days of a payout that was authorized in time for `authorizedFor`. */
export interface PayoutDates {
  /** The banking day for which the authorization counts. */
  readonly authorizedFor: IsoDate;
  readonly earliestCredit: IsoDate;
  readonly latestCredit: IsoDate;
  /** The last day on which a return has to be reckoned with. */
  readonly watchUntil: IsoDate;
}

/** What follows from an authorization for that day; a day on which the banks are closed stands for the next one. */
export function payoutDates(date: IsoDate, terms: PayoutTerms): PayoutDates {
  const authorizedFor = onOrAfterBankingDay(date);
  const latestCredit = addBankingDays(authorizedFor, terms.latestCreditDays);
  return {
    authorizedFor,
    earliestCredit: addBankingDays(authorizedFor, terms.earliestCreditDays),
    latestCredit,
    watchUntil: addBankingDays(latestCredit, terms.returnsWatchDays),
  };
}

/** The banking day for which an authorization at a moment counts. */
export type AuthorizationDay =
  | { readonly isKnown: true; readonly date: IsoDate }
  /** It is a banking day, but nobody has entered until when: then it is one of two. */
  | { readonly isKnown: false; readonly inTime: IsoDate; readonly tooLate: IsoDate };

/**
 * The day in New York if it is a banking day and its cut-off has not passed, else the next banking day. The cut-off is
 * the last moment that counts.
 */
export function authorizationDay(
  instant: IsoInstant,
  terms: Pick<PayoutTerms, "cutOff">,
): AuthorizationDay {
  const today = dateAt(instant, BANKING_TIME_ZONE);
  const next = addBankingDays(today, 1);
  if (!isBankingDay(today)) return { isKnown: true, date: next };
  const cutOff = cutOffInstant(today, terms);
  if (cutOff === null) return { isKnown: false, inTime: today, tooLate: next };
  return { isKnown: true, date: Date.parse(instant) <= Date.parse(cutOff) ? today : next };
}

/**
 * The last instant at which an authorization counts for the same day as at `instant`: that day's cut-off; midnight in New
 * York while none is known. Stands for all instants since the cut-off before, so that nothing need be computed twice between.
 */
export function authorizationHoldsUntil(
  instant: IsoInstant,
  terms: Pick<PayoutTerms, "cutOff">,
): IsoInstant {
  const day = authorizationDay(instant, terms);
  const cutOff = day.isKnown ? cutOffInstant(day.date, terms) : null;
  if (cutOff !== null) return cutOff;
  // The banks are closed, or nobody knows when they close: the day of New York decides.
  const tomorrow = addCalendarDays(dateAt(instant, BANKING_TIME_ZONE), 1);
  return new Date(Date.parse(instantOf(tomorrow, "00:00", BANKING_TIME_ZONE)) - 1).toISOString();
}

/** What an authorization at this moment would mean. */
export type AuthorizationNow =
  | {
      readonly state: "in_time";
      readonly cutOffAt: IsoInstant;
      /** Whole minutes to the cut-off, 0 in the last one. */
      readonly minutesLeft: number;
      readonly dates: PayoutDates;
    }
  /** Today's cut-off has passed, or the banks are closed today: it counts for the next banking day. */
  | { readonly state: "too_late" | "banks_closed"; readonly dates: PayoutDates }
  /** No cut-off has been entered: what follows when it is in time, and when it is not. */
  | {
      readonly state: "unknown";
      readonly dates: PayoutDates;
      readonly datesWhenTooLate: PayoutDates;
    };

/** Whether an authorization now makes today's cut-off, and what follows from it. */
export function authorizationNow(now: IsoInstant, terms: PayoutTerms): AuthorizationNow {
  const today = dateAt(now, BANKING_TIME_ZONE);
  const day = authorizationDay(now, terms);
  if (!day.isKnown) {
    return {
      state: "unknown",
      dates: payoutDates(day.inTime, terms),
      datesWhenTooLate: payoutDates(day.tooLate, terms),
    };
  }
  const dates = payoutDates(day.date, terms);
  const cutOffAt = cutOffInstant(today, terms);
  if (day.date !== today || cutOffAt === null) {
    return { state: isBankingDay(today) ? "too_late" : "banks_closed", dates };
  }
  const minutesLeft = Math.floor((Date.parse(cutOffAt) - Date.parse(now)) / MS_PER_MINUTE);
  return { state: "in_time", cutOffAt, minutesLeft, dates };
}
