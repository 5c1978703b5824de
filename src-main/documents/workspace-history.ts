/** Undo and redo over the whole workspace: which of all changes was made last (pure). */
import type { HistoryStanding } from "../storage/history-journal.ts";

/** The implementation whose change comes next. */
export interface NextStep {
  readonly implementationId: string;
  readonly label: string;
}

/** The change made last in the workspace, or null. */
export function nextUndo(standings: Iterable<HistoryStanding>): NextStep | null {
  let newest: HistoryStanding | null = null;
  for (const standing of standings) {
    if (standing.labels.undo === null) continue;
    if (!newest || standing.undoNumber > newest.undoNumber) newest = standing;
  }
  return newest && { implementationId: newest.implementationId, label: newest.labels.undo ?? "" };
}

/** The change undone last in the workspace, or null; anything new, in whichever implementation, ends redo. */
export function nextRedo(standings: Iterable<HistoryStanding>): NextStep | null {
  let newest: HistoryStanding | null = null;
  let lastDoNumber = 0;
  for (const standing of standings) {
    lastDoNumber = Math.max(lastDoNumber, standing.lastDoNumber);
    if (standing.labels.redo === null) continue;
    if (!newest || standing.redoNumber > newest.redoNumber) newest = standing;
  }
  if (!newest || newest.redoNumber < lastDoNumber) return null;
  return { implementationId: newest.implementationId, label: newest.labels.redo ?? "" };
}
