/** The rows of the timeline: items grouped by phase, then by kind, filtered and folded. */
import { matchesItemFilter } from "../domain/checklists.ts";
import type { IsoDate } from "../domain/dates.ts";
import { type Implementation, isSatisfied, type Item } from "../domain/implementation.ts";
import { inPosition } from "../domain/records.ts";
import type { Schedule, ScheduledItem } from "../domain/schedule/schedule.ts";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  type ChecklistKind,
  type Party,
  PHASES,
  type PhaseCode,
} from "../domain/vocabulary.ts";

/** What to show; empty, false and null filter nothing. */
export interface TimelineFilter {
  readonly text: string;
  readonly isOpenOnly: boolean;
  readonly isCriticalOnly: boolean;
  readonly kind: ChecklistKind | null;
  readonly party: Party | null;
}

/** Shows everything. */
export const NO_FILTER: TimelineFilter = {
  text: "",
  isOpenOnly: false,
  isCriticalOnly: false,
  kind: null,
  party: null,
};

/** Heading of a phase, or of a kind within a phase that has several. */
export interface TimelineGroupRow {
  readonly type: "phase" | "kind";
  readonly key: string;
  readonly label: string;
  /** First forecast start and last forecast due of its items. */
  readonly start: IsoDate;
  readonly due: IsoDate;
  readonly doneCount: number;
  readonly itemCount: number;
  readonly isFolded: boolean;
}

/** An item with its dates. */
export interface TimelineItemRow {
  readonly type: "item";
  /** Id of the item. */
  readonly key: string;
  readonly item: Item;
  readonly dates: ScheduledItem;
}

/** A row of the timeline. */
export type TimelineRow = TimelineGroupRow | TimelineItemRow;

/** Key of the heading of a phase. */
function phaseKey(phase: PhaseCode): string {
  return `phase:${phase}`;
}

function kindKey(phase: PhaseCode, kind: ChecklistKind): string {
  return `${phaseKey(phase)}/${kind}`;
}

function groupRow(
  type: TimelineGroupRow["type"],
  key: string,
  label: string,
  rows: readonly TimelineItemRow[],
  isFolded: boolean,
): TimelineGroupRow {
  let [start, due] = ["9999-12-31", "0100-01-01"];
  let doneCount = 0;
  for (const { item, dates } of rows) {
    if (dates.start < start) start = dates.start;
    if (dates.due > due) due = dates.due;
    if (isSatisfied(item)) doneCount += 1;
  }
  return { type, key, label, start, due, doneCount, itemCount: rows.length, isFolded };
}

/** What was built: the rows in order, and how many items pass the filter, folded ones included. */
export interface TimelineRows {
  readonly rows: readonly TimelineRow[];
  readonly shownCount: number;
}

/**
 * Rows in the order of phases, kinds and positions; what does not apply has no dates and no row. `isFolded` says it of a
 * group's key. The order does not depend on dates: a bar that moves keeps its row.
 */
export function timelineRows(
  { items }: Pick<Implementation, "items">,
  schedule: Schedule,
  today: IsoDate,
  filter: TimelineFilter = NO_FILTER,
  isFolded: (key: string) => boolean = () => false,
): TimelineRows {
  const itemFilter = { ...filter, isOverdueOnly: false, assignee: null };
  const byGroup = new Map<string, TimelineItemRow[]>();
  let shownCount = 0;
  for (const item of inPosition(items)) {
    const dates = schedule.items.get(item.id);
    if (!dates || (filter.kind !== null && item.kind !== filter.kind)) continue;
    if (filter.isCriticalOnly && !dates.isCritical) continue;
    if (!matchesItemFilter(item, itemFilter, today)) continue;
    const key = kindKey(item.phase, item.kind);
    const row: TimelineItemRow = { type: "item", key: item.id, item, dates };
    const group = byGroup.get(key);
    if (group) group.push(row);
    else byGroup.set(key, [row]);
    shownCount += 1;
  }
  const rows: TimelineRow[] = [];
  for (const { code, name } of PHASES) {
    const kinds = CHECKLIST_KINDS.flatMap((kind) => {
      const key = kindKey(code, kind);
      const group = byGroup.get(key);
      return group ? [{ key, label: CHECKLIST_KIND_LABELS[kind].label, group }] : [];
    });
    if (kinds.length === 0) continue;
    const key = phaseKey(code);
    const all = kinds.flatMap(({ group }) => group);
    rows.push(groupRow("phase", key, `${code} ${name}`, all, isFolded(key)));
    if (isFolded(key)) continue;
    for (const kind of kinds) {
      // A phase of one kind needs no second heading.
      const isOwnGroup = kinds.length > 1;
      if (isOwnGroup)
        rows.push(groupRow("kind", kind.key, kind.label, kind.group, isFolded(kind.key)));
      if (!isOwnGroup || !isFolded(kind.key)) rows.push(...kind.group);
    }
  }
  return { rows, shownCount };
}

/** Phases in which nothing is open any more, while something is elsewhere: they are folded until somebody unfolds them. */
export function finishedPhases(
  { items }: Pick<Implementation, "items">,
  schedule: Schedule,
): ReadonlySet<string> {
  const open = new Set<PhaseCode>();
  for (const id of schedule.items.keys()) {
    const item = items[id];
    if (item && !isSatisfied(item)) open.add(item.phase);
  }
  if (open.size === 0) return new Set();
  return new Set(PHASES.filter(({ code }) => !open.has(code)).map(({ code }) => phaseKey(code)));
}
