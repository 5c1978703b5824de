import type { LessonRow } from "../../../src-shared/ipc/answers.ts";
import {
  LESSON_CATEGORIES,
  LESSON_CATEGORY_CODES,
  LESSON_KIND_LABELS,
  LESSON_KINDS,
  LESSON_STATUS_LABELS,
  LESSON_STATUSES,
  PHASES,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
} from "../../../src-shared/domain/vocabulary.ts";

interface LessonFilter {
  /** Name in the address: `/lessons?category=erp`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly valuesOf: (row: LessonRow) => readonly string[];
}

/** The filters of the page, in order. */
export const LESSON_FILTERS: readonly LessonFilter[] = [
  {
    name: "category",
    label: "Category",
    options: LESSON_CATEGORY_CODES.map((value) => ({ value, label: LESSON_CATEGORIES[value] })),
    valuesOf: ({ lesson }) => [lesson.category],
  },
  {
    name: "kind",
    label: "Kind",
    options: LESSON_KINDS.map((value) => ({ value, label: LESSON_KIND_LABELS[value] })),
    valuesOf: ({ lesson }) => [lesson.kind],
  },
  {
    name: "status",
    label: "Status",
    options: LESSON_STATUSES.map((value) => ({ value, label: LESSON_STATUS_LABELS[value] })),
    valuesOf: ({ lesson }) => [lesson.status],
  },
  {
    name: "phase",
    label: "Phase",
    options: PHASES.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    valuesOf: ({ lesson }) => (lesson.phase === null ? [] : [lesson.phase]),
  },
  {
    name: "flag",
    label: "Applies when",
    options: PROFILE_FLAGS.map((value) => ({ value, label: PROFILE_FLAG_LABELS[value] })),
    valuesOf: ({ lesson }) => lesson.appliesWhen,
  },
];

/** The rows that pass every chosen filter; `chosen` maps a filter's name to a value, empty or absent = all. */
export function filterLessons(
  rows: readonly LessonRow[],
  chosen: Readonly<Record<string, string>>,
): readonly LessonRow[] {
  return rows.filter((row) =>
    LESSON_FILTERS.every(({ name, valuesOf }) => {
      const value = chosen[name] ?? "";
      return value === "" || valuesOf(row).includes(value);
    }),
  );
}
