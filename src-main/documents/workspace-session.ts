/** An open workspace: the one door to its files for everything else in main. */
import type { CardSummary } from "../../src-shared/domain/card-summary.ts";
import type { IsoDate } from "../../src-shared/domain/dates.ts";
import {
  type GoLiveOutlook,
  outlookOf,
} from "../../src-shared/domain/experience/go-live-outlook.ts";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  type HealthThresholds,
  resolveHealthThresholds,
  thresholdProblems,
  thresholdsKey,
} from "../../src-shared/domain/health/health-thresholds.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type {
  Board,
  ChangeAnswer,
  HistoryLabels,
  LessonRow,
  OpenedImplementation,
  SaveState,
  WorkspaceInfo,
} from "../../src-shared/ipc/answers.ts";
import type { Input } from "../../src-shared/ipc/contract.ts";
import { fail, ok, problem, type Result } from "../../src-shared/result.ts";
import { type Clock, momentOf } from "../clock.ts";
import type { Log } from "../log.ts";
import type { WriteEnvironment } from "../storage/atomic-write.ts";
import { Backups } from "../storage/backups.ts";
import { writeThresholds } from "../storage/change-marker.ts";
import type { HistoryJournal } from "../storage/history-journal.ts";
import { type FoundWorkspace, safeFilePath } from "../storage/workspace-folder.ts";
import { PlaybookService } from "../playbooks/playbook-service.ts";
import { DocumentService } from "./document-service.ts";
import type { EventGate } from "./event-gate.ts";
import type { DocumentEvents, DocumentServices } from "./open-document.ts";
import { restoreBackup } from "./restore-backup.ts";
import { isPast, scanFiles } from "./scan-files.ts";
import { WorkspaceHistory } from "./workspace-history.ts";
import type { WorkspaceIndex } from "./workspace-index.ts";

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

/** An open workspace. */
export class WorkspaceSession {
  /** The playbooks that implementations are made from. */
  readonly playbooks: PlaybookService;
  readonly #options: SessionOptions;
  readonly #found: FoundWorkspace;
  readonly #services: DocumentServices;
  readonly #documents: DocumentService;
  readonly #history: WorkspaceHistory;
  readonly #gate: EventGate;
  #thresholds: HealthThresholds;
  #thresholdsTurn: Promise<unknown> = Promise.resolve();
  #scanTurn: Promise<unknown> = Promise.resolve();
  #isRefreshing = false;

