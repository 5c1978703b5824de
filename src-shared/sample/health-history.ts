/** The history of health of a generated implementation: measured on the document as it stood on some days of its past. */
import { addCalendarDays, type IsoDate } from "../domain/dates.ts";
import { computeHealth } from "../domain/health/health.ts";
import { healthEntry, isSameColours, type KeptHealth } from "../domain/health/health-history.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../domain/health/health-thresholds.ts";
import type { HealthEntry } from "../domain/health/health-schema.ts";
import type { Implementation, Item, Meeting } from "../domain/implementation.ts";
import { statusOn } from "../domain/payees/payee-funnel.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import { lastChangedOn } from "../domain/health/staleness.ts";
import { PHASE_CODES } from "../domain/vocabulary.ts";

/** Days before the last change that are looked at; denser towards it, as people remember. */
const DAYS_BEFORE = [84, 63, 49, 35, 28, 21, 14, 10, 7, 5, 3, 2, 1] as const;

function mapRecords<T>(
  records: Readonly<Record<string, T>>,
  change: (record: T) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]));
}

function keepRecords<T>(
  records: Readonly<Record<string, T>>,
  isThere: (record: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(records).filter(([, record]) => isThere(record)));
}

/** The document as it stood at the end of a day, as far as its dates tell. */
function documentOn(implementation: Implementation, day: IsoDate): Implementation {
  const phase = PHASE_CODES.findLast(
    (code) => (implementation.phaseEnteredOn[code] ?? "9999") <= day,
  );
  const item = (one: Item): Item =>
    one.statusSince <= day || one.status === "not_applicable"
      ? one
      : { ...one, status: "not_started", statusSince: implementation.createdOn, doneOn: null };
  const meeting = (one: Meeting): Meeting =>
    one.status === "held" && one.date > day ? { ...one, status: "planned" } : one;
  const payee = (one: Payee): Payee =>
    one.statusAsOf > day ? { ...one, status: statusOn(one, day) ?? "identified" } : one;
  return {
    ...implementation,
    phase: phase ?? "P0",
    hold: null,
    cancelled: null,
    closed: null,
    items: mapRecords(implementation.items, item),
    meetings: mapRecords(implementation.meetings, meeting),
    payees: mapRecords(implementation.payees, payee),
    decisions: mapRecords(
      keepRecords(implementation.decisions, ({ raisedOn }) => raisedOn <= day),
      (one) => (one.decidedOn !== null && one.decidedOn > day ? { ...one, status: "open" } : one),
    ),
    risks: mapRecords(
      keepRecords(implementation.risks, ({ raisedOn }) => raisedOn <= day),
      (one) => ({
        ...one,
        status: one.closedOn !== null && one.closedOn > day ? "open" : one.status,
        lastActionOn: one.lastActionOn > day ? one.raisedOn : one.lastActionOn,
      }),
    ),
    testCases: mapRecords(implementation.testCases, (one) => ({
      ...one,
      attempts: keepRecords(one.attempts, ({ on }) => on <= day),
    })),
    defects: mapRecords(
      keepRecords(implementation.defects, ({ raisedOn }) => raisedOn <= day),
      (one) =>
        one.closedOn !== null && one.closedOn > day
          ? { ...one, status: "in_work", closedOn: null, retestAttemptId: null }
          : one,
    ),
    payoutFailures: mapRecords(
      keepRecords(implementation.payoutFailures, ({ openedOn }) => openedOn <= day),
      (one) =>
        one.resolvedOn !== null && one.resolvedOn > day ? { ...one, resolvedOn: null } : one,
    ),
    activity: keepRecords(implementation.activity, ({ at }) => at.slice(0, 10) <= day),
  };
}

/** The history up to the last change, whose day is measured on the document itself. */
export function tellHealthHistory(implementation: Implementation): KeptHealth {
  const knownOn = lastChangedOn(implementation);
  const history: Record<string, HealthEntry> = {};
  let latest: HealthEntry | undefined;
  const days = DAYS_BEFORE.map((count) => addCalendarDays(knownOn, -count));
  const looked = [
    implementation.createdOn,
    ...days.filter((day) => day > implementation.createdOn),
  ];
  for (const day of new Set([...looked, knownOn])) {
    const document = day < knownOn ? documentOn(implementation, day) : implementation;
    const entry = healthEntry(day, computeHealth(document, day, DEFAULT_HEALTH_THRESHOLDS));
    if (isSameColours(latest, entry)) continue;
    history[day] = entry;
    latest = entry;
  }
  return { healthHistory: history, healthKnownOn: knownOn };
}
