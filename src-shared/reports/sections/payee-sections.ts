/** Payees: the funnel, waves, stalls. */
import type { IsoDate } from "../../domain/dates.ts";
import { businessDaysBetween, calendarOf } from "../../domain/calendar/business-days.ts";
import type { Payee } from "../../domain/payees/payee-schema.ts";
import { formatCents } from "../../domain/money.ts";
import { countBusinessDays, goLiveOffset } from "../../domain/people-dates.ts";
import { waveNameOf } from "../../domain/payees/payee-list.ts";
import { stalledPayees } from "../../domain/payees/payee-stalls.ts";
import {
  expectedReadinessPercent,
  payeeReadiness,
  pilotPayees,
} from "../../domain/payees/payee-readiness.ts";
import { PAYEE_STATUS_LABELS, PAYEE_STATUSES } from "../../domain/vocabulary.ts";
import { type Block, paragraph, strong, table, type TextLike } from "../report-model.ts";
import {
  andMore,
  cap,
  type DataContext,
  type SectionContext,
  silence,
  sinceLast,
} from "./section-context.ts";

const MOST_STALLED = 6;
const MOST_NOT_READY = 12;

/** "52% (21 of 40)": never a bare percentage. */
export function percentOf(part: number, whole: number): string {
  return whole === 0 ? "none" : `${Math.floor((part / whole) * 100)}% (${part} of ${whole})`;
}

function readinessSentence({ implementation, today }: SectionContext): Block {
  const pilot = pilotPayees(implementation);
  const { ready, total, readyCents, totalCents } = payeeReadiness(pilot);
  const { goLive } = implementation.anchors;
  const daysToGoLive = businessDaysBetween(today, goLive, calendarOf(implementation));
  const expected = Math.round(expectedReadinessPercent(daysToGoLive));
  const plan =
    daysToGoLive < 0 || expected === 0
      ? ""
      : `, expected ${expected}% at ${goLiveOffset(today, goLive, calendarOf(implementation))}`;
  return paragraph(
    "Payment-ready pilot payees: ",
    strong(percentOf(ready, total)),
    plan,
    `. By monthly value: ${formatCents(readyCents)} of ${formatCents(totalCents)}.`,
  );
}

/** Counts along the funnel for the pilot and for all, how many moved since the last time, and who is stalled. */
export function composeFunnel(context: SectionContext): readonly Block[] {
  const payees = Object.values(context.implementation.payees);
  if (payees.length === 0) return [silence("No payee is listed yet.")];
  const moved = movedSince(payees, sinceLast(context).date, context.today);
  return [
    readinessSentence(context),
    paragraph(
      moved === 0
        ? "No payee moved since the last time."
        : `${moved === 1 ? "1 payee" : `${moved} payees`} moved since the last time.`,
    ),
    funnelTable(context),
    ...composeStalls(context),
  ];
}

function movedSince(payees: readonly Payee[], since: IsoDate, today: IsoDate): number {
  return payees.filter(
    ({ status, statusAsOf }) =>
      status !== "identified" && statusAsOf >= since && statusAsOf <= today,
  ).length;
}

/** Payees by status, for the pilot and for all waves; statuses that nobody has are left out. */
export function funnelTable({ implementation }: Pick<DataContext, "implementation">): Block {
  const all = Object.values(implementation.payees);
  const pilot = pilotPayees(implementation);
  const count = (payees: readonly Payee[], status: string): number =>
    payees.filter((payee) => payee.status === status).length;
  const rows = PAYEE_STATUSES.map((status) => ({
    status,
    inPilot: count(pilot, status),
    inAll: count(all, status),
  })).filter(({ inAll }) => inAll > 0);
  return table(
    ["Status", "#Pilot", "#All waves"],
    [
      ...rows.map(({ status, inPilot, inAll }): TextLike[] => [
        PAYEE_STATUS_LABELS[status],
        String(inPilot),
        String(inAll),
      ]),
      [strong("Total"), strong(String(pilot.length)), strong(String(all.length))],
    ],
    { isCompact: true },
  );
}

/** Payees that stand too long at one step, priority A first. */
export function composeStalls({ implementation, today }: SectionContext): readonly Block[] {
  const stalled = stalledPayees(implementation, today);
  if (stalled.length === 0) return [silence("No payee is stalled.")];
  const { shown, more } = cap(stalled, MOST_STALLED);
  return [
    table(
      ["Stalled payee", "-Wave", "-Priority", "Status", "#Since"],
      shown.map(({ payee, days }): TextLike[] => [
        payee.legalName,
        waveNameOf(payee, implementation.waves),
        payee.priority,
        PAYEE_STATUS_LABELS[payee.status],
        countBusinessDays(days),
      ]),
    ),
    ...andMore(more),
  ];
}

/** Pilot payees that cannot be paid yet. */
export function composeNotReady({ implementation }: SectionContext): readonly Block[] {
  const open = pilotPayees(implementation)
    .filter(({ status }) => !["ready", "paid", "exempt"].includes(status))
    .sort((a, b) => b.monthlyPayoutCents - a.monthlyPayoutCents);
  if (open.length === 0) return [silence("Every pilot payee is payment-ready or exempt.")];
  const { shown, more } = cap(open, MOST_NOT_READY);
  return [
    table(
      ["Payee", "-Priority", "Status", "#Monthly value"],
      shown.map((payee): TextLike[] => [
        payee.legalName,
        payee.priority,
        PAYEE_STATUS_LABELS[payee.status],
        formatCents(payee.monthlyPayoutCents),
      ]),
    ),
    ...andMore(more),
  ];
}
