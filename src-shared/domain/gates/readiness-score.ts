/** How ready an implementation is for its first payment, in percent, and what is missing (domain.md section 6). */
import type { CheckSource } from "./check-state.ts";
import type { GoCategory, GoCriterion } from "./go-criteria.ts";
import { goCriteria } from "./go-no-go.ts";
import type { Implementation } from "../implementation.ts";
import { GO_LIVE_ITEM_ID } from "../schedule/key-items.ts";

/**
 * What each part of the go/no-go weighs, and why. Musts weigh more than shoulds; together 100 when all apply. Our own
 * choice: what takes longest and depends on others weighs most.
 */
export const READINESS_WEIGHTS: Readonly<
  Record<GoCategory, { readonly weight: number; readonly reason: string }>
> = {
  Banking: { weight: 12, reason: "No money moves without it, and banks set the pace" },
  Access: { weight: 8, reason: "Without admins and disbursers nobody can act" },
  Control: { weight: 8, reason: "Authorization is final, so no one may both approve and release" },
  Configuration: { weight: 8, reason: "Wrong settings pay the wrong invoice" },
  Testing: { weight: 14, reason: "The proof that money arrives; depends on all before it" },
  Payees: { weight: 16, reason: "Without ready payees there is nobody to pay; takes longest" },
  Training: { weight: 8, reason: "Mistakes of untrained people cannot be taken back" },
  Waivers: { weight: 6, reason: "A legal must, yet the work of few" },
  ERP: { weight: 6, reason: "Unposted payments stop the books, yet can be posted by hand" },
  Support: { weight: 6, reason: "Who helps when something fails on the day" },
  Communication: { weight: 4, reason: "A should: surprised payees call, payments still work" },
  Fallback: { weight: 4, reason: "A should: who is not ready is paid the old way" },
};

/** One part of the score. */
export interface ReadinessPart extends GoCriterion {
  /** Share of the whole after parts that do not apply dropped out, 0 to 100. */
  readonly weight: number;
  /** Why it weighs that much. */
  readonly reason: string;
}

/** How ready it is. */
export interface ReadinessScore {
  /** Whole percent, rounded down; 100 exactly when every must and should is met. */
  readonly percent: number;
  /** Parts that apply, in the order of the go/no-go. */
  readonly parts: readonly ReadinessPart[];
}

/** The score of an implementation. */
export function readinessScore(source: CheckSource): ReadinessScore {
  const criteria = goCriteria(source);
  const total = criteria.reduce((sum, { category }) => sum + READINESS_WEIGHTS[category].weight, 0);
  const parts = criteria.map((criterion): ReadinessPart => {
    const { weight, reason } = READINESS_WEIGHTS[criterion.category];
    return { ...criterion, reason, weight: (weight * 100) / total };
  });
  return { percent: percentOf(parts), parts };
}

function percentOf(parts: readonly ReadinessPart[]): number {
  if (parts.every(({ isMet }) => isMet)) return 100;
  const share = parts.reduce((sum, { weight, progress }) => sum + weight * progress, 0);
  return Math.min(99, Math.floor(share + 1e-9));
}

/** How many points of the 100 a part still lacks. */
export function lackOf({ weight, progress }: Pick<ReadinessPart, "weight" | "progress">): number {
  return weight * (1 - progress);
}

/** Parts that are not met, the one that costs most first; musts before shoulds that cost the same. */
export function missingParts({ parts }: Pick<ReadinessScore, "parts">): readonly ReadinessPart[] {
  return parts
    .filter(({ isMet }) => !isMet)
    .sort(
      (a, b) => lackOf(b) - lackOf(a) || Number(a.type === "should") - Number(b.type === "should"),
    );
}

/** Whether the first production disbursement was made: then readiness for it is no question any more. */
export function isFirstPaymentMade({ items }: Pick<Implementation, "items">): boolean {
  return items[GO_LIVE_ITEM_ID]?.status === "done";
}
