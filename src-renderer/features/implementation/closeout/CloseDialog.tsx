import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { defaultRetention } from "../../../../src-shared/domain/gates/closeout.ts";
import { isIsoDate } from "../../../../src-shared/domain/dates.ts";
import { missingInWords } from "../../../../src-shared/domain/gates/gate-words.ts";
import { unmetCloseoutCriteria } from "../../../../src-shared/domain/gates/gates.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { execute } from "../../../store/document-store.ts";
import { tellDone } from "../../../store/ui-store.ts";
import { useImplementation } from "../use-implementation.ts";
import { WaiverFields } from "../gates/WaiverFields.tsx";

/** Closes the implementation; where gates are open, it lists them and asks for a waiver. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const { implementation, today, userName } = useImplementation();
  const [retainUntil, setRetainUntil] = useState<string>(defaultRetention(today));
  const [by, setBy] = useState(userName);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  // Only from P7 on can a waiver help; before that the refusal says what to do.
  const unmet = implementation.phase === "P7" ? unmetCloseoutCriteria(implementation) : [];
  const [problem, setProblem] = useState<Problem | null>(null);
  const needsWaiver = unmet.length > 0;
  const isDateMissing = isAsked && !isIsoDate(retainUntil);

  // Not through the page's own `execute`: a refusal is said here, where it can be answered.
  const submit = async (): Promise<void> => {
    setIsAsked(needsWaiver || !isIsoDate(retainUntil));
    if (!isIsoDate(retainUntil)) return;
    if (needsWaiver && (by.trim() === "" || reason.trim() === "")) return;
    const answer = await execute(implementation.id, {
      type: "implementation/close",
      retainUntil,
      waiver: needsWaiver ? { by: by.trim(), reason: reason.trim() } : null,
    });
    if (answer.ok) {
      tellDone(answer.value.label, { hasUndo: true });
      onClose();
      return;
    }
    setProblem(answer.error);
  };
  return (
    <FormDialog
      title={`Close ${implementation.payor.name}`}
      verb={needsWaiver ? "Close with waiver" : "Close implementation"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => {
        void submit();
      }}
    >
      <Typography>
        It is archived: from then on it can be read, not changed. It can be reopened with a reason.
      </Typography>
      <TextField
        label="Keep until"
        type="date"
        value={retainUntil}
        required
        error={isDateMissing}
        helperText={isDateMissing ? "Choose a date" : "Seven years unless you agreed otherwise"}
        onChange={(event) => {
          setRetainUntil(event.target.value);
        }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {problem && (
        <Alert severity={needsWaiver ? "warning" : "error"} variant="outlined">
          {problem.message}
          {problem.advice !== undefined && `. ${problem.advice}`}
        </Alert>
      )}
      {needsWaiver && (
        <>
          <Box component="ul" aria-label="Gates that are not met" sx={{ m: 0, pl: 5 }}>
            {unmet.map((one) => (
              <li key={one.criterionId}>
                {one.criterionId} {one.text}
                <Typography variant="tiny" color="textSecondary" component="span">
                  {` (${missingInWords(one)})`}
                </Typography>
              </li>
            ))}
          </Box>
          <WaiverFields
            by={by}
            reason={reason}
            isAsked={isAsked}
            onBy={setBy}
            onReason={setReason}
          />
        </>
      )}
    </FormDialog>
  );
}
