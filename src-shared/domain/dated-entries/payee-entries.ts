/** Payees that stand still and invitations that run out, those of one day together (domain.md section 4). */
import { addBusinessDays, calendarOf } from "../calendar/business-days.ts";
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { invitationExpiry } from "../payees/payee-invitation.ts";
import type { Payee } from "../payees/payee-schema.ts";
import { payeeStatusLabel, stallLimits } from "../payees/payee-status-list.ts";
import { cutText } from "../text.ts";
import type { PayeeStatus } from "../vocabulary.ts";
import type { DatedEntry } from "./dated-entry.ts";
import { datedEntry } from "./new-entry.ts";

const NAMED = 2;
const MAX_NAME_LENGTH = 60;

interface PayeesOfDay {
  readonly kind: "invitation" | "stall";
  readonly status: PayeeStatus;
  readonly due: IsoDate;
  readonly since: IsoDate;
  readonly names: string[];
}

function namesOf(names: readonly string[]): string {
  const named = names.slice(0, NAMED).map((name) => cutText(name, MAX_NAME_LENGTH));
  const others = names.length - named.length;
  return others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ");
}

function titleOf({ kind, status, names }: PayeesOfDay, implementation: Implementation): string {
  const count = names.length;
  const what =
    kind === "invitation"
      ? `${count} ${count === 1 ? "invitation runs" : "invitations run"} out`
      : `${count} ${count === 1 ? "payee" : "payees"} too long at ${payeeStatusLabel(implementation, status)}`;
  return `${what}: ${namesOf(names)}`;
}

/** The first business day of the payor on which a payee is longer at its status than the limit; asked once for each date. */
function stallDays(implementation: Implementation): (payee: Payee, limit: number) => IsoDate {
  const calendar = calendarOf(implementation);
  const known = new Map<string, IsoDate>();
  return ({ statusAsOf }, limit) => {
    const key = `${statusAsOf} ${limit}`;
    let day = known.get(key);
    if (day === undefined) {
      day = addBusinessDays(statusAsOf, limit + 1, calendar);
      known.set(key, day);
    }
    return day;
  };
}

/**
 * Entries of payees: the last day of open invitations, and the first day on which payees are longer at their status than
 * its limit, which may lie ahead. One entry for all payees of one status and day; a single one for thousands reminds
 * better than thousands.
 */
export function payeeEntries(implementation: Implementation): readonly DatedEntry[] {
  const limits = stallLimits(implementation);
  const stallDay = stallDays(implementation);
  const days = new Map<string, PayeesOfDay>();
  const add = (payee: Payee, kind: PayeesOfDay["kind"], due: IsoDate): void => {
    const { status, statusAsOf: since } = payee;
    const key = `${kind}/${status}-${due}`;
    const known = days.get(key);
    if (known) known.names.push(payee.legalName);
    else days.set(key, { kind, status, due, since, names: [payee.legalName] });
  };
  for (const id in implementation.payees) {
    const payee = implementation.payees[id];
    if (!payee) continue;
    const { status, invitation } = payee;
    if (status === "invited" && invitation) add(payee, "invitation", invitationExpiry(invitation));
    const limit = limits[status];
    if (limit !== null) add(payee, "stall", stallDay(payee, limit));
  }
  return [...days.values()].map((day) =>
    datedEntry(implementation, {
      ...{ kind: day.kind, id: `${day.status}-${day.due}`, due: day.due, since: day.since },
      ...{ title: titleOf(day, implementation), party: "payee", phase: "P4" },
    }),
  );
}
