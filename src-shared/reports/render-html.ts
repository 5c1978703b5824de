/**
 * A report as one self-contained HTML document for reading, handing out and printing to PDF: one style sheet, no script,
 * no request. All text of the data is escaped.
 */
import type { IsoDate } from "../domain/dates.ts";
import { longDate } from "../domain/people-dates.ts";
import { HEALTH_LABELS, type HealthColour } from "../domain/vocabulary.ts";
import { pictureSvg } from "../timeline/picture.ts";
import type { Block, Inline, Report, ReportField, RichText, TableColumn } from "./report-model.ts";
import { type PaperSize, reportStyle } from "./report-style.ts";

/** How a document is set. */
export interface HtmlOptions {
  readonly paperSize: PaperSize;
  /** The day on which it was made, shown above its title. */
  readonly generatedOn: IsoDate;
  /** Where Inter is found, best as a `data:` address of the woff2 file; without it the system's font is used. */
  readonly fontUrl?: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for HTML, in content and in attributes. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

// Drawn, not typed: fonts lack some of the shapes. Black, so that only the shape and the word tell them apart.
const SHAPES: Readonly<Record<HealthColour, string>> = {
  green: '<circle cx="8" cy="8" r="6.5"/>',
  amber: '<path d="M8 1 15.5 14.5H.5z"/>',
  red: '<path d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z"/>',
  none: '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.5"/>',
};
const SHAPE_INKS: Readonly<Record<HealthColour, string>> = {
  green: "#136c3a",
  amber: "#9a5b00",
  red: "#b3201c",
  none: "#4b5763",
};

function renderStatus(colour: HealthColour): string {
  return `<span class="status"><svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" color="${SHAPE_INKS[colour]}">${SHAPES[colour]}</svg>${HEALTH_LABELS[colour]}</span>`;
}

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return escapeHtml(inline.text);
    case "strong":
      return `<strong>${escapeHtml(inline.text)}</strong>`;
    case "emphasis":
      return `<em>${escapeHtml(inline.text)}</em>`;
    case "link":
      return `<a href="${escapeHtml(inline.href)}" rel="noreferrer">${escapeHtml(inline.text)}</a>`;
    case "status":
      return renderStatus(inline.colour);
  }
}

function renderRich(content: RichText): string {
  return content.map(renderInline).join("");
}

function renderFields(fields: readonly ReportField[]): string {
  const rows = fields.map(
    ({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${renderRich(value)}</dd>`,
  );
  return `<dl>${rows.join("")}</dl>`;
}

function columnClass({ align, width }: TableColumn): string {
  const names = [width === "narrow" ? "narrow" : "", align === "end" ? "end" : ""].filter(Boolean);
  return names.length > 0 ? ` class="${names.join(" ")}"` : "";
}

function renderTable({ columns, rows, isCompact }: Extract<Block, { kind: "table" }>): string {
  const head = columns
    .map((column) => `<th scope="col"${columnClass(column)}>${escapeHtml(column.heading)}</th>`)
    .join("");
  const body = rows.map((row) => {
    const isBlank = row.every((cell) => cell.length === 0);
    const cells = columns.map(
      (column, index) => `<td${columnClass(column)}>${renderRich(row[index] ?? [])}</td>`,
    );
    return `<tr${isBlank ? ' class="blank"' : ""}>${cells.join("")}</tr>`;
  });
  return `<table${isCompact ? ' class="compact"' : ""}><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}${block.startsPage ? ' class="page"' : ""}>${escapeHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${renderRich(block.content)}</p>`;
    case "list": {
      const tag = block.isOrdered ? "ol" : "ul";
      const entries = block.entries.map((entry) => `<li>${renderRich(entry)}</li>`);
      return `<${tag}>${entries.join("")}</${tag}>`;
    }
    case "table":
      return renderTable(block);
    case "fields":
      return renderFields(block.fields);
    case "callout":
      return `<div class="callout">${renderStatus(block.colour)}: ${renderRich(block.content)}</div>`;
    case "columns":
      return `<div class="columns">${block.columns
        .map(
          (column) =>
            `<div><h3>${escapeHtml(column.heading)}</h3>${column.blocks.map(renderBlock).join("")}</div>`,
        )
        .join("")}</div>`;
    case "figure":
      return block.pictures
        .map(
          (picture, index) =>
            `<figure class="wide">${index === 0 ? `<figcaption>${escapeHtml(block.caption)}</figcaption>` : ""}${pictureSvg(picture)}</figure>`,
        )
        .join("\n");
    case "signatures":
      return `<div class="signatures">${block.signers
        .map(
          ({ role, name }) =>
            `<div><p><strong>${escapeHtml(name)}</strong></p><p>${escapeHtml(role)}, date</p></div>`,
        )
        .join("")}</div>`;
  }
}

/** The whole report as an HTML document. */
export function renderHtml(
  report: Report,
  { paperSize, generatedOn, fontUrl }: HtmlOptions,
): string {
  const title = `${report.payor}: ${report.title}`;
  const edition = report.audience === "customer" ? "" : ", internal edition: not for the customer";
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${reportStyle(paperSize, title, fontUrl ?? null)}</style>
</head>
<body>
<header>
<p class="label">${escapeHtml(`${report.label}, as of ${longDate(generatedOn)}${edition}`)}</p>
<h1>${escapeHtml(report.title)}</h1>
<p class="payor">${escapeHtml(report.payor)}</p>
</header>
${[renderFields(report.fields), ...report.blocks.map(renderBlock)].join("\n")}
</body>
</html>
`;
}
