import { expect, it } from "vitest";
import { takeOver } from "../../../../../src-shared/domain/playbook/take-over.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";

it("an item that stops to apply by its flag is not applicable from that day on", () => {
  const change = {
    kind: "item-changed",
    itemId: "SET-07",
    title: "Escalation path",
    aspect: "requirement",
    from: { requirement: "required", flag: null },
    to: { requirement: "conditional", flag: "erp" },
  } as const;
  const next = takeOver(buildImplementation(), [change], "2026-10-01");
  expect(next.items["SET-07"]).toMatchObject({
    status: "not_applicable",
    statusSince: "2026-10-01",
  });
});
