/** What every tab of the implementation page works with. */
import { createContext, useContext } from "react";
import type { Command } from "../../../src-shared/commands/command.ts";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import type { Implementation } from "../../../src-shared/domain/implementation.ts";
import type { Schedule } from "../../../src-shared/domain/schedule/schedule.ts";
import type { WorkFigures } from "../../../src-shared/domain/work-figures/work-figures.ts";
import type { ChangeAnswer } from "../../../src-shared/ipc/answers.ts";
import type { Result } from "../../../src-shared/result.ts";

/** How a change is said to the user when it went through; a refusal is always said. */
export interface Saying {
  /** Says what was done with *Undo* beside it: for what takes something away or changes many things. */
  readonly hasUndo?: boolean;
  /** Added to what is said, such as ", though 2 items it waits for are open". */
  readonly suffix?: string;
  /** Keys of numbers that the user has accepted one by one before: they are not asked about again. */
  readonly confirmedNumbers?: readonly string[];
}

/** The implementation on the screen, and the way to change it. */
export interface OpenImplementation {
  readonly implementation: Implementation;
  /** Health, progress, forecast, next event: as the board shows them. */
  readonly summary: CardSummary;
  /** Forecast, slack and critical path as of today. */
  readonly schedule: Schedule;
  /** What the records say of each item. */
  readonly figures: WorkFigures;
  readonly today: IsoDate;
  readonly userName: string;
  /** Closed, or its file can only be read: every control that changes something is disabled with the reason. */
  readonly isReadOnly: boolean;
  readonly readOnlyReason: string | null;
  /** Sends a change to main; a refusal is shown as a message and comes back as well. */
  readonly execute: (command: Command, saying?: Saying) => Promise<Result<ChangeAnswer>>;
}

export const ImplementationContext = createContext<OpenImplementation | null>(null);

/** The implementation of the page; only inside `ImplementationPage`. */
export function useImplementation(): OpenImplementation {
  const opened = useContext(ImplementationContext);
  if (!opened) throw new Error("useImplementation outside of the implementation page");
  return opened;
}
