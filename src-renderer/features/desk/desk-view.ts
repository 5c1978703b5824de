/** How the Desk is looked at: what passes, and in which groups. Presentation only; the orders are those of `composeDesk`. */
import { z } from "zod";
import type { Desk, DeskPayor, DeskRow, DeskTerm } from "../../../src-shared/domain/desk/desk.ts";
import { isMine, targetKey } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";

/** The terms of *Now* in their order, with the word on their chip. */
export const DESK_TERMS = {
  overdue: "Overdue",
  today: "Today",
  stuck: "Stuck",
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

/** A heading: of a payor, or of what is overdue, of what is stuck, or of a day. */
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
      readonly term: DeskTerm;
      /** Null = everything of the term. */
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

/** What a filter lets pass, by payor, whose work it is, and words in which a text is looked for. */
function passer(
  { isMine: isMineOnly, text }: Pick<DeskFilter, "isMine" | "text">,
  userName: string,
): (payor: Pick<DeskPayor, "ipm" | "payorName">, assignee: string, ...texts: string[]) => boolean {
  const needle = text.trim().toLocaleLowerCase();
  return (payor, assignee, ...texts) => {
    if (isMineOnly && !isMine({ assignee }, payor.ipm, userName)) return false;
    const all = [payor.payorName, assignee, ...texts];
    return needle === "" || all.some((one) => one.toLocaleLowerCase().includes(needle));
  };
}

/** What stands beside *Now*, and what its sentence counts besides. */
export type DeskSides = Pick<
  Desk,
  "meetings" | "waiting" | "waitingCounts" | "worse" | "doneToday" | "offTrack" | "goLives"
>;

/** Filters what stands beside *Now* as `arrangeDesk` does its rows. `ipmOf` tells who leads an implementation. */
export function narrowSides(
  desk: DeskSides,
  filter: Pick<DeskFilter, "isMine" | "text">,
  userName: string,
  ipmOf: (implementationId: string) => string,
): DeskSides {
  if (!filter.isMine && filter.text.trim() === "") return desk;
  const passes = passer(filter, userName);
  const waiting = desk.waiting.filter(({ payor, entry }) =>
    passes(payor, entry.assignee, entry.title, entry.id),
  );
  const waitingCounts = { payor: 0, procore: 0, payee: 0, bank: 0 };
  for (const { party } of waiting) waitingCounts[party] += 1;
  return {
    meetings: desk.meetings.filter(({ payor, entry }) =>
      passes(payor, entry.assignee, entry.title),
    ),
    waiting,
    waitingCounts,
    worse: desk.worse.filter(({ payor }) => passes(payor, "")),
    doneToday: desk.doneToday.filter(({ implementationId, payorName, assignee, title, id }) =>
      passes({ ipm: ipmOf(implementationId), payorName }, assignee, title, id),
    ),
    offTrack: desk.offTrack.filter((payor) => passes(payor, "")),
    goLives: desk.goLives.filter(({ payor }) => passes(payor, "")),
  };
}

function countTerms(items: readonly DeskItemLine[]): Record<DeskTerm, number> {
  const counts = { overdue: 0, today: 0, stuck: 0, next: 0 };
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
  const placeOf = ({ row }: DeskItemLine): number => TERM_CODES.indexOf(row.term);
  const inOrder = items.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || a.row.entry.due.localeCompare(b.row.entry.due),
  );
  const dayOf = ({ row: { term, entry } }: DeskItemLine): string =>
    term === "overdue" || term === "stuck" ? term : entry.due;
  return [...Map.groupBy(inOrder, dayOf)].flatMap(([day, own]): DeskLine[] => {
    const term = own[0]?.row.term ?? "next";
    const date = day === term ? null : day;
    return [{ type: "day", key: `day/${day}`, term, date, count: own.length }, ...own];
  });
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
  const passes = passer(filter, userName);
  const passing = groups.flatMap(({ payor, rows }) =>
    rows.flatMap((row): DeskItemLine[] => {
      const { entry } = row;
      if (!passes(payor, entry.assignee, entry.title, entry.id)) return [];
      return [{ type: "item", key: targetKey(entry), row, payor }];
    }),
  );
  const { terms } = filter;
  const shown =
    terms.length === 0 ? passing : passing.filter(({ row }) => terms.includes(row.term));
  const isAsked = terms.length > 0 || filter.text.trim() !== "";
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
