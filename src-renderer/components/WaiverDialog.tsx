import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type SubmitEvent, useState } from "react";
import { missingInWords } from "../../src-shared/domain/gates/gate-words.ts";
import type { UnmetCriterion } from "../../src-shared/domain/gates/gates.ts";
import { PHASE_CODES, type PhaseCode, phaseName } from "../../src-shared/domain/vocabulary.ts";

/** Who lets a card pass an unmet gate, and why. */
export interface Waiver {
  readonly by: string;
  readonly reason: string;
}

function phaseLabel(phase: PhaseCode): string {
  return `${phase} ${phaseName(phase)}`;
}

/** Lists what a move would pass, and asks who allows it and why. Cancel leaves the card where it was. */
export function WaiverDialog({
  payorName,
  to,
  unmet,
  userName,
  refusal,
  onConfirm,
  onCancel,
}: {
  readonly payorName: string;
  readonly to: PhaseCode;
  readonly unmet: readonly UnmetCriterion[];
  readonly userName: string;
  /** Why the move was refused although a waiver was given. */
  readonly refusal: string | null;
  readonly onConfirm: (waiver: Waiver) => void;
  readonly onCancel: () => void;
}) {
  const [by, setBy] = useState(userName);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isComplete = by.trim() !== "" && reason.trim() !== "";
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (isComplete) onConfirm({ by: by.trim(), reason: reason.trim() });
  };
  const missing = (value: string, text: string) =>
    isAsked && value.trim() === "" ? { error: true, helperText: text } : {};
  return (
    <Dialog open onClose={onCancel} aria-labelledby="waiver-title" maxWidth="sm" fullWidth>
      <Box component="form" onSubmit={submit} noValidate sx={{ display: "contents" }}>
        <DialogTitle id="waiver-title">
          Move {payorName} to {phaseLabel(to)} with a waiver?
        </DialogTitle>
        <DialogContent>
          <Typography>
            Not met yet. The waiver is recorded on each of these and shown in agendas and in the
            closeout report.
          </Typography>
          {PHASE_CODES.filter((phase) => unmet.some((criterion) => criterion.phase === phase)).map(
            (phase) => (
              <Box key={phase} sx={{ mt: 3 }}>
                <Typography variant="h3">Gate of {phaseLabel(phase)}</Typography>
                <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
                  {unmet
                    .filter((criterion) => criterion.phase === phase)
                    .map((one) => (
                      <li key={one.criterionId}>
                        {one.text}{" "}
                        <Typography variant="tiny" component="span" color="textSecondary">
                          {missingInWords(one)}
                        </Typography>
                      </li>
                    ))}
                </Box>
              </Box>
            ),
          )}
          <Box sx={{ display: "grid", gap: 4, mt: 5, mb: 1 }}>
            <TextField
              label="Allowed by"
              value={by}
              required
              onChange={(event) => {
                setBy(event.target.value);
              }}
              {...missing(by, "Say who allows it")}
            />
            <TextField
              label="Reason"
              value={reason}
              required
              autoFocus
              multiline
              minRows={2}
              onChange={(event) => {
                setReason(event.target.value);
              }}
              {...missing(reason, "Say why it may pass")}
            />
            {refusal === null ? null : (
              <Typography role="alert" color="error">
                {refusal}
              </Typography>
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="contained">
            Move with waiver
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
