/** What the board knows: the rows of the index in memory, and the database beside them. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { CardSummary, FileProblemCard } from "../../src-shared/domain/card-summary.ts";
import type { IsoDate, IsoInstant } from "../../src-shared/domain/dates.ts";
import {
  collectExperience,
  type Experience,
} from "../../src-shared/domain/experience/experience-aggregate.ts";
import type { ExperienceRow } from "../../src-shared/domain/experience/experience.ts";
import type { HealthThresholds } from "../../src-shared/domain/health/health-thresholds.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { Board, LessonRow } from "../../src-shared/ipc/answers.ts";
import type { EventPayloads } from "../../src-shared/ipc/contract.ts";
import type { Moment } from "../clock.ts";
import type { Log } from "../log.ts";
import type { FileStamp } from "../storage/disk.ts";
import type { IndexedFile, IndexUpdate, SummaryIndex } from "../storage/summary-index.ts";
import { DueEntries, isSameDue } from "./due-entries.ts";
import { type ImplementationForIndex, inShort } from "./read-for-index.ts";

/** So many closed implementations are added up in about three milliseconds. */
const EXPERIENCE_ROWS = 40;

/** An implementation as it goes into the index. */
export interface IndexInput {
  readonly fileName: string;
  /** Null while the file on disk is older. */
  readonly stamp: FileStamp | null;
  readonly implementation: Implementation;
  readonly revision: number;
  readonly changeId: string;
}

/** What the window and the reminders are told of a change. */
export interface IndexEvents {
  summariesChanged(change: EventPayloads["summariesChanged"]): void;
  /** The dated things of these implementations are other ones, or there are none any more. */
  dueChanged(implementationIds: readonly string[]): void;
}

/** The index of the open workspace. A database that refuses is logged and never stops the work: it is derived. */
export class WorkspaceIndex {
  readonly #database: SummaryIndex;
  readonly #events: IndexEvents;
  readonly #log: Log;
  readonly #thresholds: () => HealthThresholds;
  readonly #rows = new Map<string, IndexedFile>();
  readonly #fileNames = new Map<string, string>();
  /** Until when the cards hold that a cut-off changes today, by file name. Few: most have nothing for the bank today. */
  readonly #trueUntil = new Map<string, IsoInstant>();
  readonly #problemCards = new Map<string, FileProblemCard>();
  /** What the closed implementations teach; read when it is first asked for, forgotten when one of them changes. */
  #experience: Promise<Experience> | null = null;
  readonly #due: DueEntries;

  constructor(parts: {
    readonly database: SummaryIndex;
    readonly rows: readonly IndexedFile[];
    readonly events: IndexEvents;
    readonly log: Log;
    /** With which thresholds cards are measured now. */
    readonly thresholds: () => HealthThresholds;
  }) {
    this.#database = parts.database;
    this.#events = parts.events;
    this.#log = parts.log;
    this.#thresholds = parts.thresholds;
    this.#due = new DueEntries(parts.database);
    for (const row of parts.rows) this.#remember(row);
  }

