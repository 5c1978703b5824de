import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import type { TrainingSession } from "../../../../src-shared/domain/training/training-schema.ts";
import { newId } from "../../../new-id.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";

/** Questions that were left open, with their answers; Enter in the last field adds one. */
export function SessionQuestions({ session }: { readonly session: TrainingSession }) {
  const { execute, isReadOnly } = useImplementation();
  const [text, setText] = useState("");
  const sessionId = session.id;
  const add = async (): Promise<void> => {
    if (text.trim() === "") return;
    const answer = await execute({
      type: "training/add-question",
      sessionId,
      question: { id: newId(), text, owner: "" },
    });
    if (answer.ok) setText("");
  };
  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      <Typography variant="h3">Questions</Typography>
      {inPosition(session.questions).map((question) => {
        const edit = async (changes: { answer?: string; owner?: string; isAnswered?: boolean }) =>
          (
            await execute({
              type: "training/edit-question",
              sessionId,
              questionId: question.id,
              changes,
            })
          ).ok;
        return (
          <Box key={question.id} sx={{ display: "grid", gap: 2 }}>
            <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
              <Checkbox
                size="small"
                checked={question.isAnswered}
                disabled={isReadOnly}
                onChange={(event) => void edit({ isAnswered: event.target.checked })}
                slotProps={{ input: { "aria-label": `Answered: ${question.text}` } }}
              />
              <Box component="span" sx={{ flex: 1 }}>
                {question.text}
              </Box>
              <WriteIconButton
                icon={Trash2}
                label={`Remove the question ${question.text}`}
                onClick={() =>
                  void execute(
                    { type: "training/remove-question", sessionId, questionId: question.id },
                    { hasUndo: true },
                  )
                }
              />
            </Box>
            <Box sx={{ display: "grid", gridTemplateColumns: "1fr 2fr", gap: 3 }}>
              <CommittedField
                label="Owner"
                value={question.owner}
                isDisabled={isReadOnly}
                onCommit={(owner) => edit({ owner })}
              />
              <CommittedField
                label="Answer"
                value={question.answer}
                isDisabled={isReadOnly}
                onCommit={(answer) => edit({ answer, isAnswered: answer.trim() !== "" })}
              />
            </Box>
          </Box>
        );
      })}
      {!isReadOnly && (
        <TextField
          label="New question"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              void add();
            }
          }}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      )}
    </Box>
  );
}
