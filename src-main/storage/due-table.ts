/** Open items, planned meetings and training sessions of every implementation by date, in the index. */
import type { DueEntry } from "../../src-shared/domain/reminders.ts";
import type { IndexDatabase } from "./index-database.ts";

/** Makes the table. */
export const DUE_TABLE = `
  CREATE TABLE due (
    implementation_id TEXT PRIMARY KEY,
    payor_name TEXT NOT NULL,
    entries TEXT NOT NULL            -- JSON, see packDue: a large workspace has over 100,000 entries
  );
`;

/** Puts the entries of an implementation in, in place of those that it had. */
export function putDue(
  database: IndexDatabase,
  implementationId: string,
  payorName: string,
  due: readonly DueEntry[],
): void {
  database.run(
    "INSERT OR REPLACE INTO due (implementation_id, payor_name, entries) VALUES (?, ?, ?)",
    implementationId,
    payorName,
    packDue(due),
  );
}

/** Takes the entries of an implementation out. */
export function removeDue(database: IndexDatabase, implementationId: string): void {
  database.run("DELETE FROM due WHERE implementation_id = ?", implementationId);
}

/** The due entries of every implementation, by its id. */
export function readDue(database: IndexDatabase): ReadonlyMap<string, readonly DueEntry[]> {
  const rows = database.prepare("SELECT implementation_id, payor_name, entries FROM due").all();
  return new Map(
    rows.map((row) => {
      const id = String(row["implementation_id"]);
      return [id, unpackDue(id, String(row["payor_name"]), String(row["entries"]))];
    }),
  );
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
