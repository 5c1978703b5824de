/** What can be done to reminders, from the Reminder centre and from elsewhere. Each says what it did, or why it could not. */
import {
  completeCommands,
  isCompletable,
  moveCommand,
} from "../../../src-shared/commands/dated-commands.ts";
import type { IsoDate, IsoInstant } from "../../../src-shared/domain/dates.ts";
import { nearDate } from "../../../src-shared/domain/people-dates.ts";
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import type { Input } from "../../../src-shared/ipc/contract.ts";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import type { Result } from "../../../src-shared/result.ts";
import { request } from "../../api-client.ts";
import { useAppStore } from "../../store/app-store.ts";
import { execute } from "../../store/document-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { countsInWords, targetsOf } from "./reminder-groups.ts";
import { adoptReminders, loadReminders, useReminderStore } from "./reminder-store.ts";

type Act = Input<"actOnReminders">["act"];

function nameRows(rows: readonly ReminderRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first ? first.title : `${rows.length} reminders`;
}

/** Undo goes payor by payor, and says so before somebody counts on more. */
function doneInWords(rows: readonly ReminderRow[]): string {
  if (new Set(rows.map(({ implementationId }) => implementationId)).size < 2)
    return `Done: ${nameRows(rows)}`;
  const undoKeys = useAppStore.getState().platform === "darwin" ? "Cmd+Z" : "Ctrl+Z";
  return `Completed ${countsInWords(rows)}. ${undoKeys} takes back one payor at a time`;
}

/** Takes over an answer; a refusal is said and leaves the list as it was. */
function adopt(answer: Result<ReminderList>): boolean {
  if (answer.ok) adoptReminders(answer);
  else tellProblem(answer.error);
  return answer.ok;
}

async function act(chosen: readonly ReminderRow[], deed: Act, words: string): Promise<void> {
  const answer = await request("actOnReminders", { targets: [...targetsOf(chosen)], act: deed });
  if (adopt(answer) && words !== "") tellDone(words);
}

/** They count as seen. */
export async function markRead(chosen: readonly ReminderRow[]): Promise<void> {
  if (chosen.length > 0) await act(chosen, { kind: "read" }, "");
}

/** They are gone for good; what they are about stays as it is. */
export async function dismiss(chosen: readonly ReminderRow[]): Promise<void> {
  await act(chosen, { kind: "done" }, `Dismissed: ${nameRows(chosen)}`);
}

/** They are silent until then; `words` name the moment. */
export async function snooze(
  chosen: readonly ReminderRow[],
  until: IsoInstant,
  words: string,
): Promise<void> {
  await act(chosen, { kind: "snooze", until }, `${nameRows(chosen)}: silent until ${words}`);
}

/** Snoozed ones show again now. */
export async function wake(chosen: readonly ReminderRow[]): Promise<void> {
  await act(chosen, { kind: "wake" }, "");
}

/** Completes the items and actions of one or more payors. Answers with the first refusal. */
async function completeRecords(rows: readonly ReminderRow[]): Promise<Result<null>> {
  for (const [implementationId, own] of Map.groupBy(rows, (row) => row.implementationId)) {
    const things = own.map(({ kind, targetId }) => ({ kind, id: targetId }));
    for (const command of completeCommands(things)) {
      const answer = await execute(implementationId, command);
      if (!answer.ok) return answer;
    }
  }
  return { ok: true, value: null };
}

/** Completes what can be completed; of the others the reminders go. */
export async function complete(chosen: readonly ReminderRow[]): Promise<void> {
  const records = chosen.filter(({ kind }) => isCompletable(kind));
  const others = chosen.filter((row) => !records.includes(row));
  // Before they are gone: an undo brings them back as read.
  await markRead(records);
  const completed = await completeRecords(records);
  if (!completed.ok) {
    tellProblem(completed.error);
    return;
  }
  if (others.length > 0) {
    const words = others.every(({ kind }) => kind === "own") ? "Done" : "Dismissed";
    await act(others, { kind: "done" }, `${words}: ${nameRows(others)}`);
  }
  if (records.length > 0) tellDone(doneInWords(records), { hasUndo: true });
  await loadReminders();
}

/** Moves what they are about to another day. Answers whether all of it was taken. */
export async function reschedule(chosen: readonly ReminderRow[], date: IsoDate): Promise<boolean> {
  const { today } = useAppStore.getState();
  let hasUndo = false;
  for (const row of chosen) {
    const answer =
      row.kind === "own" ? await moveOwn(row.targetId, date) : await moveRecord(row, date);
    if (!answer.ok) {
      tellProblem(answer.error);
      return false;
    }
    hasUndo ||= row.kind !== "own";
  }
  tellDone(`${nameRows(chosen)}: moved to ${nearDate(date, today)}`, { hasUndo });
  await loadReminders();
  return true;
}

async function moveRecord(row: ReminderRow, date: IsoDate): Promise<Result<unknown>> {
  const command = moveCommand({ kind: row.kind, id: row.targetId }, date);
  return command === null ? { ok: true, value: null } : execute(row.implementationId, command);
}

async function moveOwn(id: string, date: IsoDate): Promise<Result<unknown>> {
  const own = useReminderStore.getState().list?.own.find((reminder) => reminder.id === id);
  if (!own) return { ok: true, value: null };
  const { createdAt: _createdAt, ...reminder } = own;
  return request("saveOwnReminder", { reminder: { ...reminder, date } });
}

/** Silences a payor until the end of a day, or until it is ended (null). Answers whether it was taken. */
export async function mutePayor(
  implementationId: string,
  payorName: string,
  until: IsoDate | null,
): Promise<boolean> {
  const { today } = useAppStore.getState();
  const isTaken = adopt(await request("mutePayor", { implementationId, isMuted: true, until }));
  if (isTaken) {
    const end = until === null ? "until you unmute it" : `through ${nearDate(until, today)}`;
    tellDone(`${payorName} is muted ${end}`, {
      takeBack: () => {
        void unmutePayor(implementationId, payorName);
      },
    });
  }
  return isTaken;
}

/** Reminders of the payor come again. */
export async function unmutePayor(implementationId: string, payorName: string): Promise<void> {
  const answer = await request("mutePayor", { implementationId, isMuted: false, until: null });
  if (adopt(answer)) tellDone(`${payorName} is no longer muted`);
}

/** Holds reminders until then and sums them up after; null ends it. */
export async function setInMeeting(until: IsoInstant | null): Promise<void> {
  adopt(await request("setInMeeting", { until }));
}

/** Adds an own reminder or puts it in place of the one with its id. Answers whether it was taken. */
export async function saveOwnReminder(reminder: Omit<OwnReminder, "createdAt">): Promise<boolean> {
  return adopt(await request("saveOwnReminder", { reminder }));
}

/** Removes an own reminder; *Undo* beside the message puts it back. */
export async function removeOwnReminder(own: OwnReminder): Promise<void> {
  if (!adopt(await request("removeOwnReminder", { id: own.id }))) return;
  const { createdAt: _createdAt, ...reminder } = own;
  tellDone(`Removed: ${own.title}`, {
    takeBack: () => {
      void saveOwnReminder(reminder);
    },
  });
}
