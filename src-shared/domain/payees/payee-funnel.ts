/** The funnel by count and by value, now and on a past day; the readiness line against the expected one. */
import { addBusinessDays, type BusinessCalendar } from "../calendar/business-days.ts";
import { type IsoDate, maxDate } from "../dates.ts";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  expectedCurve,
  type HealthThresholds,
} from "../health/health-thresholds.ts";
import { PAYEE_STATUSES, type PayeeStatus } from "../vocabulary.ts";
import { commitmentsInScope } from "./payee-invitation.ts";
import { expectedReadinessPercent } from "./payee-readiness.ts";
import type { Payee, PayeeStatusEntry } from "./payee-schema.ts";
import { FUNNEL_STATUSES, PAYEE_STEPS } from "./payee-steps.ts";

/** A plan that is years late is not drawn to its end. */
const MOST_POINTS = 400;

/** Payees, their monthly value and the value of their commitments in scope, in cents. */
export interface FunnelAmount {
  readonly count: number;
  readonly cents: number;
  readonly scopeCents: number;
}

/** One status. */
export interface FunnelRow extends FunnelAmount {
  readonly status: PayeeStatus;
  /** More (or fewer) payees than on the day since which changes are counted. */
  readonly change: number;
  readonly changeCents: number;
}

/** One step: who reached it or is past it. Exempt payees are out of scope. */
export interface FunnelStep extends FunnelAmount {
  readonly status: (typeof FUNNEL_STATUSES)[number];
}

/** The funnel. */
export interface PayeeFunnel {
  readonly rows: readonly FunnelRow[];
  readonly steps: readonly FunnelStep[];
  /** Payees whose status is another one than on that day; those that were not listed yet count too. */
  readonly moved: number;
}

// Of two entries of a day the present status is the later one, else the one further along.
function isLater(a: PayeeStatusEntry, b: PayeeStatusEntry, payee: Payee): boolean {
  if (a.asOf !== b.asOf) return a.asOf > b.asOf;
  if (a.asOf === payee.statusAsOf && a.status === payee.status) return true;
  if (b.asOf === payee.statusAsOf && b.status === payee.status) return false;
  return PAYEE_STATUSES.indexOf(a.status) > PAYEE_STATUSES.indexOf(b.status);
}

/** Where the payee stood on a day: the last entry of its history up to it; null before the first. */
export function statusOn(payee: Payee, date: IsoDate): PayeeStatus | null {
  if (date >= payee.statusAsOf) return payee.status;
  let last: PayeeStatusEntry | null = null;
  for (const key in payee.history) {
    const entry = payee.history[key];
    if (!entry || entry.asOf > date) continue;
    if (last === null || isLater(entry, last, payee)) last = entry;
  }
  return last?.status ?? null;
}

/** Furthest place that a payee beside the funnel had reached before it left. */
function reachedPlace(payee: Payee): number {
  const { place } = PAYEE_STEPS[payee.status];
  if (place !== null) return place;
  let furthest = 0;
  for (const key in payee.history) {
    const entry = payee.history[key];
    if (entry) furthest = Math.max(furthest, PAYEE_STEPS[entry.status].place ?? 0);
  }
  return furthest;
}

