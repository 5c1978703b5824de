/** Payees as tables; the headings are those that the import finds again. */
import type { Implementation } from "../domain/implementation.ts";
import { waveNameOf } from "../domain/payees/payee-list.ts";
import type { Commitment, Payee } from "../domain/payees/payee-schema.ts";
import { inPosition } from "../domain/records.ts";
import { PAYEE_STATUS_LABELS } from "../domain/vocabulary.ts";
import type { FieldKind, PayeeFieldKey } from "../imports/import-fields.ts";
import { PAYEE_FIELDS } from "../imports/import-fields.ts";
import type { ColumnKind, TableCell, TableSheet } from "./table-export.ts";

type Rollout = Pick<Implementation, "waves" | "projects" | "payeeStatusWords">;
type CommitmentKey = "commitmentNumber" | "commitmentTitle" | "commitmentValueCents" | "project";
/** Columns of a payee itself; those of a commitment stand in a sheet of their own. */
export type OwnPayeeFieldKey = Exclude<PayeeFieldKey, CommitmentKey>;

/** What stands in a payee's cell of each column. */
export const PAYEE_CELLS: {
  readonly [K in OwnPayeeFieldKey]: (payee: Payee, of: Rollout) => TableCell;
} = {
  legalName: ({ legalName }) => legalName,
  tradingName: ({ tradingName }) => tradingName,
  vendorNumber: ({ vendorNumber }) => vendorNumber,
  trade: ({ trade }) => trade,
  wave: (payee, { waves }) => waveNameOf(payee, waves),
  priority: ({ priority }) => priority,
  owner: ({ owner }) => owner,
  status: ({ status }, of) => statusLabel(status, of),
  statusAsOf: ({ statusAsOf }) => statusAsOf,
  invitedOn: ({ invitation }) => invitation?.sentOn ?? null,
  exceptionReason: ({ exception }) => exception?.reason ?? "",
  exceptionReviewOn: ({ exception }) => exception?.reviewOn ?? null,
  monthlyPayoutCents: ({ monthlyPayoutCents }) => monthlyPayoutCents,
  contactName: ({ contactName }) => contactName,
  contactEmail: ({ contactEmail }) => contactEmail,
  contactPhone: ({ contactPhone }) => contactPhone,
  adminName: ({ admin }) => admin.name,
  adminEmail: ({ admin }) => admin.email,
  adminPhone: ({ admin }) => admin.phone,
  feePayer: ({ feePayer }) => feePayer ?? "",
  waiverContact: ({ waiverContact }) => waiverContact,
  languages: ({ languages }) => languages,
  fallback: ({ fallback }) => fallback,
  tags: ({ tags }) => tags.join(", "),
  notes: ({ notes }) => notes,
};

/** Word of a status, as this payor says it. */
export function statusLabel(
  status: Payee["status"],
  { payeeStatusWords }: Pick<Implementation, "payeeStatusWords">,
): string {
  const own = payeeStatusWords[status]?.label ?? "";
  return own === "" ? PAYEE_STATUS_LABELS[status] : own;
}

/** What a column of that kind is in a file. */
export function columnKind(kind: FieldKind): ColumnKind {
  if (kind === "money" || kind === "date") return kind;
  return kind === "count" ? "number" : "text";
}

/** Whether the column is one of the payee itself. */
export function isOwnPayeeField(key: PayeeFieldKey): key is OwnPayeeFieldKey {
  return Object.hasOwn(PAYEE_CELLS, key);
}

/** Payees, one a row. `keys` chooses the columns; null = all. */
export function payeeSheet(
  payees: readonly Payee[],
  of: Rollout,
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
export function commitmentSheet(payees: readonly Payee[], { projects }: Rollout): TableSheet {
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
