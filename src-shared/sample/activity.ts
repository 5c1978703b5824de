/** The activity log of a generated implementation: the lines that its commands would have written. */
import type { IsoDate, IsoInstant } from "../domain/dates.ts";
import type { ActivityEntry, Implementation } from "../domain/implementation.ts";
import { PHASE_CODES, phaseName } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";

/** Working hours of the United States in UTC: from 14 to 22 o'clock. */
const FIRST_HOUR_UTC = 14;
const LAST_HOUR_UTC = 21;

/** What happened, from what stands in the implementation, oldest first. Nothing is later than `last`. */
export function writeActivity(
  implementation: Implementation,
  last: IsoDate,
  random: Random,
): Record<string, ActivityEntry> {
  const events: { on: IsoDate; command: string; text: string }[] = [];
  const { payor, hold, cancelled, closed } = implementation;
  for (const item of Object.values(implementation.items)) {
    if (item.status === "done" && item.doneOn) {
      const text = `Completed ${item.id} ${item.title}`;
      events.push({ on: item.doneOn, command: "item/complete", text });
    }
  }
  for (const phase of PHASE_CODES.slice(1)) {
    const on = implementation.phaseEnteredOn[phase];
    const text = `Moved ${payor.name} to ${phase} ${phaseName(phase)}`;
    if (on) events.push({ on, command: "phase/move", text });
  }
  for (const meeting of Object.values(implementation.meetings)) {
    if (meeting.status !== "held") continue;
    const text = `Marked ${meeting.title} as held`;
    events.push({ on: meeting.date, command: "meeting/mark-held", text });
  }
  for (const decision of Object.values(implementation.decisions)) {
    if (decision.status !== "taken" || !decision.decidedOn) continue;
    const text = `Took the decision ${decision.title}`;
    events.push({ on: decision.decidedOn, command: "decision/take", text });
  }
  if (hold) {
    const text = `Put ${payor.name} on hold: ${hold.reason}`;
    events.push({ on: hold.since, command: "implementation/hold", text });
  }
  if (cancelled) {
    const text = `Cancelled ${payor.name}: ${cancelled.reason}`;
    events.push({ on: cancelled.on, command: "implementation/cancel", text });
  }
  if (closed) {
    events.push({ on: closed.on, command: "implementation/close", text: `Closed ${payor.name}` });
  }
  const timed = events
    .filter(({ on }) => on <= last)
    .map((event) => ({ ...event, at: instant(event.on, last, random) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return Object.fromEntries(
    timed.map(({ at, command, text }, index): [string, ActivityEntry] => {
      const id = `activity-${String(index + 1).padStart(3, "0")}`;
      return [id, { id, at, by: implementation.ipm, command, text }];
    }),
  );
}

// What was done today was done in the early hours, so that no line lies ahead of the clock of whoever looks.
function instant(on: IsoDate, last: IsoDate, random: Random): IsoInstant {
  const hour = on === last ? 0 : random.int(FIRST_HOUR_UTC, LAST_HOUR_UTC);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${on}T${two(hour)}:${two(on === last ? 0 : random.int(0, 59))}:00.000Z`;
}
