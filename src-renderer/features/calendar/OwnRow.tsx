import Box from "@mui/material/Box";
import { Bell, Repeat } from "lucide-react";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { editOwnReminder } from "../reminders/own-reminder-draft.ts";
import { AGENDA_ROW, AGENDA_TEXT, AGENDA_TIME } from "./agenda-row-styles.ts";
import { type OwnEntry, ownEntryInWords } from "./own-entry.ts";

/** An own reminder as a line of the agenda, or narrow, of the list of a day; it opens its own dialog. */
export function OwnRow({
  own,
  today,
  isNarrow = false,
}: {
  readonly own: OwnEntry;
  readonly today: IsoDate;
  readonly isNarrow?: boolean;
}) {
  const { reminder, time, isOver } = own;
  const words = ownEntryInWords(own, today);
  const Icon = reminder.rule === null ? Bell : Repeat;
  return (
    <Box
      component="button"
      type="button"
      data-key={own.key}
      data-day={own.date}
      aria-label={words}
      title={words}
      onClick={() => {
        editOwnReminder(reminder);
      }}
      sx={{ ...AGENDA_ROW, color: isOver ? "text.secondary" : "text.primary" }}
    >
      <Box component="span" sx={AGENDA_TIME}>
        {time}
      </Box>
      <Icon size={14} aria-hidden />
      {!isNarrow && (
        <Box component="span" sx={{ color: "text.secondary", width: 104, flex: "none" }}>
          My reminder
        </Box>
      )}
      <Box component="span" sx={{ ...AGENDA_TEXT, minWidth: 0 }}>
        {reminder.title}
      </Box>
    </Box>
  );
}
