/** Gates in words. */
import type { CriterionState } from "../../../../src-shared/domain/gates.ts";
import type { GateCriterion } from "../../../../src-shared/domain/implementation.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";

/** "Waived by Robin Vega on Tue 24 Nov 2026: one run was enough". */
export function waiverInWords({
  waivedBy,
  waiverReason,
  waivedOn,
}: Pick<GateCriterion, "waivedBy" | "waiverReason" | "waivedOn">): string {
  const on = waivedOn ? ` on ${longDate(waivedOn)}` : "";
  return `Waived by ${waivedBy || "somebody"}${on}${waiverReason ? `: ${waiverReason}` : ""}`;
}

/** "6 of 10 met, 1 waived, 3 open", "4 of 4 met". */
export function gatesInWords(states: readonly CriterionState[]): string {
  const met = states.filter(({ isMet }) => isMet).length;
  const waived = states.filter(({ isMet, isWaived }) => !isMet && isWaived).length;
  const open = states.length - met - waived;
  return [
    `${met} of ${states.length} met`,
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(open > 0 ? [`${open} open`] : []),
  ].join(", ");
}
