/** The numbers of the roll-out in one place (domain.md section 6; I). */

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a pilot should be. */
export const PILOT_RULE: {
  readonly projects: Range;
  readonly payees: Range;
  readonly nextBillingWeeks: Range;
  readonly payeeSizes: number;
} = {
  projects: { min: 1, max: 3 },
  payees: { min: 5, max: 15 },
  /** Whole weeks, 7 calendar days each, from the day of the choice to the next billing date. */
  nextBillingWeeks: { min: 3, max: 6 },
  /** Sizes of payees that a pilot should have at least. */
  payeeSizes: 2,
};

/** Sizes of payees by their average monthly payout, in cents; the last one has no end. */
export const PAYEE_SIZES = [
  { label: "small", belowCents: 2_500_000 },
  { label: "medium", belowCents: 10_000_000 },
  { label: "large", belowCents: Infinity },
] as const;
/** Size of a payee. */
export type PayeeSize = (typeof PAYEE_SIZES)[number]["label"];

/** Size of a payee that gets so much in an average month. */
export function payeeSize(monthlyPayoutCents: number): PayeeSize {
  return PAYEE_SIZES.find(({ belowCents }) => monthlyPayoutCents < belowCents)?.label ?? "large";
}

/** What a wave should be; the limits of the pilot stand in `PILOT_RULE`. */
export const WAVE_RULE = {
  /** Business days from the invitations to the first pay run: as in the plan, PAY-06 at G-24. */
  runUpDays: 24,
  /** The most that a team brings through at a time; "all new projects" has no limit. */
  maxProjects: 10,
  maxPayees: 120,
} as const;
