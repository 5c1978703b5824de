/** What a worksheet that came back changes: the cells that the payor has touched, held against what stands here now. */
import type { Command } from "../commands/command.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { formatCents } from "../domain/money.ts";
import type { Payee } from "../domain/payees/payee-schema.ts";
import { payeeStatusLabel } from "../domain/payees/payee-status-list.ts";
import type { PayeeStatus } from "../domain/vocabulary.ts";
import { PAYEE_FIELDS } from "./import-fields.ts";
import { cellText, type GridCell, type GridSheet } from "./import-grid.ts";
import { NO_CHOICES } from "./import-plan.ts";
import { headerAt, plainHeading } from "./map-columns.ts";
import { isOwnPayeeField, PAYEE_CELLS } from "./payee-cells.ts";
import { planPayees } from "./plan-payees.ts";
import { type ReadingOptions, type ReadRow, readRows } from "./read-rows.ts";
import { type Worksheet, worksheetTrouble } from "./worksheet.ts";
import { mergeOf, type WorksheetValue } from "./worksheet-merge.ts";

type PayeeImport = Extract<Command, { type: "payee/import" }>;

/** A cell that was changed in the worksheet. */
export interface WorksheetChange {
  readonly payeeId: string;
  readonly payeeName: string;
  readonly rowNumber: number;
  /** Key of `PAYEE_FIELDS`. */
  readonly field: string;
  readonly label: string;
  /** When it was exported, in words; "" = empty. */
  readonly was: string;
  /** In the worksheet. */
  readonly now: string;
  /** Here. */
  readonly present: string;
  /** Changed here too since the export, to something else: left as it is here unless it is chosen. */
  readonly isConflict: boolean;
  readonly isTaken: boolean;
}

/** A row without a key: a payee to add when the user says so. */
export interface WorksheetAddition {
  readonly rowNumber: number;
  readonly name: string;
  /** Why it cannot be added, or which payee it looks like; "" = nothing against it. */
  readonly doubt: string;
  readonly canBeAdded: boolean;
  readonly isTaken: boolean;
}

/** Something that is not taken, and why. */
export interface WorksheetProblem {
  /** Null when it is about a row or column that is not there. */
  readonly rowNumber: number | null;
  readonly payeeName: string;
  readonly message: string;
  /** "row:column" of a number that must not be stored, for "this is not one"; null for all others. */
  readonly sensitiveCell: string | null;
}

/** What the user has decided. */
export interface WorksheetDecisions {
  /** "payeeId:field" of changes that are decided otherwise than by default: conflicts taken, others left out. */
  readonly turned: ReadonlySet<string>;
  /** Rows to be added as payees. */
  readonly added: ReadonlySet<number>;
  /** "row:column" of cells of which the user says that they hold no number that must not be stored. */
  readonly accepted: ReadonlySet<string>;
}

/** No decision yet: changes are taken, conflicts and additions are not. */
export const NO_WORKSHEET_DECISIONS: WorksheetDecisions = {
  turned: new Set(),
  added: new Set(),
  accepted: new Set(),
};

/** A plan; the command is null when nothing would change. */
export interface WorksheetPlan {
  /** Why the worksheet as a whole cannot be taken; null = it can. */
  readonly trouble: string | null;
  /** Rows that hold something. */
  readonly rowCount: number;
  readonly changes: readonly WorksheetChange[];
  readonly additions: readonly WorksheetAddition[];
  readonly problems: readonly WorksheetProblem[];
  readonly command: PayeeImport | null;
}

/** What a plan needs to know. */
export interface WorksheetContext {
  readonly implementation: Implementation;
  readonly today: IsoDate;
  readonly decisions: WorksheetDecisions;
  readonly newId: () => string;
}

/** What stands here or has left here is not asked about again. */
const EVERY_CELL: ReadingOptions["accepted"] = { has: () => true };
const STYLE = { decimal: null, dateOrder: "mdy", isLenient: true } as const;

/** Plans what a worksheet changes. Rows whose key was edited, doubled or is gone change nothing, and are named. */
export function planWorksheet(worksheet: Worksheet, context: WorksheetContext): WorksheetPlan {
  const trouble = worksheetTrouble(worksheet, context.implementation);
  if (trouble !== null || worksheet.filled === null) {
    return { trouble, rowCount: 0, changes: [], additions: [], problems: [], command: null };
  }
  return new WorksheetPlanner(worksheet, worksheet.filled, context).plan();
}

class WorksheetPlanner {
  readonly #worksheet: Worksheet;
  readonly #filled: NonNullable<Worksheet["filled"]>;
  readonly #context: WorksheetContext;
  readonly #mapping: readonly (string | null)[];
  readonly #problems: WorksheetProblem[] = [];
  readonly #changes: WorksheetChange[] = [];

