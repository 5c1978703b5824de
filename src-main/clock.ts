/** The only place in main that reads the clock or makes randomness; everything else gets a `Clock` handed in. */
import { randomUUID } from "node:crypto";
import type { IsoDate, IsoInstant } from "../src-shared/domain/dates.ts";

/** What time it is, and where. */
export interface Clock {
  /** This moment in UTC, to the millisecond. */
  now(): IsoInstant;
  /** The calendar date of this moment in the user's zone. */
  today(): IsoDate;
  /** IANA name of the user's zone, e.g. `America/Los_Angeles`. */
  timeZone(): string;
}

/** A moment, and the date that it has for the user. */
export interface Moment {
  readonly today: IsoDate;
  readonly now: IsoInstant;
}

/** This moment of a clock. */
export function momentOf(clock: Pick<Clock, "now" | "today">): Moment {
  return { today: clock.today(), now: clock.now() };
}

/** The clock of the machine. */
export function systemClock(): Clock {
  return clockFrom(() => Date.now());
}

/** A clock that starts at the given instant and runs on from there; for tests and demonstrations (PAYOR_DESK_NOW). */
export function clockStartingAt(instant: IsoInstant): Clock {
  const startsAtMs = Date.parse(instant);
  const startedAtMs = performance.now();
  return clockFrom(() => startsAtMs + Math.floor(performance.now() - startedAtMs));
}

const isZoneGiven = process.env["TZ"] !== undefined;

/**
 * Has the process ask the system for its time zone again: Node asks once and keeps the answer. Deleting TZ, also when
 * it is not set, makes it forget (measured: 0.05 ms). A zone given to the process by TZ stays.
 */
export function readSystemZone(): void {
  if (!isZoneGiven) Reflect.deleteProperty(process.env, "TZ");
}

/** A new random id. */
export function newId(): string {
  return randomUUID();
}

function clockFrom(epochMs: () => number): Clock {
  return {
    now: () => new Date(epochMs()).toISOString(),
    today: () => localDate(new Date(epochMs())),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function localDate(moment: Date): IsoDate {
  const year = String(moment.getFullYear()).padStart(4, "0");
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  const day = String(moment.getDate()).padStart(2, "0");
  return `${year}-${month}-${day}`;
}
