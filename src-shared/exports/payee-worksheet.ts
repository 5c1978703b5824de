/** The worksheet of payees: typed cells to fill in, locked keys, and what it takes to find the changes again. */
import type { IsoInstant } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import { payeeStatusLabel } from "../domain/payees/payee-status-list.ts";
import { inPosition } from "../domain/records.ts";
import { PAYEE_STATUSES } from "../domain/vocabulary.ts";
import { PAYEE_FIELDS } from "../imports/import-fields.ts";
import { isOwnPayeeField } from "../imports/payee-cells.ts";
import {
  WORKSHEET_FIELDS_MARK,
  WORKSHEET_FORMAT,
  WORKSHEET_KEY_HEADING,
  WORKSHEET_META_SHEET,
  WORKSHEET_VERSION,
} from "../imports/worksheet.ts";
import { payeeSheet } from "./payee-tables.ts";
import type { TableColumn, TableSheet } from "./table-export.ts";

/** Empty rows for payees that the payor adds. */
const ROWS_TO_ADD = 100;

/** When and from which state a worksheet is made. */
export interface WorksheetOrigin {
  /** Revision of the document. */
  readonly revision: number;
  readonly now: IsoInstant;
}

/** The sheets of a worksheet: payees, how to fill it in, and the one that nobody sees. */
export function worksheetSheets(
  payees: readonly Payee[],
  implementation: Implementation,
  origin: WorksheetOrigin,
): readonly [TableSheet, ...TableSheet[]] {
  const { columns, rows } = payeeSheet(payees, implementation);
  const keys = PAYEE_FIELDS.map(({ key }) => key).filter(isOwnPayeeField);
  const choices: Readonly<Partial<Record<string, readonly string[]>>> = {
    status: PAYEE_STATUSES.map((status) => payeeStatusLabel(implementation, status)),
    priority: ["A", "B", "C"],
    feePayer: ["GC", "SC"],
    wave: inPosition(implementation.waves).map(({ name }) => name),
  };
  const filled = columns.map((column, at): TableColumn => {
    const words = choices[keys[at] ?? ""];
    return words && words.length > 0 ? { ...column, choices: words } : column;
  });
  return [
    {
      name: "Payees",
      isProtected: true,
      emptyRows: ROWS_TO_ADD,
      columns: [
        { header: WORKSHEET_KEY_HEADING, kind: "text", width: 12, isLocked: true },
        ...filled,
      ],
      rows: rows.map((row, at) => [payees[at]?.id ?? "", ...row]),
    },
    howTo(implementation),
    metaSheet(payees, implementation, origin),
  ];
}

function howTo({ payor }: Implementation): TableSheet {
  return {
    name: "How to fill this in",
    isProse: true,
    columns: [{ header: "", kind: "text" }],
    rows: [
      `Payees of ${payor.name}`,
      "Change the cells that are wrong or empty in the sheet Payees, save the file as it is (.xlsx), and send it back.",
      `The column ${WORKSHEET_KEY_HEADING} is locked: it says which payee a row is. Do not change it, and do not copy it to another row.`,
      "A cell that you leave as it is changes nothing. A cell that you empty is emptied.",
      "Status, Wave, Priority and Fee payer have a list to choose from.",
      "Dates: year-month-day, or as your spreadsheet writes dates. Money: in dollars.",
      "Exempt, declined and blocked payees need Exception reason and Exception review on.",
      "To add a payee, fill in a row below the last one and leave its key empty. To take a payee out, do not delete its row: say so in Notes.",
      "You may sort and filter. Columns that you remove are left as they are.",
      "Do not enter bank account numbers, tax numbers or card numbers anywhere in this file.",
    ].map((line) => [line]),
  };
}

function metaSheet(
  payees: readonly Payee[],
  implementation: Implementation,
  { revision, now }: WorksheetOrigin,
): TableSheet {
  const { columns, rows } = payeeSheet(payees, implementation);
  const keys = PAYEE_FIELDS.map(({ key }) => key).filter(isOwnPayeeField);
  const text = (header: string): TableColumn => ({ header, kind: "text" });
  return {
    name: WORKSHEET_META_SHEET,
    isHidden: "very",
    columns: [
      text(WORKSHEET_FORMAT),
      ...columns.map((_, at) => text(at === 0 ? WORKSHEET_VERSION : "")),
    ],
    rows: [
      ["implementation", implementation.id],
      ["payor", implementation.payor.name],
      ["revision", String(revision)],
      ["exported at", now],
      [WORKSHEET_FIELDS_MARK, ...keys],
      ["key", ...columns.map(({ header }) => header)],
      ...rows.map((row, at) => [
        payees[at]?.id ?? "",
        ...row.map((cell, i) =>
          typeof cell === "number" && columns[i]?.kind === "money"
            ? (cell / 100).toFixed(2)
            : String(cell ?? ""),
        ),
      ]),
    ],
  };
}
