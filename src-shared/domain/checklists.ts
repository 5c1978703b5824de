/** Items as checklists: grouped, filtered, counted. What the checklists tab and the overview show. */
import { addBusinessDays, calendarOf } from "./calendar/business-days.ts";
import type { IsoDate } from "./dates.ts";
import { openDependencies } from "./schedule/dependencies.ts";
import {
  type ActivityEntry,
  type Decision,
  type Implementation,
  isRequired,
  isSatisfied,
  type Item,
} from "./implementation.ts";
import { inPosition } from "./records.ts";
import { isOverdue, openDecisions, partyOf } from "./selectors.ts";
import { CHECKLIST_KINDS, type ChecklistKind, type Party } from "./vocabulary.ts";

type WithItems = Pick<Implementation, "items">;

/** Items of one checklist in their order. */
export interface Checklist {
  readonly kind: ChecklistKind;
  readonly name: string;
  readonly items: readonly Item[];
}

/** Required items done of those that apply, and all items overdue. */
export interface ItemProgress {
  readonly done: number;
  readonly total: number;
  readonly overdue: number;
}

/** All checklists by kind, then by the place of their first item. */
export function checklistsOf({ items }: WithItems): readonly Checklist[] {
  const lists = new Map<string, { kind: ChecklistKind; name: string; items: Item[] }>();
  for (const item of inPosition(items)) {
    const key = `${item.kind}/${item.checklist}`;
    const list = lists.get(key);
    if (list) list.items.push(item);
    else lists.set(key, { kind: item.kind, name: item.checklist, items: [item] });
  }
  return [...lists.values()].sort(
    (a, b) => CHECKLIST_KINDS.indexOf(a.kind) - CHECKLIST_KINDS.indexOf(b.kind),
  );
}

/** Progress of any items, counted as `kindProgress` counts: optional and not applicable ones are outside the base. */
export function itemProgress(items: readonly Item[], today: IsoDate): ItemProgress {
  let [done, total, overdue] = [0, 0, 0];
  for (const item of items) {
    if (isOverdue(item, today)) overdue += 1;
    if (!isRequired(item)) continue;
    total += 1;
    if (item.status === "done") done += 1;
  }
  return { done, total, overdue };
}

/** Which items to show; empty and false filter nothing. */
export interface ItemFilter {
  /** Every word must occur in code, title, done-when, checklist, assignee, owners or notes. */
  readonly text: string;
  readonly isOpenOnly: boolean;
  readonly isOverdueOnly: boolean;
  readonly party: Party | null;
  /** Name of the assignee. */
  readonly assignee: string | null;
}

/** Whether an item is to be shown. */
export function matchesItemFilter(item: Item, filter: ItemFilter, today: IsoDate): boolean {
  if (filter.isOpenOnly && isSatisfied(item)) return false;
  if (filter.isOverdueOnly && !isOverdue(item, today)) return false;
  if (filter.party !== null && partyOf(item) !== filter.party) return false;
  if (filter.assignee !== null && item.assignee !== filter.assignee) return false;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { id, title, doneWhen, checklist, assignee, owners, notes } = item;
  const text = [id, title, doneWhen, checklist, assignee, owners.join(" "), notes]
    .join("\n")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Words after "Completed SET-05 …" when it was done although items that it waits for are open; empty when none. */
export function doneThoughText(item: Item, items: Implementation["items"]): string {
  const count = openDependencies(item, items).length;
  if (isSatisfied(item) || count === 0) return "";
  return `, though ${count === 1 ? "1 item it waits for is" : `${count} items it waits for are`} open`;
}

/** What is due later than so many business days is offered only when nothing nearer is there. */
const NEXT_DAYS = 15;

/**
 * The next open items that nothing holds up, earliest due first: what can be done now. Overdue and blocked ones are
 * not among them: they are in the way.
 */
export function nextActions(
  { items, calendar }: WithItems & Pick<Implementation, "calendar">,
  today: IsoDate,
  count = 8,
  /** Items that are said elsewhere. */
  isLeftOut: (item: Item) => boolean = () => false,
): readonly Item[] {
  const ready = Object.values(items)
    .filter(
      (item) =>
        !isSatisfied(item) &&
        !isLeftOut(item) &&
        item.status !== "blocked" &&
        !isOverdue(item, today) &&
        openDependencies(item, items).length === 0,
    )
    .sort((a, b) => (a.due === b.due ? a.position - b.position : a.due < b.due ? -1 : 1));
  const horizon = addBusinessDays(today, NEXT_DAYS, calendarOf({ calendar }));
  const near = ready.filter(({ due }) => due <= horizon);
  return (near.length > 0 ? near : ready).slice(0, count);
}

/** Items marked as blocked, longest first. */
export function blockedItems({ items }: WithItems): readonly Item[] {
  return Object.values(items)
    .filter((item) => item.status === "blocked")
    .sort((a, b) => (a.statusSince < b.statusSince ? -1 : 1));
}

/** A decision needed within so many business days stands in the way already. */
const PRESSING_DAYS = 5;

/** Open decisions that are late or needed within 5 business days, the earliest first. */
export function pressingDecisions(
  implementation: Pick<Implementation, "decisions" | "calendar">,
  today: IsoDate,
): readonly Decision[] {
  const horizon = addBusinessDays(today, PRESSING_DAYS, calendarOf(implementation));
  return openDecisions(implementation).filter(
    ({ neededBy }) => neededBy !== null && neededBy <= horizon,
  );
}

/** Where the plan puts an item: "K+15", "G−12", "K"; null for an item with a date of its own. */
export function planOffset(item: Pick<Item, "anchor" | "offsetDays">): string | null {
  if (item.anchor === null) return null;
  if (item.offsetDays === 0) return item.anchor;
  const sign = item.offsetDays > 0 ? "+" : "\u2212";
  return `${item.anchor}${sign}${Math.abs(item.offsetDays)}`;
}

/** Names in use for assignees: people first, then whoever else has an item; sorted within. */
export function assigneeNames({
  people,
  items,
  ipm,
}: Pick<Implementation, "people" | "items" | "ipm">): readonly string[] {
  const byName = (a: string, b: string): number => a.localeCompare(b, "en");
  const known = new Set(
    [ipm, ...Object.values(people).map((person) => person.name)].filter(Boolean).sort(byName),
  );
  const others = Object.values(items)
    .map((item) => item.assignee)
    .filter((name) => name !== "" && !known.has(name))
    .sort(byName);
  return [...known, ...new Set(others)];
}

/** Lines of the activity log that name the item, newest first; a change of many items names none of them. */
export function activityOfItem(
  { activity }: Pick<Implementation, "activity">,
  item: Pick<Item, "id" | "title">,
): readonly ActivityEntry[] {
  const title = item.title.replace(/\s+/g, " ").trim().slice(0, 80);
  return Object.values(activity)
    .filter(({ command, text }) => {
      if (!command.startsWith("item/")) return false;
      return text.includes(`${item.id} `) || text.includes(title);
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
