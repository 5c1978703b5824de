/** The history of one loaded implementation: the stacks in memory, their rows in the journal. */
import {
  advanceHistory,
  EMPTY_HISTORY,
  foldJournal,
  type History,
  HISTORY_DEPTH,
  type HistoryEntry,
  type JournalRow,
} from "../../src-shared/history/history.ts";
import type { HistoryLabels } from "../../src-shared/ipc/answers.ts";
import type { HistoryJournal, NumberedRow } from "../storage/history-journal.ts";

/** So many rows are folded on loading at most; more are trimmed to what the stacks still need. */
const MAX_ROWS = 3 * HISTORY_DEPTH;

/** Revision of a file and the change that made it, by which rows are tied to the file. */
export interface FileRevision {
  readonly revision: number;
  readonly changeId: string;
}

/** Undo and redo of one implementation. */
export class DocumentHistory {
  readonly #journal: HistoryJournal;
  readonly #implementationId: string;
  #history: History = EMPTY_HISTORY;
  #rowCount = 0;
  #lastDoNumber = 0;
  /** After a row could not be written, none follows: the gap shows on the next loading and the history begins anew. */
  #isJournalBroken = false;
  readonly #numbers = new Map<string, number>();

  private constructor(journal: HistoryJournal, implementationId: string) {
    this.#journal = journal;
    this.#implementationId = implementationId;
  }

  /**
   * Loads the history of a file. Rows past the file's revision (the program was killed between row and save) are dropped;
   * when the newest row left is not the change that made the file, all is: it was changed elsewhere.
   */
  static load(
    journal: HistoryJournal,
    implementationId: string,
    file: FileRevision,
  ): DocumentHistory {
    const loaded = new DocumentHistory(journal, implementationId);
    const all = journal.rows(implementationId);
    if (all.length === 0) return loaded;
    const kept = all.filter(({ row }) => row.revision <= file.revision);
    const newest = kept.at(-1)?.row;
    if (newest?.revision !== file.revision || newest.changeId !== file.changeId) {
      loaded.forget();
      return loaded;
    }
    const rows = kept.length > MAX_ROWS ? trimRows(kept) : kept;
    loaded.#lastDoNumber = kept.findLast(({ row }) => endsRedo(row))?.number ?? 0;
    loaded.#take(rows);
    if (rows.length !== all.length) {
      journal.together(() => {
        journal.replaceRows(implementationId, rows);
        loaded.#noteStanding(newest);
      });
    }
    return loaded;
  }

  /** The stacks, for `undoStep` and `redoStep`. */
  get history(): History {
    return this.#history;
  }

  /** What undo and redo of this implementation would do. */
  get labels(): HistoryLabels {
    return {
      undo: this.#history.undoStack.at(-1)?.label ?? null,
      redo: this.#history.redoStack.at(-1)?.label ?? null,
    };
  }

  /** Adds the row of a change. A journal that cannot be written stops nothing; the value is the error, or null. */
  add(row: JournalRow): unknown {
    this.#history = advanceHistory(this.#history, row);
    this.#rowCount += 1;
    if (this.#isJournalBroken) return null;
    try {
      this.#journal.together(() => {
        const number = this.#journal.append(this.#implementationId, row);
        this.#numbers.set(row.changeId, number);
        if (endsRedo(row)) this.#lastDoNumber = number;
        if (this.#rowCount > 2 * MAX_ROWS) this.#trim();
        this.#noteStanding(row);
      });
      return null;
    } catch (error) {
      this.#isJournalBroken = true;
      return error;
    }
  }

  /** Begins anew: the file was changed outside, so that the patches may not fit any more. */
  forget(): void {
    this.#journal.forget(this.#implementationId);
    this.#history = EMPTY_HISTORY;
    this.#rowCount = 0;
    this.#lastDoNumber = 0;
    this.#numbers.clear();
  }

  #trim(): void {
    const rows = trimRows(this.#journal.rows(this.#implementationId));
    this.#journal.replaceRows(this.#implementationId, rows);
    this.#take(rows);
  }

  #take(rows: readonly NumberedRow[]): void {
    this.#history = foldJournal(rows.map(({ row }) => row));
    this.#rowCount = rows.length;
    this.#numbers.clear();
    for (const { number, row } of rows) this.#numbers.set(row.changeId, number);
  }

  #noteStanding({ revision, changeId }: JournalRow): void {
    const numberOf = (entry: HistoryEntry | undefined): number =>
      entry ? (this.#numbers.get(entry.changeId) ?? 0) : 0;
    this.#journal.setStanding({
      implementationId: this.#implementationId,
      revision,
      changeId,
      labels: this.labels,
      undoNumber: numberOf(this.#history.undoStack.at(-1)),
      redoNumber: numberOf(this.#history.redoStack.at(-1)),
      lastDoNumber: this.#lastDoNumber,
    });
  }
}

function endsRedo({ kind, policy }: JournalRow): boolean {
  return kind === "do" && policy !== "never";
}

/**
 * The fewest rows that fold to the same stacks: one per step still on a stack, and the newest row as it is, since it ties
 * the journal to the file. A step on the undo stack is written as a redo and one on the redo stack as an undo: those rows
 * carry the whole step and, unlike a `do`, leave the other stack alone.
 */
export function trimRows(rows: readonly NumberedRow[]): readonly NumberedRow[] {
  const newest = rows.at(-1);
  if (!newest) return rows;
  const older = rows.slice(0, -1);
  const byChange = new Map(older.map((numbered) => [numbered.row.changeId, numbered]));
  const { undoStack, redoStack } = foldJournal(older.map(({ row }) => row));
  const rowsOf = (kind: "undo" | "redo", stack: readonly HistoryEntry[]): NumberedRow[] =>
    stack.flatMap((entry) => {
      const numbered = byChange.get(entry.changeId);
      if (!numbered) return [];
      return [
        {
          number: numbered.number,
          row: { ...numbered.row, ...entry, kind, policy: "now" as const },
        },
      ];
    });
  const trimmed = [...rowsOf("redo", undoStack), ...rowsOf("undo", redoStack)];
  return [...trimmed.sort((a, b) => a.number - b.number), newest];
}
