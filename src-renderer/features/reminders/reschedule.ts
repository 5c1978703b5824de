/** From *Reschedule* to the command that moves the date of what a reminder is about. */
import type { Command } from "../../../src-shared/commands/command.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import type { ReminderKind } from "../../../src-shared/domain/reminders/reminder-rules.ts";
import type { ReminderTarget } from "../../../src-shared/domain/reminders/reminder-state.ts";

type Mover = (id: string, date: IsoDate) => Command;

/** The kinds whose date a command moves. The others hang on a plan, a phase or other records: they are opened. */
const MOVERS: Readonly<Partial<Record<ReminderKind, Mover>>> = {
  item: (id, due) => ({ type: "item/set-due", itemIds: [id], due }),
  meeting: (meetingId, date) => ({ type: "meeting/edit", meetingId, changes: { date } }),
  session: (sessionId, date) => ({
    type: "training/edit-session",
    sessionId,
    changes: { date },
  }),
  action: (actionId, due) => ({ type: "action/edit", actionId, changes: { due } }),
  decision: (decisionId, neededBy) => ({
    type: "decision/edit",
    decisionId,
    changes: { neededBy },
  }),
};

/** Whether its date can be moved from the Reminder centre; own reminders are moved without a command. */
export function canBeMoved({ kind }: Pick<ReminderTarget, "kind">): boolean {
  return kind === "own" || MOVERS[kind] !== undefined;
}

/** What the moved date is called: "Due", "Held on". */
export function movedDateLabel(kind: ReminderKind): string {
  if (kind === "meeting" || kind === "session") return "Held on";
  if (kind === "decision") return "Needed by";
  return kind === "own" ? "Remind on" : "Due";
}

/** The command that moves it; null for what no command of an implementation moves, an own reminder among them. */
export function moveCommand(
  { kind, targetId }: Pick<ReminderTarget, "kind" | "targetId">,
  date: IsoDate,
): Command | null {
  return MOVERS[kind]?.(targetId, date) ?? null;
}
