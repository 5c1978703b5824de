import { Check, Landmark, Pin, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { type CalendarEntry, entryInWords } from "./calendar-entry.ts";
import { KIND_LOOKS } from "../../components/kind-looks.ts";

const ICON = 12;

/**
 * What is drawn of an entry: icon of its kind, time, payor, title, and marks by shape (late, done or held, bank, pinned).
 * What will not take place is struck through. The words for all of it are there for who does not see them, and on hover.
 */
export const EntryChip = memo(function EntryChip({
  shown,
  today,
  payor,
}: {
  readonly shown: CalendarEntry;
  readonly today: IsoDate;
  /** Short name of the payor; empty when only one is in sight. */
  readonly payor: string;
}) {
  const { entry, group, state, time } = shown;
  const Icon = KIND_LOOKS[entry.kind].icon;
  const words = entryInWords(shown, today);
  return (
    <span
      className="cal-entry"
      data-key={shown.key}
      data-day={shown.date}
      data-group={group}
      data-state={state}
      {...(entry.isCancelled && { "data-cancelled": "" })}
      title={words}
    >
      <span className="cal-hidden">{words}</span>
      <Icon size={ICON} className="cal-entry-icon" aria-hidden />
      {time !== null && (
        <span className="cal-entry-time" aria-hidden>
          {time}
        </span>
      )}
      <span className="cal-entry-text" aria-hidden>
        {payor !== "" && <b>{payor} </b>}
        {entry.title}
      </span>
      {state === "late" && <TriangleAlert size={ICON} className="cal-entry-late" aria-hidden />}
      {state === "over" && entry.isOver && !entry.isCancelled && <Check size={ICON} aria-hidden />}
      {entry.isBankBound && <Landmark size={ICON} aria-hidden />}
      {entry.isPinned && <Pin size={ICON} aria-hidden />}
    </span>
  );
});
