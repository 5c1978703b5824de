/** An open workspace: the one door to its files for everything else in main. */
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { CardSummary } from "../../src-shared/domain/card-summary.ts";
import type { IsoDate } from "../../src-shared/domain/dates.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import type { Playbook } from "../../src-shared/domain/playbook.ts";
import type { DueEntry } from "../../src-shared/domain/reminders.ts";
import { parseDocument } from "../../src-shared/document/parse-document.ts";
import type {
  Board,
  ChangeAnswer,
  HistoryLabels,
  Input,
  LessonRow,
  OpenedImplementation,
  SaveState,
  WorkspaceInfo,
} from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import { realWriteEnvironment, type WriteEnvironment } from "../storage/atomic-write.ts";
import { Backups } from "../storage/backups.ts";
import { writeProblem } from "../storage/file-problems.ts";
import { HistoryJournal } from "../storage/history-journal.ts";
import { healPendingFiles } from "../storage/pending-files.ts";
import { SummaryIndex } from "../storage/summary-index.ts";
import { findWorkspace, type FoundWorkspace, safeFilePath } from "../storage/workspace-folder.ts";
import { DocumentHistory } from "./document-history.ts";
import { DocumentService } from "./document-service.ts";
import type { DocumentEvents, DocumentServices } from "./open-document.ts";
import { restoreBackup } from "./restore-backup.ts";
import { scanFiles } from "./scan-files.ts";
import { nextRedo, nextUndo } from "./workspace-history.ts";
import { WorkspaceIndex } from "./workspace-index.ts";

/** What the window and the reminders are told. */
export interface SessionEvents extends DocumentEvents {
  indexProgress(progress: { readonly done: number; readonly total: number }): void;
}

/** What a session needs of the world. */
export interface SessionOptions {
  readonly folder: string;
  readonly userDataDir: string;
  readonly clock: Clock;
  readonly user: () => string;
  readonly appVersion: string;
  readonly playbooks: readonly Playbook[];
  readonly events: SessionEvents;
  readonly log: Log;
  /** Where files are written; tests make it fail. */
  readonly environment?: WriteEnvironment;
}

/**
 * Opens a workspace: heals what is pending, brings the index up to date (with progress) and loads the board. Errors:
 * `workspace-missing`, `newer-version`, `invalid-content`, `no-permission`, `io`.
 */
export async function openWorkspaceSession(
  options: SessionOptions,
): Promise<Result<WorkspaceSession>> {
  const { folder, userDataDir, appVersion, log, clock } = options;
  const { events, letThrough } = heldBack(options.events);
  const environment = options.environment ?? realWriteEnvironment;
  const found = await findWorkspace(folder);
  if (!found.ok) return found;
  const { root } = found.value.folder;
  const key = createHash("sha256").update(root).digest("hex").slice(0, 16);
  const indexFolder = join(userDataDir, "indexes");
  try {
    await mkdir(indexFolder, { recursive: true });
  } catch (error) {
    return fail(writeProblem(error, indexFolder));
  }
  if (found.value.isWritable) {
    await healPendingFiles({
      folder: found.value.folder,
      readRevision: revisionIn,
      environment,
      now: clock.now(),
      log,
    });
  }
  const { index, rows } = SummaryIndex.open(join(indexFolder, `${key}.sqlite`), appVersion, log);
  const session = new WorkspaceSession({
    options: { ...options, events },
    found: found.value,
    environment,
    index: new WorkspaceIndex({ database: index, rows, events, log }),
    journal: HistoryJournal.open(join(userDataDir, "history.sqlite"), key, log),
  });
  const scanned = await session.scan();
  letThrough();
  if (scanned.ok) return ok(session);
  await session.close();
  return scanned;
}

/** Until it is open, a workspace says nothing but its progress: the window still shows another one. */
function heldBack(events: SessionEvents): { events: SessionEvents; letThrough: () => void } {
  let isOpen = false;
  const when = <T>(tell: (value: T) => void): ((value: T) => void) => {
    return (value) => {
      if (isOpen) tell(value);
    };
  };
  return {
    events: {
      changed: when((answer) => {
        events.changed(answer);
      }),
      summariesChanged: when((change) => {
        events.summariesChanged(change);
      }),
      saveStateChanged: when((state) => {
        events.saveStateChanged(state);
      }),
      historyChanged: when((labels) => {
        events.historyChanged(labels);
      }),
      dueChanged: when(() => {
        events.dueChanged();
      }),
      indexProgress: (progress) => {
        events.indexProgress(progress);
      },
    },
    letThrough: () => {
      isOpen = true;
    },
  };
}

function revisionIn(text: string): number | null {
  const parsed = parseDocument(text);
  return parsed.ok ? parsed.value.header.revision : null;
}

