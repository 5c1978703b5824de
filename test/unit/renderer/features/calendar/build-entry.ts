// Entries of the calendar for tests, with defaults.
import {
  type CalendarEntry,
  calendarEntry,
} from "../../../../../src-renderer/features/calendar/calendar-entry.ts";
import { createOwnStart } from "../../../../../src-shared/domain/dated-entries/own-start.ts";
import type { DatedEntry } from "../../../../../src-shared/domain/dated-entries/dated-entry.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";

export const TODAY = "2026-11-24";
const TIME_ZONE = "America/New_York";
export const BASIS = {
  today: TODAY,
  timeZone: TIME_ZONE,
  ownStart: createOwnStart(TIME_ZONE),
  phases: new Map([["harlow", "P3" as const]]),
};

/** An open item of Harlow & Pike due today unless told otherwise. */
export function buildEntry(given: Partial<DatedEntry> = {}): DatedEntry {
  return buildDatedEntry({
    ...{ implementationId: "harlow", payorName: "Harlow & Pike", id: "TST-03", due: TODAY },
    title: "Funding test",
    ...given,
  });
}

/** The same as the calendar shows it. */
export function buildShown(given: Partial<DatedEntry> = {}): CalendarEntry {
  const shown = calendarEntry(buildEntry(given), BASIS);
  if (!shown) throw new Error("This kind does not stand in the calendar");
  return shown;
}
