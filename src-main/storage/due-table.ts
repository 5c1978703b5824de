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

/** Reads the entries of one implementation; none of one that is not there. */
export type DueReader = (implementationId: string) => readonly DatedEntry[];

/** Reads entries one implementation at a time. All that one reader reads share their texts. */
export function createDueReader(database: IndexDatabase): DueReader {
  const same = createSameText();
  return (implementationId) => {
    const row = database
      .prepare("SELECT payor_name, entries FROM due WHERE implementation_id = ?")
      .get(implementationId);
    if (!row) return [];
    return unpackDue(implementationId, String(row["payor_name"]), String(row["entries"]), same);
  };
}

type Packed = readonly [
  kind: DatedEntry["kind"],
  id: string,
  title: string,
  due: string,
  time: string | null,
  timeZone: string | null,
  durationMinutes: number | null,
  place: string,
  attendeeCount: number | null,
  status: DatedEntry["status"],
  since: string | null,
  role: DatedEntry["role"],
  party: DatedEntry["party"],
  assignee: string,
  phase: DatedEntry["phase"],
  doneOn: string | null,
  isOver: 0 | 1,
  isPinned: 0 | 1,
  isBankBound: 0 | 1,
  isRequired: 0 | 1,
  isCancelled: 0 | 1,
];

function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** Without names of fields, and without what all entries of an implementation share. */
function packDue(due: readonly DatedEntry[]): string {
  return JSON.stringify(
    due.map((entry): Packed => {
      const { kind, id, title, time, timeZone, durationMinutes, place, attendeeCount } = entry;
      const { status, since, role, party, assignee, phase, doneOn } = entry;
      return [
        ...([kind, id, title, entry.due, time, timeZone, durationMinutes, place] as const),
        ...([attendeeCount, status, since, role, party, assignee, phase, doneOn] as const),
        ...([bit(entry.isOver), bit(entry.isPinned)] as const),
        ...([bit(entry.isBankBound), bit(entry.isRequired), bit(entry.isCancelled)] as const),
      ];
    }),
  );
}

/** Gives the same text for equal ones, so that a hundred thousand titles of one playbook take the memory of a hundred. */
type SameText = <T extends string | null>(text: T) => T;

function createSameText(): SameText {
  const known = new Map<string | null, string | null>();
  return <T extends string | null>(text: T): T => {
    const found = known.get(text);
    if (found !== undefined) return found as T;
    known.set(text, text);
    return text;
  };
}

function unpackDue(
  implementationId: string,
  payorName: string,
  json: string,
  same: SameText,
): DatedEntry[] {
  return (JSON.parse(json) as readonly Packed[]).map((packed) => ({
    implementationId,
    payorName,
    kind: same(packed[0]),
    id: same(packed[1]),
    title: same(packed[2]),
    due: same(packed[3]),
    time: same(packed[4]),
    timeZone: same(packed[5]),
    durationMinutes: packed[6],
    place: same(packed[7]),
    attendeeCount: packed[8],
    status: same(packed[9]),
    since: same(packed[10]),
    role: same(packed[11]),
    party: same(packed[12]),
    assignee: same(packed[13]),
    phase: same(packed[14]),
    doneOn: same(packed[15]),
    isOver: packed[16] === 1,
    isCancelled: packed[20] === 1,
    isPinned: packed[17] === 1,
    isBankBound: packed[18] === 1,
    isRequired: packed[19] === 1,
  }));
}
