/** The lessons of every implementation with their full text, in the index. */
import type { Lesson } from "../../src-shared/domain/implementation.ts";
import type { LessonRow } from "../../src-shared/ipc/answers.ts";
import type { IndexDatabase } from "./index-database.ts";

/** Makes the tables. */
export const LESSON_TABLES = `
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

/** Puts the lessons of an implementation in, in place of those that it had. */
export function putLessons(
  database: IndexDatabase,
  implementationId: string,
  payorName: string,
  lessons: readonly Lesson[],
): void {
  removeLessons(database, implementationId);
  for (const lesson of lessons) {
    const { lastInsertRowid } = database.run(
      "INSERT INTO lesson (implementation_id, payor_name, date, lesson) VALUES (?, ?, ?, ?)",
      implementationId,
      payorName,
      lesson.date,
      JSON.stringify(lesson),
    );
    database.run(
      "INSERT INTO lesson_text (rowid, text) VALUES (?, ?)",
      Number(lastInsertRowid),
      searchText(payorName, lesson),
    );
  }
}

/** Takes the lessons of an implementation out. */
export function removeLessons(database: IndexDatabase, implementationId: string): void {
  database.run(
    "DELETE FROM lesson_text WHERE rowid IN (SELECT number FROM lesson WHERE implementation_id = ?)",
    implementationId,
  );
  database.run("DELETE FROM lesson WHERE implementation_id = ?", implementationId);
}

/** Lessons whose text holds every word of `text` (or begins of words), newest first; all when it has no word. */
export function findLessons(database: IndexDatabase, text: string): readonly LessonRow[] {
  const query = ftsQuery(text);
  const where = query === "" ? "" : "WHERE number IN (SELECT rowid FROM lesson_text(?))";
  const rows = database
    .prepare(
      `SELECT implementation_id, payor_name, lesson FROM lesson ${where} ORDER BY date DESC, number DESC`,
    )
    .all(...(query === "" ? [] : [query]));
  return rows.map((row) => ({
    implementationId: String(row["implementation_id"]),
    payorName: String(row["payor_name"]),
    lesson: JSON.parse(String(row["lesson"])) as Lesson,
  }));
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
