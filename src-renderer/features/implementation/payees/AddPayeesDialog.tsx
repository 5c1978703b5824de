import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { parsePayeeLines } from "../../../../src-shared/domain/payees/payee-list.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Adds payees by pasting their names, one a line; a second column is the trade. */
export function AddPayeesDialog({ onClose }: { readonly onClose: () => void }) {
  const { implementation, execute } = useImplementation();
  const [text, setText] = useState("");
  const [wave, setWave] = useState("Pilot");
  const [priority, setPriority] = useState<"A" | "B" | "C">("B");
  const { payees, knownNames } = parsePayeeLines(text, implementation.payees);
  const submit = async (): Promise<void> => {
    if (payees.length === 0) return;
    const name = wave.trim();
    const known = Object.values(implementation.waves).find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    );
    const type = name.toLowerCase() === "pilot" ? ("pilot" as const) : ("wave" as const);
    const newWave = known || name === "" ? null : { id: newId(), name, type };
    const answer = await execute(
      {
        type: "payee/add",
        payees: payees.map(({ legalName, trade }) => ({
          id: newId(),
          legalName,
          trade,
          waveId: known?.id ?? newWave?.id ?? null,
          priority,
        })),
        newWaves: newWave === null ? [] : [newWave],
      },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title="Add payees"
      verb={`Add ${countOf(payees.length, "payee")}`}
      width="sm"
      isDisabled={payees.length === 0}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label="Names, one a line"
        value={text}
        autoFocus
        multiline
        minRows={6}
        maxRows={14}
        helperText="A second column (tab) is the trade"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {knownNames.length > 0 && (
        <Typography color="textSecondary" role="status">
          {knownNames.length === 1
            ? `Already in the list and left out: ${knownNames[0] ?? ""}`
            : `${knownNames.length} are already in the list and left out`}
        </Typography>
      )}
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <TextField
          label="Wave"
          value={wave}
          onChange={(event) => {
            setWave(event.target.value);
          }}
        />
        <PickField
          label="Priority"
          value={priority}
          options={[
            ["A", "A"],
            ["B", "B"],
            ["C", "C"],
          ]}
          onChange={setPriority}
        />
      </Box>
    </FormDialog>
  );
}
