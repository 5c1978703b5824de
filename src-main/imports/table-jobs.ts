/** What is done with tables in a thread of its own, so that neither the window nor its answers wait for it. */
import {
  renderCsv,
  type TableExport,
  type TableFormat,
} from "../../src-shared/exports/table-export.ts";
import { parseDelimited } from "../../src-shared/imports/delimited-text.ts";
import type {
  Delimiter,
  ImportGrid,
  TextEncodingName,
} from "../../src-shared/imports/import-grid.ts";
import { decodeText } from "./decode-text.ts";

/** Reads a file, or writes one. */
export type TableJob =
  | {
      readonly kind: "read";
      readonly source: string;
      readonly bytes: Uint8Array;
      /** As the user says it is; null = as it looks. */
      readonly encoding: TextEncodingName | null;
      readonly delimiter: Delimiter | null;
    }
  | { readonly kind: "write"; readonly table: TableExport; readonly format: TableFormat };

/** What a thread says: how far it is, its result, or why there is none. */
export type TableAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "grid"; readonly grid: ImportGrid }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "failed"; readonly why: string };

/** "PK", the first bytes of every ZIP file, which a workbook is. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Old Excel files (.xls) and encrypted workbooks are compound files. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Does a job; `tell` hears how far it is. Never throws. */
export async function doTableJob(
  job: TableJob,
  tell: (answer: TableAnswer) => void,
): Promise<TableAnswer> {
  try {
    if (job.kind === "write") {
      if (job.format === "csv") {
        return { kind: "bytes", bytes: new TextEncoder().encode(renderCsv(job.table)) };
      }
      const { writeXlsx } = await import("../exports/write-xlsx.ts");
      return { kind: "bytes", bytes: await writeXlsx(job.table) };
    }
    tell({ kind: "progress", done: 0, total: 2 });
    const grid = await read(job);
    tell({ kind: "progress", done: 2, total: 2 });
    return grid;
  } catch (error) {
    return { kind: "failed", why: error instanceof Error ? error.message : String(error) };
  }
}

async function read(job: Extract<TableJob, { kind: "read" }>): Promise<TableAnswer> {
  const { bytes, source } = job;
  if (isCompoundFile(bytes)) {
    return {
      kind: "failed",
      why: "it is an old Excel file (.xls) or has a password; save it as .xlsx without one",
    };
  }
  if (isZip(bytes)) {
    const { readXlsx } = await import("./read-xlsx.ts");
    return { kind: "grid", grid: await readXlsx(bytes, source) };
  }
  const { text, encoding } = decodeText(bytes, job.encoding);
  const grid = parseDelimited(text, source, job.delimiter);
  return { kind: "grid", grid: { ...grid, text: grid.text && { ...grid.text, encoding } } };
}
