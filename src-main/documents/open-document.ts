/** One loaded implementation: its newest state, its history and its save queue. Changes to it run one at a time. */
import type { Patch } from "immer";
import { applyCommand } from "../../src-shared/commands/apply-command.ts";
import type { HealthThresholds } from "../../src-shared/domain/health/health-thresholds.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import { newFinds, sensitiveProblem } from "../../src-shared/domain/sensitive-fields.ts";
import { maskSensitiveNumbers } from "../../src-shared/domain/sensitive-numbers.ts";
import {
  doRow,
  type HistoryEntry,
  type HistoryStep,
  type JournalRow,
  redoStep,
  stepRow,
  undoStep,
} from "../../src-shared/history/history.ts";
import type {
  ChangeAnswer,
  HistoryLabels,
  OpenedImplementation,
  SaveState,
} from "../../src-shared/ipc/answers.ts";
import type { EventPayloads, Input } from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem, type Problem, type Result } from "../../src-shared/result.ts";
import { momentOf } from "../clock.ts";
import { DocumentQueue } from "../storage/document-queue.ts";
import type { HistoryJournal } from "../storage/history-journal.ts";
import type { DocumentFile, DocumentState, FileServices } from "./document-file.ts";
import { DocumentHistory } from "./document-history.ts";
import type { WorkspaceIndex } from "./workspace-index.ts";

/** What the window is told while implementations change. */
export interface DocumentEvents {
  changed(answer: ChangeAnswer): void;
  saveStateChanged(state: SaveState): void;
  historyChanged(labels: HistoryLabels): void;
  summariesChanged(change: EventPayloads["summariesChanged"]): void;
  dueChanged(implementationIds: readonly string[]): void;
}

/** What a loaded implementation needs beside its file. */
export interface DocumentServices extends FileServices {
  readonly index: WorkspaceIndex;
  readonly journal: HistoryJournal;
  readonly events: DocumentEvents;
  /** Name of the user, for the activity log. */
  readonly user: () => string;
  /** The thresholds of health in force. */
  readonly healthThresholds: () => HealthThresholds;
  /** Called after the history of any implementation changed. */
  readonly historyChanged: () => void;
}

/** How a new state came about. */
interface Step {
  readonly next: Implementation;
  readonly patches: readonly Patch[];
  readonly changeId: string;
  readonly label: string;
  /** Row of the journal for a state of the given revision. */
  readonly row: (revision: number) => JournalRow;
}

/** A loaded implementation. */
export class OpenDocument {
  #file: DocumentFile;
  readonly #services: DocumentServices;
  #history: DocumentHistory;
  readonly #queue: DocumentQueue<DocumentState>;
  #state: DocumentState;
  #note: Problem | null = null;
  #lost: Problem | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #turnsAhead = 0;

