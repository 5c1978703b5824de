import Box from "@mui/material/Box";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { decisionInWords, missingInWords } from "../../../../src-shared/domain/gates/gate-words.ts";
import { unmetForDecision } from "../../../../src-shared/domain/gates/gates.ts";
import type { Gate } from "../../../../src-shared/domain/gates/gate-schema.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { type PhaseCode, phaseName } from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { AnchorsDialog } from "../header/AnchorsDialog.tsx";
import { useImplementation } from "../use-implementation.ts";
import { DecisionButtons } from "./DecisionButtons.tsx";
import { WriteButton } from "../WriteButton.tsx";

type Decision = NonNullable<Gate["decision"]>;

const CHOICES: readonly (readonly [Decision, label: string, goLabel: string])[] = [
  ["pass", "Pass", "Go"],
  ["pass_with_conditions", "Pass with conditions", "Go with conditions"],
  ["fail", "Fail", "No-go"],
];

/** The decision of a gate as it is recorded, and the ways to record, change and take it back. */
export function GateDecision({ phase }: { readonly phase: PhaseCode }) {
  const { implementation, execute } = useImplementation();
  const [isDeciding, setIsDeciding] = useState(false);
  const [isAskingDates, setIsAskingDates] = useState(false);
  const gate = implementation.gates[phase];
  if (!gate) return null;
  const { decision, conditions, failWaiver } = gate;
  return (
    <Box component="section" aria-label="Decision" sx={{ display: "grid", gap: 1 }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          {decision ? (
            <b>{decisionInWords(gate)}</b>
          ) : (
            <Typography component="span" color="textSecondary">
              No decision is recorded
            </Typography>
          )}
        </Box>
        <DecisionButtons
          isDecided={decision !== null}
          takeBackLabel="Take back the decision"
          onTakeBack={() =>
            void execute(
              { type: "gate/decide", phase, decision: null, by: "", conditions: "" },
              { hasUndo: true },
            )
          }
          onDecide={() => {
            setIsDeciding(true);
          }}
        />
      </Box>
      {conditions !== "" && (
        <Typography sx={{ whiteSpace: "pre-line" }}>
          {decision === "fail" ? "What has to change: " : "Conditions: "}
          {conditions}
        </Typography>
      )}
      {decision === "fail" && !failWaiver && (
        <Typography color="textSecondary">
          The card moves on only after a new decision, or with a waiver.
          {phase === "P5" && (
            <>
              {" A no-go asks for a new go-live: "}
              <WriteButton
                size="small"
                onClick={() => {
                  setIsAskingDates(true);
                }}
              >
                Change dates…
              </WriteButton>
            </>
          )}
        </Typography>
      )}
      {failWaiver && (
        <Typography color="textSecondary">
          Moved on all the same, allowed by {failWaiver.by} on {longDate(failWaiver.on)}:{" "}
          {failWaiver.reason}
        </Typography>
      )}
      {isDeciding && (
        <DecideDialog
          phase={phase}
          gate={gate}
          onClose={(decided) => {
            setIsDeciding(false);
            // A no-go asks for a new go-live: the date that stands is refused by it.
            setIsAskingDates(phase === "P5" && decided === "fail");
          }}
        />
      )}
      {isAskingDates && (
        <AnchorsDialog
          isNewGoLive
          onSend={(command) => {
            setIsAskingDates(false);
            void execute(command, { hasUndo: true });
          }}
          onCancel={() => {
            setIsAskingDates(false);
          }}
        />
      )}
    </Box>
  );
}

function DecideDialog({
  phase,
  gate,
  onClose,
}: {
  readonly phase: PhaseCode;
  readonly gate: Gate;
  /** What was recorded; null when nothing was. */
  readonly onClose: (decided: Decision | null) => void;
}) {
  const { implementation, execute, userName } = useImplementation();
  const unmet = unmetForDecision(implementation, phase);
  const canPass = unmet.length === 0;
  const [decision, setDecision] = useState<Decision>(gate.decision ?? "pass");
  const [conditions, setConditions] = useState(gate.conditions);
  const [by, setBy] = useState(gate.decidedBy || userName);
  const [isAsked, setIsAsked] = useState(false);
  const labelId = useId();
  const isGo = phase === "P5";
  const needsConditions = decision === "pass_with_conditions";
  const isBlocked = decision !== "fail" && !canPass;
  const isByMissing = isAsked && by.trim() === "";
  const areConditionsMissing = isAsked && needsConditions && conditions.trim() === "";
  const submit = (): void => {
    setIsAsked(true);
    if (isBlocked || by.trim() === "" || (needsConditions && conditions.trim() === "")) return;
    void execute(
      {
        type: "gate/decide",
        phase,
        decision,
        by: by.trim(),
        conditions: decision === "pass" ? "" : conditions.trim(),
      },
      { hasUndo: true },
    ).then(({ ok }) => {
      if (ok) onClose(decision);
    });
  };
  return (
    <FormDialog
      title={`Decide the gate of ${phase} ${phaseName(phase)}`}
      verb="Record decision"
      width="sm"
      isDisabled={isBlocked}
      onCancel={() => {
        onClose(null);
      }}
      onSubmit={submit}
    >
      <div>
        <FormLabel id={labelId}>Decision</FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={decision}
          onChange={(_event, value) => {
            setDecision(CHOICES.find(([code]) => code === value)?.[0] ?? "fail");
          }}
        >
          {CHOICES.map(([code, label, goLabel]) => (
            <FormControlLabel
              key={code}
              value={code}
              control={<Radio size="small" autoFocus={code === decision} />}
              label={isGo ? `${goLabel} (${label.toLowerCase()})` : label}
            />
          ))}
        </RadioGroup>
      </div>
      {isBlocked && (
        <div role="alert">
          <Typography>
            It cannot pass yet. Supply what is missing or waive each by name first:
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 5 }}>
            {unmet.map((one) => (
              <li key={one.criterionId}>
                {one.text}{" "}
                <Typography variant="tiny" component="span" color="textSecondary">
                  {missingInWords(one)}
                </Typography>
              </li>
            ))}
          </Box>
        </div>
      )}
      {decision !== "pass" && !isBlocked && (
        <TextField
          label={needsConditions ? "Conditions" : "What has to change (optional)"}
          value={conditions}
          required={needsConditions}
          multiline
          minRows={2}
          error={areConditionsMissing}
          helperText={
            areConditionsMissing
              ? "Say what is still to be done, by whom and until when"
              : needsConditions
                ? "What is still to be done, by whom and until when"
                : undefined
          }
          onChange={(event) => {
            setConditions(event.target.value);
          }}
          slotProps={{ htmlInput: { maxLength: 5000 } }}
        />
      )}
      <TextField
        label="Decided by"
        value={by}
        required
        error={isByMissing}
        helperText={isByMissing ? "Say who decided" : undefined}
        onChange={(event) => {
          setBy(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </FormDialog>
  );
}
