import { expect, it } from "vitest";
import { workFigures } from "../../../../src-shared/domain/work-figures/work-figures.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-10-07";
const SAMPLE = [
  ...generateSample({
    count: 40,
    closedCount: 4,
    seed: 1,
    today: TODAY,
    playbook: builtInPlaybook,
    ipm: "Dana Whitfield",
  }),
].map(({ implementation }) => implementation);
const all = SAMPLE.flatMap(({ communications }) => Object.values(communications));

it("has messages sent and to be sent, and none that was sent tomorrow or before its approval", () => {
  const statuses = new Set(all.map(({ status }) => status));
  expect(statuses).toContain("sent");
  expect(statuses).toContain("approved");
  for (const { status, sentOn, approvedOn, text, sender } of all) {
    expect(sender).not.toBe("");
    expect(text).not.toBe("");
    expect(sentOn !== null).toBe(status === "sent");
    if (sentOn === null) continue;
    expect(sentOn <= TODAY).toBe(true);
    expect(approvedOn !== null && approvedOn <= sentOn).toBe(true);
  }
});

it.each(["ROL-05", "PAY-05", "TRN-10"])("proves %s where it is done", (itemId) => {
  const done = SAMPLE.filter(({ items }) => items[itemId]?.status === "done");
  expect(done.length).toBeGreaterThan(5);
  for (const implementation of done) {
    const figure = workFigures(implementation, TODAY).get(itemId);
    expect(figure).toBeDefined();
    expect(figure?.missing).toEqual([]);
  }
});

it.each(["ROL-05", "PAY-05", "TRN-10"])(
  "leaves something to do for %s while it is open",
  (itemId) => {
    for (const implementation of SAMPLE) {
      if (implementation.items[itemId]?.status === "done") continue;
      const figure = workFigures(implementation, TODAY).get(itemId);
      if (figure) expect(figure.missing).not.toEqual([]);
    }
  },
);
