import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { pilotProjects } from "../../../../src-shared/domain/rollout/pilot-rule.ts";
import { suggestPilot } from "../../../../src-shared/domain/rollout/pilot-suggestion.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";
import { FitnessList } from "./FitnessList.tsx";

/** The projects that would make the best pilot, with why; taken over in one step that can be undone. */
export function SuggestPilotDialog({ onClose }: { readonly onClose: () => void }) {
  const { implementation, execute, today } = useImplementation();
  const { payees, projects, waves } = implementation;
  const suggestion = useMemo(
    () => suggestPilot({ payees, projects, waves }, today),
    [payees, projects, waves, today],
  );
  const proposed = suggestion?.projects ?? [];
  const leaving = pilotProjects(implementation).filter(
    ({ id }) => !proposed.some((project) => project.id === id),
  );
  const submit = async (): Promise<void> => {
    const pilot = inPosition(waves).find(({ type }) => type === "pilot");
    const command: Command = pilot
      ? {
          type: "project/edit",
          edits: [
            ...leaving.map(({ id }) => ({ projectId: id, changes: { waveId: null } })),
            ...proposed.map(({ id }) => ({ projectId: id, changes: { waveId: pilot.id } })),
          ],
        }
      : assignNew(proposed.map(({ id }) => id));
    const answer = await execute(command, { hasUndo: true });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title="Suggested pilot"
      verb={`Make ${countOf(proposed.length, "project")} the pilot`}
      width="sm"
      isDisabled={proposed.length === 0}
      onCancel={onClose}
      onSubmit={() => void submit()}
    >
      {suggestion === null ? (
        <Typography>Pay is enabled on every project already, so none can be the pilot.</Typography>
      ) : (
        <>
          <div>
            <Typography variant="h3" component="p">
              {proposed.map(({ name }) => name).join(", ")}
            </Typography>
            <Typography color="textSecondary">
              Score {suggestion.score} of 100, the best of the candidates taken alone and together.
            </Typography>
          </div>
          <FitnessList fitness={suggestion} />
          {leaving.length > 0 && (
            <Typography color="textSecondary">
              No longer in the pilot, and in no wave then:{" "}
              {leaving.map(({ name }) => name).join(", ")}
            </Typography>
          )}
        </>
      )}
    </FormDialog>
  );
}

function assignNew(projectIds: string[]): Command {
  const id = newId();
  return {
    type: "project/assign-wave",
    projectIds,
    waveId: id,
    newWaves: [{ id, name: "Pilot", type: "pilot" }],
  };
}
