/** Checks of payees: listed, and payment-ready by count and by value. */
import { type CheckSource, type CheckState, ofCount, plural } from "./check-state.ts";
import type { Payee } from "../payees/payee-schema.ts";
import type { Missing } from "./missing.ts";
import { isPaymentReady, payeeReadiness, pilotPayees } from "../payees/payee-readiness.ts";
import { PAYEE_STEPS } from "../payees/payee-steps.ts";
import { payeeStatusLabel, type StatusWords } from "../payees/payee-status-list.ts";

/** So many payees are named one by one; the others are counted. */
const MOST_PAYEES_NAMED = 5;

/** So many pilot payees are in scope. */
export function payeesListed(source: CheckSource, minimum: number): CheckState {
  const { total } = payeeReadiness(pilotPayees(source));
  return ofCount(`${plural(total, "pilot payee")} listed`, total, minimum, (more) => ({
    text: `${more} more pilot ${more === 1 ? "payee" : "payees"}`,
    next: "List the payees of the pilot",
    target: { kind: "payees" },
  }));
}

/** Whole percent, rounded down: 79.9% is not 80%. */
function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 100) / whole);
}

function byValueThenName(a: Payee, b: Payee): number {
  return b.monthlyPayoutCents - a.monthlyPayoutCents || (a.legalName < b.legalName ? -1 : 1);
}

/** That percentage of the pilot is payment-ready, by count and by monthly value (domain.md section 6). */
export function payeesReady(source: CheckSource, percent: number): CheckState {
  return payeesReadyOf(pilotPayees(source), percent, "pilot payee", source);
}

/** That percentage of the payees is payment-ready; `one` is the word for one of them, `words` those of the statuses. */
export function payeesReadyOf(
  payees: readonly Payee[],
  percent: number,
  one: string,
  words: StatusWords,
): CheckState {
  const { ready, total, readyCents, totalCents } = payeeReadiness(payees);
  if (total === 0) {
    return {
      isMet: false,
      value: `No ${one} in scope; ${percent}% asked`,
      fraction: 0,
      missing: [
        {
          text: `${one.charAt(0).toUpperCase()}${one.slice(1)}s`,
          next: "List them with their wave",
          target: { kind: "payees" },
        },
      ],
    };
  }
  // Without monthly values there is no share by value to ask for more than by count.
  const [part, whole] = totalCents === 0 ? [ready, total] : [readyCents, totalCents];
  const byValue =
    totalCents === 0 ? "no monthly values entered" : `${percentOf(part, whole)}% by value`;
  const value = `${percentOf(ready, total)}% by count (${ready} of ${total}), ${byValue}; ${percent}% asked`;
  const isMet = ready * 100 >= percent * total && part * 100 >= percent * whole;
  if (isMet) return { isMet, value, fraction: 1, missing: [] };
  const share = (has: number, of: number): number => Math.min(1, (has * 100) / (percent * of));
  const open = payees
    .filter((payee) => payee.status !== "exempt" && !isPaymentReady(payee))
    .sort(byValueThenName);
  const rest = open.length - MOST_PAYEES_NAMED;
  return {
    isMet,
    value,
    fraction: (share(ready, total) + share(part, whole)) / 2,
    missing: [
      ...open.slice(0, MOST_PAYEES_NAMED).map((payee): Missing => ({
        text: `${payee.legalName}, ${payeeStatusLabel(words, payee.status)}`,
        next: PAYEE_STEPS[payee.status].nextStep,
        target: { kind: "payee", payeeId: payee.id },
      })),
      ...(rest > 0
        ? [
            {
              text: `${plural(rest, `more ${one}`)} not payment-ready`,
              next: "See the list",
              target: { kind: "payees" },
            } as const,
          ]
        : []),
    ],
  };
}
