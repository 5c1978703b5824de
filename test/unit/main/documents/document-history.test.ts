import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimRows } from "../../../../src-main/documents/document-history.ts";
import { nextRedo, nextUndo } from "../../../../src-main/documents/workspace-history.ts";
import type { HistoryStanding, NumberedRow } from "../../../../src-main/storage/history-journal.ts";
import {
  advanceHistory,
  EMPTY_HISTORY,
  foldJournal,
  type History,
  type JournalRow,
} from "../../../../src-shared/history/history.ts";

type Act = "do" | "typing" | "silent" | "undo" | "redo";

/** The journal that a user's acts leave; an undo with nothing to undo leaves no row. */
function journalOf(acts: readonly Act[]): NumberedRow[] {
  const rows: NumberedRow[] = [];
  let history: History = EMPTY_HISTORY;
  acts.forEach((act, index) => {
    const number = index + 1;
    const place = { implementationId: "a", revision: number, at: "2026-09-21T15:00:00.000Z" };
    const stack = act === "undo" ? history.undoStack : history.redoStack;
    const entry = stack.at(-1);
    let row: JournalRow;
    if (act === "undo" || act === "redo") {
      if (!entry) return;
      row = { ...place, ...entry, kind: act, policy: "now" };
    } else {
      const policy = act === "do" ? "now" : act === "typing" ? "merge" : "never";
      const patch = { op: "replace" as const, path: ["notes"], value: number };
      row = {
        ...place,
        ...{ kind: "do", changeId: `c${number}`, label: `Change ${number}`, policy },
        ...{ type: act, target: "a", forward: [patch], inverse: [{ ...patch, value: -number }] },
      };
    }
    rows.push({ number, row });
    history = advanceHistory(history, row);
  });
  return rows;
}

const anyActs = fc.array(
  fc.constantFrom<Act>("do", "do", "typing", "silent", "undo", "undo", "redo"),
  { maxLength: 120 },
);

function stacksOf(rows: readonly NumberedRow[]): Pick<History, "undoStack" | "redoStack"> {
  const { undoStack, redoStack } = foldJournal(rows.map(({ row }) => row));
  return { undoStack, redoStack };
}

describe("trimRows", () => {
  it("leaves the stacks as they are, and ends with the row that ties the journal to the file", () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const rows = journalOf(acts);
        // A burst that is cut between its last two rows becomes two steps; everything else folds to the same.
        const isBurstAtEnd = rows.slice(-2).every(({ row }) => row.type === "typing");
        const trimmed = trimRows(rows);
        expect(trimmed.at(-1)).toEqual(rows.at(-1));
        if (!isBurstAtEnd) expect(stacksOf(trimmed)).toEqual(stacksOf(rows));
        expect(trimmed.map(({ number }) => number)).toEqual(
          trimmed.map(({ number }) => number).sort((a, b) => a - b),
        );
      }),
    );
  });

  it("leaves few rows of many", () => {
    const acts = Array.from({ length: 3000 }, (_, index): Act => (index % 3 === 2 ? "undo" : "do"));
    const rows = journalOf(acts);
    const trimmed = trimRows(rows);
    expect(trimmed.length).toBeLessThanOrEqual(402);
    expect(stacksOf(trimmed)).toEqual(stacksOf(rows));
  });

  it("does nothing to an empty journal", () => {
    expect(trimRows([])).toEqual([]);
  });
});

function standing(id: string, more: Partial<HistoryStanding>): HistoryStanding {
  return {
    ...{ implementationId: id, revision: 1, changeId: "c" },
    ...{ labels: { undo: null, redo: null }, undoNumber: 0, redoNumber: 0, lastDoNumber: 0 },
    ...more,
  };
}

describe("undo and redo over the workspace", () => {
  const a = standing("a", { labels: { undo: "A", redo: "a" }, undoNumber: 5, redoNumber: 9 });
  const b = standing("b", { labels: { undo: "B", redo: "b" }, undoNumber: 7, redoNumber: 8 });

  it("take the change with the highest number", () => {
    expect(nextUndo([a, b])).toEqual({ implementationId: "b", label: "B" });
    expect(nextRedo([a, b])).toEqual({ implementationId: "a", label: "a" });
    expect(nextUndo([])).toBeNull();
    expect(nextRedo([])).toBeNull();
  });

  it("stop at the barrier", () => {
    expect(nextUndo([a, b], 6)?.implementationId).toBe("b");
    expect(nextUndo([a, b], 7)).toBeNull();
    expect(nextRedo([a, b], 8)?.implementationId).toBe("a");
    expect(nextRedo([a, b], 9)).toBeNull();
  });

  it("offer no redo after something new", () => {
    expect(nextRedo([a, { ...b, lastDoNumber: 10 }])).toBeNull();
    expect(nextRedo([a, { ...b, lastDoNumber: 8 }])?.implementationId).toBe("a");
  });
});
