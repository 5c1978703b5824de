import { describe, expect, test } from "vitest";
import { applyCommand } from "../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import {
  advanceHistory,
  doRow,
  EMPTY_HISTORY,
  foldJournal,
  type History,
  HISTORY_DEPTH,
  type JournalRow,
  redoStep,
  stepRow,
  undoStep,
} from "../../../../src-shared/history/history.ts";
import { buildBusyImplementation, CONTEXT } from "../../../helpers/busy-implementation.ts";

/** A document with its journal, as main keeps them. */
class Desk {
  implementation: Implementation = buildBusyImplementation();
  history: History = EMPTY_HISTORY;
  readonly rows: JournalRow[] = [];
  #seconds = 0;

  wait(seconds: number): this {
    this.#seconds += seconds;
    return this;
  }

  do(command: Command): this {
    const revision = this.rows.length + 1;
    const context = { ...CONTEXT, now: this.#now() };
    const applied = applyCommand(this.implementation, { id: `c${revision}`, command }, context);
    if (!applied.ok) throw new Error(applied.error.message);
    this.implementation = applied.value.next;
    return this.#add(doRow(`c${revision}`, applied.value, this.#place(revision)));
  }

  step(kind: "undo" | "redo"): this {
    const step = (kind === "undo" ? undoStep : redoStep)(this.history, this.implementation);
    if (!step.ok) throw new Error(step.error.message);
    this.implementation = step.value.next;
    this.#add(stepRow(kind, step.value.entry, this.#place(this.rows.length + 1)));
    expect(this.history).toEqual(step.value.history);
    return this;
  }

  get labels(): { undo: (string | undefined)[]; redo: (string | undefined)[] } {
    const { undoStack, redoStack } = this.history;
    return { undo: undoStack.map(({ label }) => label), redo: redoStack.map(({ label }) => label) };
  }

  #now(): string {
    return new Date(Date.parse(CONTEXT.now) + this.#seconds * 1000).toISOString();
  }

  #place(revision: number) {
    return { implementationId: "impl-1", revision, at: this.#now() };
  }

  #add(row: JournalRow): this {
    this.rows.push(row);
    this.history = advanceHistory(this.history, row);
    return this;
  }
}

const complete = (id: string): Command => ({ type: "item/complete", itemIds: [id] });
const note = (notes: string, itemId = "SET-05"): Command => ({
  type: "item/set-notes",
  itemId,
  notes,
});

describe("undo and redo", () => {
  test("take back and make again, named by what happened", () => {
    const desk = new Desk().do(complete("SET-01")).do(complete("SET-05"));
    desk.step("undo");
    expect(desk.implementation.items["SET-05"]?.status).toBe("not_started");
    expect(desk.implementation.activity["c2"]).toBeUndefined();
    expect(desk.labels.redo).toEqual(["Completed SET-05 Hold the kickoff meeting"]);
    desk.step("redo");
    expect(desk.implementation.items["SET-05"]?.status).toBe("done");
    expect(desk.implementation.activity["c2"]?.text).toBe(
      "Completed SET-05 Hold the kickoff meeting",
    );
  });

  test("with nothing there say so", () => {
    const { implementation } = new Desk();
    expect(undoStep(EMPTY_HISTORY, implementation)).toMatchObject({
      ok: false,
      error: { code: "nothing-to-undo" },
    });
    expect(redoStep(EMPTY_HISTORY, implementation)).toMatchObject({
      ok: false,
      error: { code: "nothing-to-redo" },
    });
  });

  test("a new change ends what could be redone", () => {
    const desk = new Desk().do(complete("SET-01")).step("undo").do(complete("SET-02"));
    expect(desk.labels.redo).toEqual([]);
    expect(desk.history.undoStack).toHaveLength(1);
  });

  test("keep 200 steps", () => {
    const desk = new Desk();
    for (let turn = 0; turn < HISTORY_DEPTH + 5; turn++) {
      desk.do(turn % 2 === 0 ? complete("SET-01") : { type: "item/reopen", itemIds: ["SET-01"] });
    }
    expect(desk.history.undoStack).toHaveLength(200);
    expect(desk.history.undoStack[0]?.changeId).toBe("c6");
  });
});

