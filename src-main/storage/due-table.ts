/** The dated things of every implementation, in the index. */
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
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
  due: readonly DatedEntry[],
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
export function readDue(database: IndexDatabase): ReadonlyMap<string, readonly DatedEntry[]> {
  const rows = database.prepare("SELECT implementation_id, payor_name, entries FROM due").all();
  return new Map(
    rows.map((row) => {
      const id = String(row["implementation_id"]);
      return [id, unpackDue(id, String(row["payor_name"]), String(row["entries"]))];
    }),
  );
}

/** In the order in which the fields are packed. */
const FIELDS = [
  "kind",
  "id",
  "title",
  "due",
  "time",
  "timeZone",
  "durationMinutes",
  "place",
  "attendeeCount",
  "status",
  "since",
  "role",
  "party",
  "assignee",
  "phase",
  "doneOn",
  "isOver",
  "isPinned",
  "isBankBound",
  "isRequired",
] as const satisfies readonly (keyof DatedEntry)[];

/** Without names of fields, and without what all entries of an implementation share. */
function packDue(due: readonly DatedEntry[]): string {
  return JSON.stringify(due.map((entry) => FIELDS.map((field) => entry[field])));
}

function unpackDue(implementationId: string, payorName: string, json: string): DatedEntry[] {
  return (JSON.parse(json) as readonly (readonly unknown[])[]).map((values) => ({
    ...{ implementationId, payorName },
    ...(Object.fromEntries(FIELDS.map((field, index) => [field, values[index]])) as Omit<
      DatedEntry,
      "implementationId" | "payorName"
    >),
  }));
}
