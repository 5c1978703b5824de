import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { assigneeNames } from "../../../../src-shared/domain/checklists.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { isDefectOpen, lastAttempt } from "../../../../src-shared/domain/testing/test-results.ts";
import { withCode } from "../../../../src-shared/domain/text.ts";
import type { Defect } from "../../../../src-shared/domain/testing/testing-schema.ts";
import {
  DEFECT_SEVERITIES,
  DEFECT_SEVERITY_LABELS,
  DEFECT_STATUS_LABELS,
} from "../../../../src-shared/domain/testing/testing-words.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { NameField } from "../fields/NameField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

const OPEN_STATUSES = ["open", "in_work", "fixed"] as const;
const NO_CASE = "none";

/** Adds or changes a defect; an open one can be closed with its retest, or accepted with its workaround. */
export function DefectDialog({
  defect,
  caseId: startCaseId,
  onClose,
}: {
  /** Null = a new one. */
  readonly defect: Defect | null;
  readonly caseId: string | null;
  readonly onClose: () => void;
}) {
  const { implementation, execute } = useImplementation();
  const [title, setTitle] = useState(defect?.title ?? "");
  const [severity, setSeverity] = useState(defect?.severity ?? "medium");
  const [status, setStatus] = useState(
    OPEN_STATUSES.find((code) => code === defect?.status) ?? "open",
  );
  const [caseId, setCaseId] = useState(defect ? defect.caseId : startCaseId);
  const [owner, setOwner] = useState(defect?.owner ?? "");
  const [workaround, setWorkaround] = useState(defect?.workaround ?? "");
  const [notes, setNotes] = useState(defect?.notes ?? "");
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && title.trim() === "";
  const isOpen = defect === null || isDefectOpen(defect);
  const testCase = caseId === null ? undefined : implementation.testCases[caseId];
  const last = testCase ? lastAttempt(testCase) : null;
  const retestAttemptId = last?.result === "pass" ? last.id : null;
  const canClose = testCase ? retestAttemptId !== null : true;
  const save = async (): Promise<boolean> => {
    setIsAsked(true);
    if (title.trim() === "") return false;
    const fields = { title: title.trim(), severity, caseId, owner, workaround, notes };
    const answer = await execute(
      defect
        ? {
            type: "defect/edit",
            defectId: defect.id,
            changes: isOpen ? { ...fields, status } : fields,
          }
        : { type: "defect/add", defect: { id: newId(), ...fields } },
    );
    return answer.ok;
  };
  const submit = async (): Promise<void> => {
    if (await save()) onClose();
  };
  const settle = async (kind: "close" | "accept"): Promise<void> => {
    if (!defect || !(await save())) return;
    const answer = await execute(
      kind === "close"
        ? { type: "defect/close", defectId: defect.id, retestAttemptId }
        : { type: "defect/accept", defectId: defect.id, workaround },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={defect ? "Edit defect" : "Add defect"}
      verb={defect ? "Save" : "Add defect"}
      width="sm"
      onCancel={onClose}
      onSubmit={() => void submit()}
      extraActions={
        defect &&
        isOpen && (
          <>
            <Button
              color="inherit"
              disabled={!canClose}
              title={canClose ? undefined : "Its case needs a passing attempt first"}
              onClick={() => void settle("close")}
            >
              Close with retest
            </Button>
            <Button
              color="inherit"
              disabled={workaround.trim() === ""}
              title={workaround.trim() === "" ? "Write down the workaround first" : undefined}
              onClick={() => void settle("accept")}
            >
              Accept with workaround
            </Button>
          </>
        )
      }
    >
      <TextField
        label="What is wrong"
        value={title}
        required
        autoFocus
        error={isMissing}
        helperText={isMissing ? "Say what is wrong" : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <PickField
          label="Severity"
          value={severity}
          options={DEFECT_SEVERITIES.map((code) => [code, DEFECT_SEVERITY_LABELS[code]])}
          onChange={setSeverity}
        />
        {isOpen ? (
          <PickField
            label="Status"
            value={status}
            options={OPEN_STATUSES.map((code) => [code, DEFECT_STATUS_LABELS[code]])}
            onChange={setStatus}
            isDisabled={defect === null}
          />
        ) : (
          <Typography sx={{ alignSelf: "center" }}>
            {DEFECT_STATUS_LABELS[defect.status]}
          </Typography>
        )}
        <PickField
          label="Case"
          value={caseId ?? NO_CASE}
          options={[
            [NO_CASE, "No case"] as const,
            ...inPosition(implementation.testCases).map((one) => [one.id, withCode(one)] as const),
          ]}
          onChange={(code) => {
            setCaseId(code === NO_CASE ? null : code);
          }}
        />
        <NameField
          label="Owner"
          value={owner}
          names={assigneeNames(implementation)}
          onCommit={setOwner}
        />
      </Box>
      <TextField
        label="Workaround"
        value={workaround}
        multiline
        onChange={(event) => {
          setWorkaround(event.target.value);
        }}
      />
      <TextField
        label="Notes"
        value={notes}
        multiline
        minRows={2}
        onChange={(event) => {
          setNotes(event.target.value);
        }}
      />
    </FormDialog>
  );
}
