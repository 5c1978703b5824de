/**
 * The history journal: one row per change (do, undo, redo) in `history.sqlite` in the user-data folder. The stacks of undo
 * and redo are a fold over the rows. Beside them stands one line per implementation that tells which of all changes of
 * the workspace was made last.
 */
import { rmSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { JournalRow } from "../../src-shared/history/history.ts";
import type { HistoryLabels } from "../../src-shared/ipc/answers.ts";
import type { Log } from "../log.ts";

/** Raised whenever the tables below change. */
const TABLES_VERSION = 1;

const TABLES = `
  CREATE TABLE journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace TEXT NOT NULL,
    implementation_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    row TEXT NOT NULL                -- JSON
  );
  CREATE INDEX journal_by_implementation ON journal (workspace, implementation_id, number);
  CREATE TABLE standing (
    workspace TEXT NOT NULL,
    implementation_id TEXT NOT NULL,
    standing TEXT NOT NULL,          -- JSON
    PRIMARY KEY (workspace, implementation_id)
  ) WITHOUT ROWID;
  PRAGMA user_version = ${TABLES_VERSION};
`;

/** A row with its number, which rises over all changes of the workspace. */
export interface NumberedRow {
  readonly number: number;
  readonly row: JournalRow;
}

/** Where the history of one implementation stands, for the order over the whole workspace. */
export interface HistoryStanding {
  readonly implementationId: string;
  /** Revision and change that this was true of. */
  readonly revision: number;
  readonly changeId: string;
  readonly labels: HistoryLabels;
  /** Number of the row that put the next step to undo, or to redo, on its stack; 0 = none. */
  readonly undoNumber: number;
  readonly redoNumber: number;
  /** Number of the newest row that did something new: it ends what can be redone in the workspace. */
  readonly lastDoNumber: number;
}

/** The journal of one workspace. All calls are synchronous and short. */
export class HistoryJournal {
  readonly #database: DatabaseSync;
  readonly #workspace: string;
  readonly #standings: Map<string, HistoryStanding>;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(database: DatabaseSync, workspace: string) {
    this.#database = database;
    this.#workspace = workspace;
    const rows = database
      .prepare("SELECT standing FROM standing WHERE workspace = ?")
      .all(workspace);
    this.#standings = new Map(
      rows
        .map(({ standing }) => JSON.parse(String(standing)) as HistoryStanding)
        .map((standing) => [standing.implementationId, standing]),
    );
  }

  /**
   * Opens the journal at `path` for a workspace. A damaged one is thrown away: only undo is lost, and it is said in the
   * log.
   */
  static open(path: string, workspace: string, log: Log): HistoryJournal {
    try {
      return new HistoryJournal(openDatabase(path), workspace);
    } catch (error) {
      log.error("The history of changes cannot be read: undo starts anew", error);
      for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
      return new HistoryJournal(openDatabase(path), workspace);
    }
  }

  /** Adds a row; its number, rising over the whole workspace. */
  append(implementationId: string, row: JournalRow): number {
    const { lastInsertRowid } = this.#prepare(
      "INSERT INTO journal (workspace, implementation_id, revision, row) VALUES (?, ?, ?, ?)",
    ).run(this.#workspace, implementationId, row.revision, JSON.stringify(row));
    return Number(lastInsertRowid);
  }

  /** The rows of an implementation, oldest first. */
  rows(implementationId: string): readonly NumberedRow[] {
    return this.#prepare(
      "SELECT number, row FROM journal WHERE workspace = ? AND implementation_id = ? ORDER BY number",
    )
      .all(this.#workspace, implementationId)
      .map(({ number, row }) => ({
        number: Number(number),
        row: JSON.parse(String(row)) as JournalRow,
      }));
  }

  /** Replaces the rows of an implementation: after trimming, or when rows past the file are dropped. */
  replaceRows(implementationId: string, rows: readonly NumberedRow[]): void {
    this.#inTransaction(() => {
      this.#deleteRows(implementationId);
      const insert = this.#prepare(
        "INSERT INTO journal (number, workspace, implementation_id, revision, row) VALUES (?, ?, ?, ?, ?)",
      );
      for (const { number, row } of rows) {
        insert.run(number, this.#workspace, implementationId, row.revision, JSON.stringify(row));
      }
    });
  }

  /** Notes where the history of an implementation stands. */
  setStanding(standing: HistoryStanding): void {
    this.#prepare(
      `INSERT INTO standing (workspace, implementation_id, standing) VALUES (?, ?, ?)
         ON CONFLICT (workspace, implementation_id) DO UPDATE SET standing = excluded.standing`,
    ).run(this.#workspace, standing.implementationId, JSON.stringify(standing));
    this.#standings.set(standing.implementationId, standing);
  }

  /** Where every history of the workspace stands, in no order. */
  standings(): readonly HistoryStanding[] {
    return [...this.#standings.values()];
  }

  /** Forgets the history of an implementation: its file was changed outside. */
  forget(implementationId: string): void {
    this.#inTransaction(() => {
      this.#deleteRows(implementationId);
      this.#prepare("DELETE FROM standing WHERE workspace = ? AND implementation_id = ?").run(
        this.#workspace,
        implementationId,
      );
    });
    this.#standings.delete(implementationId);
  }

  /** Runs several calls as one: all or nothing. */
  together<T>(act: () => T): T {
    return this.#inTransaction(act);
  }

  /** Closes the database; nothing may be called after it. */
  close(): void {
    this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #deleteRows(implementationId: string): void {
    this.#prepare("DELETE FROM journal WHERE workspace = ? AND implementation_id = ?").run(
      this.#workspace,
      implementationId,
    );
  }

  #inTransaction<T>(act: () => T): T {
    if (this.#database.isTransaction) return act();
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const value = act();
      this.#database.exec("COMMIT");
      return value;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  // A row lost in a power cut is found out by the file's newer revision; no wait for the disk at each row.
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000;",
  );
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version === 0) database.exec(TABLES);
  else if (version !== TABLES_VERSION) {
    database.close();
    throw new Error(`The history has version ${version}, this program knows ${TABLES_VERSION}`);
  }
  return database;
}
