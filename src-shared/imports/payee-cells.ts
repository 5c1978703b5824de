/** What stands in the cells of a payee, in a file that leaves and in one that comes back. */
import type { Implementation } from "../domain/implementation.ts";
import { waveNameOf } from "../domain/payees/payee-list.ts";
import { payeeStatusLabel } from "../domain/payees/payee-status-list.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import type { PayeeFieldKey } from "./import-fields.ts";
import type { GridCell } from "./import-grid.ts";

/** The names that a payee's cells need. */
export type RollOutNames = Pick<Implementation, "waves" | "projects" | "payeeStatusWords">;
type CommitmentKey = "commitmentNumber" | "commitmentTitle" | "commitmentValueCents" | "project";
/** Columns of a payee itself; those of a commitment stand in a sheet of their own. */
export type OwnPayeeFieldKey = Exclude<PayeeFieldKey, CommitmentKey>;

/** What stands in a payee's cell of each column. */
export const PAYEE_CELLS: {
  readonly [K in OwnPayeeFieldKey]: (payee: Payee, of: RollOutNames) => GridCell;
} = {
  legalName: ({ legalName }) => legalName,
  tradingName: ({ tradingName }) => tradingName,
  vendorNumber: ({ vendorNumber }) => vendorNumber,
  trade: ({ trade }) => trade,
  wave: (payee, { waves }) => waveNameOf(payee, waves),
  priority: ({ priority }) => priority,
  owner: ({ owner }) => owner,
  status: ({ status }, of) => payeeStatusLabel(of, status),
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

/** Whether the column is one of the payee itself. */
export function isOwnPayeeField(key: PayeeFieldKey): key is OwnPayeeFieldKey {
  return Object.hasOwn(PAYEE_CELLS, key);
}
