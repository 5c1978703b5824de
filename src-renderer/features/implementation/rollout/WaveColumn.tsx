import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { type DragEvent, useState } from "react";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import type { Project } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import {
  WAVE_DECISION_LABELS,
  WAVE_TYPE_LABELS,
} from "../../../../src-shared/domain/rollout/rollout-words.ts";
import type { WaveConflict } from "../../../../src-shared/domain/rollout/wave-conflicts.ts";
import { firstPayRunOf } from "../../../../src-shared/domain/rollout/wave-dates.ts";
import type { WaveFigures } from "../../../../src-shared/domain/rollout/wave-figures.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";
import { CellPick } from "./cells.tsx";
import { ConflictList } from "./ConflictList.tsx";
import { feeInWords } from "./rollout-texts.ts";
import { waveOptions } from "./wave-options.ts";

/** What is dragged: only projects of this page have it. */
const DRAGGED = "application/x-payor-desk-project";

/** A wave with its figures, what stands against it, and its projects; without figures the projects of no wave. */
export function WaveColumn({
  title,
  figures,
  projects,
  conflicts,
  onMove,
  onOpen,
}: {
  readonly title: string;
  readonly figures: WaveFigures | null;
  readonly projects: readonly Project[];
  readonly conflicts: readonly WaveConflict[];
  readonly onMove: (project: Pick<Project, "id" | "waveId">, waveId: string | null) => void;
  readonly onOpen: (record: Readonly<Record<string, string>>) => void;
}) {
  const { implementation, isReadOnly } = useImplementation();
  const [isOver, setIsOver] = useState(false);
  const wave = figures?.wave ?? null;
  const waves = waveOptions(implementation);
  const allow = (event: DragEvent): void => {
    if (isReadOnly || !event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <Box
      component="section"
      aria-label={title}
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        const project = implementation.projects[event.dataTransfer.getData(DRAGGED)];
        if (project) onMove(project, wave?.id ?? null);
      }}
      sx={{
        width: 296,
        flex: "none",
        border: 1,
        borderColor: isOver ? "primary.main" : "divider",
        bgcolor: isOver ? "accentSoft" : "background.paper",
        borderRadius: 1,
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr)",
      }}
    >
      <Box sx={{ p: 3, display: "grid", gap: 1, borderBottom: 1, borderColor: "divider" }}>
        <Box sx={{ display: "flex", alignItems: "baseline", gap: 2 }}>
          <Typography variant="h3" sx={{ flex: 1, minWidth: 0 }}>
            {wave ? (
              <ButtonBase
                title={`Open ${wave.name}`}
                onClick={() => {
                  onOpen({ wave: wave.id });
                }}
                sx={{ font: "inherit", borderRadius: 1, textAlign: "start" }}
              >
                {wave.name}
              </ButtonBase>
            ) : (
              title
            )}
          </Typography>
          {wave && (
            <Typography variant="tiny" component="span" color="textSecondary">
              {WAVE_TYPE_LABELS[wave.type]}
            </Typography>
          )}
        </Box>
        {figures && <WaveFacts figures={figures} />}
      </Box>
      <ConflictList conflicts={conflicts} />
      <Box
        component="ul"
        aria-label={`Projects: ${title}`}
        sx={{ m: 0, p: 0, listStyle: "none", minHeight: 40 }}
      >
        {projects.length === 0 && (
          <Box component="li" sx={{ p: 3, color: "text.secondary" }}>
            Drag a project here
          </Box>
        )}
        {projects.map((project) => (
          <Box
            component="li"
            key={project.id}
            draggable={!isReadOnly}
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, project.id);
              event.dataTransfer.effectAllowed = "move";
            }}
            sx={{
              display: "flex",
              alignItems: "center",
              gap: 1,
              px: 3,
              minHeight: 32,
              borderTop: 1,
              borderColor: "divider",
              cursor: isReadOnly ? "default" : "grab",
            }}
          >
            <ButtonBase
              title={`Open ${project.name}`}
              onClick={() => {
                onOpen({ project: project.id });
              }}
              sx={{
                font: "inherit",
                flex: 1,
                minWidth: 0,
                justifyContent: "start",
                borderRadius: 1,
              }}
            >
              <Box
                component="span"
                sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
              >
                {project.name}
              </Box>
            </ButtonBase>
            <CellPick
              label={`Move ${project.name} to`}
              value={wave?.id ?? "none"}
              options={waves}
              isDisabled={isReadOnly}
              onChange={(waveId) => {
                onMove(project, waveId === "none" ? null : waveId);
              }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function WaveFacts({ figures }: { readonly figures: WaveFigures }) {
  const { implementation } = useImplementation();
  const { wave, readiness, fee } = figures;
  const { ready, total, readyCents, totalCents } = readiness;
  const percent = (part: number, whole: number): string =>
    whole === 0 ? "–" : `${Math.floor((part * 100) / whole)}%`;
  const run = firstPayRunOf(wave, implementation);
  const date = (value: string | null) =>
    value === null ? (
      <Box component="span" sx={{ color: "text.secondary" }}>
        not planned
      </Box>
    ) : (
      <RelativeDate date={value} />
    );
  const facts = [
    [
      "Ready",
      total === 0
        ? "No payee yet"
        : `${percent(ready, total)} (${ready} of ${total}), ${percent(readyCents, totalCents)} by value`,
    ],
    ["Invitations", date(wave.invitationsOn)],
    ["Start", date(wave.plannedStart)],
    ["Pay enabled", date(wave.enableOn)],
    [
      wave.firstPaymentOn === null ? "First pay run" : "First paid",
      date(wave.firstPaymentOn ?? run),
    ],
    ["Value", figures.valueInScopeCents > 0 ? formatCents(figures.valueInScopeCents) : "–"],
    ["Fee", feeInWords(fee)],
    ...(wave.feePayer === null ? [] : [["Borne by", wave.feePayer] as const]),
    ["Owner", wave.owner || "Nobody yet"],
    ["Fallback", wave.fallback || "Not written down"],
    ...(wave.type === "pilot"
      ? []
      : [
          [
            "Decision",
            wave.decision ? WAVE_DECISION_LABELS[wave.decision.outcome] : "Open",
          ] as const,
        ]),
  ] as const;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: "grid",
        gridTemplateColumns: "auto minmax(0, 1fr)",
        columnGap: 3,
        rowGap: 0.5,
        "& dt": { color: "text.secondary" },
        "& dd": { m: 0 },
      }}
    >
      {facts.map(([label, value]) => (
        <Box key={label} sx={{ display: "contents" }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Box>
      ))}
    </Box>
  );
}
