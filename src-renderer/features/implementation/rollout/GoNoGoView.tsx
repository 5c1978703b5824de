import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import {
  goAdvice,
  GO_COLOUR_LABELS,
  goColour,
} from "../../../../src-shared/domain/gates/go-decision.ts";
import type { GoCriterion } from "../../../../src-shared/domain/gates/go-criteria.ts";
import { goCriteria } from "../../../../src-shared/domain/gates/go-no-go.ts";
import { goCriteriaOfWave } from "../../../../src-shared/domain/gates/go-no-go-wave.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { goNoteKey } from "../../../../src-shared/domain/rollout/go-note-key.ts";
import { HealthMark } from "../../../components/HealthMark.tsx";
import { GateDecision } from "../gates/GateDecision.tsx";
import { MissingList } from "../gates/MissingList.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { GoNoteFields } from "./GoNoteFields.tsx";
import { WaveDecision } from "./WaveDecision.tsx";

/** The scored criteria of the pilot or of another wave, what was agreed about each, and the decision. */
export function GoNoGoView({
  waveId,
  onChoose,
}: {
  /** Null = the pilot. */
  readonly waveId: string | null;
  readonly onChoose: (waveId: string | null) => void;
}) {
  const { implementation } = useImplementation();
  const later = inPosition(implementation.waves).filter(({ type }) => type !== "pilot");
  const wave = later.find(({ id }) => id === waveId) ?? null;
  const criteria = wave ? goCriteriaOfWave(implementation, wave) : goCriteria(implementation);
  const noteOf = ({ category }: GoCriterion) =>
    implementation.goNotes[goNoteKey(category, wave?.id ?? null)];
  const advice = goAdvice(criteria, noteOf);
  const colour = { go: "green", go_with_conditions: "amber", no_go: "red" } as const;
  const musts = criteria.filter(({ type }) => type === "must");
  return (
    <Box
      sx={{
        flex: 1,
        minWidth: 0,
        overflow: "auto",
        px: 4,
        py: 3,
        display: "grid",
        gap: 3,
        alignContent: "start",
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 4, flexWrap: "wrap" }}>
        <PickField
          label="Go/no-go of"
          width={200}
          value={wave?.id ?? "pilot"}
          options={[["pilot", "Pilot"], ...later.map(({ id, name }) => [id, name] as const)]}
          onChange={(chosen) => {
            onChoose(chosen === "pilot" ? null : chosen);
          }}
        />
        <Box role="status" sx={{ flex: "1 1 320px" }}>
          <HealthMark colour={colour[advice.outcome]} word={advice.words} />
          <Typography color="textSecondary">
            {musts.filter(({ isMet }) => isMet).length} of {musts.length} musts met
          </Typography>
        </Box>
      </Box>
      <Box
        component="section"
        aria-label="Decision of the go/no-go"
        sx={{ border: 1, borderColor: "divider", borderRadius: 1, px: 4, py: 3 }}
      >
        {wave ? (
          <WaveDecision key={wave.id} wave={wave} criteria={criteria} />
        ) : (
          <GateDecision phase="P5" />
        )}
      </Box>
      <Box
        component="table"
        aria-label="Criteria"
        sx={{
          borderCollapse: "collapse",
          width: 1,
          minWidth: 880,
          "& th, & td": {
            p: 2,
            textAlign: "start",
            verticalAlign: "top",
            borderBottom: 1,
            borderColor: "divider",
          },
          "& thead th": { bgcolor: "sunken", fontSize: 12, color: "text.secondary" },
        }}
      >
        <thead>
          <tr>
            {["Criterion", "Minimum", "Now", "State", "Workaround, owner and date"].map(
              (heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => {
            const state = goColour(criterion);
            return (
              <tr key={criterion.category}>
                <Box component="th" scope="row" sx={{ width: 220, fontWeight: 400 }}>
                  <b>{criterion.category}</b> {criterion.type === "must" ? "(must)" : "(should)"}
                  <Box sx={{ color: "text.secondary" }}>{criterion.criterion}</Box>
                </Box>
                <td>{criterion.minimum}</td>
                <Box component="td" sx={{ minWidth: 260 }}>
                  {criterion.value}
                  <MissingList
                    label={`Missing for ${criterion.category}`}
                    missing={criterion.missing}
                  />
                </Box>
                <td>
                  <HealthMark colour={state} word={GO_COLOUR_LABELS[state]} />
                </td>
                <Box component="td" sx={{ width: 260 }}>
                  <GoNoteFields
                    key={`${wave?.id ?? ""} ${criterion.category}`}
                    category={criterion.category}
                    waveId={wave?.id ?? null}
                    note={noteOf(criterion)}
                    isAsked={!criterion.isMet}
                  />
                </Box>
              </tr>
            );
          })}
        </tbody>
      </Box>
    </Box>
  );
}