  /** All cards in no order, and all files with a problem by file name. */
  board(): Board {
    const rows = [...this.#rows.values()];
    return {
      summaries: rows.flatMap(({ content }) =>
        content.kind === "implementation" ? [content.summary] : [],
      ),
      problems: this.#problems(),
    };
  }

  /** The row of a file, or undefined. */
  row(fileName: string): IndexedFile | undefined {
    return this.#rows.get(fileName);
  }

  /** The rows by file name. */
  rows(): ReadonlyMap<string, IndexedFile> {
    return this.#rows;
  }

  /** Whether a cut-off has passed that moves the forecast of a card. Asked twice a minute. */
  isAnyCardPast(now: IsoInstant): boolean {
    for (const until of this.#trueUntil.values()) if (until < now) return true;
    return false;
  }

  /** The card of an implementation, or null. */
  summary(id: string): CardSummary | null {
    const content = this.#rows.get(this.#fileNames.get(id) ?? "")?.content;
    return content?.kind === "implementation" ? content.summary : null;
  }

  /** Name of the file that holds an implementation, or null. */
  fileNameOf(id: string): string | null {
    return this.#fileNames.get(id) ?? null;
  }

  /** Takes in a changed implementation and tells the window. `before` spares writing what has not changed. */
  put(input: IndexInput, moment: Moment, before: Implementation | null): CardSummary {
    const basis = { ...moment, thresholds: this.#thresholds() };
    const short = inShort(input.implementation, input, basis);
    this.apply([this.#updateOf(input, short, before)], []);
    return short.summary;
  }

  /** Takes rows in and files out, and tells the window. */
  apply(updates: readonly IndexUpdate[], removedFileNames: readonly string[]): void {
    if (updates.length === 0 && removedFileNames.length === 0) return;
    const before = JSON.stringify(this.#problems());
    const idsBefore = new Set<string>();
    const changedNames = new Set(updates.map(({ file }) => file.fileName));
    if (updates.some(({ experience }) => experience !== null)) this.#experience = null;
    for (const name of [...removedFileNames, ...changedNames]) {
      const content = this.#rows.get(name)?.content;
      if (content?.kind === "implementation") {
        idsBefore.add(content.id);
        if (content.summary.state === "closed") this.#experience = null;
      }
      this.#forget(name);
    }
    for (const { file, due } of updates) {
      this.#remember(file);
      if (due && file.content.kind === "implementation") this.#due.set(file.content.id, due);
    }
    this.#inDatabase(() => {
      this.#database.apply(updates, removedFileNames);
    });
    const removedIds = [...idsBefore].filter((id) => !this.#fileNames.has(id));
    for (const id of removedIds) this.#due.delete(id);
    const problems = this.#problems();
    this.#events.summariesChanged({
      upserts: [...changedNames].flatMap((name) => {
        const content = this.#rows.get(name)?.content;
        return content?.kind === "implementation" ? [content.summary] : [];
      }),
      removedIds,
      problems: JSON.stringify(problems) === before ? null : problems,
    });
    const dueIds = updates.flatMap(({ file: { content }, due }) =>
      due !== null && content.kind === "implementation" ? [content.id] : [],
    );
    if (dueIds.length + removedIds.length > 0) this.#events.dueChanged([...dueIds, ...removedIds]);
  }

  /** Notes that the file now holds what the row says; ignored when a newer change came in meanwhile. */
  markSaved(fileName: string, stamp: FileStamp, revision: number): void {
    const row = this.#rows.get(fileName);
    if (row?.content.kind !== "implementation" || row.content.revision !== revision) return;
    this.#rows.set(fileName, { ...row, stamp });
    this.#inDatabase(() => {
      this.#database.markSaved(fileName, stamp, revision);
    });
  }

  /**
   * Dated things from `from` to `to`, both inclusive, in no order: there are tens of thousands. What was never asked for is
   * read from the database first, all at once: `datedEntriesRead` spares that.
   */
  datedEntries(from: IsoDate, to: IsoDate): readonly DatedEntry[] {
    const found: DatedEntry[] = [];
    for (const id of this.#fileNames.keys()) {
      for (const entry of this.#due.of(id)) {
        if (entry.due >= from && entry.due <= to) found.push(entry);
      }
    }
    return found;
  }

  /** Dated things of one implementation, in no order; none of one that is not there. */
  datedEntriesOf(implementationId: string): readonly DatedEntry[] {
    return this.#fileNames.has(implementationId) ? this.#due.of(implementationId) : [];
  }

  /** Reads the dated things that were not read yet, in several turns, so that nothing waits for thousands of payors. */
  async datedEntriesRead(): Promise<void> {
    await this.#due.readAll(() => this.implementationIds());
  }

  /** Ids of all implementations. */
  implementationIds(): readonly string[] {
    return [...this.#fileNames.keys()];
  }

  /** Revision of an implementation; null when there is none of that id. */
  revisionOf(implementationId: string): number | null {
    const content = this.#rows.get(this.#fileNames.get(implementationId) ?? "")?.content;
    return content?.kind === "implementation" ? content.revision : null;
  }

  /** Whether there are files that could not be read, whose implementations are not known. */
  hasProblems(): boolean {
    return this.#problemCards.size > 0;
  }

  /** Lessons that match a text; all for an empty one. */
  lessons(text: string): readonly LessonRow[] {
    return this.#database.lessons(text);
  }

  /** What the closed implementations of the workspace teach. Thousands are read in several turns, so that nothing waits. */
  async experience(): Promise<Experience> {
    const reading = (this.#experience ??= this.#readExperience());
    try {
      return await reading;
    } catch (error) {
      // What failed once may work the next time.
      if (this.#experience === reading) this.#experience = null;
      throw error;
    }
  }

  /** Empties the database, not what is in memory: a rebuild follows, and board and Desk stay meanwhile. */
  async clearDatabase(): Promise<void> {
    await this.datedEntriesRead().catch((error: unknown) => {
      this.#log.error("The dated things in the index could not be read before its rebuild", error);
    });
    this.#experience = null;
    this.#inDatabase(() => {
      this.#database.clear();
    });
  }

  /** Closes the database. */
  close(): void {
    this.#database.close();
  }

  async #readExperience(): Promise<Experience> {
    const collector = collectExperience();
    for (let afterId: string | undefined = ""; afterId !== undefined;) {
      const rows: readonly ExperienceRow[] = this.#database.experience(afterId, EXPERIENCE_ROWS);
      for (const row of rows) collector.add(row);
      afterId = rows.at(-1)?.implementationId;
      if (afterId !== undefined) await nextTurn();
    }
    return collector.result();
  }

  /** The update of a changed implementation; what hangs on it is left out where it is the same as before. */
  #updateOf(
    { fileName, stamp, implementation }: IndexInput,
    short: ImplementationForIndex,
    before: Implementation | null,
  ): IndexUpdate {
    const update = indexUpdate(fileName, stamp, short);
    if (!before) return update;
    const isSameName = before.payor.name === implementation.payor.name;
    const known = this.#due.known(implementation.id);
    return {
      ...update,
      due: known && isSameDue(known, short.due) ? null : update.due,
      lessons: isSameName && before.lessons === implementation.lessons ? null : update.lessons,
    };
  }

