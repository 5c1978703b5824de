/** What can be done to one or many cards, each as a command of its own. */
import type { Command } from "../../../src-shared/commands/command.ts";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import type { PhaseCode } from "../../../src-shared/domain/vocabulary.ts";
import type { ChangeAnswer } from "../../../src-shared/ipc/answers.ts";
import type { Problem, Result } from "../../../src-shared/result.ts";
import type { Waiver } from "../../components/WaiverDialog.tsx";
import { execute, undo } from "../../store/document-store.ts";
import { countOf } from "./card-texts.ts";
import { phaseLabel } from "./gate-texts.ts";

/** Something done to a card. */
export type BoardAct =
  | { readonly kind: "move"; readonly to: PhaseCode; readonly waiver: Waiver | null }
  | { readonly kind: "hold"; readonly reason: string; readonly reviewOn: IsoDate }
  | { readonly kind: "resume" }
  | { readonly kind: "cancel"; readonly reason: string }
  | { readonly kind: "reinstate" }
  | { readonly kind: "assign"; readonly ipm: string };

/** The command of an act. */
export function commandOf(act: BoardAct): Command {
  switch (act.kind) {
    case "move":
      return { type: "phase/move", to: act.to, waiver: act.waiver };
    case "hold":
      return { type: "implementation/hold", reason: act.reason, reviewOn: act.reviewOn };
    case "resume":
      return { type: "implementation/resume" };
    case "cancel":
      return { type: "implementation/cancel", reason: act.reason };
    case "reinstate":
      return { type: "implementation/reinstate" };
    case "assign":
      return { type: "implementation/set-ipm", ipm: act.ipm };
  }
}

/** What was done to so many: "Moved 3 implementations to P4 Payee onboarding". */
function actText(act: BoardAct, count: number): string {
  const them = countOf(count, "implementation");
  switch (act.kind) {
    case "move":
      return `Moved ${them} to ${phaseLabel(act.to)}`;
    case "hold":
      return `Put ${them} on hold`;
    case "resume":
      return `Resumed ${them}`;
    case "cancel":
      return `Cancelled ${them}`;
    case "reinstate":
      return `Reinstated ${them}`;
    case "assign":
      return `Gave ${them} to ${act.ipm || "nobody"}`;
  }
}

/** A card to which it could not be done, and why. */
export interface ActFailure {
  readonly id: string;
  readonly payorName: string;
  readonly problem: Problem;
}

/** How it went over many cards. */
export interface ActReport {
  /** What was done, with the count of those that it was done to. */
  readonly text: string;
  /** Ids of the cards that changed, in the order in which they did. */
  readonly changedIds: readonly string[];
  readonly failures: readonly ActFailure[];
  readonly askedCount: number;
  /** Cards not reached because the user stopped it. */
  readonly leftCount: number;
}

/** Follows a long act, and stops it. */
export interface ActProgress {
  readonly onStep: (doneCount: number) => void;
  readonly signal: AbortSignal;
}

async function overAll(
  cards: readonly Pick<CardSummary, "id" | "payorName">[],
  step: (id: string) => Promise<Result<ChangeAnswer>>,
  textOf: (count: number) => string,
  { onStep, signal }: ActProgress,
): Promise<ActReport> {
  const changedIds: string[] = [];
  const failures: ActFailure[] = [];
  let reached = 0;
  // One after the other: each is durable on its own, and main is never flooded.
  for (const { id, payorName } of cards) {
    if (signal.aborted) break;
    const answer = await step(id);
    reached++;
    if (!answer.ok) failures.push({ id, payorName, problem: answer.error });
    else if (answer.value.label !== "") changedIds.push(id);
    onStep(reached);
  }
  return {
    text: textOf(changedIds.length),
    changedIds,
    failures,
    askedCount: cards.length,
    leftCount: cards.length - reached,
  };
}

/** Does something to all cards, one after the other; a failure does not stop the others. */
export function actOnAll(
  cards: readonly Pick<CardSummary, "id" | "payorName">[],
  act: BoardAct,
  progress: ActProgress,
): Promise<ActReport> {
  const command = commandOf(act);
  return overAll(
    cards,
    (id) => execute(id, command),
    (count) => actText(act, count),
    progress,
  );
}

/** Takes the last change of each card back, newest first. */
export function takeBackAll(
  cards: readonly Pick<CardSummary, "id" | "payorName">[],
  progress: ActProgress,
): Promise<ActReport> {
  return overAll(
    [...cards].reverse(),
    (id) => undo(id),
    (count) => `Took it back for ${countOf(count, "implementation")}`,
    progress,
  );
}
