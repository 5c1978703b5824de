/**
 * The index of a workspace: a SQLite database in the user-data folder with a summary row a file, the due entries and the
 * lessons. It is derived: a damaged or older one is thrown away and built anew from the files.
 */
import { existsSync, rmSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { CardSummary, FileProblemCard } from "../../src-shared/domain/card-summary.ts";
import type { Lesson } from "../../src-shared/domain/implementation.ts";
import type { DueEntry } from "../../src-shared/domain/reminders.ts";
import type { LessonRow } from "../../src-shared/ipc/contract.ts";
import type { Log } from "../log.ts";
import type { FileStamp } from "./disk.ts";

/** Raised whenever the tables below change. */
const TABLES_VERSION = 2;

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
  CREATE TABLE due (
    implementation_id TEXT PRIMARY KEY,
    payor_name TEXT NOT NULL,
    entries TEXT NOT NULL            -- JSON, see packDue: a large workspace has over 100,000 entries
  );
  CREATE TABLE lesson (
    number INTEGER PRIMARY KEY,
    implementation_id TEXT NOT NULL,
    payor_name TEXT NOT NULL,
    date TEXT NOT NULL,
    lesson TEXT NOT NULL             -- JSON
  );
  CREATE INDEX lesson_by_implementation ON lesson (implementation_id);
  CREATE VIRTUAL TABLE lesson_text USING fts5(
    text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
  );
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

/** A row with what hangs on it. A part that is `null` has not changed and stays as it is. */
export interface IndexUpdate {
  readonly file: IndexedFile;
  readonly due: readonly DueEntry[] | null;
  readonly lessons: readonly Lesson[] | null;
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
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(database: DatabaseSync) {
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
    const index = new SummaryIndex(openDatabase(path));
    index.#database.exec(TABLES);
    index.#run("INSERT INTO meta (key, value) VALUES ('version', ?)", version);
    return { index, rows: [] };
  }

  static #openExisting(
    path: string,
    version: string,
    log: Log,
  ): { readonly index: SummaryIndex; readonly rows: readonly IndexedFile[] } | null {
    let database: DatabaseSync | undefined;
    try {
      database = openDatabase(path);
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
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      for (const name of removedFileNames) this.#remove(name);
      for (const update of updates) this.#put(update);
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  /** Notes that the file now holds what the row says. */
  markSaved(fileName: string, stamp: FileStamp, revision: number): void {
    this.#run(
      "UPDATE file SET mtime_ms = ?, size_bytes = ? WHERE name = ? AND revision = ?",
      stamp.mtimeMs,
      stamp.sizeBytes,
      fileName,
      revision,
    );
  }

  /** The due entries of every implementation, by its id. */
  dueEntries(): ReadonlyMap<string, readonly DueEntry[]> {
    const rows = this.#prepare("SELECT implementation_id, payor_name, entries FROM due").all();
    return new Map(
      rows.map((row) => {
        const id = String(row["implementation_id"]);
        return [id, unpackDue(id, String(row["payor_name"]), String(row["entries"]))];
      }),
    );
  }

  /** Lessons whose text holds every word of `text` (or begins of words), newest first; all when it has no word. */
  lessons(text: string): readonly LessonRow[] {
    const query = ftsQuery(text);
    const where = query === "" ? "" : "WHERE number IN (SELECT rowid FROM lesson_text(?))";
    const rows = this.#prepare(
      `SELECT implementation_id, payor_name, lesson FROM lesson ${where} ORDER BY date DESC, number DESC`,
    ).all(...(query === "" ? [] : [query]));
    return rows.map((row) => ({
      implementationId: String(row["implementation_id"]),
      payorName: String(row["payor_name"]),
      lesson: JSON.parse(String(row["lesson"])) as Lesson,
    }));
  }

  /** Takes everything out: the next refresh reads every file again. */
  clear(): void {
    this.#database.exec(
      "BEGIN; DELETE FROM file; DELETE FROM due; DELETE FROM lesson; DELETE FROM lesson_text; COMMIT",
    );
  }

  /** Closes the database; nothing may be called after it. */
  close(): void {
    this.#database.close();
  }

  #put({ file, due, lessons }: IndexUpdate): void {
    const { fileName, stamp, content } = file;
    const isImplementation = content.kind === "implementation";
    this.#removeWhatHungOn(fileName, isImplementation ? content.id : null);
    this.#run(
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
    const payorName = content.summary.payorName;
    if (due) {
      this.#run(
        "INSERT OR REPLACE INTO due (implementation_id, payor_name, entries) VALUES (?, ?, ?)",
        content.id,
        payorName,
        packDue(due),
      );
    }
    if (lessons) this.#putLessons(content.id, payorName, lessons);
  }

  #putLessons(implementationId: string, payorName: string, lessons: readonly Lesson[]): void {
    this.#removeLessons(implementationId);
    for (const lesson of lessons) {
      const { lastInsertRowid } = this.#run(
        "INSERT INTO lesson (implementation_id, payor_name, date, lesson) VALUES (?, ?, ?, ?)",
        implementationId,
        payorName,
        lesson.date,
        JSON.stringify(lesson),
      );
      this.#run(
        "INSERT INTO lesson_text (rowid, text) VALUES (?, ?)",
        Number(lastInsertRowid),
        searchText(payorName, lesson),
      );
    }
  }

  #remove(fileName: string): void {
    this.#removeWhatHungOn(fileName, null);
    this.#run("DELETE FROM file WHERE name = ?", fileName);
  }

  /** Takes out due entries and lessons of the implementation that the file held, unless it is still `newId`. */
  #removeWhatHungOn(fileName: string, newId: string | null): void {
    const row = this.#prepare(
      "SELECT implementation_id FROM file WHERE name = ? AND summary IS NOT NULL",
    ).get(fileName);
    if (!row || row["implementation_id"] === newId) return;
    const id = String(row["implementation_id"]);
    this.#run("DELETE FROM due WHERE implementation_id = ?", id);
    this.#removeLessons(id);
  }

  #removeLessons(implementationId: string): void {
    this.#run(
      "DELETE FROM lesson_text WHERE rowid IN (SELECT number FROM lesson WHERE implementation_id = ?)",
      implementationId,
    );
    this.#run("DELETE FROM lesson WHERE implementation_id = ?", implementationId);
  }

  #version(): string | null {
    const row = this.#prepare("SELECT value FROM meta WHERE key = 'version'").get();
    return row ? String(row["value"]) : null;
  }

  #rows(): readonly IndexedFile[] {
    const rows = this.#prepare("SELECT * FROM file ORDER BY name").all();
    return (rows as unknown as readonly FileTableRow[]).map(toIndexedFile);
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #run(
    sql: string,
    ...values: readonly (string | number | null)[]
  ): ReturnType<StatementSync["run"]> {
    return this.#prepare(sql).run(...values);
  }
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  // Losing the last rows in a power cut costs reading a few files again, so no wait for the disk at each commit.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  return database;
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

