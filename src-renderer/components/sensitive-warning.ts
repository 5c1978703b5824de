import { maskedNumber, type SensitiveNumber } from "../../src-shared/domain/sensitive-numbers.ts";

/** What is said below a field while somebody types a number that must not be stored: a hint, before main refuses it. */
export function sensitiveWarning(found: SensitiveNumber): string {
  return `${maskedNumber(found)} looks like a ${found.kind}. Payor Desk is not the place for it: keep the last four digits at most.`;
}
