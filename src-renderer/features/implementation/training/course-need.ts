/** What a cell of the matrix says, and what changes it. */
import type { CellCoverage } from "../../../../src-shared/domain/training/training-coverage.ts";
import type { Course } from "../../../../src-shared/domain/training/training-schema.ts";
import type { AudienceCode } from "../../../../src-shared/domain/training/training-words.ts";

/** Required, optional, or not meant for an audience. */
export type CourseNeedCode = "R" | "O" | "-";

/** The choices, the weakest first. */
export const COURSE_NEEDS = [
  ["-", "Not meant for them"],
  ["O", "Optional"],
  ["R", "Required"],
] as const satisfies readonly (readonly [CourseNeedCode, string])[];

/** The audiences of a course with another need of one of them. */
export function withNeed(
  audiences: Course["audiences"],
  audience: AudienceCode,
  need: CourseNeedCode,
): Course["audiences"] {
  const { [audience]: _before, ...others } = audiences;
  return need === "-" ? others : { ...others, [audience]: need };
}

/** What a key means on a cell; null = nothing. */
export function needOfKey(key: string): CourseNeedCode | null {
  const letter = key.toUpperCase();
  if (letter === "R" || letter === "O") return letter;
  return letter === "-" || letter === "DELETE" ? "-" : null;
}

/** A cell in words, e.g. "required, 3 of 4 done". */
export function cellWords(need: "R" | "O" | undefined, cell: CellCoverage | undefined): string {
  if (!need || !cell) return "not meant for them";
  const name = need === "R" ? "required" : "optional";
  return cell.total === 0 ? `${name}, nobody` : `${name}, ${cell.done} of ${cell.total} done`;
}
