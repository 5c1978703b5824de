/** All cards by id, and the files that could not be opened. */
import { create } from "zustand";
import type { CardSummary, FileProblemCard } from "../../src-shared/domain/card-summary.ts";
import type { Board } from "../../src-shared/ipc/answers.ts";
import type { EventPayloads } from "../../src-shared/ipc/contract.ts";

interface BoardState {
  readonly summaries: Readonly<Record<string, CardSummary>>;
  readonly problems: readonly FileProblemCard[];
}

export const useBoardStore = create<BoardState>()(() => ({ summaries: {}, problems: [] }));

/** Replaces everything. */
export function setBoard({ summaries, problems }: Board): void {
  useBoardStore.setState({
    summaries: Object.fromEntries(summaries.map((summary) => [summary.id, summary])),
    problems,
  });
}

/** Takes over a push: cards that changed, cards that are gone, and the problem cards when they changed. */
export function applySummariesChanged(change: EventPayloads["summariesChanged"]): void {
  useBoardStore.setState((state) => {
    const summaries = { ...state.summaries };
    for (const id of change.removedIds) Reflect.deleteProperty(summaries, id);
    for (const summary of change.upserts) summaries[summary.id] = summary;
    return { summaries, problems: change.problems ?? state.problems };
  });
}
