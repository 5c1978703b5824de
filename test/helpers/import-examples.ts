// Examples of the imports.
import type { Command } from "../../src-shared/commands/command.ts";
import { blankPayee } from "../../src-shared/domain/payees/blank-payee.ts";
import { blankWave } from "../../src-shared/domain/rollout/blank-wave.ts";
import { blankProject } from "../../src-shared/domain/rollout/blank-project.ts";
import { TODAY } from "./busy-implementation.ts";
import type { CommandExample } from "./command-examples.ts";

const SOURCE = "vendors.xlsx";

/** One of each. */
export const IMPORT_EXAMPLES: {
  readonly [Type in "payee/import" | "project/import"]: CommandExample<
    Extract<Command, { type: Type }>
  >;
} = {
  "payee/import": {
    command: {
      type: "payee/import",
      source: SOURCE,
      counts: { rows: 3, merged: 1, rejected: 1 },
      newPayees: [
        {
          id: "payee-n",
          legalName: "Granite Bay Drywall",
          fields: { legalName: "Granite Bay Drywall", waveId: "wave-n" },
          status: null,
          invitedOn: null,
          newCommitments: [
            { id: "sc-1", number: "SC-1", title: "", projectId: "project-n", valueCents: 100 },
          ],
        },
      ],
      merges: [
        {
          payeeId: "payee-1",
          fields: { trade: "Power" },
          status: null,
          invitedOn: null,
          newCommitments: [],
          commitmentChanges: [],
        },
      ],
      newWaves: [{ id: "wave-n", name: "Wave 9", type: "wave" }],
      newProjects: [{ id: "project-n", name: "Dock 9", number: "" }],
    },
    label: "Imported 3 payees from vendors.xlsx: 1 new, 1 merged, 1 rejected",
    changes: {
      "payees.payee-1.trade": "Power",
      "payees.payee-n": {
        ...blankPayee(TODAY, SOURCE),
        id: "payee-n",
        legalName: "Granite Bay Drywall",
        waveId: "wave-n",
        position: 3,
        commitments: {
          "sc-1": {
            id: "sc-1",
            number: "SC-1",
            title: "",
            projectId: "project-n",
            valueCents: 100,
            status: "draft",
            agreement: "none",
            agreementAcceptedOn: null,
            isInScope: true,
            position: 0,
          },
        },
      },
      "waves.wave-n": { ...blankWave(), id: "wave-n", name: "Wave 9", position: 3 },
      "projects.project-n": {
        ...blankProject(),
        id: "project-n",
        name: "Dock 9",
        number: "",
        position: 0,
      },
    },
  },
  "project/import": {
    command: {
      type: "project/import",
      source: SOURCE,
      counts: { rows: 1, merged: 0, rejected: 0 },
      newProjects: [{ id: "project-n", name: "Dock 9", number: "17-009" }],
      merges: [],
      newWaves: [],
    },
    label: "Imported 1 project from vendors.xlsx: 1 new, 0 merged, 0 rejected",
    changes: {
      "projects.project-n": {
        ...blankProject(),
        id: "project-n",
        name: "Dock 9",
        number: "17-009",
        position: 0,
      },
    },
  },
};
