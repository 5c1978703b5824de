/** When money moves: cut-offs, and the days on which payees see it (domain.md section 7). */
import type { MoneyMovement } from "./implementation.ts";
import { MONEY_MOVEMENT_SERVICES, type MoneyMovementService } from "./vocabulary.ts";

/** The zone of every cut-off. */
export const BANKING_TIME_ZONE = "America/New_York";

/** The terms of a service as they are publicly known; a bank partner's cut-off is null until it is entered. */
export function defaultMoneyMovement(service: MoneyMovementService): MoneyMovement {
  return {
    service,
    cutOff: MONEY_MOVEMENT_SERVICES[service].cutOff,
    earliestCreditDays: 1,
    latestCreditDays: 2,
    returnsWatchDays: 2,
    note: "",
  };
}
