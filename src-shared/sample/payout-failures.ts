/** Payouts that came back after go-live in a generated implementation. */
import { addBusinessDays, businessDaysBetween } from "../domain/calendar/business-days.ts";
import type { PayoutFailure } from "../domain/health/payout-failure-schema.ts";
import type { Implementation } from "../domain/implementation.ts";
import { phaseIndex } from "../domain/vocabulary.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";

/** None before hypercare; then one that was settled, and an open one of yesterday where it does not go smoothly. */
export function choosePayoutFailures(
  payees: Implementation["payees"],
  { phase, mood, state, goLive, asOf }: Scenario,
  owner: string,
  random: Random,
): Record<string, PayoutFailure> {
  const [first, second] = Object.values(payees).filter(({ status }) => status === "paid");
  const daysLive = businessDaysBetween(goLive, asOf);
  if (phaseIndex(phase) < phaseIndex("P6") || !first || daysLive < 4) return {};
  const number = random.int(1012, 1980);
  const settled: PayoutFailure = {
    id: "failure-1",
    kind: "returned",
    title: `Invoice ${number} came back`,
    payeeId: first.id,
    returnCode: random.pick(["R02", "R03", "R20"]),
    owner,
    openedOn: addBusinessDays(goLive, 1),
    resolvedOn: addBusinessDays(goLive, 3),
    notes: "Call-back on the known number, new account approved, paid again with the next run",
    position: 1,
  };
  if (state !== "active" || mood === "steady") return { [settled.id]: settled };
  const open: PayoutFailure = {
    id: "failure-2",
    kind: "returned",
    title: `Invoice ${number + 37} came back`,
    payeeId: (second ?? first).id,
    returnCode: "R04",
    owner,
    openedOn: addBusinessDays(asOf, -1),
    resolvedOn: null,
    notes: "",
    position: 2,
  };
  return { [settled.id]: settled, [open.id]: open };
}
