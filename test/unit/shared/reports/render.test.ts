import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseMarkdown } from "../../../../src-shared/reports/parse-markdown.ts";
import { renderHtml } from "../../../../src-shared/reports/render-html.ts";
import {
  escapeMarkdown,
  renderBlocks,
  renderMarkdown,
} from "../../../../src-shared/reports/render-markdown.ts";
import {
  bullets,
  type Block,
  field,
  heading,
  paragraph,
  type Report,
  reportFileName,
  rich,
  status,
  strong,
  table,
} from "../../../../src-shared/reports/report-model.ts";
import { composeAgenda } from "../../../../src-shared/reports/agenda-report.ts";
import { composeCloseoutReport } from "../../../../src-shared/reports/closeout-report.ts";
import {
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildPerson,
  byId,
} from "../../../helpers/implementation-builders.ts";

const HOSTILE = `</style><script>alert("x")</script> & "Sons" 'Co' **bold** [a](javascript:x) | # _y_ \`c\``;
const OPTIONS = { paperSize: "A4", generatedOn: "2026-11-23" } as const;

/** Text out of the characters that break tables, markup and file names. */
const hostile = fc.string({
  unit: fc.constantFrom(...'a1 .|\\/:*?"<>`[]#\n\r\t\u0000\u0007\u202e\u00e9', "\u{1f477}"),
  maxLength: 200,
});

function report(change: Partial<Report> = {}): Report {
  return {
    label: "Agenda",
    title: "Weekly status",
    payor: "Harlow & Pike Builders",
    date: "2026-11-24",
    audience: "customer",
    fields: [field("Health", status("red"))],
    blocks: [],
    ...change,
  };
}

/** Text of the page as a reader sees it: without the style sheet and tags, entities resolved. */
function visibleText(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

describe("text of the data", () => {
  const implementation = buildImplementation({
    payor: { name: HOSTILE, location: HOSTILE, website: HOSTILE },
    people: byId(buildPerson({ name: HOSTILE, roles: ["SPON", "PPM"], organisation: HOSTILE })),
    payees: byId(buildPayee({ legalName: HOSTILE, waveId: "wave-1" })),
    items: { "SET-05": { title: HOSTILE, assignee: HOSTILE } },
  });
  const meeting = buildMeeting({
    title: HOSTILE,
    place: HOSTILE,
    attendeeIds: ["person-1"],
    agendaEdits: byId({
      id: "overdue",
      heading: HOSTILE,
      body: `<img src=x onerror=alert(1)> ${HOSTILE}`,
      isDropped: false,
      isOwn: false,
      position: 3,
    }),
  });
  const reports = [
    composeAgenda(implementation, meeting, { today: "2026-09-14", user: HOSTILE }),
    composeCloseoutReport(implementation, { today: "2026-09-14", user: HOSTILE }),
  ];

  it.each([0, 1])("appears in HTML as typed and can do nothing (report %i)", (index) => {
    const html = renderHtml(reports[index] ?? report(), OPTIONS);
    expect(visibleText(html)).toContain(HOSTILE);
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1]));
    expect(tags).not.toContain("script");
    expect(tags).not.toContain("img");
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/href="javascript:/i);
  });

  it.each([0, 1])("appears in Markdown escaped (report %i)", (index) => {
    const markdown = renderMarkdown(reports[index] ?? report());
    expect(markdown).toContain(escapeMarkdown(HOSTILE));
    expect(markdown).not.toContain("<script>");
    expect(markdown).not.toContain("**bold**\\");
  });

  it("stays in one row of a table, whatever it holds", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = renderBlocks([table(["A", "B"], [[text, "end"]])]).split("\n");
        expect(lines).toHaveLength(3);
        expect(lines[2]).toMatch(/\| end \|$/);
        expect(lines[2]?.replaceAll(/\\./g, "").match(/\|/g)).toHaveLength(3);
      }),
    );
  });
});

describe("renderHtml", () => {
  const html = renderHtml(
    report({
      blocks: [
        heading(2, "Overdue"),
        table(["Item", "#Score"], [["A", "12 of 25"]]),
        paragraph(strong("Bold")),
      ],
    }),
    OPTIONS,
  );

  it("is self-contained: one style sheet, no script, nothing to fetch", () => {
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(html).toContain('<html lang="en-US">');
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import|https?:/);
  });

  it("embeds a font only when told where it is", () => {
    const fontUrl = "data:font/woff2;base64,AAAA";
    const withFont = renderHtml(report(), { ...OPTIONS, fontUrl });
    expect(withFont).toContain("@font-face");
    expect(html).not.toContain("@font-face");
  });

  it("names columns to a screen reader and repeats them on paper", () => {
    expect(html).toContain('<th scope="col">Item</th>');
    expect(html).toContain('<th scope="col" class="narrow end">Score</th>');
    expect(html).toContain("thead { display: table-header-group; }");
    expect(html).toContain("<h1>Weekly status</h1>");
    expect(html).toContain("<h2>Overdue</h2>");
  });

  it("says a status as shape and word", () => {
    expect(html).toMatch(/<span class="status"><svg[^>]*>.*<\/svg>Off track<\/span>/);
  });

  it.each(["A4", "Letter"] as const)("sets the paper to %s", (paperSize) => {
    const page = renderHtml(report(), { ...OPTIONS, paperSize });
    expect(page).toContain(`size: ${paperSize};`);
    expect(page).toContain('"Page " counter(page) " of " counter(pages)');
  });

  it("says when an edition is internal", () => {
    expect(html).not.toContain("internal edition");
    expect(renderHtml(report({ audience: "internal" }), OPTIONS)).toContain("internal edition");
  });
});

