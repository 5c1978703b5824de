import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { renderHtml } from "../../../../src-shared/reports/render-html.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import { composeRolloutReport } from "../../../../src-shared/reports/rollout-report.ts";
import { composeRemainingWaves } from "../../../../src-shared/reports/sections/rollout-sections.ts";
import {
  buildCommitment,
  buildImplementation,
  buildPayee,
  buildProject,
  buildWave,
  byId,
} from "../../../helpers/implementation-builders.ts";
import { buildCommunication } from "../../../helpers/rollout-builders.ts";

const today = "2026-10-20";
const SECRET = "The site manager is about to leave";

const planned: Implementation = {
  ...buildImplementation({ today, notes: SECRET }),
  projects: byId(
    buildProject({
      name: "<b>Clinic</b>",
      notes: SECRET,
      nextBillingOn: "2026-11-16",
      feePayer: "GC",
    }),
    buildProject({
      id: "project-2",
      name: "Hangar 4",
      waveId: "wave-2",
      position: 2,
      estimate: { commitments: 9, payees: 7, monthlyPayoutCents: 5_000_000 },
    }),
  ),
  payees: byId(
    buildPayee({
      status: "ready",
      commitments: byId(buildCommitment({ projectId: "project-1", valueCents: 300_000_000 })),
    }),
    buildPayee({ id: "payee-2", waveId: "wave-2", monthlyPayoutCents: 250_000 }),
  ),
  communications: byId(
    buildCommunication({ id: "late", purpose: "Office hours", offsetDays: 4, replies: SECRET }),
    buildCommunication({ id: "early", purpose: "Letter", offsetDays: -4, position: 2 }),
    buildCommunication({ id: "gone", purpose: "Poster", status: "cancelled", position: 3 }),
  ),
  waves: byId(
    buildWave({
      owner: "Sam Ortiz",
      firstPaymentOn: "2026-10-15",
      invitationsOn: "2026-09-21",
    }),
    buildWave({
      id: "wave-2",
      name: "Wave 2",
      type: "wave",
      plannedStart: "2026-10-28",
      position: 2,
    }),
  ),
};

describe("the roll-out plan as a document", () => {
  const report = composeRolloutReport(planned, { today, user: "Dana" });
  const markdown = renderMarkdown(report);

  it("lists the messages by date, without cancelled ones and replies", () => {
    expect(markdown.indexOf("Letter")).toBeLessThan(markdown.indexOf("Office hours"));
    expect(markdown).toContain("(T+4)");
    expect(markdown).not.toContain("Poster");
  });

  it("says waves, what stands against them, the pilot, candidates and the fee", () => {
    expect(markdown).toMatch(/\| Pilot \| +1 \| +1 \| +100% \| +100% \|/);
    expect(markdown).toContain("2 banking days before month-end; next free date Mon 9 Nov");
    expect(markdown).toContain("● Met");
    expect(markdown).toMatch(/Hangar 4 \(24-017\) \\?\*/);
    // $3,000,000 at 0.2% is $6,000: the cap holds. An estimate has no total.
    expect(markdown).toMatch(/\| GC pays \| +1 \| +\$2 \| +\$4,000 \|/);
    expect(markdown).toMatch(/\| Not decided \| +1 \| +\$100 \| +– \|/);
  });

  it("keeps internal notes inside, and is harmless", () => {
    const html = renderHtml(report, { paperSize: "A4", generatedOn: today });
    for (const text of [markdown, html]) expect(text).not.toContain(SECRET);
    expect(html).toContain("&lt;b&gt;Clinic&lt;/b&gt;");
    expect(html).not.toContain("<b>Clinic</b>");
  });

  it("names the waves that remain at closeout, and payees of none", () => {
    const loose = buildPayee({ id: "payee-3", waveId: null, monthlyPayoutCents: 100 });
    const left = { ...planned, payees: { ...planned.payees, [loose.id]: loose } };
    const [table] = composeRemainingWaves({ implementation: left, today });
    const rows = table?.kind === "table" ? table.rows : [];
    const texts = rows.map((row) =>
      row.map((cell) => cell.map((run) => ("text" in run ? run.text : "")).join("")),
    );
    expect(texts).toEqual([
      ["Wave 2", "1", "1 of 1", "$2,500", "Wed 28 Oct", "–"],
      ["Without a wave", "–", "1 of 1", "$1", "–", "–"],
    ]);
  });

  it("has a calm sentence where nothing is recorded", () => {
    const empty = { ...buildImplementation(), waves: {} };
    const text = renderMarkdown(composeRolloutReport(empty, { today, user: "" }));
    expect(text).toContain("No wave is planned yet.");
    expect(text).toContain("No candidate project is listed yet.");
  });
});
