/** The cells of a worksheet that are taken, as what `payee/import` does with a payee. */
import type { Command } from "../commands/command.ts";
import { EXCEPTION_STATUSES } from "../commands/payee-commands.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import { PAYEE_STATUS_LABELS, type PayeeStatus } from "../domain/vocabulary.ts";
import { plainHeading } from "./map-columns.ts";
import type { ReadRow } from "./read-rows.ts";

/** What a cell means; "" = empty. Money in cents, statuses by code, dates `YYYY-MM-DD`. */
export type WorksheetValue = string | number;

type Merge = Extract<Command, { type: "payee/import" }>["merges"][number];

interface Taken {
  readonly payee: Payee;
  /** By key of `PAYEE_FIELDS`. */
  readonly taken: ReadonlyMap<string, WorksheetValue>;
  /** The row, for what a status needs beside it. */
  readonly row: ReadRow;
  readonly implementation: Pick<Implementation, "waves">;
  readonly today: IsoDate;
}

interface Refusal {
  readonly field: string;
  readonly message: string;
}

const CANNOT_BE_EMPTIED = "was emptied, which it cannot be; it stays as it is here";
/** Fields that always have a value. */
const NEVER_EMPTY = new Set(["legalName", "priority", "status", "statusAsOf", "invitedOn"]);
const STATUS_FIELDS = ["status", "statusAsOf", "exceptionReason", "exceptionReviewOn"] as const;
const ADMIN_PARTS: Readonly<Record<string, "name" | "email" | "phone">> = {
  adminName: "name",
  adminEmail: "email",
  adminPhone: "phone",
};

/** What is done with the payee, null when nothing is left; and what is refused, with the reason. */
export function mergeOf({ payee, taken, row, implementation, today }: Taken): {
  readonly merge: Merge | null;
  readonly refused: readonly Refusal[];
} {
  const refused: Refusal[] = [];
  const fields: Record<string, unknown> = {};
  const held = new Map<string, WorksheetValue>();
  let invitedOn: string | null = null;
  for (const [key, value] of taken) {
    if (value === "" && NEVER_EMPTY.has(key)) {
      refused.push({ field: key, message: CANNOT_BE_EMPTIED });
    } else if ((key === "statusAsOf" || key === "invitedOn") && String(value) > today) {
      refused.push({ field: key, message: `${String(value)} is in the future` });
    } else if ((STATUS_FIELDS as readonly string[]).includes(key)) {
      held.set(key, value);
    } else if (key === "invitedOn") {
      invitedOn = String(value);
    } else if (key === "wave") {
      const wave = Object.values(implementation.waves).find(
        ({ name }) => plainHeading(name) === plainHeading(String(value)),
      );
      if (wave || value === "") fields["waveId"] = wave?.id ?? null;
      else refused.push({ field: key, message: `"${String(value)}" is no wave here` });
    } else if (key === "feePayer") {
      fields["feePayer"] = value === "" ? null : value;
    } else if (key === "tags") {
      fields["tags"] = String(value)
        .split(/[,;]/)
        .map((tag) => tag.trim())
        .filter(Boolean);
    } else if (ADMIN_PARTS[key]) {
      fields["admin"] = { ...payee.admin, ...(fields["admin"] ?? {}), [ADMIN_PARTS[key]]: value };
    } else {
      fields[key] = value;
    }
  }
  const { status, refusals } = statusOf(payee, held, row, today);
  refused.push(...refusals);
  const isNothing = Object.keys(fields).length === 0 && status === null && invitedOn === null;
  return {
    refused,
    merge: isNothing
      ? null
      : {
          payeeId: payee.id,
          fields,
          status,
          invitedOn,
          newCommitments: [],
          commitmentChanges: [],
        },
  };
}

/** Status, its date and the exception are one: what is not taken of them is as it stands here. */
function statusOf(
  payee: Payee,
  held: ReadonlyMap<string, WorksheetValue>,
  { values }: ReadRow,
  today: IsoDate,
): { readonly status: Merge["status"]; readonly refusals: readonly Refusal[] } {
  if (held.size === 0) return { status: null, refusals: [] };
  const status = (held.get("status") ?? payee.status) as PayeeStatus;
  const asOf = String(held.get("statusAsOf") ?? (held.has("status") ? today : payee.statusAsOf));
  const refuse = (fields: readonly string[], message: string): readonly Refusal[] =>
    fields.filter((field) => held.has(field)).map((field) => ({ field, message }));
  if (!EXCEPTION_STATUSES.has(status)) {
    // A status that ends an exception leaves these empty; what was written there beside it has no place.
    const rest = ["exceptionReason", "exceptionReviewOn"].filter(
      (field) => (held.get(field) ?? "") !== "",
    );
    const refusals = refuse(rest, "only exempt, declined and blocked payees have one");
    const isStanding = held.has("status") || held.has("statusAsOf");
    return { refusals, status: isStanding ? { status, asOf, exception: null } : null };
  }
  const reason = String(
    held.get("exceptionReason") ?? payee.exception?.reason ?? values["exceptionReason"] ?? "",
  );
  const reviewOn = String(
    held.get("exceptionReviewOn") ?? payee.exception?.reviewOn ?? values["exceptionReviewOn"] ?? "",
  );
  if (reason === "" || reviewOn === "") {
    const message = `${PAYEE_STATUS_LABELS[status]} needs a reason and a review date (columns Exception reason, Exception review on)`;
    return { status: null, refusals: refuse(STATUS_FIELDS, message) };
  }
  const approver = payee.exception?.approver ?? "";
  return { refusals: [], status: { status, asOf, exception: { reason, approver, reviewOn } } };
}
