/** What an automatic source of agendas is, and how one is made. */
import { type ComposeSection, itemStates } from "./sections/section-context.ts";

/** An automatic source of agendas. */
export interface AgendaSource {
  /** The key by which templates name it: it never changes. */
  readonly key: string;
  readonly label: string;
  /** What of the implementation's data it shows. */
  readonly fills: string;
  readonly compose: ComposeSection;
}

/** A source from its parts. */
export function source(
  key: string,
  label: string,
  fills: string,
  compose: ComposeSection,
): AgendaSource {
  return { key, label, fills, compose };
}

const NOTHING_PLANNED = "None of these items is in this plan.";

/** The state of certain items: who, due and how they stand; one that is not in the plan is left out. */
export const states = (...ids: readonly string[]): ComposeSection =>
  itemStates(ids, NOTHING_PLANNED);
