import type { Implementation } from "../../../src-shared/domain/implementation.ts";
import { longDate } from "../../../src-shared/domain/people-dates.ts";

/** Why a closed implementation cannot be changed. */
export function closedText({ on, by }: NonNullable<Implementation["closed"]>): string {
  return `Closed on ${longDate(on)}${by ? ` by ${by}` : ""}. Reopen it to change something.`;
}