  constructor(
    worksheet: Worksheet,
    filled: NonNullable<Worksheet["filled"]>,
    context: WorksheetContext,
  ) {
    this.#worksheet = worksheet;
    this.#filled = filled;
    this.#context = context;
    const { headings } = headerAt(filled.sheet, filled.headerRow);
    const given = new Set<string>();
    this.#mapping = headings.map((heading, at) => {
      const key = worksheet.fieldOfHeading.get(plainHeading(heading)) ?? null;
      if (at === filled.keyColumn || key === null || given.has(key)) return null;
      given.add(key);
      return key;
    });
  }

  plan(): WorksheetPlan {
    const { sheet, headerRow, keyColumn } = this.#filled;
    const { decisions, implementation } = this.#context;
    this.#nameColumns();
    const rows = this.#read(sheet, headerRow, this.#mapping, decisions.accepted);
    const exported = new Map(
      this.#read(this.#worksheet.exported, 0, this.#worksheet.exportedFields).map((row) => [
        cellText(row.cells[0]),
        row,
      ]),
    );
    const keyOf = (row: ReadRow): string => cellText(row.cells[keyColumn]);
    const byKey = Map.groupBy(rows, keyOf);
    const merges: PayeeImport["merges"] = [];
    for (const row of rows) {
      const key = keyOf(row);
      if (key === "") continue;
      const before = exported.get(key);
      const payee = implementation.payees[key];
      const name = payee?.legalName ?? String(row.values["legalName"] ?? "");
      const twins = byKey.get(key) ?? [];
      if (!before) {
        this.#say(
          row,
          name,
          `The key "${key.slice(0, 40)}" was changed: nothing of the row is taken.`,
        );
      } else if (twins.length > 1) {
        const numbers = twins.map(({ rowNumber }) => rowNumber).join(", ");
        this.#say(row, name, `The same key stands in rows ${numbers}: none of them is taken.`);
      } else if (!payee) {
        this.#say(row, name, "The payee was removed here after the export: nothing is taken.");
      } else {
        const merge = this.#compare(payee, row, before);
        if (merge) merges.push(merge);
      }
    }
    for (const [key, row] of exported) {
      if (byKey.has(key)) continue;
      const name = implementation.payees[key]?.legalName ?? String(row.values["legalName"] ?? "");
      const message = "Its row or its key is gone from the worksheet: the payee stays as it is.";
      this.#problems.push({ rowNumber: null, payeeName: name, message, sensitiveCell: null });
    }
    const added = this.#add(byKey.get("") ?? []);
    const changes = this.#changes;
    const { additions, newPayees } = added;
    return {
      trouble: null,
      rowCount: rows.length,
      changes,
      additions,
      problems: this.#problems,
      command:
        merges.length === 0 && newPayees.length === 0
          ? null
          : {
              type: "payee/import",
              source: `worksheet ${this.#worksheet.source}`,
              counts: {
                rows: rows.length,
                merged: merges.length,
                rejected: new Set(this.#problems.flatMap(({ rowNumber }) => rowNumber ?? [])).size,
              },
              newPayees,
              merges,
              newWaves: [],
              newProjects: [],
            },
    };
  }

  #read(
    sheet: GridSheet,
    headerRow: number,
    mapping: readonly (string | null)[],
    accepted: ReadingOptions["accepted"] = EVERY_CELL,
  ): readonly ReadRow[] {
    const options = { ...STYLE, accepted };
    const header = headerAt(sheet, headerRow);
    return readRows(sheet, header, mapping, PAYEE_FIELDS, options, this.#context.implementation);
  }

  /** Columns that the payor has removed or renamed: said once. */
  #nameColumns(): void {
    const gone = PAYEE_FIELDS.filter(
      ({ key }) => this.#worksheet.exportedFields.includes(key) && !this.#mapping.includes(key),
    ).map(({ label }) => label);
    if (gone.length > 0) {
      this.#problems.push({
        rowNumber: null,
        payeeName: "",
        message: `Removed or renamed columns, of which nothing is taken: ${gone.join(", ")}.`,
        sensitiveCell: null,
      });
    }
  }

  #say(
    row: ReadRow,
    payeeName: string,
    message: string,
    sensitiveCell: string | null = null,
  ): void {
    this.#problems.push({ rowNumber: row.rowNumber, payeeName, message, sensitiveCell });
  }

  #compare(payee: Payee, row: ReadRow, before: ReadRow): PayeeImport["merges"][number] | null {
    const { implementation, today, decisions } = this.#context;
    let present: ReadRow | null = null;
    const taken = new Map<string, WorksheetValue>();
    for (const [column, key] of this.#mapping.entries()) {
      const at = this.#worksheet.exportedFields.indexOf(key ?? "");
      const field = PAYEE_FIELDS.find((one) => one.key === key);
      if (!field || key === null || at === -1) continue;
      if (cellText(row.cells[column]) === cellText(before.cells[at])) continue;
      const wrong = row.problems.find((one) => one.column === column);
      if (wrong) {
        const cell = wrong.isSensitive ? `${row.rowNumber}:${column}` : null;
        this.#say(row, payee.legalName, `${field.label}: ${wrong.message}`, cell);
        continue;
      }
      const [was, now] = [valueOf(before, key, at), valueOf(row, key, column)];
      if (isSame(key, was, now)) continue;
      present ??= this.#presentRow(payee);
      const ours = valueOf(present, key, at);
      // Both sides say the same by now.
      if (isSame(key, ours, now)) continue;
      const isConflict = !isSame(key, ours, was);
      const isTurned = decisions.turned.has(`${payee.id}:${key}`);
      const words = (value: WorksheetValue): string => wordsOf(key, value, implementation);
      this.#changes.push({
        payeeId: payee.id,
        payeeName: payee.legalName,
        rowNumber: row.rowNumber,
        field: key,
        label: field.label,
        was: words(was),
        now: words(now),
        present: words(ours),
        isConflict,
        isTaken: isConflict === isTurned,
      });
      if (isConflict === isTurned) taken.set(key, now);
    }
    if (taken.size === 0) return null;
    const { merge, refused } = mergeOf({ payee, taken, row, implementation, today });
    for (const { field, message } of refused) {
      const label = PAYEE_FIELDS.find(({ key }) => key === field)?.label ?? field;
      this.#say(row, payee.legalName, `${label}: ${message}`);
      const at = this.#changes.findIndex((one) => one.payeeId === payee.id && one.field === field);
      if (at !== -1) this.#changes.splice(at, 1);
    }
    return merge;
  }

  /** The payee as it would be exported now, read in the same way. */
  #presentRow(payee: Payee): ReadRow {
    const { implementation } = this.#context;
    const cells = this.#worksheet.exportedFields.map((key): GridCell => {
      const field = PAYEE_FIELDS.find((one) => one.key === key);
      // The column of the key makes the row one that is not empty.
      if (!field || !isOwnPayeeField(field.key)) return payee.id;
      const cell = PAYEE_CELLS[field.key](payee, implementation);
      return typeof cell === "number" && field.kind === "money" ? cell / 100 : cell;
    });
    const sheet = { name: "", isHidden: false, rows: [cells] };
    const [row] = this.#read(sheet, -1, this.#worksheet.exportedFields);
    return row ?? { rowNumber: 1, cells, values: {}, problems: [] };
  }

  #add(rows: readonly ReadRow[]): {
    readonly additions: readonly WorksheetAddition[];
    readonly newPayees: PayeeImport["newPayees"];
  } {
    const { implementation, decisions } = this.#context;
    const waves = new Set(
      Object.values(implementation.waves).map(({ name }) => plainHeading(name)),
    );
    const known = rows.map((row): ReadRow => {
      const wave = row.values["wave"];
      if (wave === undefined || waves.has(plainHeading(String(wave)))) return row;
      const message = `"${String(wave)}" is no wave here`;
      const wrong = { column: null, field: "Wave", message, isSensitive: false };
      return { ...row, problems: [...row.problems, wrong] };
    });
    const plan = (list: readonly ReadRow[], all: "skip" | "new") =>
      planPayees(list, {
        ...this.#context,
        source: this.#worksheet.source,
        choices: { ...NO_CHOICES, all },
        isLenient: false,
      });
    const looked = plan(known, "skip").rows;
    const additions = looked.map(({ row, outcome, match, problems }): WorksheetAddition => {
      const like = match ? [`${match.why} as ${match.targetName}`] : [];
      const wrong = problems.filter(({ field }) => field !== "Duplicate");
      const doubts = [...wrong.map(({ field, message }) => `${field}: ${message}`), ...like];
      const canBeAdded = wrong.length === 0 && (outcome !== "rejected" || match !== null);
      return {
        rowNumber: row.rowNumber,
        name: String(row.values["legalName"] ?? ""),
        doubt: doubts.join("; "),
        canBeAdded,
        isTaken: canBeAdded && decisions.added.has(row.rowNumber),
      };
    });
    const chosen = known.filter((_, at) => additions[at]?.isTaken);
    return { additions, newPayees: plan(chosen, "new").command?.newPayees ?? [] };
  }
}

/** What a cell means; what could not be read, such as an address without a domain typed here, is its text. */
function valueOf({ values, cells }: ReadRow, key: string, column: number): WorksheetValue {
  const value = values[key] ?? cellText(cells[column]);
  return key === "monthlyPayoutCents" && value === "" ? 0 : value;
}

function isSame(key: string, one: WorksheetValue, other: WorksheetValue): boolean {
  if (key === "wave") return plainHeading(String(one)) === plainHeading(String(other));
  if (key === "notes") return lines(one) === lines(other);
  if (key === "tags") return tagsOf(one) === tagsOf(other);
  return one === other;
}

const lines = (value: WorksheetValue): string => String(value).replace(/\r\n?/g, "\n").trim();

const tagsOf = (value: WorksheetValue): string =>
  String(value)
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter(Boolean)
    .join(",");

function wordsOf(
  key: string,
  value: WorksheetValue,
  of: Pick<Implementation, "payeeStatusWords">,
): string {
  if (value === "" || (key === "monthlyPayoutCents" && value === 0)) return "";
  if (key === "monthlyPayoutCents") return formatCents(Number(value));
  return key === "status" ? payeeStatusLabel(of, value as PayeeStatus) : String(value);
}
