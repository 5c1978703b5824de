/** Projects as a table; the headings are those that the import finds again. */
import type { Implementation } from "../domain/implementation.ts";
import { waveNameOf } from "../domain/payees/payee-list.ts";
import { inPosition } from "../domain/records.ts";
import type { Project } from "../domain/rollout/rollout-schema.ts";
import { PROJECT_APPROACH_LABELS } from "../domain/rollout/rollout-words.ts";
import { PROJECT_FIELDS, type ProjectFieldKey } from "../imports/import-fields.ts";
import { columnKind } from "./payee-tables.ts";
import type { TableCell, TableSheet } from "./table-export.ts";

const CELLS: {
  readonly [K in ProjectFieldKey]: (
    project: Project,
    of: Pick<Implementation, "waves">,
  ) => TableCell;
} = {
  number: ({ number }) => number,
  name: ({ name }) => name,
  region: ({ region }) => region,
  entity: ({ entity }) => entity,
  feePayer: ({ feePayer }) => feePayer ?? "",
  approach: ({ approach }) => PROJECT_APPROACH_LABELS[approach],
  cutOverPeriod: ({ cutOverPeriod }) => cutOverPeriod,
  nextBillingOn: ({ nextBillingOn }) => nextBillingOn,
  projectManager: ({ projectManager }) => projectManager,
  invoiceAdministrator: ({ invoiceAdministrator }) => invoiceAdministrator,
  wave: (project, { waves }) => waveNameOf(project, waves),
  estimatedCommitments: ({ estimate }) => estimate.commitments,
  estimatedPayees: ({ estimate }) => estimate.payees,
  estimatedMonthlyCents: ({ estimate }) => estimate.monthlyPayoutCents,
  notes: ({ notes }) => notes,
};

/** All projects in their order. */
export function projectSheet(of: Pick<Implementation, "projects" | "waves">): TableSheet {
  return {
    name: "Projects",
    columns: PROJECT_FIELDS.map(({ label, kind }) => ({ header: label, kind: columnKind(kind) })),
    rows: inPosition(of.projects).map((project) =>
      PROJECT_FIELDS.map(({ key }) => CELLS[key](project, of)),
    ),
  };
}
