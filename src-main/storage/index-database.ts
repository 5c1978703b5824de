/** The SQLite database of an index: statements are prepared once, changes are all or nothing. */
import { DatabaseSync, type StatementSync } from "node:sqlite";

/** One open database. All calls are synchronous and short. */
export class IndexDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** Opens the database at `path`, or makes it. Throws when the file is none. */
  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    // Losing the last rows in a power cut costs reading a few files again, so no wait for the disk at each commit.
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  }

  /** A statement, prepared at its first use. */
  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Runs a statement with its values. */
  run(
    sql: string,
    ...values: readonly (string | number | null)[]
  ): ReturnType<StatementSync["run"]> {
    return this.prepare(sql).run(...values);
  }

  /** Runs statements without values, such as those that make tables. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Does everything in `act` or, when it throws, nothing. */
  transaction(act: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      act();
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  /** Closes it; nothing may be called after it. */
  close(): void {
    this.#database.close();
  }
}
