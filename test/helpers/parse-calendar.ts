// Reads a calendar file with a library that did not write it, and by nothing but what stands in the file.
import ICAL from "ical.js";

/** An event as another program reads it. */
export interface ParsedEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
  readonly transparency: string;
  readonly stamp: string;
  /** A date for the whole day, else an instant in UTC. */
  readonly start: string;
  readonly end: string;
  /** Name of the zone that the start is told in; `UTC`, or `floating` for the whole day. */
  readonly zone: string;
  /** Minutes from the start to each alarm. */
  readonly alarms: readonly number[];
}

/** A calendar file as another program reads it. */
export interface ParsedCalendar {
  readonly name: string;
  readonly method: string;
  readonly refresh: string;
  readonly zones: readonly string[];
  readonly events: readonly ParsedEvent[];
}

function textOf(component: ICAL.Component, property: string): string {
  const value = component.getFirstPropertyValue(property);
  return value === null ? "" : value.toString();
}

function timeOf(component: ICAL.Component, property: string): ICAL.Time {
  const value = component.getFirstPropertyValue(property);
  if (!(value instanceof ICAL.Time)) throw new Error(`${property} is no time`);
  return value;
}

function inWords(time: ICAL.Time): string {
  return time.isDate ? time.toString() : time.toJSDate().toISOString();
}

function alarmOf(alarm: ICAL.Component): number {
  const property = alarm.getFirstProperty("trigger");
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Duration)) throw new Error("an alarm has no relative trigger");
  if (property?.getFirstParameter("related") === "END")
    throw new Error("an alarm hangs on the end");
  return value.toSeconds() / 60;
}

/** Reads a calendar file; throws when it is none. */
export function parseCalendar(text: string): ParsedCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    name: textOf(calendar, "x-wr-calname"),
    method: textOf(calendar, "method"),
    refresh: textOf(calendar, "refresh-interval"),
    zones: calendar.getAllSubcomponents("vtimezone").map((zone) => textOf(zone, "tzid")),
    events: calendar.getAllSubcomponents("vevent").map((event) => {
      const start = timeOf(event, "dtstart");
      return {
        uid: textOf(event, "uid"),
        sequence: Number(textOf(event, "sequence")),
        status: textOf(event, "status"),
        summary: textOf(event, "summary"),
        description: textOf(event, "description"),
        location: textOf(event, "location"),
        categories: event
          .getAllProperties("categories")
          .flatMap((property) => property.getValues().map(String)),
        transparency: textOf(event, "transp"),
        stamp: inWords(timeOf(event, "dtstamp")),
        start: inWords(start),
        end: inWords(timeOf(event, "dtend")),
        zone: start.zone.tzid,
        alarms: event.getAllSubcomponents("valarm").map(alarmOf),
      };
    }),
  };
}
