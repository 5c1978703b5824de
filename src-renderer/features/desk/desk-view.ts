/** How the Desk is looked at: what passes, and in which groups. Presentation only; the orders are those of `composeDesk`. */
import { z } from "zod";
import type { Desk, DeskPayor, DeskRow, DeskTerm } from "../../../src-shared/domain/desk/desk.ts";
import { isMine, targetKey } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";

/** The terms of *Now* in their order, with the word on their chip. */
export const DESK_TERMS = {
  overdue: "Overdue",
  today: "Today",
  next: "Next 5 days",
} as const satisfies Record<DeskTerm, string>;
/** The terms of *Now* in their order. */
export const TERM_CODES = Object.keys(DESK_TERMS) as DeskTerm[];

// Stored settings may come from another version: what does not fit falls back to the default, field by field.
const viewSchema = z.object({
  isMine: z.boolean().catch(false),
  grouping: z.enum(["payor", "day"]).catch("payor"),
});

/** What is remembered of how the Desk is looked at. A text or a term is not: tomorrow it would hide what is urgent. */
export type DeskView = z.infer<typeof viewSchema>;

/** The view as stored, or the default where it does not fit. */
export function parseDeskView(stored: unknown): DeskView {
  return viewSchema.parse(typeof stored === "object" && stored !== null ? stored : {});
}

/** What passes. No term = all of them. */
export interface DeskFilter {
  readonly isMine: boolean;
  readonly terms: readonly DeskTerm[];
  readonly text: string;
}

/** Something to do, as a line of the list. */
export interface DeskItemLine {
  readonly type: "item";
  readonly key: string;
  readonly row: DeskRow;
  readonly payor: DeskPayor;
}

/** A heading: of a payor, or of the days before today, or of a day. */
export type DeskHeadingLine =
  | {
      readonly type: "payor";
      readonly key: string;
      readonly payor: DeskPayor;
      readonly counts: Readonly<Record<DeskTerm, number>>;
    }
  | {
      readonly type: "day";
      readonly key: string;
      /** Null = everything that is overdue. */
      readonly date: IsoDate | null;
      readonly count: number;
    };

/** Stands for the next days of a payor: what is due now comes first over all payors. */
export interface DeskMoreLine {
  readonly type: "more";
  readonly key: string;
  readonly payor: DeskPayor;
  readonly count: number;
}

/** A line of the list. */
export type DeskLine = DeskItemLine | DeskHeadingLine | DeskMoreLine;

/** *Now* as it is drawn. */
export interface ArrangedDesk {
  readonly lines: readonly DeskLine[];
  /** How many pass, whatever terms are chosen. */
  readonly counts: Readonly<Record<DeskTerm, number>>;
  readonly shownCount: number;
}

function countTerms(items: readonly DeskItemLine[]): Record<DeskTerm, number> {
  const counts = { overdue: 0, today: 0, next: 0 };
  for (const { row } of items) counts[row.term] += 1;
  return counts;
}

function byPayor(
  items: readonly DeskItemLine[],
  isNextShown: (implementationId: string) => boolean,
): DeskLine[] {
  const groups = Map.groupBy(items, ({ payor }) => payor.implementationId);
  return [...groups].flatMap(([id, own]): DeskLine[] => {
    const [first] = own;
    if (!first) return [];
    const { payor } = first;
    const counts = countTerms(own);
    const heading = { type: "payor", key: `payor/${id}`, payor, counts } as const;
    if (isNextShown(id) || counts.next === 0) return [heading, ...own];
    const more = { type: "more", key: `more/${id}`, payor, count: counts.next } as const;
    return [heading, ...own.filter(({ row }) => row.term !== "next"), more];
  });
}

function byDay(items: readonly DeskItemLine[]): DeskLine[] {
  const inOrder = items.toSorted((a, b) => a.row.entry.due.localeCompare(b.row.entry.due));
  const days = Map.groupBy(inOrder, ({ row }) => (row.term === "overdue" ? null : row.entry.due));
  return [...days].flatMap(([date, own]): DeskLine[] => [
    { type: "day", key: `day/${date ?? "overdue"}`, date, count: own.length },
    ...own,
  ]);
}

/**
 * Filters and groups what there is to do. Under a payor the next days are one line until it is unfolded, or until a term
 * or a text is asked for.
 */
export function arrangeDesk(
  groups: Desk["groups"],
  filter: DeskFilter,
  grouping: DeskView["grouping"],
  userName: string,
  unfoldedIds: ReadonlySet<string> = new Set(),
): ArrangedDesk {
  const needle = filter.text.trim().toLocaleLowerCase();
  const passing = groups.flatMap(({ payor, rows }) =>
    rows.flatMap((row): DeskItemLine[] => {
      const { entry } = row;
      if (filter.isMine && !isMine(entry, payor.ipm, userName)) return [];
      const texts = [payor.payorName, entry.title, entry.id, entry.assignee];
      if (needle !== "" && !texts.some((text) => text.toLocaleLowerCase().includes(needle)))
        return [];
      return [{ type: "item", key: targetKey(entry), row, payor }];
    }),
  );
  const { terms } = filter;
  const shown =
    terms.length === 0 ? passing : passing.filter(({ row }) => terms.includes(row.term));
  const isAsked = terms.length > 0 || needle !== "";
  return {
    lines:
      grouping === "day" ? byDay(shown) : byPayor(shown, (id) => isAsked || unfoldedIds.has(id)),
    counts: countTerms(passing),
    shownCount: shown.length,
  };
}

/**
 * The ids that were known in the order in which they were, each new one behind the one that it follows: a list does not
 * jump under the hand that works on it, and a payor that an undo brings back stands where it stood.
 */
export function keepOrder(known: readonly string[], fresh: readonly string[]): readonly string[] {
  const order = [...known];
  for (const [index, id] of fresh.entries()) {
    if (order.includes(id)) continue;
    const before = fresh[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

function canHaveKeyboard(line: DeskLine | undefined): boolean {
  return line?.type === "item" || line?.type === "more";
}

/** Place of the nearest line that can have the keyboard from `from` on in steps of 1 or -1; null when there is none. */
export function itemFrom(lines: readonly DeskLine[], from: number, step: 1 | -1): number | null {
  for (let at = from; at >= 0 && at < lines.length; at += step)
    if (canHaveKeyboard(lines[at])) return at;
  return null;
}

/** Place of the first line that can have the keyboard of the group before or after the one in which a line stands; null at the ends. */
export function groupFrom(lines: readonly DeskLine[], from: number, step: 1 | -1): number | null {
  const headings = lines.flatMap((line, at) => (canHaveKeyboard(line) ? [] : [at]));
  const own = headings.findLastIndex((at) => at <= from);
  const heading = headings[own + step];
  return heading === undefined ? null : itemFrom(lines, heading, 1);
}
