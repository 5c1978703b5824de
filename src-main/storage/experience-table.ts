/** What each closed implementation teaches, in the index. */
import type {
  ExperienceRow,
  ItemExperience,
} from "../../src-shared/domain/experience/experience.ts";
import { CHECKLIST_KINDS } from "../../src-shared/domain/vocabulary.ts";
import type { IndexDatabase } from "./index-database.ts";

/** Makes the table. */
export const EXPERIENCE_TABLE = `
  CREATE TABLE experience (
    implementation_id TEXT PRIMARY KEY,
    experience TEXT NOT NULL         -- JSON, see pack: a large workspace has 200,000 items done
  ) WITHOUT ROWID;
`;

/** Puts what an implementation teaches in, in place of what it taught before. */
export function putExperience(database: IndexDatabase, row: ExperienceRow): void {
  database.run(
    "INSERT OR REPLACE INTO experience (implementation_id, experience) VALUES (?, ?)",
    row.implementationId,
    pack(row),
  );
}

/** Takes it out. */
export function removeExperience(database: IndexDatabase, implementationId: string): void {
  database.run("DELETE FROM experience WHERE implementation_id = ?", implementationId);
}

/** Up to `limit` rows by id behind `afterId` (empty = from the first on): thousands are read in several turns. */
export function readExperience(
  database: IndexDatabase,
  afterId: string,
  limit: number,
): readonly ExperienceRow[] {
  const rows = database
    .prepare(
      "SELECT experience FROM experience WHERE implementation_id > ? ORDER BY implementation_id LIMIT ?",
    )
    .all(afterId, limit);
  return rows.map((row) => unpack(String(row["experience"])));
}

type PackedItem = readonly [id: string, kind: number, slipDays: number, ownDelayDays: number];

/** Items without the names of their fields: a third of the size. */
function pack({ items, ...row }: ExperienceRow): string {
  const packed = items.map(({ itemId, kind, slipDays, ownDelayDays }): PackedItem => {
    return [itemId, CHECKLIST_KINDS.indexOf(kind), slipDays, ownDelayDays];
  });
  return JSON.stringify({ ...row, items: packed });
}

function unpack(json: string): ExperienceRow {
  const { items, ...row } = JSON.parse(json) as Omit<ExperienceRow, "items"> & {
    readonly items: readonly PackedItem[];
  };
  return {
    ...row,
    items: items.map(([itemId, kind, slipDays, ownDelayDays]): ItemExperience => {
      return { itemId, kind: CHECKLIST_KINDS[kind] ?? "setup", slipDays, ownDelayDays };
    }),
  };
}
