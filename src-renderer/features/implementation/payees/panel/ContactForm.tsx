import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { isIsoDate } from "../../../../../src-shared/domain/dates.ts";
import type { ContactEntry } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { CHANNEL_OPTIONS } from "./channel-options.ts";
import { EntryForm } from "./EntryForm.tsx";
import { PAIR } from "./PanelSection.tsx";

/** What the form makes of a contact. */
export type ContactFields = Omit<ContactEntry, "id">;

/** The fields of a logged contact. */
export function ContactForm({
  contact,
  onSubmit,
  onCancel,
}: {
  readonly contact: ContactEntry;
  readonly onSubmit: (fields: ContactFields) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { today } = useImplementation();
  const [on, setOn] = useState<string>(contact.on);
  const [by, setBy] = useState(contact.by);
  const [channel, setChannel] = useState(contact.channel);
  const [text, setText] = useState(contact.text);
  const isDateWrong = !isIsoDate(on) || on > today;
  return (
    <EntryForm
      label="Edit the contact"
      verb="Save"
      isDisabled={isDateWrong || text.trim() === ""}
      onSubmit={() => onSubmit({ on, by: by.trim(), channel, text: text.trim() })}
      onCancel={onCancel}
    >
      <TextField
        label="What was said"
        value={text}
        autoFocus
        onChange={(event) => {
          setText(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Box sx={PAIR}>
        <PickField
          label="Channel"
          value={channel}
          options={CHANNEL_OPTIONS}
          onChange={setChannel}
        />
        <TextField
          label="On"
          type="date"
          value={on}
          error={isDateWrong}
          helperText={isDateWrong ? "Choose a date up to today" : undefined}
          onChange={(event) => {
            setOn(event.target.value);
          }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
      </Box>
      <TextField
        label="By"
        value={by}
        onChange={(event) => {
          setBy(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 500 } }}
      />
    </EntryForm>
  );
}