  constructor(file: DocumentFile, state: DocumentState, services: DocumentServices) {
    this.#file = file;
    this.#state = state;
    this.#services = services;
    this.#history = DocumentHistory.load(services.journal, state.implementation.id, state);
    this.#queue = new DocumentQueue({
      write: (waiting) => this.#write(waiting),
      onStep: (_step, { revision }, note) => {
        this.#note = note;
        services.events.saveStateChanged(this.#saveStateOf(revision));
      },
    });
  }

  /** Id of the implementation. */
  get id(): string {
    return this.#state.implementation.id;
  }

  /** Its file. */
  get file(): DocumentFile {
    return this.#file;
  }

  /** The newest state. */
  get state(): DocumentState {
    return this.#state;
  }

  /** Whether the newest state is not on the disk. */
  get hasUnsaved(): boolean {
    return this.#queue.hasUnsaved || this.#lost !== null;
  }

  /** Whether another program removed its file. */
  get isLost(): boolean {
    return this.#lost !== null;
  }

  /** Whether an act is running or waits for its turn. */
  get isBusy(): boolean {
    return this.#turnsAhead > 0;
  }

  /** Where the newest state is. */
  get saveState(): SaveState {
    return this.#saveStateOf(this.#state.revision);
  }

  /** The implementation as the window gets it. */
  opened(readOnlyReason: string | null): OpenedImplementation {
    return {
      implementation: this.#state.implementation,
      revision: this.#state.revision,
      readOnlyReason,
      history: this.#history.labels,
      save: this.saveState,
    };
  }

  /** Runs one act on this implementation after all that were asked for before it. */
  async exclusively<T>(act: () => Promise<T>): Promise<T> {
    this.#turnsAhead += 1;
    const turn = this.#turn.then(act).finally(() => {
      this.#turnsAhead -= 1;
    });
    // Whoever asked for the act gets its error; the next act runs all the same.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Applies a command, answers at once and saves behind the answer. Errors: those of `applyCommand`, and
   * `sensitive-number` when it brings a number that must not be stored and that `confirmedNumbers` does not name.
   */
  execute({
    id,
    command,
    confirmedNumbers = [],
  }: Omit<Input<"executeCommand">, "implementationId">): Result<ChangeAnswer> {
    const { clock, user, healthThresholds } = this.#services;
    const context = {
      today: clock.today(),
      now: clock.now(),
      user: maskSensitiveNumbers(user()),
      healthThresholds: healthThresholds(),
    };
    const applied = applyCommand(this.#state.implementation, { id, command }, context);
    if (!applied.ok) return applied;
    if (applied.value.patches.length === 0) return ok(this.#answer([], "", this.#state.revision));
    const { next, patches, label } = applied.value;
    const finds = newFinds(patches, this.#state.implementation, confirmedNumbers);
    if (finds.length > 0) return fail(sensitiveProblem(finds));
    const row = (revision: number): JournalRow =>
      doRow(id, applied.value, { implementationId: this.id, revision, at: context.now });
    return ok(this.#advance({ next, patches, changeId: id, label, row }));
  }

  /** Takes the newest change back, or makes it again. Errors: `nothing-to-undo`, `nothing-to-redo`, `history-mismatch`. */
  step(kind: "undo" | "redo"): Result<ChangeAnswer> {
    const { implementation } = this.#state;
    const { history } = this.#history;
    const step =
      kind === "undo" ? undoStep(history, implementation) : redoStep(history, implementation);
    if (!step.ok) {
      if (step.error.code === "history-mismatch") this.forgetHistory();
      return step;
    }
    return ok(this.#advance(this.#stepOf(kind, step.value)));
  }

  /**
   * Takes a whole other state, as one change that can be undone: a restored backup. The revision rises above both.
   */
  replace(next: Implementation, entry: Omit<HistoryEntry, "forward" | "inverse">): ChangeAnswer {
    const forward: Patch[] = [{ op: "replace", path: [], value: next }];
    const inverse: Patch[] = [{ op: "replace", path: [], value: this.#state.implementation }];
    const at = this.#services.clock.now();
    const { changeId, label } = entry;
    const row = (revision: number): JournalRow => ({
      ...entry,
      ...{ kind: "do", policy: "now", implementationId: this.id, revision, at, forward, inverse },
    });
    return this.#advance({ next, patches: forward, changeId, label, row });
  }

  /**
   * Takes the state that another program wrote, while nothing of ours waits. The history begins anew. The revision rises
   * above both: a hand that edits the file, or brings an older one back, leaves or lowers the number, and the window drops
   * what it takes for old.
   */
  takeOver(file: DocumentFile, theirs: DocumentState): void {
    const { events, journal, index, clock, historyChanged } = this.#services;
    const before = this.#state;
    const state = { ...theirs, revision: Math.max(theirs.revision, before.revision + 1) };
    this.#file = file;
    this.#state = state;
    this.#lost = null;
    journal.forget(this.id);
    this.#history = DocumentHistory.load(journal, this.id, state);
    const payorName = state.implementation.payor.name;
    events.changed({
      implementationId: this.id,
      fromRevision: before.revision,
      revision: state.revision,
      patches: [{ op: "replace", path: [], value: state.implementation }],
      label: `${payorName} was changed by another program and was read again`,
      history: this.#history.labels,
    });
    const input = { fileName: file.fileName, stamp: file.stamp, ...state };
    index.put(input, momentOf(clock), before.implementation);
    historyChanged();
  }

  /** Notes that the file was removed by another program; the next change or a retry writes it again. */
  markLost(): void {
    if (this.#lost) return;
    this.#lost = problem("changed-outside", "Another program removed this file", {
      where: this.#file.fileName,
      advice: "What you see is kept in the window. Retry to write it again.",
    });
    this.#services.events.saveStateChanged(this.saveState);
  }

  /** Forgets undo and redo: they do not fit the file any more. */
  forgetHistory(): void {
    this.#history.forget();
    this.#services.historyChanged();
  }

  /** Tries to save again. Errors: why it could not be saved. */
  async retrySave(): Promise<Result<null>> {
    if (this.#lost) {
      this.#queue.push(this.#state);
      await this.#queue.settled();
      return this.#queue.problem ? fail(this.#queue.problem) : ok(null);
    }
    return this.#queue.retry();
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.#queue.settled();
  }

  /** Lets go of timers; the document is not used after it. */
  close(): void {
    this.#queue.drop();
  }

  #stepOf(kind: "undo" | "redo", { next, patches, label, entry }: HistoryStep): Step {
    const at = this.#services.clock.now();
    return {
      next,
      patches,
      changeId: entry.changeId,
      // Undo goes over the whole workspace: it says where it was.
      label: `${kind === "undo" ? "Undone" : "Redone"} in ${next.payor.name}: ${label}`,
      row: (revision) => stepRow(kind, entry, { implementationId: this.id, revision, at }),
    };
  }

  /** The one way in which the state moves on: journal, then state, queue, index and events. */
  #advance({ next, patches, changeId, label, row }: Step): ChangeAnswer {
    const { events, index, clock, historyChanged, log } = this.#services;
    const before = this.#state;
    const revision = before.revision + 1;
    const journalError = this.#history.add(row(revision));
    if (journalError) log.error("The history of changes cannot be written", journalError);
    this.#state = { implementation: next, revision, changeId };
    this.#lost = null;
    const answer = this.#answer(patches, label, before.revision);
    events.changed(answer);
    this.#queue.push(this.#state);
    index.put(
      { fileName: this.#file.fileName, stamp: null, ...this.#state },
      momentOf(clock),
      before.implementation,
    );
    historyChanged();
    return answer;
  }

  #answer(patches: readonly Patch[], label: string, fromRevision: number): ChangeAnswer {
    return {
      implementationId: this.id,
      fromRevision,
      revision: this.#state.revision,
      patches,
      label,
      history: this.#history.labels,
    };
  }

  async #write(state: DocumentState): Promise<Result<Problem | null>> {
    // Whoever made the change is answered first: a large state takes a while to be put into bytes.
    await new Promise((resolve) => setImmediate(resolve));
    const written = await this.#file.write(state);
    const { stamp } = this.#file;
    if (written.ok && stamp) {
      this.#lost = null;
      this.#services.index.markSaved(this.#file.fileName, stamp, state.revision);
    }
    return written;
  }

  #saveStateOf(revision: number): SaveState {
    const state = this.#lost ? "failed" : this.#queue.state;
    return {
      implementationId: this.id,
      state,
      revision,
      problem: this.#lost ?? this.#queue.problem ?? this.#note,
    };
  }
}
