import type { SensitiveNumber } from "../../src-shared/domain/sensitive-numbers.ts";

/** What is said where somebody typed a number that must not be stored. */
export function sensitiveWarning({ kind, text }: SensitiveNumber): string {
  return `This looks like a ${kind} (…${text.slice(-4)}). Payor Desk is not the place for it: keep the last four digits at most.`;
}