describe("what a user writes in a section", () => {
  it("is read as paragraphs, lists, tables, bold and links", () => {
    expect(
      parseMarkdown(
        "First line\nsame **paragraph**\n\n- one\n* two\n\n1. a\n2) b\n\n### Head\n\n| A | B |\n| --- | ---: |\n| x \\| y | 2 |\n\nSee [the sheet](https://files.example.com/a_(1)).",
      ),
    ).toMatchObject([
      {
        kind: "paragraph",
        content: [
          { kind: "text", text: "First line same " },
          { kind: "strong", text: "paragraph" },
        ],
      },
      { kind: "list", isOrdered: false, entries: [[{ text: "one" }], [{ text: "two" }]] },
      { kind: "list", isOrdered: true, entries: [[{ text: "a" }], [{ text: "b" }]] },
      { kind: "heading", level: 3, text: "Head" },
      {
        kind: "table",
        columns: [{ heading: "A" }, { heading: "B", align: "end" }],
        rows: [[[{ text: "x | y" }], [{ text: "2" }]]],
      },
      { kind: "paragraph", content: [{ text: "See " }, { kind: "link", text: "the sheet" }, {}] },
    ]);
  });

  it.each([
    ["[x](javascript:alert(1))"],
    ["[x](file:///etc/passwd)"],
    ["<b>not bold</b>"],
    ["2 * 3 * 4 and snake_case_name"],
    ["** not bold **"],
    ["a lone * star and _ line"],
  ])("stays as typed: %s", (text) => {
    expect(parseMarkdown(text)).toEqual([{ kind: "paragraph", content: [{ kind: "text", text }] }]);
  });

  it("never fails and never loses a word", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(Array.isArray(parseMarkdown(text))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
        const [block] = parseMarkdown(words.join(" "));
        expect(block).toEqual(paragraph(words.join(" ")));
      }),
    );
  });

  // One line without spaces at its edges: what Markdown cannot keep is not promised.
  const line = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .map((text) => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim())
    .filter((text) => text !== "");
  const block: fc.Arbitrary<Block> = fc.oneof(
    line.map((text) => heading(3, text)),
    line.map((text) => paragraph(text)),
    fc.array(line, { minLength: 1, maxLength: 4 }).map(bullets),
    fc.array(fc.tuple(line, line), { maxLength: 4 }).map((rows) => table(["Item", "Note"], rows)),
  );

  it("round-trips: the automatic text as Markdown is read back as the same blocks", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const separated = blocks.filter(
          (entry, index) => entry.kind !== "list" || blocks[index - 1]?.kind !== "list",
        );
        expect(parseMarkdown(renderBlocks(separated))).toEqual(separated);
      }),
      { numRuns: 500 },
    );
  });

  it("round-trips bold and emphasis", () => {
    const blocks = [paragraph("a ", strong("b * c"), " d ", { kind: "emphasis", text: "e_f" })];
    expect(parseMarkdown(renderBlocks(blocks))).toEqual(blocks);
  });
});

describe("reportFileName", () => {
  it.each([
    ["Harlow & Pike Builders", "Harlow & Pike Builders - Agenda - Weekly status - 2026-11-24"],
    ["A/B: C*?", "A B C - Agenda - Weekly status - 2026-11-24"],
    ["..\\..\\etc", "etc - Agenda - Weekly status - 2026-11-24"],
    ["CON", "CON - Agenda - Weekly status - 2026-11-24"],
    ["con.txt", "_con.txt - Agenda - Weekly status - 2026-11-24"],
  ])("%s", (payor, expected) => {
    expect(reportFileName(report({ payor }))).toBe(expected);
  });

  it("says the label once when the title is the same", () => {
    expect(reportFileName(report({ label: "Closeout report", title: "Closeout report" }))).toBe(
      "Harlow & Pike Builders - Closeout report - 2026-11-24",
    );
  });

  it("is safe for any text", () => {
    fc.assert(
      fc.property(hostile, hostile, (payor, title) => {
        const name = reportFileName(report({ payor, title }));
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).toMatch(/2026-11-24$/);
        expect(name).not.toMatch(/^[.\s]/);
        expect([...name].length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe("rich", () => {
  it("joins parts and leaves empty ones out", () => {
    expect(rich("a", "", strong("b"), rich("c"))).toEqual([
      { kind: "text", text: "a" },
      { kind: "strong", text: "b" },
      { kind: "text", text: "c" },
    ]);
  });
});
