import { implementationAddress } from "../../app/addresses.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders.ts";

/** The reminders of one payor. */
export interface ReminderGroup {
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
    const target = `${row.implementationId}/${row.kind}/${row.targetId}`;
    const known = newest.get(target);
    if (!known || known.firedAt < row.firedAt) newest.set(target, row);
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

/** Keys of every reminder about the same items and meetings as the chosen rows. */
export function keysOfTargets(
  rows: readonly ReminderRow[],
  chosen: readonly ReminderRow[],
): string[] {
  const targetOf = (row: ReminderRow): string =>
    `${row.implementationId}/${row.kind}/${row.targetId}`;
  const targets = new Set(chosen.map(targetOf));
  return rows.filter((row) => targets.has(targetOf(row))).map(({ key }) => key);
}

/** Where a reminder leads: exactly there. */
export function reminderAddress({ implementationId, kind, targetId }: ReminderRow): string {
  return kind === "item"
    ? implementationAddress(implementationId, "checklists", { item: targetId })
    : implementationAddress(implementationId, "meetings", { meeting: targetId });
}
