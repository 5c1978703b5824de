import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { addCalendarDays, type IsoInstant } from "../../../src-shared/domain/dates.ts";
import { snoozeInstants } from "../../../src-shared/domain/reminders/snooze.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { DatePopover } from "./DatePopover.tsx";
import { useReminderSettings, useWorkingTime } from "./use-reminder-settings.ts";

/** Chooses until when reminders are silent; every choice says the moment at which they come back. */
export function SnoozeMenu({
  anchor,
  title,
  now,
  onSnooze,
  onClose,
}: {
  readonly anchor: HTMLElement;
  /** Of what, e.g. "Snooze Send the KYC pack". */
  readonly title: string;
  /** "In an hour" counts from there. */
  readonly now: IsoInstant;
  readonly onSnooze: (until: IsoInstant, words: string) => void;
  readonly onClose: () => void;
}) {
  const [isAskingDate, setIsAskingDate] = useState(false);
  const today = useAppStore((state) => state.today);
  const settings = useReminderSettings();
  const workingTime = useWorkingTime();
  const instants = snoozeInstants(now, settings);
  const inWords = (until: IsoInstant): string => instantInWords(until, settings.timeZone, today);
  const choices = [
    { name: "In an hour", until: instants.inAnHour },
    { name: "Tomorrow morning", until: instants.tomorrowMorning },
    { name: "Next Monday", until: instants.nextMonday },
    { name: "Next banking day", until: instants.nextBankingDay },
  ];
  // In the middle of a week the next banking day is tomorrow morning, once more; before a day off an hour may end there too.
  const offered = choices.filter(
    ({ until }, at) => choices.findIndex((choice) => choice.until === until) === at,
  );
  if (isAskingDate) {
    return (
      <DatePopover
        anchor={anchor}
        title={title}
        label="Silent until the morning of"
        verb="Snooze"
        start={addCalendarDays(today, 7)}
        earliest={addCalendarDays(today, 1)}
        wordsOf={(date) => `Comes back ${inWords(workingTime.morningOf(date))}`}
        onChoose={(date) => {
          const until = workingTime.morningOf(date);
          onSnooze(until, inWords(until));
          onClose();
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <Menu open anchorEl={anchor} onClose={onClose} slotProps={{ list: { "aria-label": title } }}>
      {offered.map(({ name, until }) => (
        <MenuItem
          key={name}
          onClick={() => {
            onClose();
            onSnooze(until, inWords(until));
          }}
          sx={{ justifyContent: "space-between", gap: 6 }}
        >
          {name}
          <Typography component="span" variant="tiny" color="textSecondary">
            {inWords(until)}
          </Typography>
        </MenuItem>
      ))}
      <Divider />
      <MenuItem
        onClick={() => {
          setIsAskingDate(true);
        }}
      >
        A date…
      </MenuItem>
    </Menu>
  );
}
