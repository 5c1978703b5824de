import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { FIGURE_SOURCE_LABELS } from "../../../../src-shared/domain/rollout/project-figures.ts";
import type { Project } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import {
  TEMPLATE_STATE_LABELS,
  TEMPLATE_STATES,
} from "../../../../src-shared/domain/rollout/rollout-words.ts";
import { PILOT_RULE_LABELS } from "../../../../src-shared/domain/rollout/pilot-rule.ts";
import { useImplementation } from "../use-implementation.ts";
import { CellDate, CellPick } from "./cells.tsx";
import { FEE_PAYER_OPTIONS } from "./rollout-texts.ts";
import type { RollOut } from "./use-roll-out.ts";
import { waveOptions } from "./wave-options.ts";

const HEADINGS = [
  ["Project", ""],
  ["Wave", ""],
  ["Commitments", "end"],
  ["Payees", "end"],
  ["Monthly", "end"],
  ["In scope", "end"],
  ["Next billing", ""],
  ["Pilot fit", "end"],
  ["Fee", ""],
  ["Templates", ""],
] as const;

/** One row a project; what is chosen or dated is changed in place, the rest in the panel. */
export function ProjectTable({
  projects,
  rollOut,
  openId,
  onOpen,
}: {
  readonly projects: readonly Project[];
  readonly rollOut: RollOut;
  readonly openId: string | undefined;
  readonly onOpen: (record: Readonly<Record<string, string>>) => void;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const waves = waveOptions(implementation);
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: "auto", px: 4, pb: 4 }}>
      <Box
        component="table"
        aria-label="Projects"
        sx={{
          borderCollapse: "collapse",
          width: 1,
          minWidth: 960,
          "& th, & td": {
            px: 2,
            py: 0.5,
            height: 32,
            textAlign: "start",
            borderBottom: 1,
            borderColor: "divider",
            whiteSpace: "nowrap",
          },
          "& th": {
            position: "sticky",
            top: 0,
            zIndex: 1,
            bgcolor: "sunken",
            fontSize: 12,
            fontWeight: 600,
            color: "text.secondary",
          },
          "& .end": { textAlign: "end", fontVariantNumeric: "tabular-nums" },
        }}
      >
        <thead>
          <tr>
            {HEADINGS.map(([heading, align]) => (
              <th key={heading} className={align} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => {
            const figures = rollOut.figures[project.id];
            const fitness = rollOut.fitness[project.id];
            const edit = (
              changes: Partial<
                Pick<Project, "waveId" | "feePayer" | "templateState" | "nextBillingOn">
              >,
            ): void => {
              void execute({ type: "project/edit", edits: [{ projectId: project.id, changes }] });
            };
            const source = figures ? FIGURE_SOURCE_LABELS[figures.source] : "";
            const mark = figures?.source === "estimate" ? "~" : "";
            const count = (value: number | null | undefined): string =>
              value === null || value === undefined ? "–" : `${mark}${value}`;
            const money = (value: number | null | undefined): string =>
              value === null || value === undefined ? "–" : `${mark}${formatCents(value)}`;
            return (
              <Box
                component="tr"
                key={project.id}
                aria-selected={project.id === openId}
                sx={{ "&[aria-selected=true]": { bgcolor: "accentSoft" } }}
              >
                <Box component="td" sx={{ maxWidth: 260 }}>
                  <ButtonBase
                    title={`Open ${project.name}`}
                    onClick={() => {
                      onOpen({ project: project.id });
                    }}
                    sx={{ font: "inherit", maxWidth: 1, borderRadius: 1, justifyContent: "start" }}
                  >
                    <Box
                      component="span"
                      sx={{ overflow: "hidden", textOverflow: "ellipsis", fontWeight: 600 }}
                    >
                      {project.name}
                    </Box>
                    <Box component="span" sx={{ color: "text.secondary", ml: 1, flex: "none" }}>
                      {project.number}
                    </Box>
                  </ButtonBase>
                </Box>
                <td>
                  <CellPick
                    label={`Wave of ${project.name}`}
                    value={project.waveId ?? "none"}
                    options={waves}
                    isDisabled={isReadOnly}
                    onChange={(waveId) => {
                      edit({ waveId: waveId === "none" ? null : waveId });
                    }}
                  />
                </td>
                <td className="end" title={source}>
                  {count(figures?.commitments)}
                </td>
                <td className="end" title={source}>
                  {count(figures?.payees)}
                </td>
                <td className="end" title={source}>
                  {money(figures?.monthlyPayoutCents)}
                </td>
                <td className="end" title={source}>
                  {money(figures?.valueInScopeCents)}
                </td>
                <td>
                  <CellDate
                    label={`Next billing date of ${project.name}`}
                    value={project.nextBillingOn}
                    isDisabled={isReadOnly}
                    onChange={(nextBillingOn) => {
                      edit({ nextBillingOn });
                    }}
                  />
                </td>
                <td
                  className="end"
                  title={fitness?.verdicts
                    .map(({ rule, words }) => `${PILOT_RULE_LABELS[rule]}: ${words}`)
                    .join("\n")}
                >
                  {fitness?.score ?? 0}
                </td>
                <td>
                  <CellPick
                    label={`Fee payer of ${project.name}`}
                    value={project.feePayer ?? "none"}
                    options={FEE_PAYER_OPTIONS}
                    isDisabled={isReadOnly}
                    onChange={(feePayer) => {
                      edit({ feePayer: feePayer === "none" ? null : feePayer });
                    }}
                  />
                </td>
                <td>
                  <CellPick
                    label={`Templates of ${project.name}`}
                    value={project.templateState}
                    options={TEMPLATE_STATES.map(
                      (code) => [code, TEMPLATE_STATE_LABELS[code]] as const,
                    )}
                    isDisabled={isReadOnly}
                    onChange={(templateState) => {
                      edit({ templateState });
                    }}
                  />
                </td>
              </Box>
            );
          })}
        </tbody>
      </Box>
      {Object.values(rollOut.figures).some(({ source }) => source === "estimate") && (
        <Box component="p" sx={{ color: "text.secondary", fontSize: 12 }}>
          ~ estimate of the candidate list: no commitment of a payee is linked to the project yet
        </Box>
      )}
    </Box>
  );
}
