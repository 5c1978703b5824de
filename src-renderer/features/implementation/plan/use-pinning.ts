/** Carrying a due date, with the pointer or the keyboard, and what it would push while it is carried. */
import { useCallback, useMemo, useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { isSatisfied, type Item } from "../../../../src-shared/domain/implementation.ts";
import {
  type PinPreview,
  previewPin,
  snapDue,
} from "../../../../src-shared/domain/schedule/pin-due.ts";
import type { Schedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import type { ItemActs } from "../checklists/use-item-acts.ts";
import { useImplementation } from "../use-implementation.ts";

interface Carried {
  readonly itemId: string;
  readonly due: IsoDate;
}

/** The due date in the air. Nothing is changed before it is put down; putting down is one command. */
export function usePinning(schedule: Schedule, acts: ItemActs) {
  const { implementation, today, isReadOnly, execute } = useImplementation();
  const [carried, setCarried] = useState<Carried | null>(null);
  const item = carried ? implementation.items[carried.itemId] : undefined;
  const due = carried?.due;
  const preview = useMemo<PinPreview | null>(
    () =>
      item && due !== undefined ? previewPin(implementation, schedule, item, due, today) : null,
    [implementation, schedule, item, due, today],
  );
  const canCarry = useCallback(
    (candidate: Item): boolean => !isReadOnly && !isSatisfied(candidate),
    [isReadOnly],
  );
  /** Carries to a date, or to the next one on which the item may be due. */
  const carryTo = useCallback(
    (candidate: Item, date: IsoDate) => {
      if (!canCarry(candidate)) return;
      const next = snapDue(date, candidate, implementation);
      setCarried((before) =>
        before?.itemId === candidate.id && before.due === next
          ? before
          : { itemId: candidate.id, due: next },
      );
    },
    [canCarry, implementation],
  );
  /** Carries by one day on which the item may be due, from where its forecast ends. */
  const carryBy = useCallback(
    (candidate: Item, step: 1 | -1) => {
      if (!canCarry(candidate)) return;
      setCarried((before) => {
        const from =
          before?.itemId === candidate.id
            ? before.due
            : (schedule.items.get(candidate.id)?.due ?? candidate.due);
        const next = snapDue(addCalendarDays(from, step), candidate, implementation, step);
        return { itemId: candidate.id, due: next };
      });
    },
    [canCarry, implementation, schedule],
  );
  const cancel = useCallback((): boolean => {
    setCarried(null);
    return carried !== null;
  }, [carried]);
  const commit = useCallback((): boolean => {
    if (!carried) return false;
    const command: Command = {
      type: "item/set-due",
      itemIds: [carried.itemId],
      due: carried.due,
    };
    // Stays where it was put down until the answer is there, so that the bar does not jump back and forth.
    void execute(command, { hasUndo: true }).finally(() => {
      setCarried((now) => (now === carried ? null : now));
    });
    return true;
  }, [carried, execute]);
  const togglePin = useCallback(
    (candidate: Item) => {
      if (!canCarry(candidate)) return;
      void (candidate.isPinned ? acts.unpin([candidate.id]) : acts.pin(candidate));
    },
    [canCarry, acts],
  );
  return { preview, canCarry, carryTo, carryBy, cancel, commit, togglePin };
}

/** The due date in the air, and the ways to move it. */
export type Pinning = ReturnType<typeof usePinning>;
