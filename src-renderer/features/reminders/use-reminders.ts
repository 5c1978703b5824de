import { useCallback, useEffect, useRef, useState } from "react";
import type { ReminderList } from "../../../src-shared/ipc/contract.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders.ts";
import type { Problem, Result } from "../../../src-shared/result.ts";
import { request, subscribe } from "../../api-client.ts";
import { execute } from "../../store/document-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { keysOfTargets, sortReminders } from "./reminder-groups.ts";

function nameRows(rows: readonly ReminderRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first ? first.title : `${rows.length} reminders`;
}

/** Completes the items of one or more payors; meetings have nothing to complete. Answers with the first refusal. */
async function completeItems(rows: readonly ReminderRow[]): Promise<Result<number>> {
  const items = rows.filter(({ kind }) => kind === "item");
  for (const [implementationId, own] of Map.groupBy(items, (row) => row.implementationId)) {
    const itemIds = [...new Set(own.map(({ targetId }) => targetId))];
    const answer = await execute(implementationId, { type: "item/complete", itemIds });
    if (!answer.ok) return answer;
  }
  return { ok: true, value: items.length };
}

/** The reminders as main knows them, and what can be done to them. What was seen counts as read when the list closes. */
export function useReminders() {
  const [list, setList] = useState<(ReminderList & { readonly order: readonly string[] }) | null>(
    null,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const newest = useRef<ReminderList | null>(null);

  const adopt = useCallback((answer: Result<ReminderList>): void => {
    if (answer.ok) {
      const { rows, now } = answer.value;
      newest.current = answer.value;
      setList((before) => {
        const order = before?.order ?? [];
        const { groups } = sortReminders(rows, order);
        const added = groups.map(({ implementationId }) => implementationId);
        // Payors that are gone keep their place for the moment in which an undo brings them back.
        return { rows, now, order: [...new Set([...order, ...added])] };
      });
      setProblem(null);
    } else setProblem(answer.error);
  }, []);
  const reload = useCallback(async (): Promise<void> => {
    adopt(await request("listReminders", {}));
  }, [adopt]);

  useEffect(() => {
    const load = (): void => {
      void reload();
    };
    load();
    // An item that is done or moved takes its reminders with it, and the cards say when that has happened.
    const stops = [subscribe("remindersChanged", load), subscribe("summariesChanged", load)];
    return () => {
      for (const stop of stops) stop();
      const seen =
        newest.current?.rows.filter((row) => !row.isRead && row.snoozedUntil === null) ?? [];
      if (seen.length > 0)
        void request("actOnReminders", { keys: seen.map(({ key }) => key), act: { kind: "read" } });
    };
  }, [reload]);

  const act = useCallback(
    async (
      chosen: readonly ReminderRow[],
      deed: { kind: "done" } | { kind: "snooze"; until: string },
      words: string,
    ): Promise<void> => {
      const keys = keysOfTargets(newest.current?.rows ?? [], chosen);
      const answer = await request("actOnReminders", { keys, act: deed });
      adopt(answer);
      if (answer.ok) tellDone(words);
    },
    [adopt],
  );

  const dismiss = (chosen: readonly ReminderRow[]): Promise<void> =>
    act(chosen, { kind: "done" }, `Dismissed: ${nameRows(chosen)}`);

  const snooze = (chosen: readonly ReminderRow[], until: string, words: string): Promise<void> =>
    act(chosen, { kind: "snooze", until }, `${nameRows(chosen)}: silent until ${words}`);

  const complete = async (chosen: readonly ReminderRow[]): Promise<void> => {
    const completed = await completeItems(chosen);
    if (!completed.ok) {
      tellProblem(completed.error);
      return;
    }
    const meetings = chosen.filter(({ kind }) => kind === "meeting");
    if (meetings.length > 0) await dismiss(meetings);
    if (completed.value > 0) tellDone(`Done: ${nameRows(chosen)}`, { hasUndo: true });
    await reload();
  };

  return { list, problem, reload, dismiss, snooze, complete };
}
