/**
 * One report model feeds every format: composed from data here, rendered to Markdown, HTML and through HTML to PDF.
 * A report holds plain text only; each renderer makes it harmless in its own syntax.
 */
import type { IsoDate } from "../domain/dates.ts";
import type { HealthThresholds } from "../domain/health/health-thresholds.ts";
import { HEALTH_LABELS, type HealthColour } from "../domain/vocabulary.ts";
import type { Picture } from "../timeline/picture.ts";

/** A run of text within a line. `status` is shown as shape and word, so that a black-and-white print is readable. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "emphasis"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "status"; readonly colour: HealthColour };

/** A line of text. */
export type RichText = readonly Inline[];

/** A column of a table. `narrow` columns are no wider than they need, `end` aligns figures at the right edge. */
export interface TableColumn {
  readonly heading: string;
  readonly align: "start" | "end";
  readonly width: "narrow" | "auto";
}

/** A label with its value. */
export interface ReportField {
  readonly label: string;
  readonly value: RichText;
}

/** A part of a report, in reading order. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: 2 | 3;
      readonly text: string;
      /** On paper it begins a new page. */
      readonly startsPage?: boolean;
    }
  | { readonly kind: "paragraph"; readonly content: RichText }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly entries: readonly RichText[] }
  | {
      readonly kind: "table";
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly RichText[])[];
      /** Only as wide as its content: short rows of figures are hard to follow across a page. */
      readonly isCompact: boolean;
    }
  | { readonly kind: "fields"; readonly fields: readonly ReportField[] }
  | { readonly kind: "callout"; readonly colour: HealthColour; readonly content: RichText }
  /** Beside each other on paper, one after the other in Markdown. */
  | {
      readonly kind: "columns";
      readonly columns: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
    }
  /** Pictures, each on a landscape page on paper; where none can be shown, `alternative` says the same. */
  | {
      readonly kind: "figure";
      readonly caption: string;
      readonly pictures: readonly Picture[];
      readonly alternative: readonly Block[];
    }
  /** Lines to sign on. */
  | {
      readonly kind: "signatures";
      readonly signers: readonly { readonly role: string; readonly name: string }[];
    };

/** Who may read it: a customer edition holds nothing about the customer that is not meant for the customer. */
export type Audience = "customer" | "internal";

/** A report. */
export interface Report {
  /** What kind of document it is, e.g. "Agenda". */
  readonly label: string;
  /** What it is about, e.g. "Weekly status". */
  readonly title: string;
  readonly payor: string;
  /** The day it is about: of the meeting, or of the report. */
  readonly date: IsoDate;
  readonly audience: Audience;
  /** The facts at the head. */
  readonly fields: readonly ReportField[];
  readonly blocks: readonly Block[];
}

/** What a report is made for. */
export interface ReportContext {
  readonly today: IsoDate;
  /** Name of the user, who hands it out. */
  readonly user: string;
  /** The thresholds of health of the workspace; the defaults when left out. */
  readonly thresholds?: HealthThresholds;
}

/** Plain text, or runs as they are. */
export type TextLike = string | Inline | RichText;

/** Text from parts; strings are plain. */
export function rich(...parts: readonly TextLike[]): RichText {
  return parts.flatMap((part): RichText => {
    if (typeof part === "string") return part === "" ? [] : [{ kind: "text", text: part }];
    return "kind" in part ? [part] : part;
  });
}

/** Bold text. */
export function strong(text: string): Inline {
  return { kind: "strong", text };
}

/** A health colour as shape and word. */
export function status(colour: HealthColour): Inline {
  return { kind: "status", colour };
}

/** A heading. */
export function heading(level: 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

/** A heading that begins a new page on paper. */
export function pageHeading(text: string): Block {
  return { kind: "heading", level: 2, text, startsPage: true };
}

/** A paragraph. */
export function paragraph(...parts: readonly TextLike[]): Block {
  return { kind: "paragraph", content: rich(...parts) };
}

/** A bullet list. */
export function bullets(entries: readonly TextLike[]): Block {
  return { kind: "list", isOrdered: false, entries: entries.map((entry) => rich(entry)) };
}

/** A column of a table from a short notation: `#Score` is narrow and aligned right, `-Due` is narrow, `Item` takes the rest. */
function tableColumn(notation: string): TableColumn {
  if (notation.startsWith("#"))
    return { heading: notation.slice(1), align: "end", width: "narrow" };
  if (notation.startsWith("-")) {
    return { heading: notation.slice(1), align: "start", width: "narrow" };
  }
  return { heading: notation, align: "start", width: "auto" };
}

/**
 * A table. Columns in a short notation: `#Score` is narrow and aligned right, `-Due` is narrow, `Item` takes the rest.
 * Rows have one cell a column.
 */
export function table(
  columns: readonly string[],
  rows: readonly (readonly TextLike[])[],
  { isCompact = false }: { readonly isCompact?: boolean } = {},
): Block {
  return {
    kind: "table",
    isCompact,
    columns: columns.map(tableColumn),
    rows: rows.map((row) => row.map((cell) => rich(cell))),
  };
}

/** A field of a `fields` block or of a report's head. */
export function field(label: string, ...value: readonly TextLike[]): ReportField {
  return { label, value: rich(...value) };
}

/** Shape of each health colour in plain text: filled circle, triangle, hexagon (fonts lack an octagon), ring. */
const STATUS_SHAPES: Readonly<Record<HealthColour, string>> = {
  green: "●",
  amber: "▲",
  red: "⬢",
  none: "○",
};

/** A status in plain text, e.g. "▲ At risk". */
export function statusInWords(colour: HealthColour): string {
  return `${STATUS_SHAPES[colour]} ${HEALTH_LABELS[colour]}`;
}

// Reserved in file names on Windows, or separators somewhere.
const UNSAFE_IN_FILE_NAMES = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST_FILE_NAME = 120;

/**
 * A file name without its ending that Windows, macOS and Linux all accept, e.g.
 * "Harlow & Pike Builders - Agenda - Weekly status - 2026-11-24".
 */
export function reportFileName(report: Pick<Report, "payor" | "label" | "title" | "date">): string {
  // "Minutes: Weekly status" says already what kind of document it is.
  const label = report.title.startsWith(report.label) ? "" : report.label;
  const parts = [report.payor, label, report.title];
  const name = parts
    .map((part) => part.normalize("NFC").replaceAll(UNSAFE_IN_FILE_NAMES, " "))
    .map((part) =>
      part
        .replaceAll(/\s+/g, " ")
        .replace(/^[.\s]+/, "")
        .trim(),
    )
    .filter((part) => part !== "")
    .join(" - ");
  const longest = LONGEST_FILE_NAME - report.date.length - " - ".length;
  const shortened = [...name].slice(0, longest).join("").trimEnd();
  const safe = RESERVED_ON_WINDOWS.test(shortened) ? `_${shortened}` : shortened;
  return `${safe} - ${report.date}`;
}
