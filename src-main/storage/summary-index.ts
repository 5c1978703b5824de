/**
 * The index of a workspace: a SQLite database in the user-data folder with a summary row a file, and tables of what hangs
 * on it: due entries, lessons, experience. It is derived: a damaged or older one is thrown away and built anew from the files.
 */
import { existsSync, rmSync } from "node:fs";
import type { CardSummary, FileProblemCard } from "../../src-shared/domain/card-summary.ts";
import type { ExperienceRow } from "../../src-shared/domain/experience/experience.ts";
import type { Lesson } from "../../src-shared/domain/implementation.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { LessonRow } from "../../src-shared/ipc/answers.ts";
import type { Log } from "../log.ts";
import type { FileStamp } from "./disk.ts";
import { createDueReader, DUE_TABLE, type DueReader, putDue, removeDue } from "./due-table.ts";
import {
  EXPERIENCE_TABLE,
  putExperience,
  readExperience,
  removeExperience,
} from "./experience-table.ts";
import { IndexDatabase } from "./index-database.ts";
import { findLessons, LESSON_TABLES, putLessons, removeLessons } from "./lesson-table.ts";

/** Raised whenever a table changes, here or in the files of the tables, or what stands in their JSON. */
const TABLES_VERSION = 6;

const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE file (
    name TEXT PRIMARY KEY,
    mtime_ms REAL NOT NULL,          -- -1: the row is newer than the file
    size_bytes INTEGER NOT NULL,
    implementation_id TEXT,
    revision INTEGER NOT NULL,
    change_id TEXT NOT NULL,
    summary TEXT,                    -- JSON of the card; null for a file with a problem
    problem TEXT                     -- JSON of the problem card, else null
  ) WITHOUT ROWID;
  ${DUE_TABLE}
  ${LESSON_TABLES}
  ${EXPERIENCE_TABLE}
