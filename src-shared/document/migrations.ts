/**
 * From older files to the present format. A migration is a small pure function on plain JSON that imports none of
 * today's types; it is never changed or removed once released. To add one: write
 * `migrations/0004-<what>.ts` that brings a file of version 3 to version 4, append it here, freeze files of the old
 * version under `test/fixtures/documents/v3`.
 */
import { fail, ok, problem, type Result } from "../result.ts";
import type { JsonObject, Migration } from "./migration.ts";
import { addPlanFields } from "./migrations/0002-plan.ts";
import { addWorkStreams } from "./migrations/0003-work-streams.ts";

/** Every migration, oldest first. */
export const MIGRATIONS: readonly Migration[] = [addPlanFields, addWorkStreams];

/** The version that this program writes. */
export const CURRENT_SCHEMA_VERSION: number = MIGRATIONS.length + 1;

/** What is wrong with a table of migrations, in words; null when they are numbered from 1 without a gap. */
export function validateMigrations(table: readonly Migration[]): string | null {
  const wrong = table.findIndex((migration, index) => migration.from !== index + 1);
  if (wrong < 0) return null;
  return `Migration ${wrong + 1} in the table reads version ${String(table[wrong]?.from)}, not ${wrong + 1}`;
}

// A wrong table would bring files into a form that nobody meant; better not to start at all.
const wrongTable = validateMigrations(MIGRATIONS);
if (wrongTable !== null) throw new Error(wrongTable);

/**
 * The file brought to the newest version of the table. Errors: `invalid-content` when a migration cannot read the
 * file, naming it; the file given is never changed.
 */
export function migrate(
  file: JsonObject,
  fromVersion: number,
  table: readonly Migration[] = MIGRATIONS,
): Result<JsonObject> {
  let current = file;
  for (const { from, summary, up } of table.slice(fromVersion - 1)) {
    try {
      current = { ...up(current), schemaVersion: from + 1 };
    } catch (error) {
      return fail(
        problem(
          "invalid-content",
          `The file could not be brought from version ${from} to ${from + 1}`,
          {
            where: `${summary}: ${error instanceof Error ? error.message : String(error)}`,
            advice: "The file was left as it is. Restore a backup, or mend it by hand.",
          },
        ),
      );
    }
  }
  return ok(current);
}
