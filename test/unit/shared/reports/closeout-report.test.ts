import { describe, expect, it } from "vitest";

import { composeCloseoutReport } from "../../../../src-shared/reports/closeout-report.ts";
import { renderHtml } from "../../../../src-shared/reports/render-html.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import {
  builtInPlaybook,
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildPerson,
  byId,
} from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
const SENTINEL = "SENTINEL-not-for-the-customer";

const TITLES = [
  "1. Summary and decision asked",
  "2. Scope and profile",
  "3. Success criteria",
  "4. Completion criteria",
  "5. Timeline",
  "6. Payees at close",
  "7. Training coverage",
  "8. Test summary and accepted defects",
  "9. Gate decisions and waivers",
  "10. Risks and issues at close",
  "11. Open items",
  "12. Remaining waves",
  "13. Lessons",
  "14. Handover contacts and procedures",
  "15. Survey",
  "16. Sign-off",
];

const sample = [
  ...generateSample({
    count: 40,
    seed: 7,
    today: TODAY,
    playbook: builtInPlaybook,
    ipm: "Jordan Reyes",
  }),
].map((entry) => entry.implementation);

describe("composeCloseoutReport", () => {
  it("has the sixteen sections in their order, whatever the phase", () => {
    for (const implementation of sample) {
      const report = composeCloseoutReport(implementation, { today: TODAY, user: "Jordan Reyes" });
      const headings = report.blocks.flatMap((block) =>
        block.kind === "heading" && block.level === 2 ? [block.text] : [],
      );
      expect(headings.slice(0, TITLES.length)).toEqual(TITLES);
      expect(renderMarkdown(report)).not.toContain("undefined");
    }
  });

  it("names for every met completion criterion what proves it", () => {
    const closing = sample.filter(({ phase }) => phase === "P7");
    expect(closing.length).toBeGreaterThan(0);
    for (const implementation of closing) {
      const report = composeCloseoutReport(implementation, { today: TODAY, user: "Jordan Reyes" });
      const met = renderMarkdown(report).match(/^\| C\d+ \|.*\| ● Met \|.*$/gm) ?? [];
      expect(met.length).toBeGreaterThan(0);
      for (const row of met) expect(row).toMatch(/\| ● Met \| \S.+ \|$/);
    }
  });

  it("says honestly what is not recorded", () => {
    const report = composeCloseoutReport(buildImplementation({ risks: {} }), {
      today: TODAY,
      user: "",
    });
    const text = renderMarkdown(report);
    const part = (title: string): string => text.split(`${title}\n`)[1]?.split("\n## ")[0] ?? "";
    expect(part("Payees at close")).toContain("Not recorded.");
    expect(part("Lessons")).toContain("Not recorded.");
    expect(part("Risks and issues at close")).toContain("Not recorded.");
    expect(part("Survey")).toContain("Not recorded.");
    expect(text).toContain("The first production run is not recorded.");
  });

  it("tells a closed one with its criteria, lessons and open points", () => {
    const closed = sample.find((implementation) => implementation.closed);
    if (!closed) throw new Error("The sample has no closed implementation");
    expect(Object.keys(closed.lessons).length).toBeGreaterThanOrEqual(3);
    const text = renderMarkdown(composeCloseoutReport(closed, { today: TODAY, user: "Jo" }));
    expect(text).toContain("10 of 10 completion criteria met");
    expect(text).toContain("| C10 | Sponsor signature | ● Met |");
    expect(text).toContain("## Annex: all lessons");
    for (const lesson of Object.values(closed.lessons)) {
      expect(text).toContain(lesson.recommendation);
    }
  });

  it("says why a payee is out, who approved it and when it is looked at again", () => {
    const exception = {
      reason: "Paid by joint check",
      approver: "Alicia Zamora",
      reviewOn: "2026-12-08",
    };
    const implementation = buildImplementation({
      payees: byId(
        buildPayee({ id: "a", legalName: "Mesa Steel", status: "exempt", exception }),
        buildPayee({ id: "b", legalName: "Alder Paving", status: "declined" }),
      ),
    });
    const text = renderMarkdown(
      composeCloseoutReport(implementation, { today: TODAY, user: "Jo" }),
    );
    expect(text).toMatch(/\| Mesa Steel \|.*Paid by joint check \| Alicia Zamora \| Tue 8 Dec \|/);
    expect(text).toMatch(/\| Alder Paving \|.*no reason recorded/);
  });

  it("says that and how far the go-live was moved", () => {
    const moved = buildImplementation({ goLive: "2026-12-18" });
    const text = renderMarkdown(
      composeCloseoutReport(
        { ...moved, anchors: { ...moved.anchors, baselineGoLive: "2026-12-08" } },
        { today: TODAY, user: "Jo" },
      ),
    );
    expect(text).toContain("moved from **Tue 8 Dec 2026** to **Fri 18 Dec 2026**");
  });

  it("lists a waiver with name and reason", () => {
    const implementation = buildImplementation({ phase: "P4" });
    const gate = implementation.gates.P3;
    const criterion = gate?.criteria["P3-3"];
    if (!gate || !criterion) throw new Error("The playbook has no criterion P3-3");
    const waived = {
      ...criterion,
      waivedBy: "Sam Pike",
      waiverReason: "Make-up session next week",
      waivedOn: TODAY,
    };
    const text = renderMarkdown(
      composeCloseoutReport(
        {
          ...implementation,
          gates: {
            ...implementation.gates,
            P3: { ...gate, criteria: { ...gate.criteria, "P3-3": waived } },
          },
        },
        { today: TODAY, user: "Jo" },
      ),
    );
    expect(text).toContain(
      "| P3 | Required roles trained | Sam Pike | Make-up session next week |",
    );
  });

  it("never prints internal notes", () => {
    const report = composeCloseoutReport(
      buildImplementation({
        notes: SENTINEL,
        people: byId(buildPerson({ roles: ["SPON"], notes: SENTINEL })),
        meetings: byId(buildMeeting({ privateNotes: SENTINEL })),
      }),
      { today: TODAY, user: "Jo" },
    );
    expect(JSON.stringify(report)).not.toContain(SENTINEL);
    expect(renderHtml(report, { paperSize: "A4", generatedOn: TODAY })).not.toContain(SENTINEL);
  });
});
