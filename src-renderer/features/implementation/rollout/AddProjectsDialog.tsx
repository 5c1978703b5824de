import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import {
  parseProjectLines,
  PROJECT_COLUMNS,
} from "../../../../src-shared/domain/rollout/project-lines.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";

/** Adds projects by pasting them from a spreadsheet, one a line; says what becomes of each line. */
export function AddProjectsDialog({ onClose }: { readonly onClose: () => void }) {
  const { implementation, execute } = useImplementation();
  const [text, setText] = useState("");
  const { projects, known, problems } = parseProjectLines(text, implementation.projects);
  const submit = async (): Promise<void> => {
    if (projects.length === 0) return;
    const answer = await execute(
      {
        type: "project/add",
        projects: projects.map(({ estimate, ...project }) => ({
          ...project,
          estimate: { ...estimate },
          id: newId(),
        })),
        newWaves: [],
      },
      { hasUndo: true },
    );
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title="Add projects"
      verb={`Add ${countOf(projects.length, "project")}`}
      width="md"
      isDisabled={projects.length === 0}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label="Projects, one a line"
        value={text}
        autoFocus
        multiline
        minRows={8}
        maxRows={16}
        helperText={`Columns as copied from a spreadsheet: ${PROJECT_COLUMNS.join(", ")}. Only the name is needed.`}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {(known.length > 0 || problems.length > 0) && (
        <Typography component="div" color="textSecondary" role="status">
          {known.length > 0 && (
            <div>
              {known.length === 1
                ? `Already in the list and left out: ${known[0] ?? ""}`
                : `${known.length} are already in the list and left out`}
            </div>
          )}
          {problems.slice(0, 5).map((problem) => (
            <div key={problem}>{problem}. The line is left out.</div>
          ))}
          {problems.length > 5 && <div>and {problems.length - 5} more lines are left out</div>}
        </Typography>
      )}
    </FormDialog>
  );
}
