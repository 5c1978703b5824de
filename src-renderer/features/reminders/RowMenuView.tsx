import { nearDate } from "../../../src-shared/domain/people-dates.ts";
import { maxDate } from "../../../src-shared/domain/dates.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { useAppStore } from "../../store/app-store.ts";
import { DatePopover } from "./DatePopover.tsx";
import { reschedule, snooze } from "./reminder-acts.ts";
import { movedDateLabel } from "./reschedule.ts";
import { SnoozeMenu } from "./SnoozeMenu.tsx";

/** What was opened for one reminder, or for those that are selected. */
export interface OpenRowMenu {
  readonly kind: "snooze" | "reschedule";
  readonly rows: readonly ReminderRow[];
  readonly anchor: HTMLElement;
}

/** The one menu of all rows. */
export function RowMenuView({
  menu,
  now,
  onClose,
}: {
  readonly menu: OpenRowMenu;
  readonly now: string;
  readonly onClose: () => void;
}) {
  const today = useAppStore((state) => state.today);
  const { kind, rows, anchor } = menu;
  const [first] = rows;
  if (!first) return null;
  const name = rows.length === 1 ? first.title : `${rows.length} reminders`;
  if (kind === "snooze") {
    return (
      <SnoozeMenu
        anchor={anchor}
        title={`Snooze ${name}`}
        now={now}
        onClose={onClose}
        onSnooze={(until, words) => {
          void snooze(rows, until, words);
        }}
      />
    );
  }
  return (
    <DatePopover
      anchor={anchor}
      title={`Reschedule ${name}`}
      label={movedDateLabel(first.kind)}
      verb="Move"
      start={maxDate(first.due, today)}
      wordsOf={(date) =>
        date === first.due && rows.length === 1 ? "Where it is now" : `To ${nearDate(date, today)}`
      }
      onChoose={(date) => {
        void reschedule(rows, date).then((isTaken) => {
          if (isTaken) onClose();
        });
      }}
      onClose={onClose}
    />
  );
}
