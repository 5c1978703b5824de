import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { peopleInOrder } from "../../../../src-shared/domain/people.ts";
import { MEETING_KIND_CODES, MEETING_KINDS } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { formErrors, type MeetingForm, planOf, withKind } from "./meeting-form.ts";

const SHRUNK = { inputLabel: { shrink: true } } as const;
const TIME_ZONES = Intl.supportedValuesOf("timeZone");

/** Asks for a meeting: to schedule a new one or to edit one. */
export function MeetingDialog({
  title,
  verb,
  start,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly verb: string;
  readonly start: MeetingForm;
  /** Answers whether it was taken; the dialog stays open otherwise. */
  readonly onSave: (plan: ReturnType<typeof planOf>) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { implementation } = useImplementation();
  const people = peopleInOrder(implementation);
  const [form, setForm] = useState(start);
  const [isAsked, setIsAsked] = useState(false);
  const errors = formErrors(form);
  const set = (part: Partial<MeetingForm>): void => {
    setForm((before) => ({ ...before, ...part }));
  };
  const told = (name: keyof MeetingForm) => ({
    error: isAsked && errors[name] !== undefined,
    helperText: isAsked ? errors[name] : undefined,
  });
  const submit = (): void => {
    setIsAsked(true);
    if (Object.keys(errors).length > 0) return;
    void onSave(planOf(form)).then((isTaken) => {
      if (isTaken) onClose();
    });
  };
  return (
    <FormDialog title={title} verb={verb} width="sm" onSubmit={submit} onCancel={onClose}>
      <TextField
        select
        label="Kind"
        value={form.kind}
        onChange={(event) => {
          const kind = MEETING_KIND_CODES.find((code) => code === event.target.value);
          if (kind) setForm((before) => withKind(implementation, before, kind));
        }}
      >
        {MEETING_KIND_CODES.map((code) => (
          <MenuItem key={code} value={code}>
            {MEETING_KINDS[code].label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="Title"
        value={form.title}
        required
        {...told("title")}
        onChange={(event) => {
          set({ title: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "3fr 2fr 2fr", gap: 3 }}>
        <TextField
          label="Date"
          type="date"
          value={form.date}
          required
          {...told("date")}
          onChange={(event) => {
            set({ date: event.target.value });
          }}
          slotProps={SHRUNK}
        />
        <TextField
          label="Time"
          type="time"
          value={form.startTime}
          onChange={(event) => {
            set({ startTime: event.target.value });
          }}
          slotProps={SHRUNK}
        />
        <TextField
          label="Minutes"
          type="number"
          value={form.minutes}
          required
          {...told("minutes")}
          onChange={(event) => {
            set({ minutes: event.target.value });
          }}
          slotProps={{ ...SHRUNK, htmlInput: { min: 1, step: 5 } }}
        />
      </Box>
      <Autocomplete
        options={TIME_ZONES}
        value={form.timeZone}
        freeSolo
        onInputChange={(_event, timeZone) => {
          set({ timeZone });
        }}
        renderInput={(params) => (
          <TextField {...params} label="Time zone" required {...told("timeZone")} />
        )}
      />
      <TextField
        label="Place or link"
        value={form.place}
        onChange={(event) => {
          set({ place: event.target.value });
        }}
      />
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={people.map(({ id }) => id)}
        value={form.attendeeIds.filter((id) => implementation.people[id] !== undefined)}
        getOptionLabel={(id) => implementation.people[id]?.name ?? ""}
        onChange={(_event, attendeeIds) => {
          set({ attendeeIds });
        }}
        renderOption={({ key, ...props }, id) => (
          <Box component="li" key={key} {...props}>
            {implementation.people[id]?.name}
            <Box component="span" sx={{ ml: "auto", color: "text.secondary" }}>
              {implementation.people[id]?.roles.join(", ")}
            </Box>
          </Box>
        )}
        noOptionsText="Nobody is in the list of people yet"
        renderInput={(params) => (
          <TextField
            {...params}
            label="Attendees"
            helperText={
              people.length > 0 &&
              form.attendeeIds.length === 0 && (
                <Button
                  size="small"
                  onClick={() => {
                    set({ attendeeIds: people.map(({ id }) => id) });
                  }}
                >
                  Invite all {people.length}
                </Button>
              )
            }
          />
        )}
      />
    </FormDialog>
  );
}
