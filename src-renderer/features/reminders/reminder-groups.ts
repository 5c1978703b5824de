import {
  type ReminderRow,
  type ReminderTarget,
  reminderTargetKey,
} from "../../../src-shared/domain/reminders/reminder-state.ts";
import { lookOf } from "./reminder-kinds.ts";

/** What the chips leave. Overdue and Today together show both. */
export interface ReminderFilter {
  readonly isMine: boolean;
  readonly isOverdue: boolean;
  readonly isToday: boolean;
}

/** The rows that pass; `isMine` is asked of the implementation. */
export function filterReminders(
  rows: readonly ReminderRow[],
  filter: ReminderFilter,
  today: string,
  isMine: (implementationId: string) => boolean,
): readonly ReminderRow[] {
  const isOnDay = ({ kind, due }: ReminderRow): boolean =>
    (!filter.isOverdue && !filter.isToday) ||
    (filter.isOverdue && lookOf(kind).date === "due" && due < today) ||
    (filter.isToday && due === today);
  return rows.filter((row) => isOnDay(row) && (!filter.isMine || isMine(row.implementationId)));
}

/** "109 items", "2 actions", "3 items and actions". */
export function countOf(rows: readonly ReminderRow[]): string {
  const kinds = new Set(rows.map(({ kind }) => kind));
  const one = kinds.has("item") ? "item" : "action";
  return kinds.size > 1
    ? `${rows.length} items and actions`
    : `${rows.length} ${rows.length === 1 ? one : `${one}s`}`;
}

/** "109 items in 30 payors". */
export function countsInWords(rows: readonly ReminderRow[]): string {
  const payors = new Set(rows.map(({ implementationId }) => implementationId)).size;
  return `${countOf(rows)} in ${payors} ${payors === 1 ? "payor" : "payors"}`;
}

/** The reminders of one payor. */
export interface ReminderGroup {
  /** Empty = about no payor. */
  readonly implementationId: string;
  readonly payorName: string;
  readonly rows: readonly ReminderRow[];
}

/** Reminders of today's list and those that sleep. */
export interface SortedReminders {
  /** Grouped by payor; groups and rows with the earliest due date first. */
  readonly groups: readonly ReminderGroup[];
  /** The one that wakes first comes first. */
  readonly snoozed: readonly ReminderRow[];
}

function byDue(a: ReminderRow, b: ReminderRow): number {
  return a.due.localeCompare(b.due) || a.title.localeCompare(b.title, "en");
}

/**
 * Sorts rows into groups; several reminders of one item or meeting show as its newest one. Payors of `knownOrder` stay
 * where they were, so that a list does not jump under the hand that works on it.
 */
export function sortReminders(
  rows: readonly ReminderRow[],
  knownOrder: readonly string[] = [],
): SortedReminders {
  const newest = new Map<string, ReminderRow>();
  for (const row of rows) {
    const key = reminderTargetKey(row);
    const known = newest.get(key);
    if (!known || known.firedAt < row.firedAt) newest.set(key, row);
  }
  const shown = [...newest.values()];
  const awake = shown.filter(({ snoozedUntil }) => snoozedUntil === null).sort(byDue);
  const groups = [...Map.groupBy(awake, ({ implementationId }) => implementationId)].map(
    ([implementationId, own]) => ({
      implementationId,
      payorName: own[0]?.payorName ?? "",
      rows: own,
    }),
  );
  const placeOf = ({ implementationId }: ReminderGroup): number => {
    const place = knownOrder.indexOf(implementationId);
    return place === -1 ? knownOrder.length : place;
  };
  groups.sort((a, b) => placeOf(a) - placeOf(b));
  const snoozed = shown
    .filter(({ snoozedUntil }) => snoozedUntil !== null)
    .sort((a, b) => (a.snoozedUntil ?? "").localeCompare(b.snoozedUntil ?? ""));
  return { groups, snoozed };
}

/** What the rows are about, each once. */
export function targetsOf(rows: readonly ReminderRow[]): readonly ReminderTarget[] {
  const byKey = new Map(
    rows.map((row) => {
      const { implementationId, kind, targetId } = row;
      return [reminderTargetKey(row), { implementationId, kind, targetId }];
    }),
  );
  return [...byKey.values()];
}
