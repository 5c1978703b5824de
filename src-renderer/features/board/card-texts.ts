/** What a card says, in words. Pure, so that the screen, the hover and the screen reader say the same. */
import type {
  ActiveOverride,
  CardSummary,
  KindProgress,
  NextEvent,
} from "../../../src-shared/domain/card-summary.ts";
import { calendarDaysBetween, type IsoDate } from "../../../src-shared/domain/dates.ts";
import { headlineOf } from "../../../src-shared/domain/health/health.ts";
import {
  countBusinessDays,
  countDays,
  longDate,
  nearDate,
} from "../../../src-shared/domain/people-dates.ts";
import {
  CHECKLIST_KIND_LABELS,
  HEALTH_DIMENSIONS,
  HEALTH_LABELS,
  phaseIndex,
} from "../../../src-shared/domain/vocabulary.ts";
import { STATE_LABELS } from "./board-view.ts";

type ReadyCard = Pick<CardSummary, "phase" | "readinessPercent">;

/** Farther away than this many days a date needs its year. */
const YEAR_NEEDED_DAYS = 300;

/** "14 Jan", with the year when it is far enough to be mistaken. Shorter than `shortDate`: a card is narrow. */
export function cardDate(date: IsoDate, today: IsoDate): string {
  const [, day = "", month = "", year = ""] = longDate(date).split(" ");
  const isNear = Math.abs(calendarDaysBetween(today, date)) < YEAR_NEEDED_DAYS;
  return isNear ? `${day} ${month}` : `${day} ${month} ${year}`;
}

/** The one line under the name: why it is held or cancelled, else the health reason that matters most. */
export function reasonText(card: CardSummary): string {
  if (card.state === "on_hold") return `On hold: ${card.holdReason ?? "no reason given"}`;
  if (card.state === "cancelled") return "No more work; its menu can reinstate it";
  if (card.state === "closed") return "Read-only";
  return headlineOf(card.health) ?? "Nothing is late";
}

/** So many characters of a reason surely fit on one line of a card. */
const REASON_LINE_CHARACTERS = 42;

/**
 * Lines that the reason takes: a second one rather than an ellipsis where the fact would be. With a colour set by hand
 * one line says so, and the others are the computed reason.
 */
export function reasonLines(card: CardSummary): 1 | 2 | 3 {
  if (card.health.override) return computedText(card).length > REASON_LINE_CHARACTERS - 2 ? 3 : 2;
  return reasonText(card).length > REASON_LINE_CHARACTERS && card.health.colour !== "green" ? 2 : 1;
}

/** "At risk, set by Dana until 4 Dec": the first line of a card whose colour was set by hand. */
export function overrideText({ colour, by, until }: ActiveOverride, today: IsoDate): string {
  return `${HEALTH_LABELS[colour]}, set by ${by || "hand"} until ${cardDate(until, today)}`;
}

/** "Computed: Off track. Funding test is 3 days late". */
export function computedText(card: CardSummary): string {
  return `Computed: ${HEALTH_LABELS[card.health.colour]}. ${reasonText(card)}`;
}

/** All reasons, one a line, for the hover of the reason. */
export function reasonsTitle(card: CardSummary): string {
  const lines = card.health.reasons.map(
    ({ dimension, colour, reason }) =>
      `${HEALTH_DIMENSIONS[dimension]}, ${HEALTH_LABELS[colour].toLowerCase()}: ${reason}`,
  );
  const { override } = card.health;
  if (override) lines.unshift(`Set by hand: ${override.reason}`);
  return lines.length > 0 ? lines.join("\n") : reasonText(card);
}

/** The kinds whose progress matters in the card's phase and that have items. */
export function liveKinds(card: CardSummary): readonly KindProgress[] {
  return card.progress.filter(
    ({ kind, total }) => total > 0 && CHECKLIST_KIND_LABELS[kind].livePhases.includes(card.phase),
  );
}

/** From P4 on the board shows how many payees are ready. */
export function showsPayees(card: Pick<CardSummary, "phase">): boolean {
  return phaseIndex(card.phase) >= phaseIndex("P4");
}

/** "All payees 52% (21 of 40)": the health reason beside it speaks of those of the pilot. */
export function payeesText({ payees }: Pick<CardSummary, "payees">): string {
  if (payees.total === 0) return "No payees listed yet";
  const percent = Math.floor((payees.ready / payees.total) * 100);
  return `All payees ${percent}% (${payees.ready} of ${payees.total})`;
}

