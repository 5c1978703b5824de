import fc from "fast-check";
import { expect, test } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { newDocumentHeader } from "../../../../src-shared/document/file-format.ts";
import { isImplementation } from "../../../../src-shared/document/is-implementation.ts";
import { serialiseDocument } from "../../../../src-shared/document/serialise-document.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { checkInvariants } from "../../../../src-shared/domain/invariants.ts";
import {
  advanceHistory,
  doRow,
  EMPTY_HISTORY,
  foldJournal,
  type History,
  type JournalRow,
  redoStep,
  stepRow,
  undoStep,
} from "../../../../src-shared/history/history.ts";
import { buildBusyImplementation, CONTEXT } from "../../../helpers/busy-implementation.ts";
import { COMMAND_EXAMPLES } from "../../../helpers/command-examples.ts";
import { danglingReferences } from "../../../helpers/dangling-references.ts";
import { deepFreeze } from "../../../helpers/document-changes.ts";
import { randomCommand } from "../../../helpers/random-commands.ts";

const HEADER = newDocumentHeader({
  appVersion: "0.1.0",
  id: "impl-1",
  revision: 1,
  changeId: "",
  savedAt: CONTEXT.now,
});

/** What an example of a command starts from. */
function startOf(type: Command["type"]): Implementation {
  return COMMAND_EXAMPLES[type].on ?? buildBusyImplementation();
}

const tested = startOf("test/remove-evidence");
const START = deepFreeze({
  ...startOf("project/remove"),
  testCases: tested.testCases,
  defects: startOf("defect/close").defects,
  attachments: tested.attachments,
  courses: startOf("training/remove-session").courses,
  trainingSessions: startOf("training/remove-session").trainingSessions,
  communications: startOf("communication/remove").communications,
});
const text = (implementation: Implementation): string => serialiseDocument(HEADER, implementation);

interface State {
  readonly implementation: Implementation;
  readonly history: History;
  readonly rows: readonly JournalRow[];
}

/** What happens next: draws for a random command and the seconds that pass, or an undo or redo. */
const event = fc.record({
  draws: fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }),
  seconds: fc.nat(90),
  act: fc.constantFrom("do", "do", "do", "do", "undo", "redo"),
});

function advance(state: State, row: JournalRow, implementation: Implementation): State {
  expect(isImplementation(implementation)).toBe(true);
  expect(checkInvariants(implementation)).toBeNull();
  expect(danglingReferences(implementation)).toEqual([]);
  return {
    implementation,
    history: advanceHistory(state.history, row),
    rows: [...state.rows, row],
  };
}

function stepOnce(state: State, kind: "undo" | "redo", at: string): State {
  const step = (kind === "undo" ? undoStep : redoStep)(state.history, state.implementation);
  if (!step.ok) {
    expect(step.error.code).toBe(`nothing-to-${kind}`);
    return state;
  }
  const revision = state.rows.length + 1;
  const row = stepRow(kind, step.value.entry, { implementationId: "impl-1", revision, at });
  return advance(state, row, step.value.next);
}

function stepAll(state: State, kind: "undo" | "redo"): State {
  let current = state;
  for (let next = stepOnce(current, kind, CONTEXT.now); next !== current;) {
    current = next;
    next = stepOnce(current, kind, CONTEXT.now);
  }
  return current;
}

const NAME =
  "undo of any sequence gives the identical file, redo gives it all back, and a restart changes neither";
test(NAME, { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(event, { minLength: 20, maxLength: 60, size: "max" }), (events) => {
      let state: State = { implementation: START, history: EMPTY_HISTORY, rows: [] };
      let at = Date.parse(CONTEXT.now);
      events.forEach(({ draws, seconds, act }, index) => {
        at += seconds * 1000;
        const now = new Date(at).toISOString();
        if (act !== "do") {
          state = stepOnce(state, act, now);
          return;
        }
        let drawn = 0;
        const pick = (below: number): number => (draws[drawn++ % draws.length] ?? 0) % below;
        const command = randomCommand(state.implementation, pick, `fresh-${index}`);
        const id = `change-${index}`;
        const applied = applyCommand(state.implementation, { id, command }, { ...CONTEXT, now });
        if (!applied.ok || applied.value.patches.length === 0) return;
        seen.add(command.type);
        const place = { implementationId: "impl-1", revision: state.rows.length + 1, at: now };
        state = advance(state, doRow(id, applied.value, place), applied.value.next);
      });
      expect(foldJournal(JSON.parse(JSON.stringify(state.rows)) as JournalRow[])).toEqual(
        state.history,
      );

      // All that can be redone first, so that the end is what redoing after undoing everything leads to.
      const end = stepAll(state, "redo");
      const undone = stepAll(end, "undo");
      expect(text(undone.implementation)).toBe(text(START));
      expect(undone.implementation).toEqual(START);
      const redone = stepAll(undone, "redo");
      expect(text(redone.implementation)).toBe(text(end.implementation));
      expect(foldJournal(redone.rows)).toEqual(redone.history);
    }),
    { numRuns: 30 },
  );
  // The sequences are not empty talk: nearly every command took part.
  expect(seen.size).toBeGreaterThan(100);
});
