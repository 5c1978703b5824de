// Hundreds and thousands of payees as a payor has them: every status, trade, owner and amount among them.
import { addCalendarDays, type IsoDate } from "../../src-shared/domain/dates.ts";
import type { Payee } from "../../src-shared/domain/payees/payee-schema.ts";
import { PAYEE_STATUSES } from "../../src-shared/domain/vocabulary.ts";
import { historyKey } from "../../src-shared/domain/payees/blank-payee.ts";
import { createRandom, mixSeed } from "../../src-shared/random.ts";
import { buildCommitment, buildPayee } from "./implementation-builders.ts";

const FIRST = ["Alder", "Blue Mesa", "Cedar", "Dry Fork", "Eagle", "Flint", "Granite", "Harbor"];
const SECOND = ["Creek", "Ridge", "Point", "Valley", "Bay", "Hill", "Springs", "Canyon"];
const TRADES = ["Electrical", "Concrete", "Plumbing", "HVAC", "Glazing", "Roofing", "Drywall"];
const KINDS = ["LLC", "Inc.", "Co.", "Ltd."];
const OWNERS = ["Robin Vega", "Sam Ortiz", "Lee Whitman", ""];
const STATUSES = PAYEE_STATUSES.filter(
  (status) => !["exempt", "declined", "blocked"].includes(status),
);
const SEED = 41;

/** So many payees, the same each time; statuses hold since up to 30 days before `today`. */
export function buildManyPayees(count: number, today: IsoDate): Record<string, Payee> {
  const payees: Record<string, Payee> = {};
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(mixSeed(SEED, index));
    const trade = random.pick(TRADES);
    const name = `${random.pick(FIRST)} ${random.pick(SECOND)} ${trade} ${random.pick(KINDS)}`;
    const status = random.pick(STATUSES);
    const statusAsOf = addCalendarDays(today, -random.int(0, 30));
    const entry = { status, asOf: statusAsOf, source: "", note: "" };
    const id = `payee-${index + 1}`;
    const isInvited = STATUSES.indexOf(status) > 1;
    const owner = random.pick(OWNERS);
    payees[id] = buildPayee({
      id,
      legalName: `${name} ${index + 1}`,
      vendorNumber: `V-${10_000 + index}`,
      trade,
      waveId: random.pick(["wave-1", "wave-2", null]),
      priority: random.pick(["A", "B", "C"] as const),
      owner,
      status,
      statusAsOf,
      history: { [historyKey(entry)]: entry },
      invitation: isInvited
        ? { sentOn: statusAsOf, sentBy: owner, path: "payments_tool", attempts: 1, expiresOn: null }
        : null,
      monthlyPayoutCents: random.int(0, 400) * 50_000,
      contactName: `Contact ${index + 1}`,
      contactEmail: `contact${index + 1}@example.com`,
      contactPhone: "(555) 010-0100",
      tags: index % 9 === 0 ? ["union"] : [],
      commitments: {
        [`commitment-${index}-1`]: buildCommitment({
          id: `commitment-${index}-1`,
          valueCents: random.int(1, 900) * 100_000,
          agreement: status === "ready" || status === "paid" ? "accepted" : "pending",
        }),
      },
      position: index + 1,
    });
  }
  return payees;
}
