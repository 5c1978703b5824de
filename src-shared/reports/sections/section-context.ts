/** What a section of a report may look at, and the small pieces that sections share. */
import { calendarOf } from "../../domain/calendar/business-days.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { HealthThresholds } from "../../domain/health/health-thresholds.ts";
import type { Implementation, Item, Meeting, Person } from "../../domain/implementation.ts";
import { dueInWords, shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import { isOverdue, lastMeetingOfKind, partyOf } from "../../domain/selectors.ts";
import { ITEM_STATUS_LABELS, PARTY_LABELS, type RoleCode, ROLES } from "../../domain/vocabulary.ts";
import { type Block, paragraph, table, type TextLike } from "../report-model.ts";

/** Data of a section of any report: the implementation as it stands, and the day on which the report is made. */
export interface DataContext {
  readonly implementation: Implementation;
  readonly today: IsoDate;
  /** The thresholds of health of the workspace; the defaults when left out. */
  readonly thresholds?: HealthThresholds | undefined;
}

/** Data of a section of an agenda. */
export interface SectionContext extends DataContext {
  readonly meeting: Meeting;
}

/** Writes the automatic content of a section. Pure: the same context gives the same blocks. */
export type ComposeSection = (context: SectionContext) => readonly Block[];

/** Where "since the last time" begins. */
export interface SinceLast {
  readonly date: IsoDate;
  /** The last held meeting of the same kind, or null when there was none: then it begins with the plan. */
  readonly meeting: Meeting | null;
}

/** Since the last held meeting of this kind; since the implementation was created when there was none. */
export function sinceLast({ implementation, meeting }: SectionContext): SinceLast {
  const last = lastMeetingOfKind(implementation, meeting.kind, meeting.date);
  return { date: last?.date ?? implementation.createdOn, meeting: last };
}

/** One calm sentence where there is nothing to list. */
export function silence(text: string): Block {
  return paragraph({ kind: "emphasis", text });
}

/** The first entries, and how many more there are. */
export function cap<T>(
  entries: readonly T[],
  limit: number,
): { readonly shown: readonly T[]; readonly more: number } {
  // One more line costs no more than saying that it was left out.
  if (entries.length <= limit + 1) return { shown: entries, more: 0 };
  return { shown: entries.slice(0, limit), more: entries.length - limit };
}

/** "and 4 more", or nothing. */
export function andMore(more: number): readonly Block[] {
  return more > 0 ? [silence(`and ${more} more`)] : [];
}

/** Who does an item: the person's name, else the accountable role, else the party. */
export function whoDoes(item: Item): string {
  if (item.assignee !== "") return item.assignee;
  const role = item.owners[0];
  return role ? ROLES[role].name : PARTY_LABELS[partyOf(item)];
}

/** "SET-05 Hold the kickoff meeting"; items of the user's own have no code to show. */
export function itemName(item: Item): string {
  return /^[A-Z]{3}-\d+$/.test(item.id) ? `${item.id} ${item.title}` : item.title;
}

/** Status of an item in words: "Done Tue 24 Nov", "Not started", "Waiting on payor, 3 days late". */
export function itemState(item: Item, { implementation, today }: DataContext): string {
  if (item.status === "done") {
    return `Done ${item.doneOn ? shortDate(item.doneOn, today) : ""}`.trim();
  }
  const label = ITEM_STATUS_LABELS[item.status];
  return isOverdue(item, today)
    ? `${label}, ${dueInWords(item.due, today, calendarOf(implementation))}`
    : label;
}

/** The items with those ids that the implementation has, in that order. */
export function itemsById(
  { items }: Pick<Implementation, "items">,
  ids: readonly string[],
): readonly Item[] {
  return ids.flatMap((id) => items[id] ?? []);
}

/** A section about certain items: who, due and how they stand. Items that do not apply are left out. */
export function itemStates(ids: readonly string[], nothing: string): ComposeSection {
  return (context) => {
    const items = itemsById(context.implementation, ids).filter(
      (item) => item.status !== "not_applicable",
    );
    return items.length === 0 ? [silence(nothing)] : [itemStateTable(items, context)];
  };
}

/** Items with who, due and how they stand. */
export function itemStateTable(items: readonly Item[], context: DataContext): Block {
  const { today } = context;
  return table(
    ["Item", "Who", "-Due", "Status"],
    items.map((item): TextLike[] => [
      itemName(item),
      whoDoes(item),
      shortDate(item.due, today),
      itemState(item, context),
    ]),
  );
}

/** People with a role: not backups first, backups after them. */
export function peopleWithRole(
  { people }: Pick<Implementation, "people">,
  role: RoleCode,
): readonly Person[] {
  const holders = inPosition(people).filter((person) => person.roles.includes(role));
  return [
    ...holders.filter((person) => !person.isBackup),
    ...holders.filter((person) => person.isBackup),
  ];
}

/** Names of the roles that a person has, e.g. "Sponsor, Authorized signer". */
export function roleNames(person: Person): string {
  return person.roles.map((role) => ROLES[role].name).join(", ");
}

/** A section with fixed prompts: what to talk through where no data can say it. */
export function prompts(...lines: readonly string[]): ComposeSection {
  return () => [{ kind: "list", isOrdered: false, entries: lines.map(toEntry) }];
}

function toEntry(text: string): readonly [{ kind: "text"; text: string }] {
  return [{ kind: "text", text }];
}

/** Several sections' content in one. */
export function together(...parts: readonly ComposeSection[]): ComposeSection {
  return (context) => parts.flatMap((compose) => compose(context));
}
