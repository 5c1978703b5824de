import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { DEFAULT_SETTINGS } from "../../../src-shared/ipc/settings.ts";
import { useAppStore } from "../../store/app-store.ts";
import { changeSettings } from "./change-settings.ts";
import { CommittedField } from "./CommittedField.tsx";
import { isQuietAtAll, WEEKDAYS } from "./reminder-preview.ts";
import { SettingsGroup } from "./SettingsGroup.tsx";
import { SwitchRow } from "./SwitchRow.tsx";

const LEAD_MINUTES = [0, 5, 10, 15, 30, 45, 60, 120];

function leadInWords(minutes: number): string {
  if (minutes === 0) return "When it starts";
  return minutes % 60 === 0 ? `${minutes / 60} h before` : `${minutes} min before`;
}

/** A time field that takes no unfinished time. */
function TimeField(parts: {
  readonly label: string;
  readonly value: string;
  readonly helperText: string;
  readonly isDisabled: boolean;
  readonly onCommit: (value: string) => void;
}) {
  return (
    <CommittedField
      {...parts}
      type="time"
      onCommit={(value) => {
        // The field is empty while a time is incomplete.
        if (value !== "") parts.onCommit(value);
      }}
    />
  );
}

function WorkingDays({ isDisabled }: { readonly isDisabled: boolean }) {
  const workingDays = useAppStore((state) => state.settings.workingDays);
  return (
    <SettingsGroup
      title="Working days"
      help={
        workingDays.length === 1
          ? "On other days nothing comes. One day must stay."
          : "On other days nothing comes; what is due then is announced the working day before."
      }
    >
      <ToggleButtonGroup
        value={workingDays}
        disabled={isDisabled}
        aria-label="Days of the week"
        onChange={(_event, chosen: number[]) => {
          if (chosen.length > 0) changeSettings({ workingDays: chosen.toSorted((a, b) => a - b) });
        }}
      >
        {WEEKDAYS.map(({ day, short, name }) => (
          <ToggleButton key={day} value={day} aria-label={name}>
            {short}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </SettingsGroup>
  );
}

/** When reminders come, and when there is silence. */
export function ReminderHours({ isDisabled }: { readonly isDisabled: boolean }) {
  const settings = useAppStore((state) => state.settings);
  const { dayStartsAt, digestAt, quietHours, meetingLeadMinutes, areBankHolidaysOff } = settings;
  const leads = [...new Set([...LEAD_MINUTES, meetingLeadMinutes])].toSorted((a, b) => a - b);
  return (
    <Box sx={{ display: "grid", gap: 4, justifyItems: "start", mt: 2 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 4 }}>
        <TimeField
          isDisabled={isDisabled}
          label="My day starts at"
          value={dayStartsAt}
          helperText="What is due on a day is told then."
          onCommit={(time) => {
            changeSettings({ dayStartsAt: time });
          }}
        />
        <TextField
          select
          label="Meetings and sessions"
          value={meetingLeadMinutes}
          disabled={isDisabled}
          helperText="How long before their start."
          onChange={(event) => {
            changeSettings({ meetingLeadMinutes: Number(event.target.value) });
          }}
          sx={{ width: 240 }}
        >
          {leads.map((minutes) => (
            <MenuItem key={minutes} value={minutes}>
              {leadInWords(minutes)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <SwitchRow
        label="A summary of the day"
        help="One notification says what the day holds and opens the Desk, instead of one for each item."
        isOn={digestAt !== null}
        isDisabled={isDisabled}
        onChange={(isOn) => {
          changeSettings({ digestAt: isOn ? dayStartsAt : null });
        }}
      >
        {digestAt !== null && (
          <TimeField
            isDisabled={isDisabled}
            label="Summary at"
            value={digestAt}
            helperText="On working days; in quiet hours it waits."
            onCommit={(time) => {
              changeSettings({ digestAt: time });
            }}
          />
        )}
      </SwitchRow>
      <SwitchRow
        label="Quiet hours"
        help="Nothing comes then. What you missed comes as one summary after."
        isOn={quietHours !== null}
        isDisabled={isDisabled}
        onChange={(isOn) => {
          changeSettings({ quietHours: isOn ? DEFAULT_SETTINGS.quietHours : null });
        }}
      >
        {quietHours !== null && (
          <>
            <TimeField
              isDisabled={isDisabled}
              label="Quiet from"
              value={quietHours.from}
              helperText={
                isQuietAtAll(quietHours)
                  ? "Nothing comes from then on."
                  : "The same as the end: no silence."
              }
              onCommit={(from) => {
                changeSettings({ quietHours: { ...quietHours, from } });
              }}
            />
            <TimeField
              isDisabled={isDisabled}
              label="Quiet to"
              value={quietHours.to}
              helperText={
                quietHours.from > quietHours.to ? "Of the next morning." : "Of the same day."
              }
              onCommit={(to) => {
                changeSettings({ quietHours: { ...quietHours, to } });
              }}
            />
          </>
        )}
      </SwitchRow>
      <WorkingDays isDisabled={isDisabled} />
      <SwitchRow
        label="Bank holidays are days off"
        help="The days on which the US banks are closed are silent too."
        isOn={areBankHolidaysOff}
        isDisabled={isDisabled}
        onChange={(isOn) => {
          changeSettings({ areBankHolidaysOff: isOn });
        }}
      />
    </Box>
  );
}
