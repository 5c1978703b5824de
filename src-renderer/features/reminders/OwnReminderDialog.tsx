import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import TextField from "@mui/material/TextField";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { compareByPayor } from "../../../src-shared/domain/card-order.ts";
import { isIsoDate } from "../../../src-shared/domain/dates.ts";
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { tellDone } from "../../store/ui-store.ts";
import type { OwnReminderDraft } from "./own-reminder-draft.ts";
import { previewOf, TIME_PATTERN } from "./own-reminder-preview.ts";
import { endOfRule, repeatOf, type RepeatEnd, ruleOf } from "./recurrence-choices.ts";
import { removeOwnReminder, saveOwnReminder } from "./reminder-acts.ts";
import { kindWord } from "./reminder-kinds.ts";
import { useReminderStore } from "./reminder-store.ts";
import { RepeatFields } from "./RepeatFields.tsx";
import { useReminderSettings } from "./use-reminder-settings.ts";

const SHRUNK = { inputLabel: { shrink: true } } as const;

/** What it is about: a payor, something of it, or nothing in particular. */
function AboutField({
  about,
  onChange,
}: {
  readonly about: OwnReminder["about"];
  readonly onChange: (about: OwnReminder["about"]) => void;
}) {
  const summaries = useBoardStore((state) => state.summaries);
  if (about?.target) {
    return (
      <Box sx={{ display: "flex" }}>
        <Chip
          label={`${kindWord(about.target.kind)} of ${about.payorName}`}
          variant="outlined"
          onDelete={() => {
            onChange({ ...about, target: null });
          }}
          title="Leads there. Remove it to be reminded of the payor as a whole"
        />
      </Box>
    );
  }
  const payors = Object.values(summaries)
    .toSorted(compareByPayor)
    .map(({ id, payorName }) => ({ implementationId: id, payorName, target: null }));
  return (
    <Autocomplete
      options={payors}
      value={about}
      getOptionLabel={({ payorName }) => payorName}
      getOptionKey={({ implementationId }) => implementationId}
      isOptionEqualToValue={(a, b) => a.implementationId === b.implementationId}
      onChange={(_event, chosen) => {
        onChange(chosen);
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label="About"
          placeholder="Nothing in particular"
          slotProps={{
            ...params.slotProps,
            inputLabel: { ...params.slotProps.inputLabel, shrink: true },
          }}
        />
      )}
    />
  );
}

/** Asks for an own reminder, to make or to change it. */
export function OwnReminderDialog({
  draft,
  isNew,
  onClose,
}: {
  readonly draft: OwnReminderDraft;
  readonly isNew: boolean;
  readonly onClose: () => void;
}) {
  const settings = useReminderSettings();
  const { workingDays } = settings;
  const now = useAppStore((state) => state.now);
  const today = useAppStore((state) => state.today);
  const [form, setForm] = useState(draft);
  const [repeat, setRepeat] = useState(() => repeatOf(draft.rule, workingDays));
  const [end, setEnd] = useState<RepeatEnd>(() => endOfRule(draft.rule));
  const [isAsked, setIsAsked] = useState(false);
  const set = (part: Partial<OwnReminderDraft>): void => {
    setForm((before) => ({ ...before, ...part }));
  };
  const rule = ruleOf(repeat, end, workingDays);
  const title = form.title.trim();
  const preview = previewOf({ ...form, rule }, settings, { now, today });
  const submit = (): void => {
    setIsAsked(true);
    if (title === "" || preview.problem !== null) return;
    void saveOwnReminder({ ...form, title, rule }).then((isTaken) => {
      if (!isTaken) return;
      tellDone(`${title}. ${preview.words}`);
      onClose();
    });
  };
  const remove = (): void => {
    const own = useReminderStore.getState().list?.own.find(({ id }) => id === draft.id);
    onClose();
    if (own) void removeOwnReminder(own);
  };
  return (
    <FormDialog
      title={isNew ? "Remind me" : "Edit my reminder"}
      verb={isNew ? "Remind me" : "Save"}
      width="sm"
      onSubmit={submit}
      onCancel={onClose}
      extraActions={
        isNew ? undefined : (
          <Button color="inherit" startIcon={<Trash2 size={14} aria-hidden />} onClick={remove}>
            Remove
          </Button>
        )
      }
    >
      <TextField
        label="Of what"
        value={form.title}
        autoFocus
        required
        fullWidth
        error={isAsked && title === ""}
        helperText={isAsked && title === "" ? "Say what to be reminded of" : undefined}
        placeholder="Call the bank about the test window"
        onChange={(event) => {
          set({ title: event.target.value });
        }}
        slotProps={{ ...SHRUNK, htmlInput: { maxLength: 300 } }}
      />
      <AboutField
        about={form.about}
        onChange={(about) => {
          set({ about });
        }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <TextField
          label={repeat.kind === "never" ? "Date" : "First time"}
          type="date"
          value={form.date}
          error={!isIsoDate(form.date)}
          onChange={(event) => {
            set({ date: event.target.value });
          }}
          slotProps={SHRUNK}
        />
        <TextField
          label="Time"
          type="time"
          value={form.time}
          error={!TIME_PATTERN.test(form.time)}
          onChange={(event) => {
            set({ time: event.target.value });
          }}
          slotProps={SHRUNK}
        />
      </Box>
      <RepeatFields
        date={isIsoDate(form.date) ? form.date : draft.date}
        repeat={repeat}
        end={end}
        words={preview.words}
        problem={preview.problem}
        workingDays={workingDays}
        onRepeat={setRepeat}
        onEnd={setEnd}
      />
      <TextField
        label="Note"
        value={form.note}
        multiline
        minRows={2}
        fullWidth
        onChange={(event) => {
          set({ note: event.target.value });
        }}
        slotProps={{ ...SHRUNK, htmlInput: { maxLength: 5000 } }}
      />
    </FormDialog>
  );
}
