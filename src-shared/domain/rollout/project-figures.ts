/**
 * Figures of candidate projects (ROL-01). They are computed from the payees' commitments in scope that are linked to the
 * project; where none is linked, what was told when candidates were listed counts, and `source` says so.
 */
import type { Implementation } from "../implementation.ts";
import { commitmentsInScope } from "../payees/payee-invitation.ts";
import type { Commitment } from "../payees/payee-schema.ts";
import { type FeeEstimate, feeEstimate } from "./platform-fee.ts";
import type { Project } from "./rollout-schema.ts";

/** Where the figures of a project come from: commitments, the estimate of ROL-01, or nowhere. */
export type FigureSource = "commitments" | "estimate" | "none";

/** Word of each source, as the screen says it beside the figures. */
export const FIGURE_SOURCE_LABELS: Readonly<Record<FigureSource, string>> = {
  commitments: "From the payees' commitments",
  estimate: "Estimate of the candidate list",
  none: "Not known",
};

/** What a project comes to. Null = not known. */
export interface ProjectFigures {
  readonly source: FigureSource;
  readonly commitments: number | null;
  readonly payees: number | null;
  /** Payees of the project; empty where only an estimate is known. */
  readonly payeeIds: readonly string[];
  readonly monthlyPayoutCents: number | null;
  /** Value of the commitments in scope; null where only an estimate is known. */
  readonly valueInScopeCents: number | null;
  readonly fee: FeeEstimate;
}

type Source = Pick<Implementation, "payees" | "projects">;

interface Collected {
  readonly payeeIds: Set<string>;
  readonly values: number[];
  monthlyCents: number;
}

/**
 * A payee's monthly payout shared out over its commitments in scope by their value, in the order of their positions; equally
 * when no value is entered. Running sums are rounded, so that the shares are whole cents and add up to the payout.
 */
export function monthlyShares(
  monthlyPayoutCents: number,
  commitments: readonly Pick<Commitment, "valueCents">[],
): readonly number[] {
  const total = commitments.reduce((sum, { valueCents }) => sum + valueCents, 0);
  let [passed, given] = [0, 0];
  return commitments.map(({ valueCents }) => {
    passed += total === 0 ? 1 / commitments.length : valueCents / total;
    const upTo = Math.round(monthlyPayoutCents * Math.min(1, passed));
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

/** The figures of every project, by id. */
export function projectFigures({
  payees,
  projects,
}: Source): Readonly<Record<string, ProjectFigures>> {
  const collected = new Map<string, Collected>();
  for (const payee of Object.values(payees)) {
    const commitments = payee.status === "exempt" ? [] : commitmentsInScope(payee);
    const shares = monthlyShares(payee.monthlyPayoutCents, commitments);
    for (const [index, { projectId, valueCents }] of commitments.entries()) {
      if (projectId === null || !projects[projectId]) continue;
      let own = collected.get(projectId);
      if (!own) {
        own = { payeeIds: new Set(), values: [], monthlyCents: 0 };
        collected.set(projectId, own);
      }
      own.payeeIds.add(payee.id);
      own.values.push(valueCents);
      own.monthlyCents += shares[index] ?? 0;
    }
  }
  return Object.fromEntries(
    Object.values(projects).map((project) => [
      project.id,
      figuresOf(project, collected.get(project.id)),
    ]),
  );
}

function figuresOf({ estimate }: Project, collected: Collected | undefined): ProjectFigures {
  if (collected) {
    return {
      source: "commitments",
      commitments: collected.values.length,
      payees: collected.payeeIds.size,
      payeeIds: [...collected.payeeIds],
      monthlyPayoutCents: collected.monthlyCents,
      valueInScopeCents: collected.values.reduce((sum, value) => sum + value, 0),
      fee: feeEstimate(collected.values, collected.monthlyCents),
    };
  }
  const { commitments, payees, monthlyPayoutCents } = estimate;
  const isKnown = commitments !== null || payees !== null || monthlyPayoutCents !== null;
  return {
    source: isKnown ? "estimate" : "none",
    commitments,
    payees,
    payeeIds: [],
    monthlyPayoutCents,
    valueInScopeCents: null,
    fee: feeEstimate([], monthlyPayoutCents ?? 0),
  };
}

/** What ROL-01 asks of a candidate and is not known, in words. */
export function figuresMissing(
  { nextBillingOn }: Pick<Project, "nextBillingOn">,
  { commitments, payees, monthlyPayoutCents }: ProjectFigures,
): readonly string[] {
  return [
    ...(commitments === null ? ["commitments"] : []),
    ...(payees === null ? ["payees"] : []),
    ...(monthlyPayoutCents === null ? ["monthly payout"] : []),
    ...(nextBillingOn === null ? ["next billing date"] : []),
  ];
}
