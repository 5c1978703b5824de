/** What an implementation asks to be reminded of. */
import { type Implementation, implementationState, isSatisfied } from "./implementation.ts";
import type { DueEntry } from "./reminders.ts";
import { sessionTitle } from "./training/session-warnings.ts";

/** Open items, planned meetings and training sessions with their dates; none while on hold, cancelled or closed. */
export function dueEntries(implementation: Implementation): DueEntry[] {
  if (implementationState(implementation) !== "active") return [];
  const { id: implementationId, payor } = implementation;
  const payorName = payor.name;
  const entries: DueEntry[] = [];
  for (const item of Object.values(implementation.items)) {
    if (isSatisfied(item)) continue;
    const { id, title, due } = item;
    entries.push({
      implementationId,
      payorName,
      kind: "item",
      id,
      title,
      due,
      time: null,
      timeZone: null,
    });
  }
  for (const meeting of Object.values(implementation.meetings)) {
    if (meeting.status !== "planned") continue;
    const { id, title, date, startTime, timeZone } = meeting;
    entries.push({
      implementationId,
      payorName,
      kind: "meeting",
      id,
      title,
      due: date,
      time: startTime,
      timeZone: startTime === null ? null : timeZone,
    });
  }
  for (const session of Object.values(implementation.trainingSessions)) {
    if (session.status !== "planned") continue;
    const { id, date, startTime, timeZone } = session;
    entries.push({
      implementationId,
      payorName,
      kind: "session",
      id,
      title: sessionTitle(implementation, session),
      due: date,
      time: startTime,
      timeZone: startTime === null ? null : timeZone,
    });
  }
  return entries;
}
