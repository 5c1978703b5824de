/** Undo and redo over the whole workspace: which of all changes was made last. */
import type { HistoryLabels } from "../../src-shared/ipc/answers.ts";
import type { HistoryJournal, HistoryStanding } from "../storage/history-journal.ts";
import { DocumentHistory } from "./document-history.ts";
import type { WorkspaceIndex } from "./workspace-index.ts";

/** The implementation whose change comes next. */
export interface NextStep {
  readonly implementationId: string;
  readonly label: string;
}

/** The change made last in the workspace, or null; none that is numbered up to the barrier. */
export function nextUndo(standings: Iterable<HistoryStanding>, barrier = 0): NextStep | null {
  let newest: HistoryStanding | null = null;
  for (const standing of standings) {
    if (standing.labels.undo === null || standing.undoNumber <= barrier) continue;
    if (!newest || standing.undoNumber > newest.undoNumber) newest = standing;
  }
  return newest && { implementationId: newest.implementationId, label: newest.labels.undo ?? "" };
}

/**
 * The change undone last in the workspace, or null; anything new, in whichever implementation, ends redo, and so does the
 * barrier.
 */
export function nextRedo(standings: Iterable<HistoryStanding>, barrier = 0): NextStep | null {
  let newest: HistoryStanding | null = null;
  let lastDoNumber = 0;
  for (const standing of standings) {
    lastDoNumber = Math.max(lastDoNumber, standing.lastDoNumber);
    if (standing.labels.redo === null) continue;
    if (!newest || standing.redoNumber > newest.redoNumber) newest = standing;
  }
  if (!newest || newest.redoNumber < lastDoNumber || newest.redoNumber <= barrier) return null;
  return { implementationId: newest.implementationId, label: newest.labels.redo ?? "" };
}

/** The histories of a workspace. */
export class WorkspaceHistory {
  readonly #index: WorkspaceIndex;
  readonly #journal: HistoryJournal;
  readonly #events: { historyChanged(labels: HistoryLabels): void };
  #told: HistoryLabels = { undo: null, redo: null };
  /** Number of the newest change at the time when something was done that cannot be undone. */
  #barrier = 0;

  constructor(parts: {
    readonly index: WorkspaceIndex;
    readonly journal: HistoryJournal;
    readonly events: { historyChanged(labels: HistoryLabels): void };
  }) {
    this.#index = parts.index;
    this.#journal = parts.journal;
    this.#events = parts.events;
  }

  /** The change that undo, or redo, over the workspace is about; null when there is none. */
  next(kind: "undo" | "redo"): NextStep | null {
    const standings = this.#standings();
    return kind === "undo"
      ? nextUndo(standings, this.#barrier)
      : nextRedo(standings, this.#barrier);
  }

  /**
   * Ends undo and redo over the workspace at this point: what was just done, a creation, cannot be taken back, and undo
   * must not reach past it into another payor. Later changes can be undone; so can older ones of one implementation.
   */
  raiseBarrier(): void {
    const numbers = this.#standings().flatMap(({ undoNumber, redoNumber, lastDoNumber }) => [
      undoNumber,
      redoNumber,
      lastDoNumber,
    ]);
    this.#barrier = Math.max(this.#barrier, ...numbers);
    this.tell();
  }

  /** Both in words, with the payor where the sentence does not name it. */
  labels(): HistoryLabels {
    const inWords = (step: NextStep | null): string | null => {
      if (!step) return null;
      const payorName = this.#index.summary(step.implementationId)?.payorName ?? "";
      return step.label.includes(payorName) ? step.label : `${step.label} (${payorName})`;
    };
    return { undo: inWords(this.next("undo")), redo: inWords(this.next("redo")) };
  }

  /** Tells the window when the words have changed. */
  tell(): void {
    const labels = this.labels();
    if (labels.undo === this.#told.undo && labels.redo === this.#told.redo) return;
    this.#told = labels;
    this.#events.historyChanged(labels);
  }

  /**
   * Drops what does not belong to the files as they are: rows past a file's revision, and files changed elsewhere. Loaded
   * implementations look after themselves.
   */
  tieToFiles(loadedIds: ReadonlySet<string>): void {
    for (const { implementationId: id, revision, changeId } of this.#standings()) {
      const content = this.#index.row(this.#index.fileNameOf(id) ?? "")?.content;
      if (content?.kind !== "implementation" || loadedIds.has(id)) continue;
      if (content.revision === revision && content.changeId === changeId) continue;
      DocumentHistory.load(this.#journal, id, content);
    }
  }

  /** Histories of implementations that are on the board. */
  #standings(): readonly HistoryStanding[] {
    return this.#journal
      .standings()
      .filter(({ implementationId: id }) => this.#index.summary(id) !== null);
  }
}
