/** How sample payees came where they stand: the status that the payee items allow, and the day of each step. */
import { addBusinessDays, businessDaysBetween } from "../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import { type Implementation, isSatisfied } from "../domain/implementation.ts";
import { historyKey } from "../domain/payees/blank-payee.ts";
import { expectedReadinessPercent } from "../domain/payees/payee-readiness.ts";
import type { Invitation, Payee, PayeeStatusEntry } from "../domain/payees/payee-schema.ts";
import { FUNNEL_STATUSES, PAYEE_STEPS } from "../domain/payees/payee-steps.ts";
import type { PayeeStatus, RoleCode } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";
import type { Trouble } from "./trouble.ts";

/** What the stories of payees rest on. */
export interface PayeeStory {
  readonly items: Implementation["items"];
  readonly scenario: Scenario;
  readonly troubles: ReadonlySet<Trouble>;
  readonly nameOf: (role: RoleCode) => string;
}

/** Whether the item of the plan is done or need not be. */
export function isItemDone({ items }: Pick<PayeeStory, "items">, id: string): boolean {
  const item = items[id];
  return item !== undefined && isSatisfied(item);
}

/** When the item was done; null while it is not. */
export function itemDoneOn({ items }: Pick<PayeeStory, "items">, id: string): IsoDate | null {
  return items[id]?.doneOn ?? null;
}

const rank = (status: PayeeStatus): number => FUNNEL_STATUSES.findIndex((one) => one === status);
const isReady = (status: PayeeStatus): boolean => status === "ready" || status === "paid";
const isBeside = (status: PayeeStatus): boolean => PAYEE_STEPS[status].place === null;

/** The least that each done item asks of a pilot payee (PAY-06, PAY-09 to PAY-11). */
const FLOORS: readonly (readonly [itemId: string, PayeeStatus])[] = [
  ["PAY-06", "invited"],
  ["PAY-09", "accepted"],
  ["PAY-10", "needs_review"],
  ["PAY-11", "agreement_pending"],
];

/** A pilot payee that is behind by the plan's own story stays short of ready, whatever is ticked. */
function isBehind({ troubles }: PayeeStory): boolean {
  return troubles.has("payees_behind") || troubles.has("payees_far_behind");
}

/** The status of a pilot payee that the done items leave possible. */
function allowedStatus(status: PayeeStatus, story: PayeeStory): PayeeStatus {
  if (isBeside(status) || isReady(status)) return status;
  const asked = FLOORS.filter(([itemId]) => isItemDone(story, itemId));
  let allowed = status;
  for (const [, floor] of asked) {
    if ((PAYEE_STEPS[allowed].place ?? 0) < rank(floor)) allowed = floor;
  }
  const isFresh = allowed === "invite_expired" || allowed === "reassign";
  // Chasing ended (PAY-08): what ran out or went astray was sent afresh, what was got an account (PAY-09).
  if (isFresh && isItemDone(story, "PAY-09")) allowed = "accepted";
  else if (isFresh && isItemDone(story, "PAY-08")) allowed = "invited";
  const isSigned = isItemDone(story, "PAY-13") && !isBehind(story);
  if (isSigned && (allowed === "approved" || allowed === "agreement_pending")) return "ready";
  return allowed;
}

/** Statuses of the pilot, by payee: as drawn, moved on where a done item would be contradicted. */
export function settlePilot(
  payees: readonly Payee[],
  story: PayeeStory,
  random: Random,
): Map<string, PayeeStatus> {
  const settled = new Map(payees.map(({ id, status }) => [id, allowedStatus(status, story)]));
  const open = payees.filter((payee) => !isReady(settled.get(payee.id) ?? payee.status));
  // One of those that are still open fails verification; never one of priority A, which would be a red card by itself.
  const blocked = open.find(({ id, priority }) => {
    return priority !== "A" && (PAYEE_STEPS[settled.get(id) ?? "identified"].place ?? 0) >= 4;
  });
  if (blocked && open.length > 3 && random.chance(0.4)) settled.set(blocked.id, "blocked");
  if (isItemDone(story, "PAY-16") && !isBehind(story)) {
    // The threshold is met by count and by value: the largest first.
    for (const payee of open.toSorted((a, b) => b.monthlyPayoutCents - a.monthlyPayoutCents)) {
      if (isThresholdMet(payees, settled)) break;
      if (settled.get(payee.id) !== "blocked") settled.set(payee.id, "ready");
    }
  }
  return settled;
}