`;

/** What a row says of a file that is an implementation. */
export interface IndexedImplementation {
  readonly kind: "implementation";
  readonly id: string;
  readonly revision: number;
  /** Id of the change that led to this revision; empty when no command made it. */
  readonly changeId: string;
  readonly summary: CardSummary;
}

/** What a row says of a file that cannot be opened. */
export interface IndexedProblem {
  readonly kind: "problem";
  /** Id of the implementation when it could still be read, e.g. of a second file with the same id. */
  readonly implementationId: string | null;
  readonly card: FileProblemCard;
}

/** One row. */
export interface IndexedFile {
  readonly fileName: string;
  /** Stamp of the file that the row was made from; null while the row is newer than the file. */
  readonly stamp: FileStamp | null;
  readonly content: IndexedImplementation | IndexedProblem;
}

/** A row with what hangs on it. */
export interface IndexUpdate {
  readonly file: IndexedFile;
  /** Null = they have not changed and stay as they are. */
  readonly due: readonly DatedEntry[] | null;
  /** Null = they have not changed and stay as they are. */
  readonly lessons: readonly Lesson[] | null;
  /** Null = it teaches nothing, since it is not closed. */
  readonly experience: ExperienceRow | null;
}

interface FileTableRow {
  readonly name: string;
  readonly mtime_ms: number;
  readonly size_bytes: number;
  readonly implementation_id: string | null;
  readonly revision: number;
  readonly change_id: string;
  readonly summary: string | null;
  readonly problem: string | null;
}

/** The index of one workspace. All calls are synchronous and short. */
export class SummaryIndex {
  readonly #database: IndexDatabase;

  private constructor(database: IndexDatabase) {
    this.#database = database;
  }

  /**
   * Opens the index at `path`, with its rows sorted by file name. One that is damaged, of another program version or not
   * there is made anew, with no rows.
   */
  static open(
    path: string,
    appVersion: string,
    log: Log,
  ): { readonly index: SummaryIndex; readonly rows: readonly IndexedFile[] } {
    const version = `${TABLES_VERSION} ${appVersion}`;
    if (existsSync(path)) {
      const opened = SummaryIndex.#openExisting(path, version, log);
      if (opened) return opened;
    }
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
    const database = new IndexDatabase(path);
    database.exec(TABLES);
    database.run("INSERT INTO meta (key, value) VALUES ('version', ?)", version);
    return { index: new SummaryIndex(database), rows: [] };
  }

  static #openExisting(
    path: string,
    version: string,
    log: Log,
  ): { readonly index: SummaryIndex; readonly rows: readonly IndexedFile[] } | null {
    let database: IndexDatabase | undefined;
    try {
      database = new IndexDatabase(path);
      const index = new SummaryIndex(database);
      if (index.#version() === version) return { index, rows: index.#rows() };
      log.info("The index is of another version and is built anew");
    } catch (error) {
      log.warn("The index cannot be read and is built anew", error);
    }
    database?.close();
    return null;
  }

  /** Puts rows in and takes files out, all or nothing. */
  apply(updates: readonly IndexUpdate[], removedFileNames: readonly string[] = []): void {
    this.#database.transaction(() => {
      for (const name of removedFileNames) this.#remove(name);
      for (const update of updates) this.#put(update);
    });
  }

  /** Notes that the file now holds what the row says. */
  markSaved(fileName: string, stamp: FileStamp, revision: number): void {
    this.#database.run(
      "UPDATE file SET mtime_ms = ?, size_bytes = ? WHERE name = ? AND revision = ?",
      stamp.mtimeMs,
      stamp.sizeBytes,
      fileName,
      revision,
    );
  }

  /** Reads the dated things of one implementation after the other. */
  dueReader(): DueReader {
    return createDueReader(this.#database);
  }

  /** Lessons whose text holds every word of `text` (or begins of words), newest first; all when it has no word. */
  lessons(text: string): readonly LessonRow[] {
    return findLessons(this.#database, text);
  }

  /** What closed implementations teach: up to `limit` rows by id behind `afterId`; empty = from the first on. */
  experience(afterId: string, limit: number): readonly ExperienceRow[] {
    return readExperience(this.#database, afterId, limit);
  }

  /** Takes everything out: the next refresh reads every file again. */
  clear(): void {
    this.#database.transaction(() => {
      for (const table of ["file", "due", "lesson", "lesson_text", "experience"]) {
        this.#database.exec(`DELETE FROM ${table}`);
      }
    });
  }

  /** Closes the database; nothing may be called after it. */
  close(): void {
    this.#database.close();
  }

  #put({ file, due, lessons, experience }: IndexUpdate): void {
    const { fileName, stamp, content } = file;
    const isImplementation = content.kind === "implementation";
    this.#removeWhatHungOn(fileName, isImplementation ? content.id : null);
    this.#database.run(
      `INSERT INTO file (name, mtime_ms, size_bytes, implementation_id, revision, change_id, summary, problem)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET mtime_ms = excluded.mtime_ms, size_bytes = excluded.size_bytes,
         implementation_id = excluded.implementation_id, revision = excluded.revision,
         change_id = excluded.change_id, summary = excluded.summary, problem = excluded.problem`,
      fileName,
      stamp?.mtimeMs ?? -1,
      stamp?.sizeBytes ?? -1,
      isImplementation ? content.id : content.implementationId,
      isImplementation ? content.revision : 0,
      isImplementation ? content.changeId : "",
      isImplementation ? JSON.stringify(content.summary) : null,
      isImplementation ? null : JSON.stringify(content.card),
    );
    if (!isImplementation) return;
    const { payorName } = content.summary;
    if (due) putDue(this.#database, content.id, payorName, due);
    if (lessons) putLessons(this.#database, content.id, payorName, lessons);
    if (experience) putExperience(this.#database, experience);
    else removeExperience(this.#database, content.id);
  }

  #remove(fileName: string): void {
    this.#removeWhatHungOn(fileName, null);
    this.#database.run("DELETE FROM file WHERE name = ?", fileName);
  }

  /** Takes out what hung on the implementation that the file held, unless it is still `newId`. */
  #removeWhatHungOn(fileName: string, newId: string | null): void {
    const row = this.#database
      .prepare("SELECT implementation_id FROM file WHERE name = ? AND summary IS NOT NULL")
      .get(fileName);
    if (!row || row["implementation_id"] === newId) return;
    const id = String(row["implementation_id"]);
    removeDue(this.#database, id);
    removeLessons(this.#database, id);
    removeExperience(this.#database, id);
  }

  #version(): string | null {
    const row = this.#database.prepare("SELECT value FROM meta WHERE key = 'version'").get();
    return row ? String(row["value"]) : null;
  }

  #rows(): readonly IndexedFile[] {
    const rows = this.#database.prepare("SELECT * FROM file ORDER BY name").all();
    return (rows as unknown as readonly FileTableRow[]).map(toIndexedFile);
  }
}

function toIndexedFile(row: FileTableRow): IndexedFile {
  const stamp = row.mtime_ms < 0 ? null : { mtimeMs: row.mtime_ms, sizeBytes: row.size_bytes };
  const content: IndexedFile["content"] =
    row.summary === null
      ? {
          kind: "problem",
          implementationId: row.implementation_id,
          card: JSON.parse(row.problem ?? "") as FileProblemCard,
        }
      : {
          kind: "implementation",
          id: row.implementation_id ?? "",
          revision: row.revision,
          changeId: row.change_id,
          summary: JSON.parse(row.summary) as CardSummary,
        };
  return { fileName: row.name, stamp, content };
}
