import { describe, expect, test } from "vitest";
import { defaultRetention, stillOpen } from "../../../../../src-shared/domain/gates/closeout.ts";
import { buildAction } from "../../../../helpers/busy-implementation.ts";
import {
  buildImplementation,
  buildRisk,
  byId,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";

describe("closing", () => {
  test("keeps the file for seven years", () => {
    expect(defaultRetention("2026-11-23")).toBe("2033-11-23");
    expect(defaultRetention("2028-02-29")).toBe("2035-02-28");
  });

  test("still open are required items, open actions and open risks by score", () => {
    const implementation = withItemsDone(
      buildImplementation({
        actions: byId(buildAction(), buildAction({ id: "done", status: "done" })),
        risks: byId(
          buildRisk({ id: "low" }),
          buildRisk({ id: "high", probability: 5, impact: 5 }),
          buildRisk({ id: "gone", status: "closed" }),
        ),
      }),
      (item) => !["CLO-01", "CLO-12"].includes(item.id) && item.requirement !== "optional",
    );
    const open = stillOpen(implementation);
    expect(open.items.map(({ id }) => id)).toEqual(["CLO-01"]);
    expect(open.actions.map(({ id }) => id)).toEqual(["action-1"]);
    expect(open.risks.map(({ id }) => id)).toEqual(["high", "low"]);
  });
});
