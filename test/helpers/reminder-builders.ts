// Dated entries and reminders for tests, with defaults.
import { datedEntry } from "../../src-shared/domain/dated-entries/new-entry.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import type { ReminderRow } from "../../src-shared/domain/reminders/reminder-state.ts";

/** A dated entry: an open item unless told otherwise. */
export function buildDatedEntry(
  given: Pick<DatedEntry, "implementationId" | "payorName" | "id" | "due"> & Partial<DatedEntry>,
): DatedEntry {
  const { implementationId: id, payorName: name } = given;
  const usual = { kind: "item", title: given.id, isRequired: true } as const;
  return datedEntry({ id, payor: { name } }, { ...usual, ...given });
}

/** A row of the Reminder centre: an item that is one day late unless told otherwise. */
export function buildReminderRow(overrides: Partial<ReminderRow>): ReminderRow {
  const row: ReminderRow = {
    key: "",
    implementationId: "impl-1",
    payorName: "Northgate Builders",
    kind: "item",
    targetId: "SET-01",
    title: "Hold the sales handover",
    due: "2026-11-20",
    reason: "overdue_1",
    firedAt: "2026-11-23T14:30:00.000Z",
    snoozedUntil: null,
    isRead: false,
    ...overrides,
  };
  return { ...row, key: overrides.key ?? `${row.implementationId}/${row.targetId}/${row.reason}` };
}