const ASKED_PERCENT = 80;

function isThresholdMet(
  payees: readonly Payee[],
  settled: ReadonlyMap<string, PayeeStatus>,
): boolean {
  const counted = payees.filter(({ id }) => settled.get(id) !== "exempt");
  const ready = counted.filter(({ id }) => isReady(settled.get(id) ?? "identified"));
  const sum = (list: readonly Payee[]): number =>
    list.reduce((cents, { monthlyPayoutCents }) => cents + monthlyPayoutCents, 0);
  return (
    ready.length * 100 >= ASKED_PERCENT * counted.length &&
    sum(ready) * 100 >= ASKED_PERCENT * sum(counted)
  );
}

/**
 * The status of a payee of a later wave that the items allow: nobody of it is paid before it is live (ROL-15). Some of its
 * invitations run out, for nobody chases them yet.
 */
export function settleLater(
  { status, waveId }: Payee,
  story: PayeeStory,
  random: Random,
): PayeeStatus {
  const isForgotten = random.chance(0.4);
  const isLive = itemDoneOn(story, "ROL-15") !== null;
  if (status === "paid" && !isLive) return "ready";
  if (status === "invited" && isForgotten) return "invite_expired";
  const isEarly = status === "identified" || status === "not_invited";
  return isEarly && waveId === "wave-2" && isItemDone(story, "PAY-17") ? "invited" : status;
}

/** Earliest and latest days between which a payee goes its way; null while it is not invited. */
export interface Campaign {
  readonly identifiedOn: IsoDate;
  readonly invitedOn: IsoDate | null;
  /** By when the step is taken at the latest, where an item says so. */
  readonly latest: Readonly<Partial<Record<PayeeStatus, IsoDate | null>>>;
  readonly paidOn: IsoDate | null;
}

/** Days of the items of the pilot by the step that they end. */
export function pilotLimits(story: PayeeStory): Campaign["latest"] {
  const approvedOn = itemDoneOn(story, "PAY-11");
  const signedOn = itemDoneOn(story, "PAY-13");
  return {
    accepted: itemDoneOn(story, "PAY-09"),
    bank_pending: itemDoneOn(story, "PAY-10"),
    needs_review: itemDoneOn(story, "PAY-10"),
    approved: approvedOn,
    agreement_pending: approvedOn,
    ready: approvedOn !== null && signedOn !== null ? maxDate(approvedOn, signedOn) : null,
  };
}

/** The day on which so many percent of the pilot were to be ready, ahead of the expected curve by some points. */
export function readyDay(
  percent: number,
  points: number,
  { goLive, asOf }: Scenario,
  earliest: IsoDate,
): IsoDate {
  for (let days = 24; days > 0; days -= 1) {
    const day = addBusinessDays(goLive, -days);
    if (day < earliest) continue;
    if (day >= asOf) return asOf;
    if (expectedReadinessPercent(days) + points >= percent) return day;
  }
  return minDate(addBusinessDays(goLive, -1), asOf);
}

/** Business days from one day to another, a few of them, in order; all on the last day where there is no room. */
function spread(from: IsoDate, to: IsoDate, count: number, random: Random): IsoDate[] {
  const room = Math.max(0, businessDaysBetween(from, to));
  return Array.from({ length: count }, () => random.int(0, room))
    .sort((a, b) => a - b)
    .map((days) => minDate(addBusinessDays(from, days), to));
}

/** A step with its day. */
export interface JourneyStep {
  readonly status: PayeeStatus;
  readonly on: IsoDate;
  readonly note?: string;
}

/** Invitations that ended without an answer are sent again, the last one within the days that it is valid. */
function invitations(
  invitedOn: IsoDate,
  asOf: IsoDate,
  random: Random,
): { readonly steps: readonly JourneyStep[]; readonly attempts: number; readonly on: IsoDate } {
  const steps: JourneyStep[] = [{ status: "invited", on: invitedOn }];
  let on = invitedOn;
  while (addCalendarDays(on, 13) < asOf && steps.length < 6) {
    on = addBusinessDays(on, random.int(6, 9));
    if (on > asOf) break;
    steps.push({ status: "invited", on, note: "Sent again before the first one ran out" });
  }
  return { steps, attempts: steps.length, on };
}

