/**
 * The rows of the Reminder centre, by implementation, so that an edit looks at one of them only. What is shown follows the
 * data: a row says what its thing is called now, and goes with it when that is done or moved.
 */
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import {
  type ReminderRow,
  type ReminderTarget,
  reminderTargetKey,
} from "../../src-shared/domain/reminders/reminder-state.ts";

/** More than anybody will read; keeps what is stored short after a clock that was years ahead. */
const MAX_ROWS = 5000;
/** So long what was done by mistake comes back to the list when that is undone. */
const CLOSED_KEPT_MS = 3 * 86_400_000;

/** What a thing is called now. */
export type RowNames = Pick<ReminderRow, "title" | "payorName">;

/** What the data say now of a row: names, null when what it is about is done or moved, undefined when that cannot be told now. */
export type RowReader = (row: ReminderRow) => RowNames | null | undefined;

/** The rows. */
export class ReminderRows {
  readonly #readerOf: (implementationId: string) => RowReader;
  readonly #rows = new Map<string, readonly ReminderRow[]>();
  readonly #open = new Map<string, readonly ReminderRow[]>();
  #list: readonly ReminderRow[] | null = null;

  constructor(rows: readonly ReminderRow[], readerOf: (implementationId: string) => RowReader) {
    this.#readerOf = readerOf;
    for (const [id, those] of byImplementation(rows)) this.#rows.set(id, those);
  }

  /** All, as they are stored, oldest first. */
  all(): readonly ReminderRow[] {
    return inOrder([...this.#rows.values()].flat());
  }

  /** Those whose things are open, newest first. */
  open(): readonly ReminderRow[] {
    this.#list ??= inOrder([...this.#rows.keys()].flatMap((id) => this.#openOf(id))).toReversed();
    return this.#list;
  }

  /** Adds rows, newest last. */
  add(rows: readonly ReminderRow[]): void {
    for (const [id, those] of byImplementation(rows)) {
      this.#set(id, [...(this.#rows.get(id) ?? []), ...those]);
    }
    this.#dropBeyond(MAX_ROWS);
  }

  /** Changes the rows about these targets; null takes one out. */
  change(targets: readonly ReminderTarget[], act: (row: ReminderRow) => ReminderRow | null): void {
    const keys = new Set(targets.map(reminderTargetKey));
    for (const id of new Set(targets.map(({ implementationId }) => implementationId))) {
      const rows = this.#rows.get(id) ?? [];
      this.#set(
        id,
        rows.flatMap((row) => {
          const changed = keys.has(reminderTargetKey(row)) ? act(row) : row;
          return changed === null ? [] : [changed];
        }),
      );
    }
  }

  /** Whether there is a row about a target. */
  has(target: ReminderTarget): boolean {
    const key = reminderTargetKey(target);
    return (this.#rows.get(target.implementationId) ?? []).some(
      (row) => reminderTargetKey(row) === key,
    );
  }

  /** Until when a target is silent, or null. */
  snoozedUntil(target: ReminderTarget): IsoInstant | null {
    const key = reminderTargetKey(target);
    const rows = this.#rows.get(target.implementationId) ?? [];
    return (
      rows.find((row) => reminderTargetKey(row) === key && row.snoozedUntil !== null)
        ?.snoozedUntil ?? null
    );
  }

  /** When the first silence ends, or null. */
  firstAwake(): IsoInstant | null {
    let first: IsoInstant | null = null;
    for (const { snoozedUntil } of this.open()) {
      if (snoozedUntil !== null && (first === null || snoozedUntil < first)) first = snoozedUntil;
    }
    return first;
  }

  /** The data of these implementations have changed; all when absent. */
  refresh(implementationIds?: readonly string[]): void {
    for (const id of implementationIds ?? [...this.#open.keys()]) this.#open.delete(id);
    this.#list = null;
  }

  /**
   * Takes out for good what is no longer open, but for what came lately: it may be opened again, or moved back, and is read. Nor what is silent: so is what its new date brings.
   * Of what cannot be told now, `isKept` says what waits.
   */
  prune(now: IsoInstant, isKept: (row: ReminderRow) => boolean): void {
    const lately = new Date(Date.parse(now) - CLOSED_KEPT_MS).toISOString();
    for (const [id, rows] of this.#rows) {
      const read = this.#readerOf(id);
      const kept = rows.flatMap((row) => {
        const names = read(row);
        if (names === undefined) return isKept(row) ? [row] : [];
        if (names !== null) return [row];
        const isSilent = row.snoozedUntil !== null && row.snoozedUntil > now;
        if (row.firedAt < lately && !isSilent) return [];
        return [row.isRead ? row : { ...row, isRead: true }];
      });
      if (kept.some((row, place) => row !== rows[place]) || kept.length < rows.length) {
        this.#set(id, kept);
      }
    }
  }

  #openOf(id: string): readonly ReminderRow[] {
    let open = this.#open.get(id);
    if (!open) {
      const read = this.#readerOf(id);
      open = (this.#rows.get(id) ?? []).flatMap((row) => namedAnew(row, read(row)));
      this.#open.set(id, open);
    }
    return open;
  }

  #set(id: string, rows: readonly ReminderRow[]): void {
    if (rows.length === 0) this.#rows.delete(id);
    else this.#rows.set(id, rows);
    this.refresh([id]);
  }

  #dropBeyond(count: number): void {
    let total = 0;
    for (const rows of this.#rows.values()) total += rows.length;
    if (total <= count) return;
    // Of each thing the last row says what the others said.
    const lastOfEach = new Map(this.all().map((row) => [reminderTargetKey(row), row]));
    const kept = byImplementation([...lastOfEach.values()].slice(-count));
    for (const id of [...this.#rows.keys()]) this.#set(id, kept.get(id) ?? []);
  }
}

function namedAnew(row: ReminderRow, names: RowNames | null | undefined): readonly ReminderRow[] {
  if (!names) return [];
  const isSame = row.title === names.title && row.payorName === names.payorName;
  return [isSame ? row : { ...row, ...names }];
}

function byImplementation(
  rows: readonly ReminderRow[],
): ReadonlyMap<string, readonly ReminderRow[]> {
  return Map.groupBy(rows, ({ implementationId }) => implementationId);
}

function inOrder(rows: readonly ReminderRow[]): readonly ReminderRow[] {
  return rows.toSorted((a, b) => (a.firedAt === b.firedAt ? 0 : a.firedAt < b.firedAt ? -1 : 1));
}