/** The same by monthly value, for the hover. */
export function payeesTitle({ payees }: Pick<CardSummary, "payees">): string {
  if (payees.total === 0) return "No in-scope payees are listed yet";
  const count = `${payees.ready} of ${payees.total} in-scope payees are payment-ready`;
  if (payees.totalCents === 0) return count;
  return `${count}, ${Math.floor((payees.readyCents / payees.totalCents) * 100)}% by monthly value`;
}

/** "Ready 62%" in the phases before the first payment, else empty. */
export function readyText({ phase, readinessPercent }: ReadyCard): string {
  const isOnTheWay = phaseIndex(phase) >= phaseIndex("P2") && phaseIndex(phase) <= phaseIndex("P6");
  return readinessPercent === null || !isOnTheWay ? "" : `Ready ${readinessPercent}%`;
}

/** What the percentage rests on, for the hover. */
export function readyTitle({ readinessPercent }: ReadyCard): string {
  return `Ready for the first payment: ${readinessPercent ?? 0} of 100 points of the go/no-go criteria, weighted. The overview says what is missing.`;
}

/** How the gate of its phase stands, for the hover of its mark. */
export function gateTitle(
  card: Pick<CardSummary, "phase" | "phaseEnteredOn" | "isGateMet">,
): string {
  const gate = card.isGateMet ? "is met" : "is not met: click to see why";
  return `In ${card.phase} since ${card.phaseEnteredOn}. Its exit gate ${gate} (W)`;
}

/** "+6 bd", "-2 bd" or empty. */
export function slipText({ slipDays }: Pick<CardSummary, "slipDays">): string {
  if (slipDays === 0) return "";
  return `${slipDays > 0 ? "+" : "\u2212"}${Math.abs(slipDays)} bd`;
}

/** The go-live spelt out: target, forecast, slip, what was agreed first. */
export function goLiveTitle(card: CardSummary, today: IsoDate): string {
  // In days of the week: a card does not carry the payor's calendar.
  const left = calendarDaysBetween(today, card.goLive);
  const distance =
    left === 0 ? "today" : left > 0 ? `in ${countDays(left)}` : `${countDays(-left)} ago`;
  const forecast =
    card.slipDays === 0
      ? "The forecast meets it."
      : `The forecast is ${card.forecastGoLive}, ${countBusinessDays(Math.abs(card.slipDays))} ${card.slipDays > 0 ? "later" : "earlier"}.`;
  const baseline =
    card.baselineGoLive === card.goLive ? "" : ` The baseline was ${card.baselineGoLive}.`;
  return `Target go-live ${card.goLive} (${distance}). ${forecast}${baseline}`;
}

/** "next: KYC pack, tomorrow" without the "next: ". */
function nextText(next: NextEvent, today: IsoDate): string {
  return `${next.title}, ${nearDate(next.date, today)}`;
}

/** Calendar days since the phase was entered, at least 0. */
export function daysInPhase(card: Pick<CardSummary, "phaseEnteredOn">, today: IsoDate): number {
  return Math.max(0, calendarDaysBetween(card.phaseEnteredOn, today));
}

/** "MR" for "Maya Reyes"; two letters at most. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toUpperCase();
}

/** "1 lesson", "6 lessons". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What a screen reader says of a card: payor, health, reason, what is next. */
export function cardLabel(card: CardSummary, today: IsoDate): string {
  const parts = [
    card.payorName,
    card.state === "active" ? HEALTH_LABELS[card.health.colour] : STATE_LABELS[card.state],
  ];
  const { override } = card.health;
  if (override) parts[1] = overrideText(override, today);
  if (override) parts.push(computedText(card));
  else if (card.state === "on_hold" || card.state === "active") parts.push(reasonText(card));
  if (card.staleSince !== null)
    parts.push(`stale, nothing changed since ${cardDate(card.staleSince, today)}`);
  if (showsPayees(card) && card.payees.total > 0) parts.push(payeesText(card));
  if (card.state === "active") {
    if (readyText(card) !== "") parts.push(readyText(card));
    parts.push(card.isGateMet ? "gate met" : "gate not met");
  }
  parts.push(`go-live ${cardDate(card.goLive, today)}`);
  if (card.next) parts.push(`next ${nextText(card.next, today)}`);
  return parts.join(", ");
}
