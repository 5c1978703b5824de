/** From a dated thing to the commands that complete or move it: the same on the Desk, in the calendar and in the Reminder centre. */
import type { DatedKind } from "../domain/dated-entries/dated-entry.ts";
import { waveDateOf } from "../domain/dated-entries/wave-entries.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { ReminderKind } from "../domain/reminders/reminder-rules.ts";
import type { Command } from "./command.ts";

/** A dated thing within its implementation. */
export interface DatedThing {
  readonly kind: ReminderKind;
  readonly id: string;
}

/** Whether *Done* completes it. What takes place, or needs an outcome, is opened instead. */
export function isCompletable(kind: ReminderKind): kind is "item" | "action" {
  return kind === "item" || kind === "action";
}

/** The commands that complete things of one implementation, as few as can be; what cannot be completed is left out. */
export function completeCommands(things: readonly DatedThing[]): readonly Command[] {
  const idsOf = (wanted: DatedKind): string[] => [
    ...new Set(things.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))),
  ];
  const [itemIds, actionIds] = [idsOf("item"), idsOf("action")];
  return [
    ...(itemIds.length > 0 ? [{ type: "item/complete", itemIds } as const] : []),
    ...(actionIds.length > 0 ? [{ type: "action/complete", actionIds } as const] : []),
  ];
}

/**
 * The command that puts a thing on another day, in its own zone. `time` is the wall time that it gets there (null = none);
 * absent, it keeps its own. Null for what hangs on the plan (kickoff, go-live) or on other records, for own reminders, and
 * for a payment test without its time, which one command plans together with its day.
 */
export function moveCommand(
  { kind, id }: DatedThing,
  due: IsoDate,
  time?: string | null,
): Command | null {
  const startTime = time === undefined ? {} : { startTime: time };
  switch (kind) {
    case "item":
      return { type: "item/set-due", itemIds: [id], due };
    case "meeting":
      return { type: "meeting/edit", meetingId: id, changes: { date: due, ...startTime } };
    case "session":
      return { type: "training/edit-session", sessionId: id, changes: { date: due, ...startTime } };
    case "test_case":
      if (time === undefined) return null;
      return { type: "test/plan", caseIds: [id], plannedOn: due, plannedTime: time };
    case "action":
      return { type: "action/edit", actionId: id, changes: { due } };
    case "decision":
      return { type: "decision/edit", decisionId: id, changes: { neededBy: due } };
    case "wave": {
      const wave = waveDateOf(id);
      return wave && { type: "wave/edit", waveId: wave.waveId, changes: { [wave.field]: due } };
    }
    case "kickoff":
    case "go_live":
    case "gate":
    case "invitation":
    case "stall":
    case "hold":
    case "stale":
    case "own":
      return null;
  }
}