describe("typing", () => {
  test("in one field within two minutes is one step", () => {
    const desk = new Desk();
    desk.do(note("K")).wait(60).do(note("Ki")).wait(60).do(note("Kick"));
    expect(desk.labels.undo).toEqual(["Edited the notes of SET-05 Hold the kickoff meeting"]);
    // The text once, the line of the log and the health of the day, not a copy of the text per keystroke.
    const parts = desk.history.undoStack[0]?.forward.map(({ path }) => path[0]);
    expect(parts?.filter((part) => part === "items")).toHaveLength(1);
    expect(parts?.filter((part) => part === "activity")).toHaveLength(1);
    expect(parts?.filter((part) => part === "healthKnownOn")).toHaveLength(1);
    desk.step("undo");
    expect(desk.implementation.items["SET-05"]?.notes).toBe("");
    expect(desk.implementation.activity).toEqual({});
    desk.step("redo");
    expect(desk.implementation.items["SET-05"]?.notes).toBe("Kick");
  });

  test("is a new step after two minutes, in another field, and after anything else", () => {
    expect(new Desk().do(note("a")).wait(121).do(note("b")).labels.undo).toHaveLength(2);
    expect(new Desk().do(note("a")).do(note("b", "SET-06")).labels.undo).toHaveLength(2);
    expect(new Desk().do(note("a")).do(complete("SET-01")).do(note("b")).labels.undo).toHaveLength(
      3,
    );
    expect(
      new Desk().do(note("a")).step("undo").step("redo").do(note("b")).labels.undo,
    ).toHaveLength(2);
  });

  test("two sections of one agenda are two steps, one section is one", () => {
    const edit = (sectionId: string, body: string): Command => ({
      type: "agenda/edit-section",
      ...{ meetingId: "meeting-1", sectionId, heading: "", body, position: 1 },
    });
    const desk = new Desk()
      .do(edit("overdue", "a"))
      .do(edit("overdue", "b"))
      .do(edit("risks", "c"));
    expect(desk.labels.undo).toHaveLength(2);
    desk.step("undo").step("undo");
    expect(desk.implementation).toEqual(buildBusyImplementation());
  });
});

describe("after a restart", () => {
  test("the journal folds to the same stacks, also when its beginning is gone", () => {
    const desk = new Desk();
    desk.do(complete("SET-01")).do(note("a")).wait(5).do(note("ab")).do(complete("SET-02"));
    desk.step("undo").step("undo").step("redo");
    expect(foldJournal(desk.rows)).toEqual(desk.history);
    const trimmed = foldJournal(desk.rows.slice(4));
    expect(trimmed.undoStack).toEqual(desk.history.undoStack.slice(1));
    expect(trimmed.redoStack).toEqual(desk.history.redoStack);
  });

  test("rows survive a trip as JSON", () => {
    const desk = new Desk().do(complete("SET-01")).do({ type: "item/remove", itemIds: ["SET-01"] });
    const rows = JSON.parse(JSON.stringify(desk.rows)) as JournalRow[];
    expect(foldJournal(rows)).toEqual(desk.history);
  });
});

describe("on a file that was changed elsewhere", () => {
  const removing = new Desk().do({
    type: "person/edit",
    personId: "person-1",
    changes: { phone: "1" },
  });

  test("a step whose record is gone changes nothing", () => {
    const people = { ...removing.implementation.people };
    delete people["person-1"];
    const changed = { ...removing.implementation, people };
    expect(undoStep(removing.history, changed)).toMatchObject({
      ok: false,
      error: { code: "history-mismatch" },
    });
    expect(changed.activity["c1"]).toBeDefined();
  });

  test("a step that would leave half a record is refused", () => {
    const { history } = removing;
    const entry = history.undoStack[0];
    if (!entry) throw new Error("no entry");
    const broken: History = {
      ...history,
      undoStack: [{ ...entry, inverse: [{ op: "remove", path: ["people", "person-1", "name"] }] }],
    };
    expect(undoStep(broken, removing.implementation)).toMatchObject({
      ok: false,
      error: { code: "history-mismatch" },
    });
  });

  test("a step that would break an invariant is refused", () => {
    const { history } = removing;
    const entry = history.undoStack[0];
    if (!entry) throw new Error("no entry");
    const inverse = [{ op: "replace" as const, path: ["anchors", "goLive"], value: "2020-01-01" }];
    const step = undoStep(
      { ...history, undoStack: [{ ...entry, inverse }] },
      removing.implementation,
    );
    expect(step).toMatchObject({ ok: false, error: { code: "history-mismatch" } });
  });
});
