/** Payees: the funnel, waves, stalls. */
import type { IsoDate } from "../../domain/dates.ts";
import { businessDaysBetween, calendarOf } from "../../domain/calendar/business-days.ts";
import type { Payee } from "../../domain/payees/payee-schema.ts";
import { formatCents } from "../../domain/money.ts";
import { countBusinessDays, goLiveOffset } from "../../domain/people-dates.ts";
import { waveNameOf } from "../../domain/payees/payee-list.ts";
import { statusOn } from "../../domain/payees/payee-funnel.ts";
import { type PayeeStall, payeeStalls, STALL_KINDS } from "../../domain/payees/payee-stalls.ts";
import {
  expectedReadinessPercent,
  isPaymentReady,
  payeeReadiness,
  pilotPayees,
} from "../../domain/payees/payee-readiness.ts";
import { PAYEE_STEPS } from "../../domain/payees/payee-steps.ts";
import type { Implementation } from "../../domain/implementation.ts";
import { payeeStatusLabel } from "../../domain/payees/payee-status-list.ts";
import { PAYEE_STATUSES, type PayeeStatus } from "../../domain/vocabulary.ts";
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
  return [
    readinessSentence(context),
    paragraph(movedSentence(context.implementation, sinceLast(context).date, context.today)),
    funnelTable(context),
    ...composeStalls(context),
  ];
}

/** Who stands elsewhere than at the end of that day, by where they stand now, the furthest first. */
function movedSentence(implementation: Implementation, since: IsoDate, today: IsoDate): string {
  const counts = new Map<PayeeStatus, number>();
  for (const payee of Object.values(implementation.payees)) {
    const now = statusOn(payee, today);
    // A payee that was not listed yet did not move by being listed.
    if (now === null || now === (statusOn(payee, since) ?? "identified")) continue;
    counts.set(now, (counts.get(now) ?? 0) + 1);
  }
  const moved = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (moved === 0) return "No payee moved since the last time.";
  const places = PAYEE_STATUSES.toReversed().flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [`${count} to ${payeeStatusLabel(implementation, status)}`];
  });
  const who = moved === 1 ? "1 payee" : `${moved} payees`;
  return `${who} moved since the last time: ${places.join(", ")}.`;
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
        payeeStatusLabel(implementation, status),
        String(inPilot),
        String(inAll),
      ]),
      [strong("Total"), strong(String(pilot.length)), strong(String(all.length))],
    ],
    { isCompact: true },
  );
}

/** Payees that do not move, priority A first, with what to do about it. */
export function composeStalls({ implementation, today }: SectionContext): readonly Block[] {
  const stalled = new Map<string, PayeeStall[]>();
  for (const stall of payeeStalls(implementation, today)) {
    const { id } = stall.payee;
    stalled.set(id, [...(stalled.get(id) ?? []), stall]);
  }
  if (stalled.size === 0) return [silence("No payee is stalled.")];
  const { shown, more } = cap([...stalled.values()], MOST_STALLED);
  return [
    table(
      ["Stalled payee", "-Wave", "-Priority", "Status", "Why", "#Since", "Next step"],
      shown.flatMap((stalls): TextLike[][] => {
        const [first] = stalls;
        if (!first) return [];
        const { payee, days, unit, nextStep } = first;
        return [
          [
            payee.legalName,
            waveNameOf(payee, implementation.waves),
            payee.priority,
            payeeStatusLabel(implementation, payee.status),
            stalls.map(({ kind }) => STALL_KINDS[kind]).join(", "),
            unit === "business"
              ? countBusinessDays(days)
              : `${days} ${days === 1 ? "day" : "days"}`,
            nextStep,
          ],
        ];
      }),
    ),
    ...andMore(more),
  ];
}

/** Pilot payees that cannot be paid yet. */
export function composeNotReady({ implementation }: SectionContext): readonly Block[] {
  const open = pilotPayees(implementation)
    .filter((payee) => payee.status !== "exempt" && !isPaymentReady(payee))
    .sort((a, b) => b.monthlyPayoutCents - a.monthlyPayoutCents);
  if (open.length === 0) return [silence("Every pilot payee is payment-ready or exempt.")];
  const { shown, more } = cap(open, MOST_NOT_READY);
  return [
    table(
      ["Payee", "-Priority", "Status", "#Monthly value", "Next step"],
      shown.map((payee): TextLike[] => [
        payee.legalName,
        payee.priority,
        payeeStatusLabel(implementation, payee.status),
        formatCents(payee.monthlyPayoutCents),
        PAYEE_STEPS[payee.status].nextStep,
      ]),
    ),
    ...andMore(more),
  ];
}