  /** Use `openWorkspaceSession`. */
  constructor(parts: {
    readonly options: SessionOptions;
    /** What stands before `options.events`. */
    readonly gate: EventGate;
    readonly found: FoundWorkspace;
    readonly environment: WriteEnvironment;
    /** Gets a way to ask for the thresholds in force. */
    readonly index: (thresholds: () => HealthThresholds) => WorkspaceIndex;
    readonly journal: HistoryJournal;
  }) {
    const { options, found, environment, journal } = parts;
    this.#thresholds = resolveHealthThresholds(found.marker.healthThresholds);
    const healthThresholds = (): HealthThresholds => this.#thresholds;
    const index = parts.index(healthThresholds);
    const { clock, appVersion, user, log, events } = options;
    const { folder } = found;
    const backups = new Backups(folder.backups, environment);
    this.#options = options;
    this.#gate = parts.gate;
    this.#found = found;
    this.#services = {
      ...{ folder, index, journal, backups, environment, clock, appVersion, user, log, events },
      healthThresholds,
      historyChanged: () => {
        this.#history.tell();
      },
    };
    this.#history = new WorkspaceHistory({ index, journal, events });
    this.#documents = new DocumentService(this.#services);
    this.playbooks = new PlaybookService({
      ...{ folder, builtIn: options.playbooks, clock, user, environment },
      readOnly: () => this.#refuseToWrite()?.error ?? null,
      madeFrom: (slug) => this.board().summaries.filter((card) => card.playbook.slug === slug),
    });
  }

  /** What the window shows of the workspace. */
  info(): WorkspaceInfo {
    const { marker, isWritable } = this.#found;
    return {
      name: marker.name,
      folder: this.#options.folder,
      isSample: marker.isSample,
      isWritable,
      healthThresholds: this.#thresholds,
    };
  }

  /** When the workspace was made: the same wherever its folder is. */
  get madeAt(): string {
    return this.#found.marker.createdAt;
  }

  /** The thresholds of health in force. */
  get healthThresholds(): HealthThresholds {
    return this.#thresholds;
  }

  /**
   * Changes thresholds of health, or takes all of them back, and measures every open card anew (with progress). Errors:
   * `refused` when they make no sense together, `read-only`, those of writing and of reading the files.
   */
  async updateHealthThresholds(
    input: Input<"updateHealthThresholds">,
  ): Promise<Result<WorkspaceInfo>> {
    const refused = this.#refuseToWrite();
    if (refused) return refused;
    const turn = this.#thresholdsTurn.then(() => this.#changeThresholds(input));
    this.#thresholdsTurn = turn.catch(() => undefined);
    return turn;
  }

  async #changeThresholds(input: Input<"updateHealthThresholds">): Promise<Result<WorkspaceInfo>> {
    const wanted: HealthThresholds = {
      ...DEFAULT_HEALTH_THRESHOLDS,
      ...(input.kind === "change" && { ...this.#thresholds, ...input.changes }),
    };
    const [[, wrong] = []] = thresholdProblems(wanted);
    if (wrong !== undefined) {
      return fail(
        problem("refused", "These thresholds contradict each other", {
          where: wrong,
          advice: "Nothing was changed. Green comes first, then amber, then red.",
        }),
      );
    }
    const { folder, environment } = this.#services;
    const written = await writeThresholds(folder, wanted, environment);
    if (!written.ok) return written;
    this.#thresholds = wanted;
    const scanned = await this.scan();
    return scanned.ok ? ok(this.info()) : scanned;
  }

  /** All cards and marked files. */
  board(): Board {
    return this.#services.index.board();
  }

  /** Makes an implementation from a playbook; it is on the disk when this resolves. */
  async createImplementation(input: Input<"createImplementation">): Promise<Result<CardSummary>> {
    const refused = this.#refuseToWrite();
    if (refused) return refused;
    const playbook = await this.playbooks.forNewImplementation(input.playbookSlug);
    if (!playbook.ok) return playbook;
    const created = await this.#documents.create(playbook.value, input);
    if (created.ok) this.#history.raiseBarrier();
    return created;
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
    return this.#history.labels();
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

  /** The newest state with its revision, for a file that comes back. */
  async readWithRevision(
    id: string,
  ): Promise<Result<{ readonly implementation: Implementation; readonly revision: number }>> {
    return this.#documents.use(id, ({ state: { implementation, revision } }) =>
      ok({ implementation, revision }),
    );
  }

  /** When an implementation will go live, judged by the closed ones of the workspace. */
  async forecastFromExperience(id: string): Promise<Result<GoLiveOutlook>> {
    const { index, clock } = this.#services;
    const experience = await index.experience();
    return this.#documents.use(id, ({ state }) =>
      ok(outlookOf(state.implementation, clock.today(), experience)),
    );
  }

  /** Lessons of all implementations that match a text; all for an empty one. */
  listLessons(text: string): Result<readonly LessonRow[]> {
    return ok(this.#services.index.lessons(text));
  }

  /** Resolves when the dated things of all implementations are in memory: what asks for all of them waits for that. */
  async datedEntriesRead(): Promise<void> {
    await this.#services.index.datedEntriesRead();
  }

  /** Dated things between two dates, both inclusive. */
  datedEntries(from: IsoDate, to: IsoDate): readonly DatedEntry[] {
    return this.#services.index.datedEntries(from, to);
  }

  /** Dated things of one implementation, in no order; none of one that is not there. */
  datedEntriesOf(implementationId: string): readonly DatedEntry[] {
    return this.#services.index.datedEntriesOf(implementationId);
  }

  /** Ids of all implementations. */
  implementationIds(): readonly string[] {
    return this.#services.index.implementationIds();
  }

  /** Card of an implementation; null = it is not there, or its file cannot be read now. */
  summaryOf(implementationId: string): CardSummary | null {
    return this.#services.index.summary(implementationId);
  }

  /** Name of the payor of an implementation; null = it is not there, or its file cannot be read now. */
  payorNameOf(implementationId: string): string | null {
    return this.#services.index.summary(implementationId)?.payorName ?? null;
  }

  /** Revision of an implementation; null when there is none of that id. */
  revisionOf(implementationId: string): number | null {
    return this.#services.index.revisionOf(implementationId);
  }

  /** Whether there are files that could not be read, whose implementations are not known. */
  hasProblems(): boolean {
    return this.#services.index.hasProblems();
  }

  /** Makes the cards true for today, after midnight. */
  async refreshDay(): Promise<void> {
    const { index, clock } = this.#services;
    for (const { file, state } of this.#documents.loaded()) {
      const row = index.row(file.fileName);
      if (!row) continue;
      const input = { fileName: file.fileName, stamp: row.stamp, ...state };
      index.put(input, momentOf(clock), state.implementation);
    }
    await this.checkOutside();
  }

  /** Makes the cards true whose forecast a passed cut-off moves. Nothing to do, and nothing looked at, most of the time. */
  async refreshAfterCutOff(): Promise<void> {
    const { index, clock } = this.#services;
    if (this.#isRefreshing || !index.isAnyCardPast(clock.now())) return;
    this.#isRefreshing = true;
    await this.checkOutside().finally(() => {
      this.#isRefreshing = false;
    });
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

  /** Saves what waits and lets go of the files; nobody is told of it. */
  async close(): Promise<void> {
    this.#gate.close();
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
    const { folder, index, backups, clock, log } = this.#services;
    const moment = momentOf(clock);
    const thresholds = this.#thresholds;
    const key = thresholdsKey(thresholds);
    if (isRebuild) await index.clearDatabase();
    const options = {
      ...{ folder, index, backups, ...moment, thresholds, log, isRebuild },
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
      if (row?.content.kind !== "implementation") continue;
      const { summary } = row.content;
      const isTrue = summary.thresholds === key && !isPast(summary, moment.now);
      if (!isRebuild && isTrue) continue;
      const input = { fileName: row.fileName, stamp: row.stamp, ...document.state };
      index.put(input, moment, null);
    }
    this.#history.tieToFiles(new Set(this.#documents.loaded().map(({ id }) => id)));
    this.#history.tell();
    return ok(null);
  }

  async #step(kind: "undo" | "redo", id: string | null): Promise<Result<ChangeAnswer>> {
    const refused = this.#refuseToWrite();
    if (refused) return refused;
    const target = id ?? this.#history.next(kind)?.implementationId;
    if (target === undefined) {
      return fail(problem(`nothing-to-${kind}`, `There is nothing to ${kind}`));
    }
    return this.#documents.use(target, (document) => document.step(kind));
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