/** The way of a payee to its status, and the invitation that is left of it. */
export function journeyTo(
  status: PayeeStatus,
  { identifiedOn, invitedOn, latest, paidOn }: Campaign,
  wishedOn: IsoDate,
  asOf: IsoDate,
  random: Random,
): {
  readonly steps: readonly JourneyStep[];
  readonly invitation: Omit<Invitation, "sentBy"> | null;
} {
  const first: JourneyStep = { status: "identified", on: identifiedOn };
  if (status === "identified") return { steps: [first], invitation: null };
  const preparedBy = invitedOn ?? asOf;
  const prepared: JourneyStep = {
    status: "not_invited",
    on: maxDate(identifiedOn, addBusinessDays(preparedBy, -random.int(2, 6))),
  };
  if (status === "not_invited" || invitedOn === null) {
    return { steps: [first, prepared], invitation: null };
  }
  const sent = (on: IsoDate, attempts: number): Omit<Invitation, "sentBy"> => ({
    sentOn: on,
    path: random.chance(0.7) ? "payments_tool" : "commitments",
    attempts,
    expiresOn: null,
  });
  const start = [first, prepared];
  if (status === "invited") {
    const { steps, attempts, on } = invitations(invitedOn, asOf, random);
    return { steps: [...start, ...steps], invitation: sent(on, attempts) };
  }
  const invited: JourneyStep = { status: "invited", on: invitedOn };
  if (status === "invite_expired") {
    const on = addCalendarDays(invitedOn, 15);
    if (on > asOf) return { steps: [...start, invited], invitation: sent(invitedOn, 1) };
    return { steps: [...start, invited, { status, on }], invitation: sent(invitedOn, 1) };
  }
  const [answeredOn = invitedOn] = spread(invitedOn, asOf, 1, random);
  if (status === "reassign") {
    return {
      steps: [...start, invited, { status, on: answeredOn }],
      invitation: sent(invitedOn, 1),
    };
  }
  // Where those end who leave the way: after the invitation, or with the bank account that was not verified.
  const target = isBeside(status) ? (status === "blocked" ? "bank_pending" : "invited") : status;
  const between = FUNNEL_STATUSES.slice(
    rank("invited") + 1,
    Math.min(rank(target), rank("ready")) + 1,
  );
  const endOn = maxDate(invitedOn, minDate(wishedOn, asOf));
  const days = spread(addBusinessDays(invitedOn, 1), endOn, between.length, random);
  const steps: JourneyStep[] = [...start, invited];
  between.forEach((step, place) => {
    const drawn = place === between.length - 1 ? endOn : (days[place] ?? endOn);
    const limit = latest[step] ?? null;
    const before = steps.at(-1)?.on ?? invitedOn;
    steps.push({
      status: step,
      on: maxDate(before, limit === null ? drawn : minDate(drawn, limit)),
    });
  });
  const last = steps.at(-1)?.on ?? invitedOn;
  if (status === "paid") steps.push({ status, on: maxDate(last, paidOn ?? endOn) });
  if (isBeside(status)) steps.push({ status, on: maxDate(last, endOn) });
  return { steps, invitation: sent(invitedOn, 1) };
}

/** The steps as the document keeps them: where the payee stands, and its history. */
export function standingOf(
  steps: readonly JourneyStep[],
  sourceOf: (status: PayeeStatus) => string,
): Pick<Payee, "status" | "statusAsOf" | "statusSource" | "history"> {
  const entries = steps.map(({ status, on, note = "" }): PayeeStatusEntry => ({
    status,
    asOf: on,
    source: sourceOf(status),
    note,
  }));
  const last = entries.at(-1);
  return {
    status: last?.status ?? "identified",
    statusAsOf: last?.asOf ?? "",
    statusSource: last?.source ?? "",
    history: Object.fromEntries(entries.map((entry) => [historyKey(entry), entry])),
  };
}
