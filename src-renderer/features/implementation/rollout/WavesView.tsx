import Box from "@mui/material/Box";
import { Plus } from "lucide-react";
import type { Project } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { newId } from "../../../new-id.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { WaveColumn } from "./WaveColumn.tsx";
import type { RollOut } from "./use-roll-out.ts";

/** The waves beside each other; a project is moved by dragging, or by the list at its line. */
export function WavesView({
  rollOut,
  onOpen,
}: {
  readonly rollOut: RollOut;
  readonly onOpen: (record: Readonly<Record<string, string>>) => void;
}) {
  const { implementation, execute } = useImplementation();
  const { projects, waves } = implementation;
  const loose = inPosition(projects).filter(
    ({ waveId }) => waveId === null || waves[waveId] === undefined,
  );
  const move = (project: Pick<Project, "id" | "waveId">, waveId: string | null): void => {
    if (project.waveId === waveId) return;
    void execute({
      type: "project/assign-wave",
      projectIds: [project.id],
      waveId,
      newWaves: [],
    });
  };
  const count = Object.keys(waves).length;
  const hasPilot = Object.values(waves).some(({ type }) => type === "pilot");
  const add = async (): Promise<void> => {
    const id = newId();
    const name = hasPilot ? `Wave ${count + 1}` : "Pilot";
    const answer = await execute({
      type: "wave/add",
      wave: { id, name, type: hasPilot ? "wave" : "pilot" },
    });
    if (answer.ok) onOpen({ wave: id });
  };
  return (
    <Box
      sx={{
        flex: 1,
        minWidth: 0,
        overflow: "auto",
        display: "flex",
        alignItems: "flex-start",
        gap: 3,
        p: 4,
      }}
    >
      {rollOut.waves.map((figures) => (
        <WaveColumn
          key={figures.wave.id}
          title={figures.wave.name}
          figures={figures}
          projects={figures.projects}
          conflicts={rollOut.conflicts.filter(({ waveId }) => waveId === figures.wave.id)}
          onMove={move}
          onOpen={onOpen}
        />
      ))}
      {loose.length > 0 && (
        <WaveColumn
          title="No wave"
          figures={null}
          projects={loose}
          conflicts={[]}
          onMove={move}
          onOpen={onOpen}
        />
      )}
      <Box sx={{ flex: "none" }}>
        <WriteButton
          variant="outlined"
          color="inherit"
          startIcon={<Plus size={14} aria-hidden />}
          onClick={() => void add()}
        >
          Add wave
        </WriteButton>
      </Box>
    </Box>
  );
}
