/**
 * What calendar files said last, in `calendar-files.sqlite` in the user-data folder: without it no later file could replace
 * or cancel what an earlier one brought.
 */
import { existsSync, renameSync } from "node:fs";
import type { CalendarEvent } from "../../src-shared/calendar-out/calendar-event.ts";
import type { LedgerRow } from "../../src-shared/calendar-out/ledger-row.ts";
import type { Log } from "../log.ts";
import { IndexDatabase } from "../storage/index-database.ts";

/** Raised whenever the tables below, or the form of the events in them, change. */
const TABLES_VERSION = 1;

const TABLES = `
  CREATE TABLE said (
    workspace TEXT NOT NULL,
    implementation_id TEXT NOT NULL,
    uid TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    event TEXT NOT NULL,             -- JSON, read only when the event is gone
    PRIMARY KEY (workspace, implementation_id, uid)
  ) WITHOUT ROWID;
  PRAGMA user_version = ${TABLES_VERSION};
`;

/** What the ledger learns of one implementation. */
export interface LedgerChange {
  readonly implementationId: string;
  readonly changed: readonly LedgerRow[];
  readonly forgottenUids: readonly string[];
}

/** The ledger of all workspaces of this user. All calls are synchronous and short. */
export class CalendarLedger {
  readonly #database: IndexDatabase;
  readonly #log: Log;

  private constructor(database: IndexDatabase, log: Log) {
    this.#database = database;
    this.#log = log;
  }

  /**
   * Opens the ledger at `path`. One that cannot be read, or is of another version, is put aside as `<path>.damaged` and said
   * in the log: sequences start anew at the revisions of the implementations, which calendars take for later, and what was
   * deleted meanwhile is not cancelled. Throws when no new one can be made either.
   */
  static open(path: string, log: Log): CalendarLedger {
    try {
      return new CalendarLedger(openDatabase(path), log);
    } catch (error) {
      log.error("What calendar files said cannot be read: it is kept anew from now on", error);
      putAside(path);
      return new CalendarLedger(openDatabase(path), log);
    }
  }

  /** What was said of an implementation, by uid. */
  rows(workspace: string, implementationId: string): ReadonlyMap<string, LedgerRow> {
    const rows = this.#database
      .prepare(
        `SELECT uid, fingerprint, sequence, changed_at, event FROM said
           WHERE workspace = ? AND implementation_id = ? ORDER BY uid`,
      )
      .all(workspace, implementationId);
    return new Map(rows.map((row) => [String(row["uid"]), storedRow(row)]));
  }

  /** The implementations of a workspace of which something was said. */
  implementationIds(workspace: string): readonly string[] {
    return this.#database
      .prepare("SELECT DISTINCT implementation_id FROM said WHERE workspace = ?")
      .all(workspace)
      .map((row) => String(row["implementation_id"]));
  }

  /**
   * Notes what a file said. A ledger that cannot be written is logged and stops no export: the next file then says the same
   * again, which replaces nothing and harms nothing.
   */
  learn(workspace: string, { implementationId, changed, forgottenUids }: LedgerChange): void {
    if (changed.length + forgottenUids.length === 0) return;
    try {
      this.#database.transaction(() => {
        for (const { uid, fingerprint, sequence, changedAt, event } of changed) {
          this.#database.run(
            `INSERT OR REPLACE INTO said
               (workspace, implementation_id, uid, fingerprint, sequence, changed_at, event)
               VALUES (?, ?, ?, ?, ?, ?, ?)`,
            ...[workspace, implementationId, uid, fingerprint, sequence, changedAt],
            JSON.stringify(event),
          );
        }
        for (const uid of forgottenUids) {
          this.#database.run(
            "DELETE FROM said WHERE workspace = ? AND implementation_id = ? AND uid = ?",
            ...[workspace, implementationId, uid],
          );
        }
      });
    } catch (error) {
      this.#log.error("What a calendar file says could not be noted", error);
    }
  }

  /** Closes it; nothing may be called after it. */
  close(): void {
    this.#database.close();
  }
}

// Unlike the index it cannot be made again from the files, so it is kept.
function putAside(path: string): void {
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(`${path}${suffix}`)) {
      renameSync(`${path}${suffix}`, `${path}.damaged${suffix}`);
    }
  }
}

function storedRow(row: Readonly<Record<string, unknown>>): LedgerRow {
  return {
    uid: String(row["uid"]),
    fingerprint: String(row["fingerprint"]),
    sequence: Number(row["sequence"]),
    changedAt: String(row["changed_at"]),
    get event() {
      return JSON.parse(String(row["event"])) as CalendarEvent;
    },
  };
}

function openDatabase(path: string): IndexDatabase {
  const database = new IndexDatabase(path);
  try {
    const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (version !== TABLES_VERSION) {
      if (version !== 0) throw new Error(`It is of version ${version}`);
      database.exec(TABLES);
    }
    // A file that is damaged further in shows it here, not in the middle of an export.
    const checked = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
    if (checked !== "ok") throw new Error(String(checked));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
