import { type ClipboardEvent, useState } from "react";
import { countOf } from "../../../src-shared/commands/naming.ts";
import {
  parseSpreadsheetText,
  type PastePlan,
  planFillDown,
  planPaste,
  type PasteTarget,
  toSpreadsheetText,
} from "./grid-clipboard.ts";
import type { CellEdit, GridColumn, GridLine, Keyed } from "./grid-types.ts";
import type { CellRange } from "./use-grid-cursor.ts";

/** A plan that waits for the user's word. */
export interface AskedPlan<Row> {
  readonly title: string;
  readonly plan: PastePlan<Row>;
}

/** Above so many changed cells, a fill or an emptying is shown before it is done. */
const MOST_UNASKED = 50;

/** Copy, paste, fill and empty: what the clipboard and the range say, planned first, then sent as one change. */
export function useGridChanges<Row extends Keyed>({
  lines,
  columns,
  range,
  selected,
  allRows,
  onEdit,
  say,
}: {
  readonly lines: readonly GridLine<Row>[];
  readonly columns: readonly GridColumn<Row>[];
  readonly range: CellRange;
  readonly selected: ReadonlySet<string>;
  /** Rows in the order of the screen, those of folded groups too. */
  readonly allRows: readonly Row[];
  /** Null while nothing may be changed. */
  readonly onEdit: ((edits: readonly CellEdit<Row>[]) => void) | null;
  /** Tells what was done, or why nothing was. */
  readonly say: (text: string) => void;
}): {
  readonly asked: AskedPlan<Row> | null;
  readonly closeAsked: () => void;
  readonly applyAsked: () => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly fillDown: () => void;
  readonly empty: () => void;
} {
  const [asked, setAsked] = useState<AskedPlan<Row> | null>(null);

  /** The range counted in rows of data: heads of groups take no cells. */
  const targetOf = (): PasteTarget<Row> => {
    const rows: Row[] = [];
    let [top, bottom] = [-1, -1];
    for (const [index, line] of lines.entries()) {
      if (line.kind !== "row") continue;
      if (index >= range.top && index <= range.bottom) {
        if (top < 0) top = rows.length;
        bottom = rows.length;
      }
      rows.push(line.row);
    }
    return { rows, columns, top, bottom, left: range.left, right: range.right };
  };
  const send = (title: string, plan: PastePlan<Row>, isAsking: boolean): void => {
    if (onEdit === null) return;
    if (plan.changes.length === 0 && plan.refusals.length === 0) {
      say("Nothing changes");
    } else if (isAsking || plan.refusals.length > 0) setAsked({ title, plan });
    else onEdit(plan.changes);
  };
  const isInField = (event: ClipboardEvent): boolean =>
    event.target instanceof HTMLInputElement && event.target.type !== "checkbox";

  return {
    asked,
    closeAsked: () => {
      setAsked(null);
    },
    applyAsked: () => {
      if (asked && onEdit) onEdit(asked.plan.changes);
      setAsked(null);
    },
    onCopy: (event) => {
      if (isInField(event)) return;
      const target = targetOf();
      const isRange = range.bottom > range.top || range.right > range.left;
      const isRows = !isRange && selected.size > 0;
      if (!isRows && target.top < 0) return;
      const rows = isRows
        ? allRows.filter(({ id }) => selected.has(id))
        : target.rows.slice(target.top, target.bottom + 1);
      const copied = isRows ? columns : columns.slice(range.left, range.right + 1);
      event.clipboardData.setData("text/plain", toSpreadsheetText(rows, copied, isRows));
      event.preventDefault();
      say(`Copied ${countOf(rows.length, "row")} of ${countOf(copied.length, "column")}`);
    },
    onPaste: (event) => {
      if (isInField(event)) return;
      event.preventDefault();
      const cells = parseSpreadsheetText(event.clipboardData.getData("text/plain"));
      const target = targetOf();
      if (cells.length === 0 || target.top < 0) return;
      const plan = planPaste(cells, target);
      send("Paste", plan, plan.changes.length !== 1 || plan.leftOutCount > 0);
    },
    fillDown: () => {
      const target = targetOf();
      if (target.top < 0) return;
      const plan = planFillDown(target);
      send("Fill down", plan, plan.changes.length > MOST_UNASKED);
    },
    empty: () => {
      const target = targetOf();
      if (target.top < 0) return;
      const plan = planPaste([[""]], target);
      send("Empty cells", plan, plan.changes.length > MOST_UNASKED);
    },
  };
}
