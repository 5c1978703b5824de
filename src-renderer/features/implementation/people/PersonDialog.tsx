import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Person } from "../../../../src-shared/domain/implementation.ts";
import type { RoleCode } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { RolesField } from "../fields/RolesField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Adds a person or changes one. */
export function PersonDialog({
  person,
  roles: startRoles,
  onClose,
}: {
  /** Null = a new one. */
  readonly person: Person | null;
  readonly roles: readonly RoleCode[];
  readonly onClose: () => void;
}) {
  const { execute } = useImplementation();
  const [texts, setTexts] = useState({
    name: person?.name ?? "",
    organisation: person?.organisation ?? "",
    email: person?.email ?? "",
    phone: person?.phone ?? "",
    notes: person?.notes ?? "",
  });
  const [roles, setRoles] = useState<RoleCode[]>([...startRoles]);
  const [isBackup, setIsBackup] = useState(person?.isBackup ?? false);
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && texts.name.trim() === "";
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (texts.name.trim() === "") return;
    const fields = { ...texts, name: texts.name.trim(), roles, isBackup };
    const answer = await execute(
      person
        ? { type: "person/edit", personId: person.id, changes: fields }
        : { type: "person/add", person: { id: newId(), ...fields } },
    );
    if (answer.ok) onClose();
  };
  const field = (key: keyof typeof texts, label: string) => ({
    label,
    value: texts[key],
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTexts({ ...texts, [key]: event.target.value });
    },
  });
  return (
    <FormDialog
      title={person ? `Edit ${person.name}` : "Add person"}
      verb={person ? "Save" : "Add person"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        {...field("name", "Name")}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Who is it?" : undefined}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <RolesField label="Roles" value={roles} onChange={setRoles} />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <TextField {...field("organisation", "Organisation")} />
        <TextField {...field("phone", "Phone")} type="tel" />
      </Box>
      <TextField {...field("email", "E-mail")} type="email" />
      <TextField {...field("notes", "Notes")} multiline minRows={2} />
      <FormControlLabel
        control={
          <Checkbox
            checked={isBackup}
            onChange={(event) => {
              setIsBackup(event.target.checked);
            }}
          />
        }
        label="Backup for these roles"
      />
    </FormDialog>
  );
}
