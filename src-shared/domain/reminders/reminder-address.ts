/** Where a dated thing stands in the window: exactly there. */
import type { ReminderTarget } from "./reminder-state.ts";

const PLACES: Readonly<Record<ReminderTarget["kind"], (id: string) => string>> = {
  item: (id) => `checklists?item=${id}`,
  meeting: (id) => `meetings?meeting=${id}`,
  session: (id) => `training?view=sessions&session=${id}`,
  wave: (id) => `rollout?view=waves&wave=${id}`,
  test_case: (id) => `testing?case=${id}`,
  kickoff: () => "plan",
  go_live: () => "plan",
  action: (id) => `log?action=${id}`,
  decision: (id) => `log?decision=${id}`,
  gate: (phase) => `plan?gate=${phase}`,
  invitation: () => "payees",
  stall: () => "payees",
  hold: () => "",
  stale: () => "activity",
  own: () => "",
};

/** Address within the window; that of the Reminder centre for a reminder about no payor. */
export function reminderAddress({ implementationId, kind, targetId }: ReminderTarget): string {
  if (implementationId === "") return "/reminders";
  const place = PLACES[kind](encodeURIComponent(targetId));
  return `/implementation/${encodeURIComponent(implementationId)}${place === "" ? "" : `/${place}`}`;
}
