import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Name, place and website of the payor. */
export function PayorDialog({
  onSend,
  onCancel,
}: {
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { payor } = useImplementation().implementation;
  const [name, setName] = useState(payor.name);
  const [location, setLocation] = useState(payor.location);
  const [website, setWebsite] = useState(payor.website);
  const isMissing = name.trim() === "";
  return (
    <FormDialog
      title="Edit payor"
      verb="Save"
      onCancel={onCancel}
      onSubmit={() => {
        if (isMissing) return;
        const changes = { name: name.trim(), location: location.trim(), website: website.trim() };
        onSend({ type: "implementation/edit-payor", changes });
      }}
    >
      <TextField
        label="Payor"
        value={name}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "A payor needs a name" : undefined}
        onChange={(event) => {
          setName(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Location"
        value={location}
        onChange={(event) => {
          setLocation(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Website"
        value={website}
        onChange={(event) => {
          setWebsite(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}