/** The funnel of those payees as they stand, with the change since a day. */
export function payeeFunnel(payees: readonly Payee[], since: IsoDate): PayeeFunnel {
  const blank = () => ({ count: 0, cents: 0, scopeCents: 0 });
  const byStatus = new Map(
    PAYEE_STATUSES.map((status) => [status, { ...blank(), was: 0, wasCents: 0 }]),
  );
  const byPlace = FUNNEL_STATUSES.map(blank);
  let moved = 0;
  for (const payee of payees) {
    let scopeCents = 0;
    for (const { valueCents } of commitmentsInScope(payee)) scopeCents += valueCents;
    const cents = payee.monthlyPayoutCents;
    const now = byStatus.get(payee.status);
    if (now) {
      now.count += 1;
      now.cents += cents;
      now.scopeCents += scopeCents;
    }
    const before = statusOn(payee, since);
    if (before !== payee.status) moved += 1;
    const was = before === null ? undefined : byStatus.get(before);
    if (was) {
      was.was += 1;
      was.wasCents += cents;
    }
    if (payee.status === "exempt") continue;
    const furthest = reachedPlace(payee);
    for (let place = 0; place <= furthest; place += 1) {
      const reached = byPlace[place];
      if (!reached) continue;
      reached.count += 1;
      reached.cents += cents;
      reached.scopeCents += scopeCents;
    }
  }
  return {
    rows: [...byStatus].map(([status, { was, wasCents, ...amount }]) => ({
      status,
      ...amount,
      change: amount.count - was,
      changeCents: amount.cents - wasCents,
    })),
    steps: FUNNEL_STATUSES.map((status, place) => {
      const amount = byPlace[place] ?? blank();
      return { status, ...amount };
    }),
    moved,
  };
}

/** A day of the readiness line, in whole percent by count. */
export interface ReadinessPoint {
  readonly date: IsoDate;
  readonly expected: number;
  /** Null on days to come, and while no payee is in scope. */
  readonly actual: number | null;
}

interface Step {
  ready: number;
  total: number;
}

function add(steps: Map<IsoDate, Step>, date: IsoDate, ready: number, total: number): void {
  const step = steps.get(date);
  if (step) {
    step.ready += ready;
    step.total += total;
  } else steps.set(date, { ready, total });
}

// By how much the ready and the listed payees change on which day: each payee is looked at once, not once a day.
function readinessSteps(payees: readonly Payee[]): Map<IsoDate, Step> {
  const steps = new Map<IsoDate, Step>();
  for (const payee of payees) {
    if (payee.status === "exempt") continue;
    const past: PayeeStatusEntry[] = [];
    for (const key in payee.history) {
      const entry = payee.history[key];
      if (entry && entry.asOf < payee.statusAsOf) past.push(entry);
    }
    past.sort((a, b) => (isLater(a, b, payee) ? 1 : -1));
    let [wasReady, wasListed] = [0, 1];
    const move = (date: IsoDate, status: PayeeStatus): void => {
      const isReady = status === "ready" || status === "paid" ? 1 : 0;
      const isListed = status === "exempt" ? 0 : 1;
      if (isReady !== wasReady || isListed !== wasListed) {
        add(steps, date, isReady - wasReady, isListed - wasListed);
      }
      [wasReady, wasListed] = [isReady, isListed];
    };
    for (const { asOf, status } of past) move(asOf, status);
    move(payee.statusAsOf, payee.status);
  }
  return steps;
}

/** Expected and actual readiness on each business day, from the beginning of the expected curve to go-live (or today). */
export function readinessLine(
  payees: readonly Payee[],
  goLive: IsoDate,
  today: IsoDate,
  calendar: BusinessCalendar,
  thresholds: HealthThresholds = DEFAULT_HEALTH_THRESHOLDS,
): readonly ReadinessPoint[] {
  const earliest = Math.max(1, ...expectedCurve(thresholds).map((point) => point.daysToGoLive));
  const end = maxDate(goLive, today);
  const steps = [...readinessSteps(payees)].sort(([a], [b]) => (a < b ? -1 : 1));
  let total = 0;
  for (const { status } of payees) if (status !== "exempt") total += 1;
  let [ready, next] = [0, 0];
  const points: ReadinessPoint[] = [];
  for (let days = earliest; points.length <= MOST_POINTS; days -= 1) {
    const date = addBusinessDays(goLive, -days, calendar);
    if (date > end) break;
    for (let step = steps[next]; step && step[0] <= date; step = steps[next]) {
      ready += step[1].ready;
      total += step[1].total;
      next += 1;
    }
    points.push({
      date,
      expected: expectedReadinessPercent(days, thresholds),
      actual: total === 0 || date > today ? null : Math.floor((ready * 100) / total),
    });
  }
  return points;
}
