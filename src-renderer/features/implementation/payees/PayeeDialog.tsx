import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { formatCents, parseDollars } from "../../../../src-shared/domain/money.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** What is known of a payee, besides the status. */
export function PayeeDialog({
  payee,
  onClose,
}: {
  readonly payee: Payee;
  readonly onClose: () => void;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [texts, setTexts] = useState({
    legalName: payee.legalName,
    trade: payee.trade,
    contactName: payee.contactName,
    contactEmail: payee.contactEmail,
    contactPhone: payee.contactPhone,
    notes: payee.notes,
  });
  const [waveId, setWaveId] = useState(payee.waveId ?? "");
  const [priority, setPriority] = useState(payee.priority);
  const [payout, setPayout] = useState(
    payee.monthlyPayoutCents > 0 ? formatCents(payee.monthlyPayoutCents) : "",
  );
  const cents = parseDollars(payout);
  const isMissing = texts.legalName.trim() === "";
  const field = (key: keyof typeof texts, label: string) => ({
    label,
    value: texts[key],
    disabled: isReadOnly,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTexts({ ...texts, [key]: event.target.value });
    },
  });
  const submit = async (): Promise<void> => {
    if (isMissing || cents === null) return;
    const changes = {
      ...texts,
      legalName: texts.legalName.trim(),
      priority,
      waveId: waveId === "" ? null : waveId,
      monthlyPayoutCents: cents,
    };
    const answer = await execute({
      type: "payee/edit",
      edits: [{ payeeId: payee.id, changes }],
    });
    if (answer.ok) onClose();
  };
  const two = { display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 };
  return (
    <FormDialog
      title={payee.legalName}
      verb="Save"
      width="sm"
      isDisabled={isReadOnly || isMissing || cents === null}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        {...field("legalName", "Legal name")}
        required
        error={isMissing}
        helperText={isMissing ? "A payee needs a name" : undefined}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box sx={two}>
        <TextField {...field("trade", "Trade")} />
        <PickField
          label="Wave"
          value={waveId}
          isDisabled={isReadOnly}
          options={[
            ["", "None yet"],
            ...inPosition(implementation.waves).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={setWaveId}
        />
        <PickField
          label="Priority"
          value={priority}
          isDisabled={isReadOnly}
          options={[
            ["A", "A"],
            ["B", "B"],
            ["C", "C"],
          ]}
          onChange={setPriority}
        />
        <TextField
          label="Monthly payout"
          value={payout}
          disabled={isReadOnly}
          error={cents === null}
          helperText={cents === null ? "An amount in dollars, e.g. 12,500" : undefined}
          onChange={(event) => {
            setPayout(event.target.value);
          }}
          slotProps={{ htmlInput: { inputMode: "decimal" } }}
        />
        <TextField {...field("contactName", "Contact")} />
        <TextField {...field("contactPhone", "Phone")} type="tel" />
      </Box>
      <TextField {...field("contactEmail", "E-mail")} type="email" />
      <TextField {...field("notes", "Notes")} multiline minRows={2} />
    </FormDialog>
  );
}
