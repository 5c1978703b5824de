import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { SearchX, Trash2 } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { FIGURE_SOURCE_LABELS } from "../../../../src-shared/domain/rollout/project-figures.ts";
import type { Project } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import { DataGrid } from "../../../components/data-grid/DataGrid.tsx";
import { GridToolbar } from "../../../components/data-grid/GridToolbar.tsx";
import type { CellEdit } from "../../../components/data-grid/grid-types.ts";
import { useDataGrid } from "../../../components/data-grid/use-data-grid.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { projectColumns, projectCommand, type ProjectRow } from "./project-columns.ts";
import type { RollOut } from "./use-roll-out.ts";
import { waveOptions } from "./wave-options.ts";

const nameOf = ({ project }: ProjectRow): string => project.name;
const wordsOf = ({ project }: ProjectRow): string =>
  [project.name, project.number, project.region, project.projectManager].join(" ").toLowerCase();

function sumsOf(rows: readonly ProjectRow[]): string {
  const cents = rows.reduce((sum, { figures }) => sum + (figures.monthlyPayoutCents ?? 0), 0);
  return `${countOf(rows.length, "project")}${cents > 0 ? ` · ${formatCents(cents)} a month` : ""}`;
}

/** The projects as a grid, with its filters above and what can be done to the selected ones below. */
export function ProjectTable({
  projects,
  rollOut,
  openId,
  onOpen,
  onClose,
}: {
  readonly projects: readonly Project[];
  readonly rollOut: RollOut;
  readonly openId: string | undefined;
  readonly onOpen: (record: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}) {
  const { implementation, today, execute, readOnlyReason } = useImplementation();
  const { id, waves } = implementation;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () =>
      projects.flatMap((project): ProjectRow[] => {
        const [figures, fitness] = [rollOut.figures[project.id], rollOut.fitness[project.id]];
        return figures && fitness ? [{ id: project.id, project, figures, fitness }] : [];
      }),
    [projects, rollOut],
  );
  const columns = useMemo(() => projectColumns(waves, today), [waves, today]);
  const grid = useDataGrid({
    name: "projects",
    filterKey: `projects/${id}`,
    rows,
    columns,
    searchText: wordsOf,
  });
  const edit = useCallback(
    async (cells: readonly CellEdit<ProjectRow>[]) => {
      const command = projectCommand(cells);
      if (command) await execute(command, { hasUndo: cells.length > 1 });
    },
    [execute],
  );
  const selected = grid.model.rows.filter((row) => chosen.has(row.id)).map((row) => row.id);
  return (
    <>
      <GridToolbar
        label="Filter projects"
        grid={grid}
        said={
          rows.some(({ figures }) => figures.source === "estimate") && (
            <Typography component="span" color="textSecondary">
              ~ {FIGURE_SOURCE_LABELS.estimate.toLowerCase()}
            </Typography>
          )
        }
      />
      <DataGrid
        label="Projects"
        grid={grid}
        rowLabel={nameOf}
        selected={chosen}
        onSelect={setChosen}
        openKey={openId ?? null}
        onOpen={(row) => {
          onOpen({ project: row.id });
        }}
        onClose={onClose}
        onEdit={edit}
        readOnlyReason={readOnlyReason}
        summarise={sumsOf}
      >
        <EmptyState
          icon={SearchX}
          title="No project matches"
          action={
            <Button variant="outlined" onClick={grid.clearFilters}>
              Show all {countOf(rows.length, "project")}
            </Button>
          }
        />
      </DataGrid>
      {selected.length > 0 && (
        <Box
          role="toolbar"
          aria-label="Selected projects"
          sx={{
            display: "flex",
            alignItems: "center",
            gap: 2,
            px: 4,
            // Room for the label that stands on the border of its field.
            pt: 2.5,
            pb: 1.5,
            borderTop: 1,
            borderColor: "primary.main",
            bgcolor: "accentSoft",
            flex: "none",
          }}
        >
          <Typography variant="subtitle2" component="span" role="status">
            {countOf(selected.length, "project")} selected
          </Typography>
          <PickField
            label="Move to"
            width={160}
            value="ask"
            isDisabled={readOnlyReason !== null}
            options={[["ask", "Choose a wave"], ...waveOptions(implementation)]}
            onChange={(wave) => {
              if (wave === "ask") return;
              const waveId = wave === "none" ? null : wave;
              void execute(
                { type: "project/assign-wave", projectIds: selected, waveId, newWaves: [] },
                { hasUndo: true },
              );
            }}
          />
          <WriteButton
            size="small"
            color="inherit"
            startIcon={<Trash2 size={14} aria-hidden />}
            onClick={() =>
              void execute({ type: "project/remove", projectIds: selected }, { hasUndo: true })
            }
          >
            Remove
          </WriteButton>
          <Box sx={{ flex: 1 }} />
          <Button
            size="small"
            color="inherit"
            onClick={() => {
              setChosen(new Set());
            }}
          >
            Clear selection
          </Button>
        </Box>
      )}
    </>
  );
}
