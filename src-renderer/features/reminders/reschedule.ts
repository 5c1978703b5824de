/** What *Reschedule* of a reminder moves. */
import type { ReminderKind } from "../../../src-shared/domain/reminders/reminder-rules.ts";
import type { ReminderTarget } from "../../../src-shared/domain/reminders/reminder-state.ts";

/** What the moved date is called; kinds that are not here hang on a plan, a phase or other records, and are opened. */
const DATE_LABELS: Readonly<Partial<Record<ReminderKind, string>>> = {
  item: "Due",
  meeting: "Held on",
  session: "Held on",
  action: "Due",
  decision: "Needed by",
  own: "Remind on",
};

/** Whether its date can be moved from the Reminder centre. */
export function canBeMoved({ kind }: Pick<ReminderTarget, "kind">): boolean {
  return DATE_LABELS[kind] !== undefined;
}

/** What the moved date is called: "Due", "Held on". */
export function movedDateLabel(kind: ReminderKind): string {
  return DATE_LABELS[kind] ?? "Due";
}
