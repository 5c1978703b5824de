import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { type ReactNode, useState } from "react";
import { isIsoDate } from "../../../../../src-shared/domain/dates.ts";
import type { CallBack } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  CALL_BACK_OUTCOME_LABELS,
  CALL_BACK_OUTCOMES,
  type CallBackOutcome,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { EntryForm } from "./EntryForm.tsx";
import { PAIR } from "./PanelSection.tsx";

/** What the form makes of a call-back. */
export type CallBackFields = Omit<CallBack, "id">;
type TextName = "by" | "numberSource" | "spokenTo" | "note";

/** The fields of a call-back, new (null) or known. */
export function CallBackForm({
  callBack,
  onSubmit,
  onCancel,
}: {
  readonly callBack: CallBack | null;
  readonly onSubmit: (fields: CallBackFields) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { today, userName } = useImplementation();
  const [on, setOn] = useState<string>(callBack?.on ?? today);
  const [outcome, setOutcome] = useState<CallBackOutcome>(callBack?.outcome ?? "confirmed");
  const [texts, setTexts] = useState<Record<TextName, string>>({
    by: callBack?.by ?? userName,
    numberSource: callBack?.numberSource ?? "",
    spokenTo: callBack?.spokenTo ?? "",
    note: callBack?.note ?? "",
  });
  const isDateWrong = !isIsoDate(on) || on > today;
  const isCallerMissing = texts.by.trim() === "";
  const isSourceMissing = texts.numberSource.trim() === "";
  const text = (name: TextName, label: string, helperText?: ReactNode, hasFocus = false) => (
    <TextField
      label={label}
      value={texts[name]}
      helperText={helperText}
      autoFocus={hasFocus}
      onChange={(event) => {
        setTexts({ ...texts, [name]: event.target.value });
      }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 500 } }}
    />
  );
  return (
    <EntryForm
      label={callBack ? "Edit the call-back" : "Log a call-back"}
      verb={callBack ? "Save" : "Log"}
      isDisabled={isDateWrong || isCallerMissing || isSourceMissing}
      onSubmit={() =>
        onSubmit({
          on,
          outcome,
          by: texts.by.trim(),
          numberSource: texts.numberSource.trim(),
          spokenTo: texts.spokenTo.trim(),
          note: texts.note.trim(),
        })
      }
      onCancel={onCancel}
    >
      {text(
        "numberSource",
        "Where the number came from",
        "Never from the mail that asks for the change",
        true,
      )}
      <Box sx={PAIR}>
        {text("spokenTo", "Spoken to")}
        <PickField
          label="Outcome"
          value={outcome}
          options={CALL_BACK_OUTCOMES.map((code) => [code, CALL_BACK_OUTCOME_LABELS[code]])}
          onChange={setOutcome}
        />
        {text("by", "Called by", isCallerMissing ? "Say who called" : undefined)}
        <TextField
          label="Called on"
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
      {text("note", "Note")}
    </EntryForm>
  );
}
