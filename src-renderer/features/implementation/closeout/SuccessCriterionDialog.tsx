import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { SuccessCriterion } from "../../../../src-shared/domain/implementation.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";

type Fields = Omit<SuccessCriterion, "id" | "position">;

const VALUES = [
  ["baseline", "Baseline"],
  ["target", "Target"],
  ["actual", "Actual"],
] as const;

/** Asks for a measure of success. */
export function SuccessCriterionDialog({
  start,
  onSave,
  onClose,
}: {
  /** null = a new one. */
  readonly start: SuccessCriterion | null;
  readonly onSave: (fields: Fields) => Promise<void>;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState({
    text: start?.text ?? "",
    baseline: start?.baseline ?? "",
    target: start?.target ?? "",
    actual: start?.actual ?? "",
    measureOn: start?.measureOn ?? "",
  });
  const [isAsked, setIsAsked] = useState(false);
  const isTextMissing = isAsked && fields.text.trim() === "";
  const set = (part: Partial<typeof fields>): void => {
    setFields((before) => ({ ...before, ...part }));
  };
  return (
    <FormDialog
      title={start ? "Edit success criterion" : "Add success criterion"}
      verb={start ? "Save" : "Add criterion"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => {
        setIsAsked(true);
        if (fields.text.trim() === "") return;
        void onSave({
          ...fields,
          text: fields.text.trim(),
          measureOn: isIsoDate(fields.measureOn) ? fields.measureOn : null,
        });
      }}
    >
      <TextField
        label="Criterion"
        value={fields.text}
        required
        autoFocus
        error={isTextMissing}
        helperText={isTextMissing ? "Say what is measured" : 'E.g. "Days to pay an invoice"'}
        onChange={(event) => {
          set({ text: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: 3 }}>
        {VALUES.map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            value={fields[name]}
            onChange={(event) => {
              set({ [name]: event.target.value });
            }}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        ))}
      </Box>
      <TextField
        label="Measured on"
        type="date"
        value={fields.measureOn}
        onChange={(event) => {
          set({ measureOn: event.target.value });
        }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
