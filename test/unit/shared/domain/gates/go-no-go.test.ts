import { describe, expect, it } from "vitest";

import { withProofs } from "../../../../helpers/proven-implementation.ts";
import { goCriteria } from "../../../../../src-shared/domain/gates/go-no-go.ts";
import {
  buildImplementation,
  buildPayee,
  buildPayees,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

function criterion(implementation: Parameters<typeof goCriteria>[0], category: string) {
  return goCriteria(implementation).find((row) => row.category === category);
}

describe("goCriteria", () => {
  const ready = {
    ...withItemsDone(withProofs(buildImplementation({ profile: { erp: true } }))),
    payees: buildPayees(10, 8),
  };

  it("meets all twelve when the work is done and 80% of the pilot is ready", () => {
    const criteria = goCriteria(ready);
    expect(criteria).toHaveLength(12);
    expect(criteria.filter(({ isMet }) => !isMet)).toEqual([]);
  });

  it("names the items that keep a must open", () => {
    const untested = withItemsDone(
      withProofs(buildImplementation()),
      (item) => item.id !== "TST-08",
    );
    expect(criterion(untested, "Control")).toMatchObject({
      type: "must",
      isMet: false,
      value:
        "0 of 1 item done; 1 Invoice administrator and 2 Payments Disbursers, nobody alone; 2 Beneficiary Approvers and 2 Payments Disbursers, nobody alone",
      missing: [{ target: { kind: "item", itemId: "TST-08" } }],
    });
  });

  it("asks for 80% of the pilot by count and by value", () => {
    const few = { ...ready, payees: buildPayees(10, 7) };
    expect(criterion(few, "Payees")).toMatchObject({
      isMet: false,
      value: "70% by count (7 of 10), 70% by value; 80% asked",
    });
    const large = buildPayee({ id: "payee-10", monthlyPayoutCents: 100_000_000 });
    const byValue = { ...ready, payees: { ...buildPayees(10, 8), "payee-10": large } };
    expect(criterion(byValue, "Payees")?.isMet).toBe(false);
    expect(criterion({ ...ready, payees: {} }, "Payees")?.isMet).toBe(false);
  });

  it("leaves the ERP out where there is none", () => {
    expect(criterion(ready, "ERP")?.isMet).toBe(true);
    expect(criterion(withItemsDone(buildImplementation()), "ERP")).toBeUndefined();
  });
});
