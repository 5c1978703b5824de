/** A report as Markdown (CommonMark with tables). Text of the data appears as typed: its control characters are escaped. */
import {
  type Block,
  type Inline,
  type Report,
  type RichText,
  statusInWords,
  type TableColumn,
} from "./report-model.ts";

const ALWAYS_SPECIAL = /[\\`*_[\]<>|~]/g;
const ENTITY = /&(?=#?\w+;)/g;
/** What begins a heading, list, quote or rule when it stands first in a line. */
const SPECIAL_AT_START = /^(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-+=])|\d{1,9}(?=[.)](\s|$)))/;

/** Escapes plain text so that Markdown shows it as typed, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(ALWAYS_SPECIAL, "\\$&")
    .replaceAll(ENTITY, "\\&");
}

function escapeStart(line: string): string {
  return line.trimStart().replace(SPECIAL_AT_START, (start) =>
    // "1." becomes "1\.": a backslash before a digit would be shown.
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return escapeMarkdown(inline.text);
    case "strong":
      return wrap(inline.text, "**");
    case "emphasis":
      return wrap(inline.text, "*");
    case "link":
      return `[${escapeMarkdown(inline.text)}](${encodeURI(inline.href).replaceAll(/[()]/g, "\\$&")})`;
    case "status":
      return escapeMarkdown(statusInWords(inline.colour));
  }
}

// Emphasis marks count only without a space on their inner side.
function wrap(text: string, mark: string): string {
  const escaped = escapeMarkdown(text);
  const inner = escaped.trim();
  return inner === "" ? escaped : escaped.replace(inner, () => `${mark}${inner}${mark}`);
}

function renderRich(content: RichText): string {
  return escapeStart(content.map(renderInline).join("")).trimEnd();
}

// Number signs at the end of a heading would be taken for its closing mark.
function escapeHeading(text: string): string {
  return escapeMarkdown(text)
    .trim()
    .replace(/#+$/, (signs) => signs.replaceAll("#", "\\#"));
}

function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly RichText[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => escapeMarkdown(column.heading))),
    line(columns.map((column) => (column.align === "end" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((cell) => cell.map(renderInline).join("").trim()))),
  ].join("\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeHeading(block.text)}`;
    case "paragraph":
      return renderRich(block.content);
    case "list":
      return block.entries
        .map((entry, index) => `${block.isOrdered ? `${index + 1}.` : "-"} ${renderRich(entry)}`)
        .join("\n");
    case "table":
      return renderTable(block.columns, block.rows);
    case "fields":
      return block.fields
        .map(
          ({ label, value }) => `- ${wrap(`${label}:`, "**")} ${value.map(renderInline).join("")}`,
        )
        .join("\n");
    case "callout":
      return `${wrap(statusInWords(block.colour), "**")}: ${block.content.map(renderInline).join("")}`;
    case "columns":
      return block.columns
        .map((column) => `### ${escapeHeading(column.heading)}\n\n${renderBlocks(column.blocks)}`)
        .join("\n\n");
    case "figure":
      return renderBlocks(block.alternative);
    case "signatures":
      return renderTable(
        ["Role", "Name", "Signature", "Date"].map((heading) => ({
          heading,
          align: "start",
          width: "auto",
        })),
        block.signers.map(({ role, name }) => [
          [{ kind: "text", text: role }],
          [{ kind: "text", text: name }],
          [],
          [],
        ]),
      );
  }
}

/** Blocks as Markdown, without a newline at the end. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n\n");
}

/** The whole report as Markdown, ending with a newline. */
export function renderMarkdown(report: Report): string {
  const title = `# ${escapeHeading(`${report.payor}: ${report.title}`)}`;
  const head: Block = { kind: "fields", fields: report.fields };
  return `${title}\n\n${renderBlocks([head, ...report.blocks])}\n`;
}
