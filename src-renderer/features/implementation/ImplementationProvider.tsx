import { type ReactNode, useCallback, useMemo } from "react";
import type { Command } from "../../../src-shared/commands/command.ts";
import { summariseCard } from "../../../src-shared/domain/summarise-card.ts";
import { computeSchedule } from "../../../src-shared/domain/schedule/schedule.ts";
import { workFigures } from "../../../src-shared/domain/work-figures/work-figures.ts";
import type { OpenedImplementation } from "../../../src-shared/ipc/answers.ts";
import { useAppStore, useHealthThresholds } from "../../store/app-store.ts";
import { execute as send } from "../../store/document-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { calendarOf } from "../../../src-shared/domain/calendar/business-days.ts";
import { authorizationHoldsUntil } from "../../../src-shared/domain/calendar/money-movement.ts";
import { CalendarContext } from "../../components/calendar-context.ts";
import { closedText } from "./closed-text.ts";
import {
  ImplementationContext,
  type OpenImplementation,
  type Saying,
} from "./use-implementation.ts";

/** Gives the tabs the implementation with what follows from it, computed once per change. */
export function ImplementationProvider({
  opened,
  children,
}: {
  readonly opened: OpenedImplementation;
  readonly children: ReactNode;
}) {
  const { implementation } = opened;
  const today = useAppStore((state) => state.today);
  const userName = useAppStore((state) => state.settings.userName);
  const readOnlyReason =
    opened.readOnlyReason ?? (implementation.closed ? closedText(implementation.closed) : null);
  const thresholds = useHealthThresholds();
  // Not the moment itself, which is another twice a minute: the same one until the next cut-off passes.
  const now = useAppStore((state) =>
    authorizationHoldsUntil(state.now, implementation.moneyMovement),
  );
  const summary = useMemo(
    () => summariseCard(implementation, today, thresholds, now),
    [implementation, today, thresholds, now],
  );
  const schedule = useMemo(
    () => computeSchedule(implementation, today, now),
    [implementation, today, now],
  );
  const figures = useMemo(() => workFigures(implementation, today), [implementation, today]);
  const { id } = implementation;
  const execute = useCallback(
    async (command: Command, { hasUndo = false, suffix = "", confirmedNumbers }: Saying = {}) => {
      const answer = await send(id, command, confirmedNumbers);
      if (!answer.ok) tellProblem(answer.error);
      else if (hasUndo && answer.value.label !== "") {
        tellDone(`${answer.value.label}${suffix}`, { hasUndo });
      }
      return answer;
    },
    [id],
  );
  const value = useMemo<OpenImplementation>(
    () => ({
      implementation,
      summary,
      schedule,
      figures,
      today,
      userName,
      isReadOnly: readOnlyReason !== null,
      readOnlyReason,
      execute,
    }),
    [implementation, summary, schedule, figures, today, userName, readOnlyReason, execute],
  );
  return (
    <ImplementationContext value={value}>
      <CalendarContext value={calendarOf(implementation)}>{children}</CalendarContext>
    </ImplementationContext>
  );
}
