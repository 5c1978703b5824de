import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { addCalendarDays, type IsoDate, isIsoDate } from "../../../src-shared/domain/dates.ts";
import { PickField } from "../implementation/fields/PickField.tsx";
import { type Repeat, type RepeatEnd, ruleOf, weekdayOf } from "./recurrence-choices.ts";

const WEEKDAY_NAMES = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

const KINDS = [
  ["never", "Never"],
  ["working-days", "Every working day"],
  ["weekly", "Weekly"],
  ["monthly-day", "Monthly on a day"],
  ["monthly-weekday", "Monthly on a weekday"],
  ["monthly-working-day", "Monthly on a working day"],
  ["custom", "Custom rule"],
] as const;

const NTH = [
  ["1", "First"],
  ["2", "Second"],
  ["3", "Third"],
  ["4", "Fourth"],
  ["-1", "Last"],
] as const;

const ENDS = [
  ["never", "Never"],
  ["on", "On a date"],
  ["after", "After some times"],
] as const;

const MOST_WEEKS = 52;
const MOST_TIMES = 999;
/** Days after which a repetition ends that is given an end. */
const USUAL_SPAN_DAYS = 90;

/** The first choice of a kind, made from the first date. */
function startOf(
  kind: Repeat["kind"],
  date: IsoDate,
  before: Repeat,
  workingDays: readonly number[],
): Repeat {
  switch (kind) {
    case "weekly":
      return { kind, everyWeeks: 1, weekdays: [weekdayOf(date)] };
    case "monthly-day":
      return { kind, day: Number(date.slice(8)) };
    case "monthly-weekday":
      return {
        kind,
        weekday: weekdayOf(date),
        // The fifth one does not exist in every month: the last does.
        nth: Number(date.slice(8)) > 28 ? -1 : Math.ceil(Number(date.slice(8)) / 7),
      };
    case "monthly-working-day":
      return { kind, isLast: true };
    case "custom":
      return { kind, rule: ruleOf(before, { kind: "never" }, workingDays) ?? "FREQ=YEARLY" };
    case "never":
    case "working-days":
      return { kind };
  }
}

function NumberField({
  label,
  value,
  most,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <TextField
      label={label}
      type="number"
      value={value === 0 ? "" : value}
      error={value < 1 || value > most}
      onChange={(event) => {
        onChange(Math.trunc(Number(event.target.value)));
      }}
      sx={{ width: 120 }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 1, max: most, step: 1 } }}
    />
  );
}

/** The details of what repeats; nothing for what has none. */
function RepeatDetails({
  repeat,
  hasProblem,
  onChange,
}: {
  readonly repeat: Repeat;
  readonly hasProblem: boolean;
  readonly onChange: (repeat: Repeat) => void;
}) {
  switch (repeat.kind) {
    case "weekly":
      return (
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 3 }}>
          <NumberField
            label="Every … weeks"
            value={repeat.everyWeeks}
            most={MOST_WEEKS}
            onChange={(everyWeeks) => {
              onChange({ ...repeat, everyWeeks });
            }}
          />
          <ToggleButtonGroup
            size="small"
            aria-label="On these days"
            value={repeat.weekdays}
            onChange={(_event, weekdays: readonly number[]) => {
              // On no day at all it would never come.
              if (weekdays.length > 0) onChange({ ...repeat, weekdays });
            }}
          >
            {WEEKDAY_NAMES.map((name, index) => (
              <ToggleButton key={name} value={index + 1} aria-label={name} sx={{ px: 2 }}>
                {name.slice(0, 2)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Box>
      );
    case "monthly-day":
      return (
        <NumberField
          label="Day of the month"
          value={repeat.day}
          most={31}
          onChange={(day) => {
            onChange({ ...repeat, day });
          }}
        />
      );
    case "monthly-weekday":
      return (
        <Box sx={{ display: "flex", gap: 3 }}>
          <PickField
            label="Which one"
            value={NTH.find(([code]) => Number(code) === repeat.nth)?.[0] ?? "1"}
            options={NTH}
            onChange={(nth) => {
              onChange({ ...repeat, nth: Number(nth) });
            }}
          />
          <PickField
            label="Weekday"
            value={WEEKDAY_NAMES[repeat.weekday - 1] ?? "Monday"}
            options={WEEKDAY_NAMES.map((name) => [name, name] as const)}
            onChange={(name) => {
              onChange({ ...repeat, weekday: WEEKDAY_NAMES.indexOf(name) + 1 });
            }}
          />
        </Box>
      );
    case "monthly-working-day":
      return (
        <PickField
          label="Which one"
          value={repeat.isLast ? "last" : "first"}
          options={[
            ["last", "The last working day"],
            ["first", "The first working day"],
          ]}
          onChange={(which) => {
            onChange({ ...repeat, isLast: which === "last" });
          }}
        />
      );
    case "custom":
      return (
        <TextField
          label="Rule (RFC 5545)"
          value={repeat.rule}
          fullWidth
          error={hasProblem}
          helperText="As in calendar files, e.g. FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"
          onChange={(event) => {
            onChange({ ...repeat, rule: event.target.value });
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 500 } }}
        />
      );
    case "never":
    case "working-days":
      return null;
  }
}

/** How often, and until when; the words of it below. */
export function RepeatFields({
  date,
  repeat,
  end,
  words,
  problem,
  workingDays,
  onRepeat,
  onEnd,
}: {
  /** The first time. */
  readonly date: IsoDate;
  readonly repeat: Repeat;
  readonly end: RepeatEnd;
  /** When it comes, in words. */
  readonly words: string;
  /** Why it cannot come like that, or null. */
  readonly problem: string | null;
  readonly workingDays: readonly number[];
  readonly onRepeat: (repeat: Repeat) => void;
  readonly onEnd: (end: RepeatEnd) => void;
}) {
  const hasEnd = repeat.kind !== "never" && repeat.kind !== "custom";
  return (
    <>
      <PickField
        label="Repeats"
        value={repeat.kind}
        options={KINDS}
        onChange={(kind) => {
          onRepeat(startOf(kind, date, repeat, workingDays));
        }}
      />
      <RepeatDetails repeat={repeat} hasProblem={problem !== null} onChange={onRepeat} />
      {hasEnd && (
        <Box sx={{ display: "flex", gap: 3 }}>
          <PickField
            label="Ends"
            value={end.kind}
            options={ENDS}
            onChange={(kind) => {
              if (kind === "never") onEnd({ kind });
              else if (kind === "on") onEnd({ kind, date: addCalendarDays(date, USUAL_SPAN_DAYS) });
              else onEnd({ kind, times: 10 });
            }}
          />
          {end.kind === "on" && (
            <TextField
              label="Last day"
              type="date"
              value={end.date}
              fullWidth
              onChange={(event) => {
                if (isIsoDate(event.target.value)) onEnd({ kind: "on", date: event.target.value });
              }}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: date } }}
            />
          )}
          {end.kind === "after" && (
            <NumberField
              label="Times"
              value={end.times}
              most={MOST_TIMES}
              onChange={(times) => {
                onEnd({ kind: "after", times });
              }}
            />
          )}
        </Box>
      )}
      <Typography
        role="status"
        sx={{ color: problem === null ? "text.secondary" : "status.red", minHeight: 20, mt: -2 }}
      >
        {problem ?? words}
      </Typography>
    </>
  );
}
