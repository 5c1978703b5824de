import { useCallback, useEffect, useState } from "react";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import type { Problem, Result } from "../../../src-shared/result.ts";
import { request, subscribe } from "../../api-client.ts";
import { useAppStore } from "../../store/app-store.ts";
import { execute } from "../../store/document-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { countsInWords, targetsOf, sortReminders } from "./reminder-groups.ts";

function nameRows(rows: readonly ReminderRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first ? first.title : `${rows.length} reminders`;
}

/** Undo goes payor by payor, and says so before somebody counts on more. */
function doneInWords(items: readonly ReminderRow[]): string {
  if (new Set(items.map(({ implementationId }) => implementationId)).size < 2)
    return `Done: ${nameRows(items)}`;
  const undoKeys = useAppStore.getState().platform === "darwin" ? "Cmd+Z" : "Ctrl+Z";
  return `Completed ${countsInWords(items)}. ${undoKeys} takes back one payor at a time`;
}

/** Completes the items of one or more payors. Answers with their number, or with the first refusal. */
async function completeItems(items: readonly ReminderRow[]): Promise<Result<number>> {
  for (const [implementationId, own] of Map.groupBy(items, (row) => row.implementationId)) {
    const itemIds = [...new Set(own.map(({ targetId }) => targetId))];
    const answer = await execute(implementationId, { type: "item/complete", itemIds });
    if (!answer.ok) return answer;
  }
  return { ok: true, value: items.length };
}

/** The reminders as main knows them, and what can be done to them. One is read once it was opened or acted upon. */
export function useReminders() {
  const [list, setList] = useState<(ReminderList & { readonly order: readonly string[] }) | null>(
    null,
  );
  const [problem, setProblem] = useState<Problem | null>(null);

  const adopt = useCallback((answer: Result<ReminderList>): void => {
    if (answer.ok) {
      setList((before) => {
        const order = before?.order ?? [];
        const { groups } = sortReminders(answer.value.rows, order);
        const added = groups.map(({ implementationId }) => implementationId);
        // Payors that are gone keep their place for the moment in which an undo brings them back.
        return { ...answer.value, order: [...new Set([...order, ...added])] };
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
    };
  }, [reload]);

  const act = useCallback(
    async (
      chosen: readonly ReminderRow[],
      deed: { kind: "done" } | { kind: "snooze"; until: string },
      words: string,
    ): Promise<void> => {
      const answer = await request("actOnReminders", {
        targets: [...targetsOf(chosen)],
        act: deed,
      });
      adopt(answer);
      if (answer.ok) tellDone(words);
    },
    [adopt],
  );

  const markRead = async (chosen: readonly ReminderRow[]): Promise<void> => {
    const targets = [...targetsOf(chosen)];
    if (targets.length > 0)
      adopt(await request("actOnReminders", { targets, act: { kind: "read" } }));
  };

  const dismiss = (chosen: readonly ReminderRow[]): Promise<void> =>
    act(chosen, { kind: "done" }, `Dismissed: ${nameRows(chosen)}`);

  const snooze = (chosen: readonly ReminderRow[], until: string, words: string): Promise<void> =>
    act(chosen, { kind: "snooze", until }, `${nameRows(chosen)}: silent until ${words}`);

  const complete = async (chosen: readonly ReminderRow[]): Promise<void> => {
    const items = chosen.filter(({ kind }) => kind === "item");
    // Before they are gone: an undo brings them back as read.
    await markRead(items);
    const completed = await completeItems(items);
    if (!completed.ok) {
      tellProblem(completed.error);
      return;
    }
    const meetings = chosen.filter(({ kind }) => kind !== "item");
    if (meetings.length > 0) await dismiss(meetings);
    if (completed.value > 0) tellDone(doneInWords(items), { hasUndo: true });
    await reload();
  };

  return { list, problem, reload, dismiss, snooze, complete, markRead };
}
