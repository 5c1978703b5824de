import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { BlackoutFields } from "../../../../../src-shared/commands/calendar-commands.ts";
import { PickField } from "../../fields/PickField.tsx";
import { missingIn } from "./calendar-draft.ts";

const KINDS = [
  ["closed", "Closed"],
  ["freeze", "Freeze"],
] as const;

/** One black-out, typed in place. What is missing is said once the row has been left. */
export function BlackoutRow({
  row,
  place,
  onChange,
  onRemove,
}: {
  readonly row: BlackoutFields;
  /** From 1, for the names of the fields. */
  readonly place: number;
  readonly onChange: (row: BlackoutFields) => void;
  readonly onRemove: () => void;
}) {
  const [isNew] = useState(row.reason === "");
  const [wasLeft, setWasLeft] = useState(!isNew);
  const missing = missingIn(row);
  const name = row.reason.trim() || `black-out ${place}`;
  const isReasonMissing = wasLeft && row.reason.trim() === "";
  const areDatesWrong = wasLeft && missing !== null && !isReasonMissing;
  const date = (label: string, key: "from" | "to") => (
    <TextField
      label={label}
      type="date"
      value={row[key]}
      error={areDatesWrong}
      helperText={areDatesWrong && key === "to" ? missing : undefined}
      onChange={(event) => {
        onChange({ ...row, [key]: event.target.value });
      }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Box
      role="group"
      aria-label={`Black-out ${place}`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWasLeft(true);
      }}
      sx={{
        display: "grid",
        gridTemplateColumns: "1fr 148px 148px 112px 32px",
        gap: 2,
        alignItems: "start",
        pt: 2,
      }}
    >
      <TextField
        label="Reason"
        value={row.reason}
        autoFocus={isNew}
        error={isReasonMissing}
        helperText={isReasonMissing ? missing : undefined}
        onChange={(event) => {
          onChange({ ...row, reason: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 200 }, inputLabel: { shrink: true } }}
      />
      {date("First day", "from")}
      {date("Last day", "to")}
      <PickField
        label="Kind"
        value={row.kind}
        options={KINDS}
        onChange={(kind) => {
          onChange({ ...row, kind });
        }}
      />
      <IconButton aria-label={`Remove ${name}`} title={`Remove ${name}`} onClick={onRemove}>
        <Trash2 size={16} />
      </IconButton>
    </Box>
  );
}
