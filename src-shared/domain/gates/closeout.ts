/** What closing an implementation asks for (domain.md section 9). */
import { type IsoDate, isIsoDate } from "../dates.ts";
import { ARCHIVE_ITEM_ID } from "./gate-checks.ts";
import {
  type Action,
  type Implementation,
  isRequired,
  isSatisfied,
  type Item,
  type Risk,
} from "../implementation.ts";
import { inPosition } from "../records.ts";
import { topRisks } from "../selectors.ts";

/** For how many years a closed implementation is kept unless told otherwise. */
const RETENTION_YEARS = 7;

/** The date seven years from now until which the file is kept; 29 February becomes 28 February. */
export function defaultRetention(today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4)) + RETENTION_YEARS;
  const date = `${year}${today.slice(4)}`;
  return isIsoDate(date) ? date : `${year}-02-28`;
}

/** What is not finished. */
export interface StillOpen {
  readonly items: readonly Item[];
  readonly actions: readonly Action[];
  /** Risks and issues, highest score first. */
  readonly risks: readonly Risk[];
}

/** Required items but the one that closing does itself, actions, and risks and issues that are open. */
export function stillOpen(
  implementation: Pick<Implementation, "items" | "actions" | "risks">,
): StillOpen {
  return {
    items: inPosition(implementation.items).filter(
      (item) => isRequired(item) && !isSatisfied(item) && item.id !== ARCHIVE_ITEM_ID,
    ),
    actions: inPosition(implementation.actions).filter(({ status }) => status === "open"),
    risks: topRisks(implementation, Number.POSITIVE_INFINITY),
  };
}
