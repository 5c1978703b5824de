import TextField from "@mui/material/TextField";
import { useState } from "react";
import { idSchema } from "../../../../src-shared/domain/ids.ts";
import { renameItem } from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import { usePlaybookEditor } from "./editor-context.ts";

/** The code of an item. It is taken over when one leaves the field, together with everything that names the item. */
export function CodeField({
  id,
  onRenamed,
}: {
  readonly id: string;
  readonly onRenamed: (id: string) => void;
}) {
  const { playbook, change } = usePlaybookEditor();
  const [typed, setTyped] = useState(id);
  const code = typed.trim();
  const isTaken = code !== id && playbook.items.some((item) => item.id === code);
  const isValid = idSchema.safeParse(code).success;
  const helperText = isTaken
    ? "Another item has this code"
    : isValid
      ? "Whatever names the item follows"
      : "1 to 64 letters, digits, - or _";
  const take = (): void => {
    if (isTaken || !isValid) setTyped(id);
    else if (code !== id) {
      change(`Gave ${id} the code ${code}`, (draft) => renameItem(draft, id, code));
      onRenamed(code);
    }
  };
  return (
    <TextField
      label="Code"
      value={typed}
      error={isTaken || !isValid}
      helperText={helperText}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
      }}
      slotProps={{ htmlInput: { maxLength: 64 }, inputLabel: { shrink: true } }}
    />
  );
}
