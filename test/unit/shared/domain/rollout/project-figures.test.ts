import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  commitmentFeeCents,
  FEE_CAP_CENTS,
  feeEstimate,
} from "../../../../../src-shared/domain/rollout/platform-fee.ts";
import {
  figuresMissing,
  monthlyShares,
  projectFigures,
} from "../../../../../src-shared/domain/rollout/project-figures.ts";
import {
  buildCommitment,
  buildPayee,
  buildProject,
  byId,
} from "../../../../helpers/implementation-builders.ts";

describe("projectFigures", () => {
  it("counts commitments in scope that are linked, and shares the monthly payout by value", () => {
    const payees = byId(
      buildPayee({
        monthlyPayoutCents: 100_000,
        commitments: byId(
          buildCommitment({ projectId: "project-1", valueCents: 3_000_000 }),
          buildCommitment({
            id: "commitment-2",
            projectId: "project-2",
            valueCents: 1_000_000,
            position: 2,
          }),
          buildCommitment({ id: "commitment-3", projectId: "project-1", isInScope: false }),
        ),
      }),
      buildPayee({
        id: "payee-2",
        monthlyPayoutCents: 5_000,
        commitments: byId(buildCommitment({ projectId: "project-1", valueCents: 500_000 })),
      }),
      buildPayee({
        id: "payee-3",
        status: "exempt",
        commitments: byId(buildCommitment({ projectId: "project-1" })),
      }),
    );
    const estimate = { commitments: 9, payees: 9, monthlyPayoutCents: 9 };
    const projects = byId(
      buildProject({ estimate }),
      buildProject({ id: "project-2" }),
      buildProject({ id: "project-3", estimate: { ...estimate, payees: null } }),
      buildProject({ id: "project-4" }),
    );
    expect(projectFigures({ payees, projects })).toMatchObject({
      "project-1": {
        source: "commitments",
        commitments: 2,
        payees: 2,
        payeeIds: ["payee-1", "payee-2"],
        monthlyPayoutCents: 80_000,
        valueInScopeCents: 3_500_000,
        fee: { totalCents: 7_000, monthlyCents: 160, cappedCount: 0 },
      },
      "project-2": { source: "commitments", commitments: 1, monthlyPayoutCents: 25_000 },
      "project-3": {
        source: "estimate",
        commitments: 9,
        payees: null,
        valueInScopeCents: null,
        fee: { totalCents: null },
      },
      "project-4": { source: "none", commitments: null },
    });
  });

  it("names what ROL-01 asks and nobody told", () => {
    const project = buildProject();
    const figures = projectFigures({ payees: {}, projects: byId(project) })[project.id];
    if (!figures) throw new Error("No figures");
    expect(figuresMissing(project, figures)).toEqual([
      "commitments",
      "payees",
      "monthly payout",
      "next billing date",
    ]);
  });

  it("shares out every cent", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        fc.array(fc.record({ valueCents: fc.nat(2_000_000_000) }), { minLength: 1 }),
        (payout, commitments) => {
          const shares = monthlyShares(payout, commitments);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(payout);
          expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
        },
      ),
    );
  });
});

describe("the platform fee", () => {
  it("is 0.2%, half up to a cent, at most $4,000 of a commitment", () => {
    expect([249, 250, 1_000_000, 200_000_000, 200_000_001].map(commitmentFeeCents)).toEqual([
      0, 1, 2_000, 400_000, 400_000,
    ]);
    expect(feeEstimate([200_000_000, 300_000_000], 1_000_000)).toEqual({
      totalCents: 800_000,
      monthlyCents: 2_000,
      cappedCount: 1,
    });
  });

  it("never passes the cap nor falls with the value", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), fc.nat(1000), (value, more) => {
        const fee = commitmentFeeCents(value);
        expect(fee).toBeLessThanOrEqual(FEE_CAP_CENTS);
        expect(commitmentFeeCents(value + more)).toBeGreaterThanOrEqual(fee);
      }),
    );
  });
});
