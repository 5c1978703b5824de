// Examples of the commands about projects and waves.
import type { Command, CommandType } from "../../src-shared/commands/command.ts";
import { buildBusyImplementation } from "./busy-implementation.ts";
import type { CommandExample } from "./command-examples.ts";
import { REMOVED } from "./document-changes.ts";
import {
  buildCommitment,
  buildPayee,
  buildProject,
  buildWave,
  byId,
} from "./implementation-builders.ts";
import { buildCommunication } from "./rollout-builders.ts";

type RolloutType = Extract<
  CommandType,
  `project/${string}` | `wave/${string}` | "rollout/set-go-note"
>;
type OwnRolloutType = Exclude<RolloutType, "project/import">;

const rolling = buildBusyImplementation({
  projects: byId(
    buildProject(),
    buildProject({ id: "project-2", name: "Hangar 4", waveId: "wave-2", position: 2 }),
  ),
  payees: byId(
    buildPayee({ commitments: byId(buildCommitment({ projectId: "project-1" })) }),
    buildPayee({ id: "payee-2", legalName: "Blue Mesa Concrete", waveId: "wave-2", position: 2 }),
  ),
  communications: byId(buildCommunication({ waveId: "wave-2" })),
  goNotes: byId({ id: "wave-2_Payees", workaround: "Pay by check", owner: "Sam", due: null }),
});
const decision = {
  outcome: "go_with_conditions",
  conditions: "Sam sends the notice by Friday",
  by: "Robin Vega",
  on: "2026-09-16",
  waiver: { by: "Robin Vega", reason: "Paid by check this month" },
} as const;

/** One of each type. */
export const ROLLOUT_EXAMPLES: {
  readonly [Type in OwnRolloutType]: CommandExample<Extract<Command, { type: Type }>>;
} = {
  "project/add": {
    on: rolling,
    command: {
      type: "project/add",
      projects: [{ id: "project-3", name: "Dock 9", waveId: "wave-3", isManagerEngaged: true }],
      newWaves: [{ id: "wave-3", name: "Wave 3", type: "wave" }],
    },
    label: "Added Dock 9",
    changes: {
      "projects.project-3": buildProject({
        id: "project-3",
        name: "Dock 9",
        number: "",
        waveId: "wave-3",
        isManagerEngaged: true,
        position: 3,
      }),
      "waves.wave-3": buildWave({ id: "wave-3", name: "Wave 3", type: "wave", position: 3 }),
    },
  },
  "project/edit": {
    on: rolling,
    command: {
      type: "project/edit",
      edits: [
        { projectId: "project-1", changes: { templateState: "approved", feePayer: "GC" } },
        { projectId: "project-2", changes: { name: "Hangar 5" } },
      ],
    },
    label: "Edited 2 projects",
    changes: {
      "projects.project-1.templateState": "approved",
      "projects.project-1.feePayer": "GC",
      "projects.project-2.name": "Hangar 5",
    },
  },
  "project/assign-wave": {
    on: rolling,
    command: {
      type: "project/assign-wave",
      projectIds: ["project-1"],
      waveId: "wave-2",
      newWaves: [],
    },
    label: "Moved Riverside Clinic to Wave 2",
    changes: { "projects.project-1.waveId": "wave-2" },
  },
  "project/remove": {
    on: rolling,
    command: { type: "project/remove", projectIds: ["project-1"] },
    label: "Removed Riverside Clinic",
    changes: {
      "projects.project-1": REMOVED,
      "payees.payee-1.commitments.commitment-1.projectId": null,
    },
  },
  "wave/add": {
    on: rolling,
    command: {
      type: "wave/add",
      wave: { id: "wave-9", name: "All new projects", type: "new_projects", owner: "Sam" },
    },
    label: "Added the wave All new projects",
    changes: {
      "waves.wave-9": buildWave({
        id: "wave-9",
        name: "All new projects",
        type: "new_projects",
        owner: "Sam",
        position: 3,
      }),
    },
  },
  "wave/edit": {
    on: rolling,
    command: {
      type: "wave/edit",
      waveId: "wave-1",
      changes: { plannedStart: "2026-11-12", fallback: "Check run" },
    },
    label: "Edited the wave Pilot",
    changes: { "waves.wave-1.plannedStart": "2026-11-12", "waves.wave-1.fallback": "Check run" },
  },
  "wave/remove": {
    on: rolling,
    command: { type: "wave/remove", waveId: "wave-2" },
    label: "Removed the wave Wave 2",
    changes: {
      "waves.wave-2": REMOVED,
      "projects.project-2.waveId": null,
      "payees.payee-2.waveId": null,
      "communications.communication-1.waveId": null,
      "goNotes.wave-2_Payees": REMOVED,
    },
  },
  "wave/reorder": {
    on: rolling,
    command: { type: "wave/reorder", waveId: "wave-2", afterId: null },
    label: "Moved the wave Wave 2",
    changes: { "waves.wave-2.position": 0 },
  },
  "wave/decide": {
    on: rolling,
    command: { type: "wave/decide", waveId: "wave-2", decision },
    label: "Decided the wave Wave 2: go with conditions",
    changes: { "waves.wave-2.decision": decision },
  },
  "rollout/set-go-note": {
    on: rolling,
    command: {
      type: "rollout/set-go-note",
      category: "Payees",
      waveId: null,
      workaround: "Pay by check",
      owner: "Sam Ortiz",
      due: "2026-12-01",
    },
    label: "Noted on the go/no-go criterion Payees",
    changes: {
      "goNotes.Payees": {
        id: "Payees",
        workaround: "Pay by check",
        owner: "Sam Ortiz",
        due: "2026-12-01",
      },
    },
  },
};
