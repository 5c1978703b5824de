/** Payees as tables; the headings are those that the import finds again. */
import type { Commitment, Payee } from "../domain/payees/payee-schema.ts";
import { inPosition } from "../domain/records.ts";
import { type FieldKind, PAYEE_FIELDS } from "../imports/import-fields.ts";
import { isOwnPayeeField, PAYEE_CELLS, type RollOutNames } from "../imports/payee-cells.ts";
import type { ColumnKind, TableSheet } from "./table-export.ts";

/** What a column of that kind is in a file. */
export function columnKind(kind: FieldKind): ColumnKind {
  if (kind === "money" || kind === "date") return kind;
  return kind === "count" ? "number" : "text";
}

/** Payees, one a row. `keys` chooses the columns; null = all. */
export function payeeSheet(
  payees: readonly Payee[],
  of: RollOutNames,
  keys: readonly string[] | null = null,
): TableSheet {
  const fields = PAYEE_FIELDS.filter(
    ({ key }) => isOwnPayeeField(key) && (keys === null || keys.includes(key)),
  );
  return {
    name: "Payees",
    columns: fields.map(({ label, kind }) => ({ header: label, kind: columnKind(kind) })),
    rows: payees.map((payee) =>
      fields.map(({ key }) => (isOwnPayeeField(key) ? PAYEE_CELLS[key](payee, of) : null)),
    ),
  };
}

/** Commitments of payees, one a row, each with the payee's name and number, by which an import finds it. */
export function commitmentSheet(payees: readonly Payee[], { projects }: RollOutNames): TableSheet {
  const projectWord = ({ projectId }: Commitment): string => {
    const project = projectId === null ? undefined : projects[projectId];
    return project ? project.number || project.name : "";
  };
  return {
    name: "Commitments",
    columns: [
      { header: "Legal name", kind: "text" },
      { header: "Vendor number", kind: "text" },
      { header: "Commitment number", kind: "text" },
      { header: "Commitment title", kind: "text" },
      { header: "Commitment value", kind: "money" },
      { header: "Project", kind: "text" },
    ],
    rows: payees.flatMap((payee) =>
      inPosition(payee.commitments).map((commitment) => [
        payee.legalName,
        payee.vendorNumber,
        commitment.number,
        commitment.title,
        commitment.valueCents,
        projectWord(commitment),
      ]),
    ),
  };
}