/** An open workspace. */
export class WorkspaceSession {
  readonly #options: SessionOptions;
  readonly #found: FoundWorkspace;
  readonly #services: DocumentServices;
  readonly #documents: DocumentService;
  #scanTurn: Promise<unknown> = Promise.resolve();
  #labels: HistoryLabels = { undo: null, redo: null };

  /** Use `openWorkspaceSession`. */
  constructor(parts: {
    readonly options: SessionOptions;
    readonly found: FoundWorkspace;
    readonly environment: WriteEnvironment;
    readonly index: WorkspaceIndex;
    readonly journal: HistoryJournal;
  }) {
    const { options, found, environment, index, journal } = parts;
    const { clock, appVersion, user, log, events } = options;
    const { folder } = found;
    const backups = new Backups(folder.backups, environment);
    this.#options = options;
    this.#found = found;
    this.#services = {
      ...{ folder, index, journal, backups, environment, clock, appVersion, user, log, events },
      historyChanged: () => {
        this.#tellHistory();
      },
    };
    this.#documents = new DocumentService(this.#services);
  }

  /** What the window shows of the workspace. */
  info(): WorkspaceInfo {
    const { marker, isWritable } = this.#found;
    return {
      name: marker.name,
      folder: this.#options.folder,
      isSample: marker.isSample,
      isWritable,
    };
  }

  /** All cards and marked files. */
  board(): Board {
    return this.#services.index.board();
  }

  /** Makes an implementation from a playbook; it is on the disk when this resolves. */
  async createImplementation(input: Input<"createImplementation">): Promise<Result<CardSummary>> {
    const refused = this.#refuseToWrite();
    if (refused) return refused;
    const playbook = this.#options.playbooks.find(({ slug }) => slug === input.playbookSlug);
    if (playbook) return this.#documents.create(playbook, input);
    return fail(problem("not-found", "That playbook is not there", { where: input.playbookSlug }));
  }

  /** The whole implementation. Errors: `not-found`, and those of reading and parsing. */
  async open(id: string): Promise<Result<OpenedImplementation>> {
    const reason = this.#found.isWritable ? null : NOT_WRITABLE;
    return this.#documents.use(id, (document) => ok(document.opened(reason)));
  }

  /** Applies a command, answers at once and saves behind the answer. */
  async execute(input: Input<"executeCommand">): Promise<Result<ChangeAnswer>> {
    return (
      this.#refuseToWrite() ??
      this.#documents.use(input.implementationId, (document) => document.execute(input))
    );
  }

  /** Takes back the newest change of an implementation; of the workspace when null. */
  async undo(implementationId: string | null): Promise<Result<ChangeAnswer>> {
    return this.#step("undo", implementationId);
  }

  /** Makes the newest undone change again. */
  async redo(implementationId: string | null): Promise<Result<ChangeAnswer>> {
    return this.#step("redo", implementationId);
  }

  /** What undo and redo over the workspace would do: the change made last, in whichever implementation. */
  historyLabels(): HistoryLabels {
    const standings = this.#standings();
    const inWords = (step: ReturnType<typeof nextUndo>): string | null => {
      if (!step) return null;
      const payorName = this.#services.index.summary(step.implementationId)?.payorName ?? "";
      return step.label.includes(payorName) ? step.label : `${step.label} (${payorName})`;
    };
    return { undo: inWords(nextUndo(standings)), redo: inWords(nextRedo(standings)) };
  }

  /** Tries to save again. Errors: why it still cannot be saved. */
  async retrySave(id: string): Promise<Result<null>> {
    return this.#documents.use(id, (document) => document.retrySave());
  }

  /** Reads every file anew, with progress. */
  async rebuildIndex(): Promise<Result<Board>> {
    const scanned = await this.scan(true);
    return scanned.ok ? ok(this.board()) : scanned;
  }

  /** Brings a backup back. Errors: see `restoreBackup`. */
  async restoreBackup(fileName: string, backupId: string): Promise<Result<Board>> {
    const refused = this.#refuseToWrite();
    if (refused) return refused;
    const restored = await restoreBackup({ fileName, backupId }, this.#documents, this.#services);
    if (!restored.ok) return restored;
    const scanned = await this.scan();
    return scanned.ok ? ok(this.board()) : scanned;
  }

  /** Path of an implementation file; null when there is none of that name in the workspace. */
  filePath(fileName: string): string | null {
    return safeFilePath(this.#found.folder, fileName);
  }

  /** The newest state, for a report. */
  async readForReport(id: string): Promise<Result<Implementation>> {
    return this.#documents.use(id, (document) => ok(document.state.implementation));
  }

  /** Lessons of all implementations that match a text; all for an empty one. */
  listLessons(text: string): Result<readonly LessonRow[]> {
    return ok(this.#services.index.lessons(text));
  }

  /** Open items and planned meetings due between two dates, both inclusive. */
  dueEntries(fromDue: IsoDate, toDue: IsoDate): readonly DueEntry[] {
    return this.#services.index.dueEntries(fromDue, toDue);
  }

  /** Makes the cards true for today, after midnight. */
  async refreshDay(): Promise<void> {
    const { index, clock } = this.#services;
    for (const { file, state } of this.#documents.loaded()) {
      const row = index.row(file.fileName);
      if (!row) continue;
      const input = { fileName: file.fileName, stamp: row.stamp, ...state };
      index.put(input, clock.today(), state.implementation);
    }
    await this.checkOutside();
  }

  /** Looks for files that other programs changed, added or removed. */
  async checkOutside(): Promise<void> {
    const scanned = await this.scan();
    if (scanned.ok) return;
    this.#options.log.warn("The workspace could not be looked through", {
      code: scanned.error.code,
    });
  }

  /** Implementations whose newest state is not on the disk. */
  unsaved(): readonly SaveState[] {
    return this.#documents
      .loaded()
      .filter(({ hasUnsaved }) => hasUnsaved)
      .map(({ saveState }) => saveState);
  }

  /** Waits for every save; one that failed is tried once more. */
  async flush(): Promise<void> {
    await this.#documents.flush();
  }

  /** Saves what waits and lets go of the files. */
  async close(): Promise<void> {
    await this.flush();
    await this.#scanTurn;
    this.#documents.close();
    this.#services.index.close();
    this.#services.journal.close();
  }

  /** Brings the index up to date with the files, one scan after the other. */
  async scan(isRebuild = false): Promise<Result<null>> {
    const turn = this.#scanTurn.then(() => this.#scanNow(isRebuild));
    this.#scanTurn = turn.catch(() => undefined);
    return turn;
  }

  async #scanNow(isRebuild: boolean): Promise<Result<null>> {
    const { folder, index, backups, clock } = this.#services;
    const today = clock.today();
    if (isRebuild) index.clearDatabase();
    const options = {
      ...{ folder, index, backups, today, isRebuild },
      isLoaded: (fileName: string) => this.#documents.isLoaded(fileName),
      progressed: (progress: { readonly done: number; readonly total: number }) => {
        this.#options.events.indexProgress(progress);
      },
    };
    const scanned = await scanFiles(options);
    if (!scanned.ok) return scanned;
    for (const document of this.#documents.loaded()) {
      await this.#documents.checkOutside(document);
      const row = index.row(document.file.fileName);
      if (!isRebuild || !row) continue;
      const input = { fileName: row.fileName, stamp: row.stamp, ...document.state };
      index.put(input, today, null);
    }
    this.#tieHistories();
    this.#tellHistory();
    return ok(null);
  }

  async #step(kind: "undo" | "redo", id: string | null): Promise<Result<ChangeAnswer>> {
    const refused = this.#refuseToWrite();
    if (refused) return refused;
    const next = kind === "undo" ? nextUndo : nextRedo;
    const target = id ?? next(this.#standings())?.implementationId;
    if (target === undefined) {
      return fail(problem(`nothing-to-${kind}`, `There is nothing to ${kind}`));
    }
    return this.#documents.use(target, (document) => document.step(kind));
  }

  /** Histories of implementations that are on the board. */
  #standings(): ReturnType<HistoryJournal["standings"]> {
    const { journal, index } = this.#services;
    return journal.standings().filter(({ implementationId: id }) => index.summary(id) !== null);
  }

  /** Drops what does not belong to the files as they are: rows past a file's revision, files changed elsewhere. */
  #tieHistories(): void {
    const { journal, index } = this.#services;
    const loaded = new Set(this.#documents.loaded().map(({ id }) => id));
    for (const { implementationId: id, revision, changeId } of this.#standings()) {
      const content = index.row(index.fileNameOf(id) ?? "")?.content;
      if (content?.kind !== "implementation" || loaded.has(id)) continue;
      if (content.revision === revision && content.changeId === changeId) continue;
      DocumentHistory.load(journal, id, content);
    }
  }

  #tellHistory(): void {
    const labels = this.historyLabels();
    if (labels.undo === this.#labels.undo && labels.redo === this.#labels.redo) return;
    this.#labels = labels;
    this.#options.events.historyChanged(labels);
  }

  #refuseToWrite(): { readonly ok: false; readonly error: ReturnType<typeof problem> } | null {
    if (this.#found.isWritable) return null;
    return fail(
      problem("read-only", NOT_WRITABLE, {
        where: this.#options.folder,
        advice: "Nothing was changed. Check the permissions of the folder, then open it again.",
      }),
    );
  }
}

const NOT_WRITABLE = "This workspace may not be written";
