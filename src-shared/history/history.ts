/**
 * Undo and redo as pure functions over stored patches. The journal has one row per change (do, undo, redo); the two
 * stacks are a fold over it, so that they are the same before and after a restart.
 */
import { applyPatches, enablePatches, type Patch } from "immer";
import { type AppliedCommand, BURST_MS } from "../commands/apply-command.ts";
import type { HistoryPolicy } from "../commands/define-command.ts";
import { isImplementation } from "../document/is-implementation.ts";
import type { IsoInstant } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { checkInvariants } from "../domain/invariants.ts";
import { fail, ok, problem, type Problem, type Result } from "../result.ts";
import { squashPatches } from "./squash-patches.ts";

enablePatches();

/** Entries kept in each direction (design.md section 3). */
export const HISTORY_DEPTH = 200;

/** One step that can be undone: one command, or a burst of typing. `forward` and `inverse` are in order of application. */
export interface HistoryEntry {
  /** Id of the (last) change in it. */
  readonly changeId: string;
  /** What happened, as a sentence: "Completed SET-05 Hold the kickoff meeting". */
  readonly label: string;
  /** Command type, e.g. `item/complete`. */
  readonly type: string;
  /** The records that the command is about; commands of one type and target may be joined. */
  readonly target: string;
  readonly forward: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/**
 * One row of the journal. A row of an undo or redo carries the whole entry that it moved, with `forward` and `inverse`
 * in the direction of the original change, so that folding works on a journal whose beginning was trimmed away.
 */
export interface JournalRow extends HistoryEntry {
  readonly implementationId: string;
  /** Revision of the file that this change made. */
  readonly revision: number;
  readonly kind: "do" | "undo" | "redo";
  readonly at: IsoInstant;
  readonly policy: HistoryPolicy;
}

/** What can be undone and redone, newest last. */
export interface History {
  readonly undoStack: readonly HistoryEntry[];
  readonly redoStack: readonly HistoryEntry[];
  /** When the burst of typing on top of the undo stack began; null when the newest change cannot be joined. */
  readonly burstSince: IsoInstant | null;
}

/** Nothing to undo. */
export const EMPTY_HISTORY: History = { undoStack: [], redoStack: [], burstSince: null };

/** Where and when a change happened: what a journal row knows beside the change itself. */
export interface ChangePlace {
  readonly implementationId: string;
  readonly revision: number;
  readonly at: IsoInstant;
}

/** The journal row of an applied command; `changeId` is the command's id. */
export function doRow(changeId: string, applied: AppliedCommand, place: ChangePlace): JournalRow {
  const { label, type, target, patches, inverse, history } = applied;
  return {
    ...place,
    kind: "do",
    changeId,
    label,
    type,
    target,
    policy: history,
    forward: patches,
    inverse,
  };
}

/** The journal row of an undo or redo. */
export function stepRow(
  kind: "undo" | "redo",
  { changeId, label, type, target, forward, inverse }: HistoryEntry,
  place: ChangePlace,
): JournalRow {
  return { ...place, kind, changeId, label, type, target, policy: "now", forward, inverse };
}

function entryOf({ changeId, label, type, target, forward, inverse }: JournalRow): HistoryEntry {
  return { changeId, label, type, target, forward, inverse };
}

function push(stack: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  return [...stack, entry].slice(-HISTORY_DEPTH);
}

/** The stack without its newest entry when that is the one; a trimmed journal may lack it. */
function popIf(stack: readonly HistoryEntry[], changeId: string): readonly HistoryEntry[] {
  return stack.at(-1)?.changeId === changeId ? stack.slice(0, -1) : stack;
}

/** The history after one more row. A new change clears redo; a burst of typing joins the entry before it. */
export function advanceHistory(history: History, row: JournalRow): History {
  const entry = entryOf(row);
  if (row.kind === "undo") {
    return {
      undoStack: popIf(history.undoStack, row.changeId),
      redoStack: push(history.redoStack, entry),
      burstSince: null,
    };
  }
  if (row.kind === "redo") {
    return {
      undoStack: push(history.undoStack, entry),
      redoStack: popIf(history.redoStack, row.changeId),
      burstSince: null,
    };
  }
  if (row.policy === "never") return { ...history, burstSince: null };
  const previous = history.undoStack.at(-1);
  const isJoined =
    row.policy === "merge" &&
    history.burstSince !== null &&
    previous?.type === row.type &&
    previous.target === row.target &&
    Date.parse(row.at) - Date.parse(history.burstSince) <= BURST_MS;
  if (!isJoined) {
    return {
      undoStack: push(history.undoStack, entry),
      redoStack: [],
      burstSince: row.policy === "merge" ? row.at : null,
    };
  }
  const joined: HistoryEntry = {
    ...entry,
    forward: squashPatches([...previous.forward, ...row.forward]),
    inverse: squashPatches([...row.inverse, ...previous.inverse]),
  };
  return {
    undoStack: [...history.undoStack.slice(0, -1), joined],
    redoStack: [],
    burstSince: history.burstSince,
  };
}

/** The history that a journal of one implementation leads to; rows oldest first. */
export function foldJournal(rows: Iterable<JournalRow>): History {
  let history = EMPTY_HISTORY;
  for (const row of rows) history = advanceHistory(history, row);
  return history;
}

/** What an undo or redo does: `patches` lead from the document to `next`, `inverse` back. */
export interface HistoryStep {
  readonly next: Implementation;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly label: string;
  /** The entry that was moved, for `stepRow`. */
  readonly entry: HistoryEntry;
  /** The history afterwards; the same as folding the journal with the row of this step. */
  readonly history: History;
}

function mismatch(label: string): Problem {
  return problem("history-mismatch", `"${label}" no longer fits this implementation`, {
    advice: "The file was changed elsewhere. Nothing was changed; the history begins anew.",
  });
}

function step(
  kind: "undo" | "redo",
  history: History,
  implementation: Implementation,
  entry: HistoryEntry,
): Result<HistoryStep> {
  const [patches, inverse] =
    kind === "undo" ? [entry.inverse, entry.forward] : [entry.forward, entry.inverse];
  let next: Implementation;
  try {
    next = applyPatches(implementation, patches);
  } catch {
    // Immer throws when a path is gone or not allowed: the file is not the one that the patches were made for.
    return fail(mismatch(entry.label));
  }
  if (!isImplementation(next) || checkInvariants(next)) {
    return fail(mismatch(entry.label));
  }
  const row = stepRow(kind, entry, { implementationId: next.id, revision: 0, at: "" });
  return ok({
    next,
    patches,
    inverse,
    label: entry.label,
    entry,
    history: advanceHistory(history, row),
  });
}

/** Takes the newest change back. Errors: `nothing-to-undo`, `history-mismatch`; nothing is changed then. */
export function undoStep(history: History, implementation: Implementation): Result<HistoryStep> {
  const entry = history.undoStack.at(-1);
  if (!entry) return fail(problem("nothing-to-undo", "There is nothing to undo"));
  return step("undo", history, implementation, entry);
}

/** Makes the newest undone change again. Errors: `nothing-to-redo`, `history-mismatch`; nothing is changed then. */
export function redoStep(history: History, implementation: Implementation): Result<HistoryStep> {
  const entry = history.redoStack.at(-1);
  if (!entry) return fail(problem("nothing-to-redo", "There is nothing to redo"));
  return step("redo", history, implementation, entry);
}
