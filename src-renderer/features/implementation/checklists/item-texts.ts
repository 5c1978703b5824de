/** What an item says in a row, in words. */
import { itemName } from "../../../../src-shared/commands/naming.ts";
import {
  lateDependencies,
  openDependencies,
} from "../../../../src-shared/domain/schedule/dependencies.ts";
import {
  type Implementation,
  isSatisfied,
  type Item,
} from "../../../../src-shared/domain/implementation.ts";
import { longDate, nearDate } from "../../../../src-shared/domain/people-dates.ts";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { ITEM_STATUS_LABELS, ROLES } from "../../../../src-shared/domain/vocabulary.ts";

/** An id that people know, such as `SET-05`; a random id is not shown. */
export function shownId({ id }: Pick<Item, "id">): string {
  return /^[A-Z]{2,5}-\d{1,4}$/.test(id) ? id : "";
}

/** Which open items this one waits for, one a line; empty when none. */
export function waitsForTitle(item: Item, items: Implementation["items"]): string {
  if (isSatisfied(item)) return "";
  const open = openDependencies(item, items);
  return open.length === 0 ? "" : `Waits for\n${open.map(itemName).join("\n")}`;
}

/** What this one waits for that is due only after it; empty when the dates agree. */
export function clashTitle(item: Item, items: Implementation["items"]): string {
  const late = lateDependencies(item, items);
  const lines = late.map(
    (dependency) => `${itemName(dependency)}, due ${longDate(dependency.due)}`,
  );
  return late.length === 0 ? "" : `Due before what it waits for\n${lines.join("\n")}`;
}

/** "IPM + AE" and, for the hover, the names of the roles. */
export function ownersText({ owners }: Pick<Item, "owners">): string {
  return owners.join(" + ");
}

/** The roles spelt out, the first accountable. */
export function ownersTitle({ owners, assignee }: Pick<Item, "owners" | "assignee">): string {
  const roles = owners.map((role, index) =>
    index === 0 ? `${ROLES[role].name} (accountable)` : ROLES[role].name,
  );
  return [...roles, ...(assignee === "" ? [] : [`Assigned to ${assignee}`])].join("\n");
}

/** "done yesterday", "not applicable" for what is satisfied. */
export function satisfiedText(item: Item, today: IsoDate): string {
  return item.status === "done" && item.doneOn !== null
    ? `done ${nearDate(item.doneOn, today)}`
    : ITEM_STATUS_LABELS[item.status].toLowerCase();
}
