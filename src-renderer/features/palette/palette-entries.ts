import { type ActionRecord, listActions } from "../../app/actions.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { compareByPayor } from "../../../src-shared/domain/card-order.ts";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { phaseName } from "../../../src-shared/domain/vocabulary.ts";
import { rankMatches } from "./rank-matches.ts";

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly shortcut: string | null;
  readonly choose: () => void;
}

/** Lines under a heading. */
export interface PaletteGroup {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

const MOST_IMPLEMENTATIONS = 40;
const MOST_ACTIONS = 60;

function toImplementationEntry({ id, payorName, phase, state, ipm }: CardSummary): PaletteEntry {
  const stateWords = {
    active: "",
    on_hold: ", on hold",
    cancelled: ", cancelled",
    closed: ", closed",
  };
  return {
    id: `implementation-${id}`,
    label: payorName,
    detail: `${phase} ${phaseName(phase)}${stateWords[state]}${ipm === "" ? "" : ` · ${ipm}`}`,
    shortcut: null,
    choose: () => {
      goTo(implementationAddress(id));
    },
  };
}

function toActionEntry({ id, label, shortcuts, perform }: ActionRecord): PaletteEntry {
  return { id: `action-${id}`, label, detail: "", shortcut: shortcuts[0] ?? null, choose: perform };
}

/** Open implementations first, then by name: what somebody looks for is mostly still running. */
function byStateThenName(a: CardSummary, b: CardSummary): number {
  const isOpen = (summary: CardSummary): boolean =>
    summary.state === "active" || summary.state === "on_hold";
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  return compareByPayor(a, b);
}

/** What the palette offers for a query: places and acts, and implementations by payor. Groups without a line are left out. */
export function findEntries(
  query: string,
  summaries: readonly CardSummary[],
): readonly PaletteGroup[] {
  const offered = listActions().filter(
    (action) =>
      action.isHiddenInPalette !== true && action.isHandledByPage !== true && action.isEnabled(),
  );
  const actionGroups = [...Map.groupBy(offered, ({ group }) => group)].map(
    ([heading, actions]) => ({
      heading,
      entries: rankMatches(query, actions, ({ label }) => label, MOST_ACTIONS).map(toActionEntry),
    }),
  );
  const implementations = {
    heading: "Implementations",
    entries: rankMatches(
      query,
      summaries.toSorted(byStateThenName),
      ({ payorName }) => payorName,
      MOST_IMPLEMENTATIONS,
    ).map(toImplementationEntry),
  };
  // With nothing typed the places come first, as a menu; a typed word is mostly a customer's name.
  const groups =
    query.trim() === "" ? [...actionGroups, implementations] : [implementations, ...actionGroups];
  return groups.filter(({ entries }) => entries.length > 0);
}
