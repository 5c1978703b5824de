/** Filters of columns: whether a row passes, and how a filter is said. */
import { formatCents } from "../../../src-shared/domain/money.ts";
import { choiceLabel, facetsOf, isEmptyValue, plainText } from "./grid-values.ts";
import type { GridColumn, GridFilter } from "./grid-types.ts";

/** What stands for "nothing entered" in a list of choices. */
export const EMPTY_LABEL = "(empty)";

/** The kind of filter that a column has. */
export function filterKindOf<Row>(column: GridColumn<Row>): GridFilter["kind"] {
  if (column.kind === "choice" || column.kind === "tags") return "choice";
  if (column.kind === "text") return column.isGroupable ? "choice" : "text";
  return "range";
}

/** Whether a filter filters nothing, so that it can be left out. */
export function isIdleFilter(filter: GridFilter): boolean {
  switch (filter.kind) {
    case "text":
      return filter.text.trim() === "";
    case "choice":
      return filter.values.length === 0;
    case "range":
      return filter.from === null && filter.to === null;
  }
}

/** Whether a row passes the filter of a column. */
export function passesFilter<Row>(column: GridColumn<Row>, row: Row, filter: GridFilter): boolean {
  switch (filter.kind) {
    case "text": {
      const shown = plainText(column, column.value(row)).toLowerCase();
      return filter.text
        .toLowerCase()
        .split(/\s+/)
        .every((word) => shown.includes(word));
    }
    case "choice":
      return facetsOf(column, row).some((value) => filter.values.includes(value));
    case "range": {
      const value = column.value(row);
      // Zero money is "not known", yet "up to $100" means it too; a missing date is in no range.
      if (isEmptyValue(column, value) && value !== 0) return false;
      if (typeof value !== "number" && typeof value !== "string") return false;
      return (
        (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to)
      );
    }
  }
}

const MOST_NAMED = 2;

/** A filter as a chip says it: "Status: Invited, Approved", "Monthly payout: from $5,000". */
export function describeFilter<Row>(column: GridColumn<Row>, filter: GridFilter): string {
  switch (filter.kind) {
    case "text":
      return `${column.label} has "${filter.text.trim()}"`;
    case "choice": {
      const named = filter.values
        .slice(0, MOST_NAMED)
        .map((value) => (value === "" ? EMPTY_LABEL : choiceLabel(column, value)));
      const more = filter.values.length - named.length;
      return `${column.label}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    }
    case "range": {
      const words = (end: number | string): string =>
        column.kind === "money" && typeof end === "number" ? formatCents(end) : String(end);
      if (filter.from !== null && filter.to !== null) {
        return `${column.label}: ${words(filter.from)} to ${words(filter.to)}`;
      }
      if (filter.from !== null) return `${column.label}: from ${words(filter.from)}`;
      return `${column.label}: up to ${words(filter.to ?? "")}`;
    }
  }
}
