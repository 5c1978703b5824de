import { useCallback, useRef, useState } from "react";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import type { UnmetCriterion } from "../../../src-shared/domain/gates/gates.ts";
import type { PhaseCode } from "../../../src-shared/domain/vocabulary.ts";
import type { Problem } from "../../../src-shared/result.ts";
import { execute } from "../../store/document-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { type ActReport, actOnAll, type BoardAct, commandOf, takeBackAll } from "./board-acts.ts";

/** What the board asks about before it acts. */
export type BoardQuestion =
  | { readonly kind: "move"; readonly cards: readonly CardSummary[] }
  | { readonly kind: "hold"; readonly cards: readonly CardSummary[] }
  | { readonly kind: "cancel"; readonly cards: readonly CardSummary[] }
  | { readonly kind: "assign"; readonly cards: readonly CardSummary[] }
  | { readonly kind: "why"; readonly card: CardSummary }
  | {
      readonly kind: "waiver";
      readonly card: CardSummary;
      readonly to: PhaseCode;
      readonly unmet: readonly UnmetCriterion[];
      readonly refusal: string | null;
    };

/** How a long act over many cards stands. */
export interface RunningAct {
  readonly done: number;
  readonly total: number;
  readonly stop: () => void;
}

/** What the board can do, and where it stands. */
export interface BoardActs {
  readonly question: BoardQuestion | null;
  readonly running: RunningAct | null;
  /** How the last act over many cards went, until it is dismissed. */
  readonly report: ActReport | null;
  readonly ask: (question: BoardQuestion) => void;
  readonly closeQuestion: () => void;
  readonly act: (cards: readonly CardSummary[], act: BoardAct) => void;
  readonly takeBack: () => void;
  readonly dismissReport: () => void;
}

/** The unmet criteria inside the refusal of a move. */
function unmetOf(problem: Problem): readonly UnmetCriterion[] | null {
  return problem.code === "gate-unmet" && Array.isArray(problem.details)
    ? (problem.details as readonly UnmetCriterion[])
    : null;
}

/**
 * Acts on cards: one with a message and *Undo*, many with progress and a report. `onActed` is told which cards changed,
 * so that focus and selection can follow.
 */
export function useBoardActs(
  onActed: (act: BoardAct, report: Pick<ActReport, "changedIds" | "failures">) => void,
): BoardActs {
  const [question, setQuestion] = useState<BoardQuestion | null>(null);
  const [running, setRunning] = useState<RunningAct | null>(null);
  const [report, setReport] = useState<ActReport | null>(null);
  const askedCards = useRef<readonly CardSummary[]>([]);

  const actOnOne = useCallback(
    async (card: CardSummary, act: BoardAct) => {
      const answer = await execute(card.id, commandOf(act));
      if (answer.ok) {
        setQuestion(null);
        onActed(act, { changedIds: [card.id], failures: [] });
        if (answer.value.label !== "") tellDone(answer.value.label, { hasUndo: true });
        return;
      }
      const unmet = unmetOf(answer.error);
      if (unmet && act.kind === "move") {
        setQuestion({
          kind: "waiver",
          card,
          to: act.to,
          unmet,
          refusal: act.waiver ? answer.error.message : null,
        });
        return;
      }
      setQuestion(null);
      tellProblem(answer.error);
    },
    [onActed],
  );

  const runOverMany = useCallback(
    async (
      cards: readonly CardSummary[],
      run: (progress: Parameters<typeof actOnAll>[2]) => Promise<ActReport>,
    ) => {
      const stopper = new AbortController();
      const stop = (): void => {
        stopper.abort();
      };
      askedCards.current = cards;
      setReport(null);
      setRunning({ done: 0, total: cards.length, stop });
      const result = await run({
        signal: stopper.signal,
        onStep: (done) => {
          setRunning({ done, total: cards.length, stop });
        },
      });
      setRunning(null);
      setReport(result);
      return result;
    },
    [],
  );

  const act = useCallback(
    (cards: readonly CardSummary[], what: BoardAct) => {
      const [card] = cards;
      if (cards.length === 1 && card) {
        void actOnOne(card, what);
        return;
      }
      setQuestion(null);
      void runOverMany(cards, (progress) => actOnAll(cards, what, progress)).then((result) => {
        onActed(what, result);
      });
    },
    [actOnOne, onActed, runOverMany],
  );

  const takeBack = useCallback(() => {
    const ids = new Set(report?.changedIds);
    const cards = askedCards.current.filter((card) => ids.has(card.id));
    void runOverMany(cards, (progress) => takeBackAll(cards, progress)).then((result) => {
      if (result.failures.length > 0) return;
      setReport(null);
      tellDone(result.text);
    });
  }, [report, runOverMany]);

  const closeQuestion = useCallback(() => {
    setQuestion(null);
  }, []);
  const dismissReport = useCallback(() => {
    setReport(null);
  }, []);
  return {
    question,
    running,
    report,
    ask: setQuestion,
    closeQuestion,
    act,
    takeBack,
    dismissReport,
  };
}
