import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { assigneeNames } from "../../../../src-shared/domain/checklists.ts";
import type { Risk } from "../../../../src-shared/domain/implementation.ts";
import { riskScore } from "../../../../src-shared/domain/selectors.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { NameField } from "../fields/NameField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

type Level = "1" | "2" | "3" | "4" | "5";
const PROBABILITIES: readonly (readonly [Level, string])[] = [
  ["1", "1 Very unlikely"],
  ["2", "2 Unlikely"],
  ["3", "3 Possible"],
  ["4", "4 Likely"],
  ["5", "5 Almost certain"],
];
const IMPACTS: readonly (readonly [Level, string])[] = [
  ["1", "1 Negligible"],
  ["2", "2 Minor"],
  ["3", "3 Noticeable"],
  ["4", "4 Serious"],
  ["5", "5 Endangers go-live"],
];

function levelOf(value: number): Level {
  return (["1", "2", "3", "4", "5"] as const)[Math.min(5, Math.max(1, value)) - 1] ?? "3";
}

/** Adds or changes a risk or an issue. */
export function RiskDialog({
  risk,
  onClose,
}: {
  /** Null = a new one. */
  readonly risk: Risk | null;
  readonly onClose: () => void;
}) {
  const { implementation, execute } = useImplementation();
  const [kind, setKind] = useState<Risk["kind"]>(risk?.kind ?? "risk");
  const [title, setTitle] = useState(risk?.title ?? "");
  const [probability, setProbability] = useState(risk?.probability ?? 3);
  const [impact, setImpact] = useState(risk?.impact ?? 3);
  const [response, setResponse] = useState(risk?.response ?? "");
  const [owner, setOwner] = useState(risk?.owner ?? "");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && title.trim() === "";
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (title.trim() === "") return;
    const changes = { kind, title: title.trim(), probability, impact, response, owner };
    const answer = await execute(
      risk
        ? { type: "risk/edit", riskId: risk.id, changes }
        : { type: "risk/add", risk: { id: newId(), ...changes, itemId: null } },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={risk ? `Edit ${risk.kind}` : "Add risk or issue"}
      verb={risk ? "Save" : `Add ${kind}`}
      width="sm"
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <PickField
        label="Kind"
        value={kind}
        options={[
          ["risk", "Risk: may happen"],
          ["issue", "Issue: has happened"],
        ]}
        onChange={setKind}
      />
      <TextField
        label="What"
        value={title}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Say what may happen or has happened" : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box
        sx={{ display: "grid", gridTemplateColumns: "1fr 1fr auto", gap: 4, alignItems: "center" }}
      >
        <PickField
          label="Probability"
          value={levelOf(probability)}
          options={PROBABILITIES}
          onChange={(level) => {
            setProbability(Number(level));
          }}
        />
        <PickField
          label="Impact"
          value={levelOf(impact)}
          options={IMPACTS}
          onChange={(level) => {
            setImpact(Number(level));
          }}
        />
        <Typography>Score {riskScore({ probability, impact })}</Typography>
      </Box>
      <TextField
        label="Response"
        value={response}
        multiline
        minRows={2}
        onChange={(event) => {
          setResponse(event.target.value);
        }}
      />
      <NameField
        label="Owner"
        value={owner}
        names={assigneeNames(implementation)}
        onCommit={setOwner}
      />
    </FormDialog>
  );
}
