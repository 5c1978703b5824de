import { Bell, Repeat } from "lucide-react";
import { memo } from "react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { type OwnEntry, ownEntryInWords } from "./own-entry.ts";

const ICON = 12;

/** What is drawn of an own reminder: bell or repeat, time, title. */
export const OwnChip = memo(function OwnChip({
  own,
  today,
}: {
  readonly own: OwnEntry;
  readonly today: IsoDate;
}) {
  const words = ownEntryInWords(own, today);
  const Icon = own.reminder.rule === null ? Bell : Repeat;
  return (
    <span
      className="cal-entry"
      data-key={own.key}
      data-day={own.date}
      data-group="own"
      data-state={own.isOver ? "over" : "open"}
      title={words}
    >
      <span className="cal-hidden">{words}</span>
      <Icon size={ICON} className="cal-entry-icon" aria-hidden />
      <span className="cal-entry-time" aria-hidden>
        {own.time}
      </span>
      <span className="cal-entry-text" aria-hidden>
        {own.reminder.title}
      </span>
    </span>
  );
});
