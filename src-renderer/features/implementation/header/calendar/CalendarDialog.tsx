import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { isEqualJson } from "../../../../../src-shared/domain/equal-json.ts";
import type { BlackoutFields } from "../../../../../src-shared/commands/calendar-commands.ts";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../../src-shared/commands/naming.ts";
import { WEEKDAYS } from "../../../../../src-shared/domain/calendar/payor-calendar.ts";
import { FormDialog } from "../../../../components/FormDialog.tsx";
import { newId } from "../../../../new-id.ts";
import { useImplementation } from "../../use-implementation.ts";
import { BlackoutRow } from "./BlackoutRow.tsx";
import {
  type CalendarDraft,
  commandOf,
  draftOf,
  MOST_MONTH_END_DAYS,
  previewOf,
  wholeNumber,
} from "./calendar-draft.ts";
import { CalendarPreviewPane } from "./CalendarPreviewPane.tsx";

/** The days on which a payor works and those on which nothing goes live, with what a change would do to the plan. */
export function CalendarDialog({
  onSend,
  onCancel,
}: {
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { implementation, today } = useImplementation();
  const [draft, setDraft] = useState(() => draftOf(implementation));
  const { workingWeek, blackouts } = draft;
  const command = useMemo(() => commandOf(draft), [draft]);
  // Hundreds of dates follow from a date: they may come a moment after what is being typed.
  const settled = useDeferredValue(command);
  const preview = useMemo(
    () => (settled ? previewOf(implementation, settled, today) : null),
    [implementation, settled, today],
  );
  const change = (changes: Partial<CalendarDraft>): void => {
    setDraft({ ...draft, ...changes });
  };
  const setRow = (id: string, row: BlackoutFields): void => {
    change({ blackouts: blackouts.map((other) => (other.id === id ? row : other)) });
  };
  const canApply = command !== null && !isEqualJson(command, commandOf(draftOf(implementation)));
  const movedCount = preview?.ok ? preview.moved.length : 0;
  return (
    <FormDialog
      title={`Calendar of ${implementation.payor.name}`}
      verb={movedCount > 0 ? `Apply and move ${countOf(movedCount, "open item")}` : "Apply"}
      width="md"
      isDisabled={!canApply}
      onCancel={onCancel}
      onSubmit={() => {
        if (canApply) onSend(command);
      }}
    >
      <Box sx={{ display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 8, rowGap: 4 }}>
        <Part title="Working week">
          <ToggleButtonGroup
            value={[...workingWeek]}
            aria-label="Working week"
            onChange={(_event, days: number[]) => {
              change({ workingWeek: days.sort((a, b) => a - b) });
            }}
          >
            {WEEKDAYS.map((name, index) => (
              <ToggleButton key={name} value={index + 1} aria-label={name} sx={{ minWidth: 48 }}>
                {name.slice(0, 3)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {workingWeek.length === 0 && (
            <FormHelperText error>A week needs at least one working day</FormHelperText>
          )}
          <FormControlLabel
            control={
              <Checkbox
                checked={draft.worksOnBankHolidays}
                onChange={(event) => {
                  change({ worksOnBankHolidays: event.target.checked });
                }}
              />
            }
            label="Works on bank holidays (the banks stay closed)"
          />
        </Part>
        <Part title="Nothing goes live around month-end">
          <Box sx={{ display: "flex", gap: 4, pt: 2 }}>
            <MonthEndField
              label="Last business days"
              value={draft.daysBefore}
              onChange={(daysBefore) => {
                change({ daysBefore });
              }}
            />
            <MonthEndField
              label="First business days"
              value={draft.daysAfter}
              onChange={(daysAfter) => {
                change({ daysAfter });
              }}
            />
          </Box>
        </Part>
      </Box>
      <Part title="Black-outs">
        <Typography color="textSecondary">
          Closed: nobody works, and the plan counts no day. Freeze: work goes on, but nothing goes
          live.
        </Typography>
        {blackouts.map((row, index) => (
          <BlackoutRow
            key={row.id}
            row={row}
            place={index + 1}
            onChange={(next) => {
              setRow(row.id, next);
            }}
            onRemove={() => {
              change({ blackouts: blackouts.filter(({ id }) => id !== row.id) });
            }}
          />
        ))}
        <Box>
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() => {
              const row = {
                id: newId(),
                reason: "",
                from: today,
                to: today,
                kind: "closed",
              } as const;
              change({ blackouts: [...blackouts, row] });
            }}
          >
            Add black-out
          </Button>
        </Box>
      </Part>
      <CalendarPreviewPane preview={command === null ? null : preview} />
    </FormDialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box role="group" aria-label={title} sx={{ display: "grid", gap: 2, alignContent: "start" }}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function MonthEndField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const isWrong = wholeNumber(value, MOST_MONTH_END_DAYS) === null;
  return (
    <TextField
      label={label}
      type="number"
      value={value}
      error={isWrong}
      helperText={isWrong ? `0 to ${MOST_MONTH_END_DAYS}` : "of a month; 0 = none"}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      sx={{ width: 152 }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { min: 0, max: MOST_MONTH_END_DAYS, step: 1 },
      }}
    />
  );
}
