/** The text of a calendar file (RFC 5545), written event by event so that tens of thousands never hold main up. */
import { TZDate, tzOffset } from "@date-fns/tz";
import ical, {
  foldLines,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEvent,
  type ICalEventData,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { tzlib_get_ical_block, tzlib_get_timezones } from "timezones-ical-library";
import type { CalendarEvent } from "../../src-shared/calendar-out/calendar-event.ts";
import { onOneLine } from "../../src-shared/calendar-out/calendar-text.ts";
import type { VersionedEvent } from "../../src-shared/calendar-out/ledger-row.ts";
import { addCalendarDays, type IsoDate, toEpochDay } from "../../src-shared/domain/dates.ts";
import { instantOf } from "../../src-shared/domain/zoned-time.ts";

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** How often a program that follows a feed is asked to read it again. */
const REFRESH_SECONDS = 30 * 60;

/** What a calendar file is called, and how it is used. */
export interface CalendarHead {
  readonly name: string;
  /** Followed by other programs, rather than opened once. */
  readonly isFeed: boolean;
  /** The user's date: what lies before it rings no more, or a calendar rings for all of it when it opens the file. */
  readonly today: IsoDate;
}

interface Zone {
  /** The name under which the file describes it. */
  readonly tzid: string;
  readonly block: string;
}

let knownZones: ReadonlySet<string> | undefined;

/** How a zone is described in a calendar file; null when the library does not know it. */
function describeZone(timeZone: string): Zone | null {
  // Asked for a name that it does not know, the library writes to the console.
  knownZones ??= new Set(tzlib_get_timezones());
  if (!knownZones.has(timeZone)) return null;
  const [block = "", line = ""] = tzlib_get_ical_block(timeZone);
  return { block, tzid: line.replace("TZID=", "") };
}

/** Whether clocks in the zone show the wall time of this instant at no other one. */
function isShownOnce(epochMs: number, timeZone: string): boolean {
  const offsetAt = (ms: number): number => tzOffset(timeZone, new Date(ms));
  const putBackMs =
    (offsetAt(epochMs - MS_PER_DAY) - offsetAt(epochMs + MS_PER_DAY)) * MS_PER_MINUTE;
  if (putBackMs <= 0) return true;
  const offset = offsetAt(epochMs);
  return [-putBackMs, putBackMs].every((shiftMs) => offsetAt(epochMs + shiftMs) === offset);
}

/** Collects the events of one file. */
export class CalendarText {
  readonly #head: CalendarHead;
  readonly #calendar = ical();
  readonly #zones = new Map<string, Zone | null>();
  readonly #parts: string[] = [];

  constructor(head: CalendarHead) {
    this.#head = head;
  }

  /** How many events there are so far. */
  get count(): number {
    return this.#parts.length;
  }

  /** Adds an event after those that are there. */
  add(versioned: VersionedEvent): void {
    this.#parts.push(foldLines(this.#textOf(versioned)));
  }

  /** The whole file. The same events give the same text, to the byte. */
  finish(): string {
    const { name, isFeed } = this.#head;
    const frame = ical({
      prodId: { company: "Payor Desk", product: "Payor Desk" },
      method: ICalCalendarMethod.PUBLISH,
      // Programs differ in whether they take the backslashes of an escaped name away.
      name: onOneLine(name.replaceAll(/[\\,;]/g, " ")),
      ...(isFeed && { ttl: REFRESH_SECONDS }),
    });
    const end = "END:VCALENDAR";
    const beginning = frame.toString().slice(0, -end.length);
    const zones = new Map(
      [...this.#zones.values()].flatMap((zone) => (zone ? [[zone.tzid, zone.block]] : [])),
    );
    const blocks = [...zones.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      beginning,
      ...blocks.map(([, block]) => `${block}\r\n`),
      ...this.#parts,
      `${end}\r\n`,
    ].join("");
  }

  #zoneOf(timeZone: string): Zone | null {
    let zone = this.#zones.get(timeZone);
    if (zone === undefined) {
      zone = describeZone(timeZone);
      this.#zones.set(timeZone, zone);
    }
    return zone;
  }

  #textOf({ event, sequence, changedAt }: VersionedEvent): string {
    const stamp = new Date(changedAt);
    const written = new ICalEvent(
      {
        id: event.uid,
        sequence,
        stamp,
        lastModified: stamp,
        summary: event.summary,
        description: event.description === "" ? null : event.description,
        location: event.place === "" ? null : event.place,
        categories: [{ name: event.category }],
        status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        transparency: event.isBusy
          ? ICalEventTransparency.OPAQUE
          : ICalEventTransparency.TRANSPARENT,
        busystatus: event.isBusy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
        ...this.#timesOf(event),
      },
      this.#calendar,
    );
    this.#addAlarm(written, event);
    return written.toString();
  }

  #timesOf({
    date,
    time,
    timeZone,
    minutes,
  }: CalendarEvent): Pick<ICalEventData, "start" | "end" | "allDay" | "timezone"> {
    if (time === null || timeZone === null || minutes === null) {
      // Read by its date in UTC, so that no zone can move the day.
      const dayOf = (day: IsoDate): Date => new Date(toEpochDay(day) * MS_PER_DAY);
      return { allDay: true, start: dayOf(date), end: dayOf(addCalendarDays(date, 1)) };
    }
    const startMs = Date.parse(instantOf(date, time, timeZone));
    const endMs = startMs + minutes * MS_PER_MINUTE;
    const zone = this.#zoneOf(timeZone);
    // Programs differ in which one they take of a time that clocks show twice, and a zone that cannot be described says
    // nothing: UTC says the instants, and that is all it says.
    const isPlain = [startMs, endMs].every((ms) => isShownOnce(ms, timeZone));
    if (!zone || !isPlain) return { start: new Date(startMs), end: new Date(endMs) };
    const { tzid } = zone;
    return { timezone: tzid, start: new TZDate(startMs, tzid), end: new TZDate(endMs, tzid) };
  }

  #addAlarm(written: ICalEvent, { date, alarmMinutes, summary }: CalendarEvent): void {
    if (alarmMinutes === null || date < this.#head.today) return;
    const seconds = alarmMinutes * 60;
    const alarm = written.createAlarm({ type: ICalAlarmType.display, description: summary });
    if (seconds <= 0) alarm.triggerBefore(-seconds);
    else alarm.triggerAfter(seconds).relatesTo(ICalAlarmRelatesTo.start);
  }
}
