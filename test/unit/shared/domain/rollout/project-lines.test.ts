import { describe, expect, it } from "vitest";

import { parseProjectLines } from "../../../../../src-shared/domain/rollout/project-lines.ts";

describe("parseProjectLines", () => {
  it("reads what a spreadsheet copies, and accounts for every line", () => {
    const text = [
      "Name\tNumber\tNext billing",
      "Dock 9\t26-101\t11/5/2026\t12\t8\t$120,000\tLee Park",
      "Mill Street Library",
      "",
      "dock  9\t26-101",
      "Known\t7",
      "Late\t\tsoon",
      "Odd\t\t\tmany",
      "Dear\t\t\t\t\tfree",
      "\t26-9",
    ].join("\n");
    expect(parseProjectLines(text, { a: { name: "Known", number: "7" } })).toEqual({
      projects: [
        {
          name: "Dock 9",
          number: "26-101",
          nextBillingOn: "2026-11-05",
          projectManager: "Lee Park",
          estimate: { commitments: 12, payees: 8, monthlyPayoutCents: 12_000_000 },
        },
        {
          name: "Mill Street Library",
          number: "",
          nextBillingOn: null,
          projectManager: "",
          estimate: { commitments: null, payees: null, monthlyPayoutCents: null },
        },
      ],
      known: ["dock  9", "Known"],
      problems: [
        "Line 7: “soon” is no date",
        "Line 8: “many” is no number",
        "Line 9: “free” is no amount",
        "Line 10: no name",
      ],
    });
  });
});
