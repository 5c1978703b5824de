/**
 * What was said of an event in calendar files, so that what is said next replaces it: calendars take an update only when
 * its SEQUENCE is higher (RFC 5545 3.8.7.4, RFC 5546 2.1.4).
 */
import { addCalendarDays, type IsoDate, type IsoInstant } from "../domain/dates.ts";
import { type CalendarEvent, staysWhenPast } from "./calendar-event.ts";

/** Calendar days for which a calendar file still says that something is cancelled. */
const CANCELLED_DAYS = 90;

/** An event as it stands in a file. */
export interface VersionedEvent {
  readonly event: CalendarEvent;
  readonly sequence: number;
  /** When what is said of it changed last: DTSTAMP and LAST-MODIFIED. */
  readonly changedAt: IsoInstant;
}

/** An event as it was written last, without its description, which a cancellation does not repeat. */
export interface LedgerRow extends VersionedEvent {
  readonly uid: string;
  /** Stands for everything that was said of the event, the description too. */
  readonly fingerprint: string;
}

/** What a row is made at. */
export interface LedgerBasis {
  /**
   * Revision of the implementation, 0 when it is gone. It rises with every change on every computer, so that one which
   * exports for the first time replaces what another one exported before.
   */
  readonly revision: number;
  readonly now: IsoInstant;
  /** The user's date. */
  readonly today: IsoDate;
  /** A short text that differs for different texts. */
  readonly fingerprintOf: (text: string) => string;
}

/** The row of an event as it is now: the one that is there when nothing of it changed. */
function rowOf(
  known: LedgerRow | undefined,
  event: CalendarEvent,
  { revision, now, fingerprintOf }: Omit<LedgerBasis, "today">,
): LedgerRow {
  const fingerprint = fingerprintOf(JSON.stringify(Object.values(event)));
  if (known?.fingerprint === fingerprint) return known;
  return {
    uid: event.uid,
    event: { ...event, description: "" },
    fingerprint,
    sequence: known ? Math.max(known.sequence + 1, revision) : revision,
    changedAt: now,
  };
}

/**
 * The row of an event whose record is gone: cancelled, and said so for `CANCELLED_DAYS`. Null when it can be forgotten:
 * after that time, and of what took place before it left the records (a closed implementation keeps its past).
 */
function rowOfGone(known: LedgerRow, basis: LedgerBasis): LedgerRow | null {
  const { event } = known;
  if (event.isCancelled) {
    const until = addCalendarDays(known.changedAt.slice(0, 10), CANCELLED_DAYS);
    return basis.today <= until ? known : null;
  }
  if (event.date < basis.today && staysWhenPast(event)) return null;
  return rowOf(known, { ...event, alarmMinutes: null, isBusy: false, isCancelled: true }, basis);
}

/** Rows that are to be written, and what the ledger has to learn. */
export interface Reconciled {
  /** Events as they are now, in the order in which they were given. */
  readonly current: readonly VersionedEvent[];
  /** Cancelled ones that files still tell. */
  readonly cancelled: readonly LedgerRow[];
  readonly changed: readonly LedgerRow[];
  readonly forgottenUids: readonly string[];
}

/** Compares the events of an implementation with what was said of them before. */
export function reconcile(
  events: readonly CalendarEvent[],
  known: ReadonlyMap<string, LedgerRow>,
  basis: LedgerBasis,
): Reconciled {
  const rows = events.map((event) => rowOf(known.get(event.uid), event, basis));
  const current = rows.map(({ sequence, changedAt }, index) => ({
    event: events[index] as CalendarEvent,
    ...{ sequence, changedAt },
  }));
  const uids = new Set(events.map(({ uid }) => uid));
  const cancelled: LedgerRow[] = [];
  const forgottenUids: string[] = [];
  for (const [uid, row] of known) {
    if (uids.has(uid)) continue;
    const gone = rowOfGone(row, basis);
    if (gone) cancelled.push(gone);
    else forgottenUids.push(uid);
  }
  const changed = [...rows, ...cancelled].filter((row) => known.get(row.uid) !== row);
  return { current, cancelled, changed, forgottenUids };
}
