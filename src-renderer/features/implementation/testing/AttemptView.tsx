import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { ExternalLink, Paperclip, Pencil, Plus, Trash2, X } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import type {
  Evidence,
  TestAttempt,
  TestCase,
} from "../../../../src-shared/domain/testing/testing-schema.ts";
import { request } from "../../../api-client.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { newId } from "../../../new-id.ts";
import { tellProblem } from "../../../store/ui-store.ts";
import { attachDropped, chooseAndAttach, openAttachment } from "../files/attach.ts";
import { DropArea } from "../files/DropArea.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton, WriteIconButton } from "../WriteButton.tsx";
import { AttemptForm } from "./AttemptForm.tsx";
import { CaseStateMark } from "./case-state.tsx";

/** One attempt with its evidence; files may be dropped on it. */
export function AttemptView({
  testCase,
  attempt,
}: {
  readonly testCase: TestCase;
  readonly attempt: TestAttempt;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [url, setUrl] = useState("");
  const [isEdited, setIsEdited] = useState(false);
  const { id } = implementation;
  const caseId = testCase.id;
  const attemptId = attempt.id;
  const evidenceOf = { caseId, attemptId };
  const addLink = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (url.trim() === "") return;
    const evidence = { id: newId(), label: "", url: url.trim(), attachmentId: null };
    const answer = await execute({ type: "test/add-evidence", caseId, attemptId, evidence });
    if (answer.ok) setUrl("");
  };
  const open = async (piece: Evidence): Promise<void> => {
    if (piece.attachmentId !== null) return openAttachment(id, piece.attachmentId);
    const answer = await request("openExternal", { url: piece.url });
    if (!answer.ok) tellProblem(answer.error);
  };
  const facts = [
    attempt.by,
    attempt.amountCents === null ? "" : formatCents(attempt.amountCents),
    attempt.disbursementNumber === "" ? "" : `disbursement ${attempt.disbursementNumber}`,
  ].filter((fact) => fact !== "");
  if (isEdited) {
    return (
      <AttemptForm
        testCase={testCase}
        attempt={attempt}
        initial={attempt.result}
        onClose={() => {
          setIsEdited(false);
        }}
      />
    );
  }
  return (
    <DropArea
      label={`Attempt of ${attempt.on}`}
      isDisabled={isReadOnly}
      onDrop={(files) => void attachDropped(id, files, evidenceOf)}
    >
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr)",
          gap: 2,
          p: 3,
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
        }}
      >
        <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
          <CaseStateMark state={attempt.result} />
          <RelativeDate date={attempt.on} />
          <Box sx={{ flex: 1 }} />
          <WriteIconButton
            icon={Pencil}
            label="Edit the attempt"
            onClick={() => {
              setIsEdited(true);
            }}
          />
          <WriteIconButton
            icon={Trash2}
            label="Remove the attempt"
            onClick={() =>
              void execute({ type: "test/remove-attempt", caseId, attemptId }, { hasUndo: true })
            }
          />
        </Box>
        {facts.length > 0 && <Typography color="textSecondary">{facts.join(" · ")}</Typography>}
        {(attempt.actual !== "" || attempt.skipReason !== "") && (
          <Typography sx={{ whiteSpace: "pre-wrap" }}>
            {[attempt.skipReason, attempt.actual].filter(Boolean).join("\n")}
          </Typography>
        )}
        <Box component="ul" aria-label="Evidence" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {inPosition(attempt.evidence).map((piece) => {
            const Icon = piece.attachmentId === null ? ExternalLink : Paperclip;
            return (
              <Box
                component="li"
                key={piece.id}
                sx={{ display: "flex", alignItems: "center", gap: 2 }}
              >
                <Icon size={14} aria-hidden />
                <Link
                  component="button"
                  type="button"
                  sx={{ flex: 1, minWidth: 0, textAlign: "left", overflowWrap: "anywhere" }}
                  onClick={() => void open(piece)}
                >
                  {piece.label || piece.url}
                </Link>
                <WriteIconButton
                  icon={X}
                  label={`Remove the evidence ${piece.label || piece.url}`}
                  onClick={() =>
                    void execute(
                      { type: "test/remove-evidence", caseId, attemptId, evidenceId: piece.id },
                      { hasUndo: true },
                    )
                  }
                />
              </Box>
            );
          })}
        </Box>
        {!isReadOnly && (
          <Box
            component="form"
            onSubmit={(event: SubmitEvent) => void addLink(event)}
            sx={{ display: "flex", gap: 2, alignItems: "center" }}
          >
            <TextField
              label="Evidence link"
              size="small"
              value={url}
              placeholder="https://"
              sx={{ flex: 1 }}
              onChange={(event) => {
                setUrl(event.target.value);
              }}
            />
            <Button type="submit" size="small" variant="outlined" color="inherit">
              Link
            </Button>
            <WriteButton
              size="small"
              variant="outlined"
              color="inherit"
              startIcon={<Plus size={14} aria-hidden />}
              onClick={() => void chooseAndAttach(id, evidenceOf)}
            >
              File
            </WriteButton>
          </Box>
        )}
      </Box>
    </DropArea>
  );
}
