import { useCallback, useState } from "react";
import type { Command } from "../../../src-shared/commands/command.ts";
import { completeCommands } from "../../../src-shared/commands/dated-commands.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { shortDate } from "../../../src-shared/domain/people-dates.ts";
import type { OpenedImplementation } from "../../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import { useAppStore } from "../../store/app-store.ts";
import { execute, openImplementation, useDocumentStore } from "../../store/document-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { type MoveTarget, placeOf, planMove } from "../../../src-shared/commands/plan-move.ts";
import type { LoadedEntries } from "./use-calendar-entries.ts";

/** What has to be answered before an entry is moved. */
export type MoveQuestion =
  | {
      readonly kind: "day-off";
      readonly shown: CalendarEntry;
      readonly target: MoveTarget;
      readonly why: string;
      readonly next: IsoDate;
    }
  | {
      readonly kind: "anchors";
      readonly shown: CalendarEntry;
      readonly anchor: "kickoff" | "goLive";
      readonly date: IsoDate;
    };

/** The implementation as the window has it, read first when it does not. */
async function openedImplementation(id: string): Promise<Result<OpenedImplementation>> {
  await openImplementation(id);
  return new Promise((resolve) => {
    const look = (): boolean => {
      const entry = useDocumentStore.getState().entries[id];
      if (entry?.status === "loading") return false;
      if (entry?.status === "ready") resolve(ok(entry.opened));
      else {
        resolve(
          fail(entry?.problem ?? problem("not-found", "This implementation is no longer here")),
        );
      }
      return true;
    };
    if (look()) return;
    const stop = useDocumentStore.subscribe(() => {
      if (look()) stop();
    });
  });
}

/** Moving and completing from the calendar, with what has to be asked. */
export function useEntryActs({ show }: Pick<LoadedEntries, "show">) {
  const [question, setQuestion] = useState<MoveQuestion | null>(null);

  const putBack = useCallback(
    ({ key, entry }: CalendarEntry) => {
      show(key, { due: entry.due, time: entry.time });
    },
    [show],
  );
  const send = useCallback(
    async (shown: CalendarEntry, command: Command, words: string): Promise<void> => {
      const answer = await execute(shown.entry.implementationId, command);
      if (answer.ok) tellDone(words, { hasUndo: true });
      else {
        putBack(shown);
        tellProblem(answer.error);
      }
    },
    [putBack],
  );

  const move = useCallback(
    async (shown: CalendarEntry, target: MoveTarget, isDayOffMeant = false): Promise<void> => {
      const { entry, date, key } = shown;
      const { today, timeZone } = useAppStore.getState();
      setQuestion(null);
      // Stays where it was put down until the answer is there, so that it does not jump back and forth.
      show(key, placeOf(entry, date, target, timeZone));
      const opened = await openedImplementation(entry.implementationId);
      if (!opened.ok) {
        putBack(shown);
        tellProblem(opened.error);
        return;
      }
      const { implementation, readOnlyReason } = opened.value;
      if (readOnlyReason !== null) {
        putBack(shown);
        tellProblem(problem("read-only", readOnlyReason, { advice: "Nothing was moved." }));
        return;
      }
      const plan = planMove(entry, date, target, {
        ...{ implementation, timeZone, today, isDayOffMeant },
      });
      switch (plan.kind) {
        case "nothing":
          putBack(shown);
          return;
        case "refused":
          putBack(shown);
          tellProblem(
            problem("refused", `${entry.title} was not moved`, { advice: `${plan.reason}.` }),
          );
          return;
        case "day-off":
          setQuestion({ ...plan, shown, target });
          return;
        case "anchors":
          setQuestion({ ...plan, shown });
          return;
        case "command": {
          const time = target.time === null ? "" : ` ${target.time}`;
          const words = `Moved ${entry.title} to ${shortDate(target.date, today)}${time}`;
          await send(shown, plan.command, words);
        }
      }
    },
    [show, putBack, send],
  );

  const complete = useCallback(async ({ entry }: CalendarEntry): Promise<void> => {
    for (const command of completeCommands([entry])) {
      const answer = await execute(entry.implementationId, command);
      if (answer.ok) tellDone(`Done: ${entry.title}`, { hasUndo: true });
      else tellProblem(answer.error);
    }
  }, []);

  const sendAnchors = useCallback(async (shown: CalendarEntry, command: Command): Promise<void> => {
    const answer = await execute(shown.entry.implementationId, command);
    // What was chosen stays on the screen when it is refused.
    if (!answer.ok) tellProblem(answer.error);
    else {
      setQuestion(null);
      tellDone(answer.value.label, { hasUndo: true });
    }
  }, []);
  const cancel = useCallback(() => {
    if (question) putBack(question.shown);
    setQuestion(null);
  }, [question, putBack]);

  return { question, move, complete, sendAnchors, cancel };
}

/** What can be done to an entry of the calendar. */
export type EntryActs = ReturnType<typeof useEntryActs>;
