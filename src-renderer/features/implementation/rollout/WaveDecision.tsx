import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import {
  GO_CATEGORIES,
  type GoCriterion,
} from "../../../../src-shared/domain/gates/go-criteria.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import type { Wave } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import { WAVE_DECISION_LABELS } from "../../../../src-shared/domain/rollout/rollout-words.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { DateField } from "../fields/DateField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { DecisionButtons } from "../gates/DecisionButtons.tsx";

type Outcome = NonNullable<Wave["decision"]>["outcome"];
const OUTCOMES = Object.entries(WAVE_DECISION_LABELS) as [Outcome, string][];

/** The decision of a later wave as it is recorded, and the ways to record, change and take it back. */
export function WaveDecision({
  wave,
  criteria,
}: {
  readonly wave: Wave;
  readonly criteria: readonly GoCriterion[];
}) {
  const { execute } = useImplementation();
  const [isDeciding, setIsDeciding] = useState(false);
  const { decision } = wave;
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          {decision ? (
            <b>
              {WAVE_DECISION_LABELS[decision.outcome]} by {decision.by} on {longDate(decision.on)}
            </b>
          ) : (
            <Typography component="span" color="textSecondary">
              No decision is recorded
            </Typography>
          )}
        </Box>
        <DecisionButtons
          isDecided={decision !== null}
          onTakeBack={() =>
            void execute(
              { type: "wave/decide", waveId: wave.id, decision: null },
              { hasUndo: true },
            )
          }
          onDecide={() => {
            setIsDeciding(true);
          }}
        />
      </Box>
      {decision && decision.conditions !== "" && (
        <Typography sx={{ whiteSpace: "pre-line" }}>Conditions: {decision.conditions}</Typography>
      )}
      {decision?.waiver && (
        <Typography color="textSecondary">
          Unmet musts waived by {decision.waiver.by}: {decision.waiver.reason}
        </Typography>
      )}
      {isDeciding && (
        <DecideWaveDialog
          wave={wave}
          criteria={criteria}
          onClose={() => {
            setIsDeciding(false);
          }}
        />
      )}
    </Box>
  );
}

function DecideWaveDialog({
  wave,
  criteria,
  onClose,
}: {
  readonly wave: Wave;
  readonly criteria: readonly GoCriterion[];
  readonly onClose: () => void;
}) {
  const { execute, today, userName } = useImplementation();
  const open = criteria.filter(({ isMet }) => !isMet);
  const musts = open.filter(({ type }) => type === "must").map(({ category }) => category);
  const [outcome, setOutcome] = useState<Outcome>(open.length === 0 ? "go" : "go_with_conditions");
  const [by, setBy] = useState(wave.decision?.by ?? userName);
  const [on, setOn] = useState(today);
  const [conditions, setConditions] = useState(wave.decision?.conditions ?? "");
  const [sponsor, setSponsor] = useState("");
  const [reason, setReason] = useState("");
  const needsWaiver = musts.length > 0 && outcome !== "no_go";
  const isComplete =
    by.trim() !== "" &&
    (outcome !== "go_with_conditions" || conditions.trim() !== "") &&
    (!needsWaiver || (sponsor.trim() !== "" && reason.trim() !== ""));
  const submit = async (): Promise<void> => {
    const answer = await execute({
      type: "wave/decide",
      waveId: wave.id,
      decision: {
        outcome,
        by,
        on,
        conditions,
        waiver: needsWaiver ? { by: sponsor, reason } : null,
      },
    });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`Go/no-go of ${wave.name}`}
      verb="Record"
      width="sm"
      isDisabled={!isComplete}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <PickField
        label="Decision"
        value={outcome}
        // Plain go needs every criterion met.
        options={OUTCOMES.filter(([code]) => code !== "go" || open.length === 0)}
        onChange={setOutcome}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <TextField
          label="Decided by"
          value={by}
          required
          onChange={(event) => {
            setBy(event.target.value);
          }}
        />
        <DateField
          label="Decided on"
          value={on}
          onCommit={(date) => {
            setOn(date ?? today);
          }}
        />
      </Box>
      <TextField
        label={outcome === "no_go" ? "What has to change" : "Conditions: what, who, until when"}
        value={conditions}
        multiline
        minRows={2}
        required={outcome === "go_with_conditions"}
        onChange={(event) => {
          setConditions(event.target.value);
        }}
      />
      {needsWaiver && (
        <Box component="section" aria-label="Waiver" sx={{ display: "grid", gap: 3 }}>
          <Typography>
            Not met: {GO_CATEGORIES.filter((category) => musts.includes(category)).join(", ")}. It
            can go only when the sponsor signs a waiver.
          </Typography>
          <TextField
            label="Signed by"
            value={sponsor}
            required
            onChange={(event) => {
              setSponsor(event.target.value);
            }}
          />
          <TextField
            label="Reason"
            value={reason}
            required
            multiline
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </Box>
      )}
    </FormDialog>
  );
}
