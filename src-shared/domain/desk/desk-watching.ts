/** What the Desk watches: things that wait on others. */
import { businessDaysBetween } from "../calendar/business-days.ts";
import type { DatedEntry } from "../dated-entries/dated-entry.ts";
import { type IsoDate, minDate } from "../dates.ts";
import { type Party, WAITING_ON } from "../vocabulary.ts";
import type { DeskPayor, DeskWaiting } from "./desk.ts";

/** Whether an item says that it waits on somebody. */
export function isWaitingItem({ kind, status }: DatedEntry): boolean {
  return kind === "item" && status !== null && WAITING_ON[status] !== undefined;
}

/**
 * The party that an open entry waits on, or null: items of a waiting status, payees that stand still today or have an open
 * invitation, and actions and decisions of anybody outside Procore. What Procore has to do or to decide is work of the user
 * and stands in *Now* only, unless an item says that it waits on Procore.
 */
export function waitsOn(entry: DatedEntry, today: IsoDate): Party | null {
  const { kind, party } = entry;
  if (kind === "item") return isWaitingItem(entry) ? party : null;
  if (kind === "stall") return entry.due <= today ? party : null;
  if (kind === "invitation") return party;
  if (kind === "action" || kind === "decision") return party === "procore" ? null : party;
  return null;
}

/** The row of an entry that waits on a party: since it was asked for, or since it is due where nobody knows more. */
export function waitingRow(
  payor: DeskPayor,
  entry: DatedEntry,
  party: Party,
  today: IsoDate,
): DeskWaiting {
  const since = minDate(entry.since ?? entry.due, today);
  return { payor, entry, party, since, days: businessDaysBetween(since, today) };
}
