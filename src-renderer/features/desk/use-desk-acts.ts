import { useCallback } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import type { DatedEntry } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { longDate } from "../../../src-shared/domain/people-dates.ts";
import type { ReminderTarget } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { PARTY_LABELS } from "../../../src-shared/domain/vocabulary.ts";
import type { ChangeAnswer } from "../../../src-shared/ipc/answers.ts";
import type { Problem } from "../../../src-shared/result.ts";
import { request } from "../../api-client.ts";
import { execute, undo } from "../../store/document-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { canDo, changesOf, type DeskAct } from "./desk-commands.ts";

/** What can be done to what stands on the Desk. */
export interface DeskActs {
  readonly act: (entries: readonly DatedEntry[], act: DeskAct) => Promise<void>;
  readonly snooze: (entries: readonly DatedEntry[], until: string, words: string) => Promise<void>;
}

function manyInWords(entries: readonly DatedEntry[], act: DeskAct): string {
  const able = entries.filter((entry) => canDo(act.kind, entry));
  const payors = new Set(able.map(({ implementationId }) => implementationId)).size;
  const things = `${able.length} in ${countOf(payors, "payor")}`;
  switch (act.kind) {
    case "complete":
      return `Completed ${things}`;
    case "assign":
      return `Assigned ${things} to ${act.name || "nobody"}`;
    case "due":
      return `Moved ${things} to ${longDate(act.due)}`;
    case "wait":
      return `Set ${things} to waiting on ${PARTY_LABELS[act.party]}`;
  }
}

function problemOf(failures: readonly Problem[], doneCount: number): Problem | null {
  const [first] = failures;
  if (!first || doneCount === 0) return first ?? null;
  const advice = [first.advice, "The others were changed; undo takes them back payor by payor."];
  return { ...first, advice: advice.filter(Boolean).join(" ") };
}

/** `onActed` is called once the Desk shows what came of an act, also of taking it back: the keyboard goes on from there. */
export function useDeskActs(reload: () => Promise<void>, onActed: () => void): DeskActs {
  const settle = useCallback(async (): Promise<void> => {
    await reload();
    onActed();
  }, [reload, onActed]);

  const takeBack = useCallback(
    async (changes: readonly ChangeAnswer[]): Promise<void> => {
      for (const { implementationId } of changes.toReversed()) {
        const answer = await undo(implementationId);
        if (!answer.ok) {
          tellProblem(answer.error);
          break;
        }
      }
      await settle();
    },
    [settle],
  );

  const act = useCallback(
    async (entries: readonly DatedEntry[], deed: DeskAct): Promise<void> => {
      const changes: ChangeAnswer[] = [];
      const failures: Problem[] = [];
      for (const { implementationId, command } of changesOf(entries, deed)) {
        const answer = await execute(implementationId, command);
        if (!answer.ok) failures.push(answer.error);
        else if (answer.value.label !== "") changes.push(answer.value);
      }
      await settle();
      const problem = problemOf(failures, changes.length);
      const [only] = changes.length === 1 ? changes : [];
      if (problem) tellProblem(problem);
      else if (changes.length > 0)
        tellDone(only?.label ?? manyInWords(entries, deed), {
          takeBack: () => {
            void takeBack(changes);
          },
        });
    },
    [settle, takeBack],
  );

  const wake = useCallback(
    async (targets: readonly ReminderTarget[]): Promise<void> => {
      const act = { kind: "wake" } as const;
      const answer = await request("actOnReminders", { targets: [...targets], act });
      if (!answer.ok) tellProblem(answer.error);
      await settle();
    },
    [settle],
  );

  const snooze = useCallback(
    async (entries: readonly DatedEntry[], until: string, words: string): Promise<void> => {
      const [first] = entries;
      const targets = entries.map(({ implementationId, kind, id }) => ({
        implementationId,
        kind,
        targetId: id,
      }));
      const answer = await request("actOnReminders", { targets, act: { kind: "snooze", until } });
      await settle();
      if (!answer.ok) tellProblem(answer.error);
      else if (first)
        tellDone(
          `${entries.length === 1 ? first.title : `${entries.length} things`}: silent until ${words}`,
          {
            takeBack: () => {
              void wake(targets);
            },
          },
        );
    },
    [settle, wake],
  );

  return { act, snooze };
}
