/** Where a dated thing stands in the window: exactly there. */
import type { OwnReminder } from "./own-reminder.ts";
import type { DatedTarget } from "../dated-entries/dated-entry.ts";
import { waveDateOf } from "../dated-entries/wave-entries.ts";
import type { ReminderTarget } from "./reminder-state.ts";

const PLACES: Readonly<Record<ReminderTarget["kind"], (id: string) => string>> = {
  item: (id) => `checklists?item=${id}`,
  meeting: (id) => `meetings?meeting=${id}`,
  session: (id) => `training?view=sessions&session=${id}`,
  wave: (id) => `rollout?view=waves&wave=${waveDateOf(id)?.waveId ?? id}`,
  test_case: (id) => `testing?case=${id}`,
  kickoff: () => "plan",
  go_live: () => "plan",
  action: (id) => `log?action=${id}`,
  decision: (id) => `log?decision=${id}`,
  gate: (phase) => `overview?gate=${phase}`,
  // Both stand together by day and status: who is to be called, and why, is the list of calls.
  invitation: () => "payees?view=calls",
  stall: () => "payees?view=calls",
  hold: () => "overview?ask=hold",
  stale: () => "activity",
  own: () => "",
};

/** Address within the window; that of the Reminder centre for a reminder about no payor. */
export function reminderAddress({ implementationId, kind, targetId }: ReminderTarget): string {
  if (implementationId === "") return "/reminders";
  const place = PLACES[kind](encodeURIComponent(targetId));
  return `/implementation/${encodeURIComponent(implementationId)}${place === "" ? "" : `/${place}`}`;
}

/** Address of a dated thing within the window. */
export function entryAddress({ implementationId, kind, id }: DatedTarget): string {
  return reminderAddress({ implementationId, kind, targetId: id });
}

/** Where an own reminder leads: to what it is about, else to the Reminder centre. */
export function ownReminderAddress({ about }: Pick<OwnReminder, "about">): string {
  if (about === null) return "/reminders";
  const { implementationId, target } = about;
  return reminderAddress({
    implementationId,
    kind: target?.kind ?? "own",
    targetId: target?.id ?? "",
  });
}