type PackedDueEntry = readonly [
  DueEntry["kind"],
  id: string,
  title: string,
  due: string,
  time: string | null,
  timeZone: string | null,
];

/** Without names of fields, and without what all entries of an implementation share. */
function packDue(due: readonly DueEntry[]): string {
  return JSON.stringify(
    due.map(({ kind, id, title, due: date, time, timeZone }): PackedDueEntry => {
      return [kind, id, title, date, time, timeZone];
    }),
  );
}

function unpackDue(implementationId: string, payorName: string, json: string): DueEntry[] {
  return (JSON.parse(json) as readonly PackedDueEntry[]).map(
    ([kind, id, title, due, time, timeZone]) => {
      return { implementationId, payorName, kind, id, title, due, time, timeZone };
    },
  );
}

function searchText(payorName: string, lesson: Lesson): string {
  return [
    payorName,
    lesson.whatHappened,
    lesson.rootCause,
    lesson.effect,
    lesson.evidence,
    lesson.recommendation,
    lesson.raisedBy,
    lesson.owner,
    lesson.playbookProposal,
    lesson.tags.join(" "),
  ].join("\n");
}

/** Every word as the begin of a word, quoted so that nothing in it is an operator. */
function ftsQuery(text: string): string {
  const words = text.normalize("NFKC").match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return words.map((word) => `"${word}"*`).join(" ");
}
