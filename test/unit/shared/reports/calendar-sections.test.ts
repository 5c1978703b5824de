import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import type { Block } from "../../../../src-shared/reports/report-model.ts";
import {
  composeCalendar,
  composeScope,
} from "../../../../src-shared/reports/sections/plan-sections.ts";
import { composeCutOff } from "../../../../src-shared/reports/sections/readiness-sections.ts";
import {
  buildBlackout,
  buildImplementation,
  byId,
} from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";

function text(blocks: readonly Block[]): string {
  return JSON.stringify(blocks);
}

const words = (blocks: readonly Block[]): string =>
  [...text(blocks).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, found]) => found).join("");

const built = buildImplementation({
  goLive: "2026-12-23",
  items: { "TST-05": { due: "2026-12-19", isPinned: true } },
});
const implementation: Implementation = {
  ...built,
  calendar: {
    ...built.calendar,
    blackouts: byId(
      buildBlackout({ kind: "freeze" }),
      buildBlackout({
        id: "b-2",
        reason: "Audit",
        from: "2027-03-01",
        to: "2027-03-05",
        position: 2,
      }),
    ),
    monthEnd: { daysBefore: 2, daysAfter: 1 },
  },
};

describe("the calendar section", () => {
  const section = words(composeCalendar({ implementation, today: TODAY }));

  it("has bank holidays, black-outs of the next two months, and month-end", () => {
    expect(section).toContain("Thu 26 Nov Thanksgiving: banks are closed");
    expect(section).toContain("Mon 21 Dec to Thu 24 Dec Christmas week: nothing goes live");
    expect(section).not.toContain("Audit");
    expect(section).toContain(
      "Nothing goes live on the last 2 business days and the first 1 business day of a month.",
    );
  });

  it("names what has to be moved", () => {
    expect(section).toContain(
      "Wed 23 Dec Target go-live: the payor's freeze (Christmas week, Mon 21 Dec to Thu 24 Dec)",
    );
    expect(section).toContain("Sat 19 Dec TST-05 Confirm funding");
  });
});

describe("the cut-off section", () => {
  it("has the terms that are entered, in Eastern time only, and not the note", () => {
    const moneyMovement = {
      ...implementation.moneyMovement,
      service: "commerce_bank" as const,
      cutOff: "14:30",
      note: "Wire desk: ask for Robin",
    };
    const section = words(
      composeCutOff({ implementation: { ...implementation, moneyMovement }, today: TODAY }),
    );
    expect(section).toContain("Mon 23 Nov 2026 is a banking day. Authorize by 14:30 Eastern;");
    expect(section).toContain("payees see the money tomorrow to Wed 25 Nov");
    expect(section).not.toContain("Robin");
    expect(section).not.toContain("your time");
  });

  it("says that nothing moves on a holiday, and when it does again", () => {
    const section = words(composeCutOff({ implementation, today: "2026-11-26" }));
    expect(section).toContain("is no banking day (Thanksgiving): nothing moves.");
    expect(section).toContain("Authorize on Fri 27 Nov by 16:00 Eastern");
  });

  it("stands in the scope with the service's name", () => {
    expect(words(composeScope({ implementation, today: TODAY }))).toContain(
      "Procore Payment Services, cut-off 16:00 Eastern",
    );
  });
});
