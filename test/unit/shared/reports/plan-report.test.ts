import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { kindProgress } from "../../../../src-shared/domain/progress.ts";
import { computeSchedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { composePlanReport } from "../../../../src-shared/reports/plan-report.ts";
import { renderHtml } from "../../../../src-shared/reports/render-html.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import { buildImplementation, withItemsDone } from "../../../helpers/implementation-builders.ts";

const today = "2026-10-20";
const SECRET = "The sponsor is looking for another job";
const HOSTILE = `<script>alert("x")</script>`;

function report(implementation: Implementation) {
  const composed = composePlanReport(implementation, { today, user: "Dana" });
  const options = { paperSize: "A4", generatedOn: today } as const;
  return { composed, html: renderHtml(composed, options), markdown: renderMarkdown(composed) };
}

const running = withItemsDone(
  buildImplementation({
    today,
    notes: SECRET,
    items: {
      "SET-30": { title: HOSTILE, notes: SECRET },
      "ROL-04": { due: "2026-12-01", isPinned: true, notes: SECRET },
    },
  }),
  ({ due, id }) => due < today && id !== "SET-15",
);

describe("the plan as a document", () => {
  it("says where it stands, what drives the go-live, and why things slipped", () => {
    const { markdown } = report(running);
    const schedule = computeSchedule(running, today);
    expect(markdown).toContain("### What we need from you");
    const driving = markdown.split("## What drives the go-live")[1]?.split("## Due next")[0] ?? "";
    for (const id of schedule.criticalPath) expect(driving).toContain(`| ${id} `);
    const slips = markdown.split("## Later than the baseline")[1]?.split("\n## ")[0] ?? "";
    expect(slips).toMatch(/ROL-04 .* business days later \| date set by hand/);
    expect(markdown).toContain("Thanksgiving: banks are closed");
  });

  it("counts required items, as the agenda and the card do", () => {
    const required = kindProgress(running, today);
    const [done, total] = (["done", "total"] as const).map((key) =>
      required.reduce((sum, kind) => sum + kind[key], 0),
    );
    expect(report(running).markdown).toContain(`${done} of ${total} required items done`);
  });

  it("shows the timeline as pictures, and as a table where there are none", () => {
    const { html, markdown } = report(running);
    const count = computeSchedule(running, today).items.size;
    expect(html.match(/<figure class="wide">/g)?.length).toBeGreaterThan(2);
    expect(html.match(/<svg xmlns[^>]* role="img" aria-label="Timeline, part 1/g)).toHaveLength(1);
    expect(html).toContain("@page wide { size: A4 landscape;");
    expect(markdown).not.toContain("<svg");
    const table = markdown.split("## Timeline")[1] ?? "";
    expect(table.match(/^\| [A-Z]{3}-\d\d /gm)?.length).toBe(count);
    expect(table).toContain("critical");
  });

  it("holds no internal notes and no markup of the data", () => {
    const { html, markdown, composed } = report(running);
    expect(composed.audience).toBe("customer");
    for (const text of [html, markdown]) expect(text).not.toContain(SECRET);
    expect(html).not.toContain("<script");
    expect(markdown).not.toMatch(/[^\\]<script/);
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/\sstyle="/);
  });

  it("can be made of a plan without items, and of one that is live", () => {
    const empty = report({ ...running, items: {} });
    expect(empty.markdown).toContain("No open item drives the go-live any more.");
    expect(empty.html).not.toContain("<figure");
    const done = report(withItemsDone(running));
    expect(done.markdown).toContain("Nothing is due in the next three weeks.");
    expect(done.markdown).toContain("Live since");
  });
});