  #problems(): readonly FileProblemCard[] {
    return [...this.#problemCards.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  }

  #remember(row: IndexedFile): void {
    this.#rows.set(row.fileName, row);
    if (row.content.kind === "implementation") {
      this.#fileNames.set(row.content.id, row.fileName);
      const { trueUntil } = row.content.summary;
      if (trueUntil !== null) this.#trueUntil.set(row.fileName, trueUntil);
    } else {
      this.#problemCards.set(row.fileName, row.content.card);
    }
  }

  #forget(fileName: string): void {
    const content = this.#rows.get(fileName)?.content;
    this.#rows.delete(fileName);
    this.#problemCards.delete(fileName);
    this.#trueUntil.delete(fileName);
    if (content?.kind === "implementation" && this.#fileNames.get(content.id) === fileName) {
      this.#fileNames.delete(content.id);
    }
  }

  #inDatabase(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#log.error("The index could not be written; it mends itself on the next opening", error);
    }
  }
}

/** The row of an implementation with what hangs on it. */
export function indexUpdate(
  fileName: string,
  stamp: FileStamp | null,
  { kind, revision, changeId, summary, due, lessons, experience }: ImplementationForIndex,
): IndexUpdate {
  const content = { kind, id: summary.id, revision, changeId, summary } as const;
  return { file: { fileName, stamp, content }, due, lessons, experience };
}
