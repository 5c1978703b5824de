/**
 * Reads what a user wrote in a section: a small safe part of Markdown (paragraphs, headings, lists, tables, bold,
 * emphasis, links). Everything else, HTML included, stays plain text and appears as typed. What `renderBlocks` writes
 * is read back as the same blocks.
 */
import type { Block, Inline, RichText, TableColumn } from "./report-model.ts";

const HEADING = /^#{1,6}\s+(.*)$/;
const BULLET = /^\s*[-*+]\s+(.*)$/;
const NUMBERED = /^\s*\d{1,9}[.)]\s+(.*)$/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|(\s*:?-{3,}:?\s*\|)+\s*$/;
const SAFE_LINK = /^(https?:\/\/|mailto:)\S+$/i;

/** Blocks of a Markdown text. Never fails: what is not understood is a paragraph. */
export function parseMarkdown(markdown: string): readonly Block[] {
  const lines = markdown.replaceAll(/\r\n?/g, "\n").split("\n");
  const blocks: Block[] = [];
  let at = 0;
  const takeWhile = (matches: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    for (let line = lines[at]; line !== undefined && matches(line); line = lines[at]) {
      taken.push(line);
      at += 1;
    }
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at += 1;
    } else if (HEADING.test(line)) {
      blocks.push({ kind: "heading", level: 3, text: plain(HEADING.exec(line)?.[1] ?? "") });
      at += 1;
    } else if (isTableAt(lines, at)) {
      blocks.push(parseTable(takeWhile((row) => TABLE_ROW.test(row))));
    } else if (BULLET.test(line) || NUMBERED.test(line)) {
      const isOrdered = !BULLET.test(line);
      const pattern = isOrdered ? NUMBERED : BULLET;
      const entries = takeWhile((entry) => pattern.test(entry)).map((entry) =>
        parseInline(pattern.exec(entry)?.[1] ?? ""),
      );
      blocks.push({ kind: "list", isOrdered, entries });
    } else {
      const isFirst = (): boolean => lines[at] === line;
      const text = takeWhile(
        (next) =>
          next.trim() !== "" &&
          (isFirst() || !(HEADING.test(next) || BULLET.test(next) || isTableAt(lines, at))),
      );
      blocks.push({
        kind: "paragraph",
        content: parseInline(text.map((part) => part.trim()).join(" ")),
      });
    }
  }
  return blocks;
}

function isTableAt(lines: readonly string[], at: number): boolean {
  return TABLE_ROW.test(lines[at] ?? "") && TABLE_RULE.test(lines[at + 1] ?? "");
}

function parseTable(lines: readonly string[]): Block {
  const [head = "", rule = "", ...body] = lines;
  const alignments = splitCells(rule).map((cell) => cell.endsWith(":"));
  const columns = splitCells(head).map((cell, index): TableColumn => ({
    heading: plain(cell),
    align: alignments[index] ? "end" : "start",
    width: alignments[index] ? "narrow" : "auto",
  }));
  const rows = body.map((line) => {
    const cells = splitCells(line);
    return columns.map((_, index) => parseInline(cells[index] ?? ""));
  });
  return { kind: "table", columns, rows, isCompact: false };
}

/** Cells between unescaped bars. */
function splitCells(line: string): string[] {
  const cells =
    line
      .trim()
      .slice(1, -1)
      .match(/(?:\\.|[^|\\])*(?:\||$)/g) ?? [];
  return cells.slice(0, -1).map((cell) => cell.replace(/\|$/, "").trim());
}

function plain(markdown: string): string {
  return parseInline(markdown)
    .map((inline) => (inline.kind === "status" ? "" : inline.text))
    .join("");
}

const MARKS = [
  { mark: "**", kind: "strong" },
  { mark: "__", kind: "strong" },
  { mark: "*", kind: "emphasis" },
  { mark: "_", kind: "emphasis" },
] as const;

/** Runs of a line. */
function parseInline(source: string): RichText {
  const runs: Inline[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") runs.push({ kind: "text", text });
    text = "";
  };
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const link = /^\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^)\\\s])*)\)/.exec(rest);
    const emphasis = parseEmphasis(rest, at === 0 ? "" : (source[at - 1] ?? ""));
    if (escaped?.[1]) {
      text += escaped[1];
      at += 2;
    } else if (link && SAFE_LINK.test(unescape(link[2] ?? ""))) {
      flush();
      runs.push({ kind: "link", text: unescape(link[1] ?? ""), href: unescape(link[2] ?? "") });
      at += link[0].length;
    } else if (emphasis) {
      flush();
      runs.push(emphasis.run);
      at += emphasis.length;
    } else {
      text += rest[0] ?? "";
      at += 1;
    }
  }
  flush();
  return runs;
}

function parseEmphasis(rest: string, before: string): { run: Inline; length: number } | null {
  for (const { mark, kind } of MARKS) {
    if (!rest.startsWith(mark)) continue;
    if (mark.length === 1 && rest.startsWith(mark + mark)) continue;
    // An underscore inside a word is part of the word.
    if (mark.startsWith("_") && /\w/.test(before)) continue;
    const close = findClose(rest, mark);
    if (close === -1) continue;
    const inner = rest.slice(mark.length, close);
    return { run: { kind, text: unescape(inner) }, length: close + mark.length };
  }
  return null;
}

/** Where the closing mark stands: not escaped, and with no space before it or after the opening one. */
function findClose(rest: string, mark: string): number {
  if (/^\s|^$/.test(rest.slice(mark.length, mark.length + 1))) return -1;
  for (let at = mark.length; at < rest.length; at++) {
    if (rest[at] === "\\") at += 1;
    else if (rest.startsWith(mark, at) && at > mark.length && !/\s/.test(rest[at - 1] ?? " ")) {
      return at;
    }
  }
  return -1;
}

function unescape(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1");
}
