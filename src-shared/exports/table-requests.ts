/**
 * Every table that can be exported, by kind. To add one: a schema in the union, and its branch in `composeTable`; file
 * dialog, XLSX, CSV and writing are there.
 */
import { z } from "zod";
import type { IsoDate } from "../domain/dates.ts";
import { idSchema } from "../domain/ids.ts";
import type { Implementation } from "../domain/implementation.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import { inPosition } from "../domain/records.ts";
import { reportFileName } from "../reports/report-model.ts";
import { commitmentSheet, payeeSheet } from "./payee-tables.ts";
import { type WorksheetOrigin, worksheetSheets } from "./payee-worksheet.ts";
import { projectSheet } from "./project-tables.ts";
import type { TableExport, TableSheet } from "./table-export.ts";
import { defectSheet, testCaseSheet } from "./testing-tables.ts";
import { courseCoverageSheet, roleCoverageSheet, traineeSheet } from "./training-tables.ts";

const MOST_ROWS = 20_000;
const implementationId = idSchema;

/** A table that can be exported. */
export const tableRequestSchema = z.discriminatedUnion("kind", [
  /** Payees and their commitments. */
  z.strictObject({
    kind: z.literal("payees"),
    implementationId,
    /** In this order; null = all. */
    payeeIds: z.array(idSchema).max(MOST_ROWS).nullable(),
    /** Keys of `PAYEE_FIELDS`; null = all. */
    columns: z.array(z.string().max(100)).max(100).nullable(),
    /** In words, which filter the list had; empty = none. It stands in the file. */
    filter: z.string().max(500),
  }),
  /** Payees to be filled in by the payor; as XLSX only. */
  z.strictObject({
    kind: z.literal("payee-worksheet"),
    implementationId,
    /** In this order; null = all. */
    payeeIds: z.array(idSchema).max(MOST_ROWS).nullable(),
  }),
  z.strictObject({ kind: z.literal("projects"), implementationId }),
  /** Who has had which course: as CSV the people only. */
  z.strictObject({ kind: z.literal("training"), implementationId }),
  /** Test cases with their last attempts, and defects: as CSV the cases only. */
  z.strictObject({ kind: z.literal("testing"), implementationId }),
  /** Rows that an import has refused, as they were, with the reason of each. */
  z.strictObject({
    kind: z.literal("rejected-rows"),
    implementationId,
    /** Name of the file that was imported. */
    source: z.string().max(300),
    header: z.array(z.string().max(1000)).max(250),
    rows: z.array(z.array(z.string().max(40_000)).max(250)).max(MOST_ROWS),
  }),
]);
/** A table that can be exported. */
export type TableRequest = z.infer<typeof tableRequestSchema>;

/** Composes a table of an implementation, as of a day. */
export function composeTable(
  request: TableRequest,
  implementation: Implementation,
  { today, ...origin }: { readonly today: IsoDate } & WorksheetOrigin,
): TableExport {
  const named = (title: string): string =>
    reportFileName({ payor: implementation.payor.name, label: "", title, date: today });
  const { payees } = implementation;
  const chosenOf = (ids: readonly string[] | null): readonly Payee[] =>
    ids?.flatMap((id) => payees[id] ?? []) ?? inPosition(payees);
  switch (request.kind) {
    case "payees": {
      const chosen = chosenOf(request.payeeIds);
      const all = Object.keys(payees).length;
      return {
        // A CSV file has no sheet that says what it shows: its name does.
        fileName: named(
          chosen.length === all ? "Payees" : `Payees (${chosen.length} of ${all}, filtered)`,
        ),
        sheets: [
          payeeSheet(chosen, implementation, request.columns),
          commitmentSheet(chosen, implementation),
          aboutSheet([
            `Payees of ${implementation.payor.name} as of ${today}`,
            `${chosen.length} of ${all} payees`,
            request.filter === "" ? "No filter" : `Filter: ${request.filter}`,
          ]),
        ],
      };
    }
    case "payee-worksheet":
      return {
        fileName: named("Payee worksheet"),
        sheets: worksheetSheets(chosenOf(request.payeeIds), implementation, origin),
      };
    case "projects":
      return { fileName: named("Projects"), sheets: [projectSheet(implementation)] };
    case "training":
      return {
        fileName: named("Training coverage"),
        sheets: [
          traineeSheet(implementation),
          roleCoverageSheet(implementation),
          courseCoverageSheet(implementation),
          aboutSheet([`Training coverage of ${implementation.payor.name} as of ${today}`]),
        ],
      };
    case "testing":
      return {
        fileName: named("Test results"),
        sheets: [
          testCaseSheet(implementation),
          defectSheet(implementation),
          aboutSheet([`Payment testing of ${implementation.payor.name} as of ${today}`]),
        ],
      };
    case "rejected-rows":
      return {
        fileName: named(`Rejected rows of ${request.source.replace(/\.[a-z]+$/i, "")}`),
        sheets: [
          {
            name: "Rejected rows",
            columns: request.header.map((header) => ({ header, kind: "text" })),
            rows: request.rows,
          },
        ],
      };
  }
}

/** A sheet that says what the file shows. */
function aboutSheet(lines: readonly string[]): TableSheet {
  return {
    name: "About",
    isProse: true,
    columns: [{ header: "", kind: "text" }],
    rows: lines.map((line) => [line]),
  };
}
