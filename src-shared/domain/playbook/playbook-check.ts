/**
 * Whether a playbook can be worked with (domain.md section 3: no cycles, and no item starts before its dependencies are
 * due). An error stands in the way of saving; a warning is told and may stay.
 */
import { findDependencyCycle } from "../schedule/dependencies.ts";
import type { ItemId } from "../ids.ts";
import { KEY_ITEM_USES } from "../schedule/key-items.ts";
import { agendaFindings, gateFindings, riskFindings } from "./playbook-check-parts.ts";
import type { Playbook, PlaybookItem } from "./playbook.ts";
import type { PlaybookFinding } from "./playbook-finding.ts";
import { itemFindings } from "./playbook-item-check.ts";

/** The distance K to G in business days at which playbooks are judged and new implementations are proposed. */
export const REFERENCE_DISTANCE_DAYS = 60;
const MOST_CYCLES = 10;

/** A cycle in words: "SET-06 waits for SET-05 waits for SET-06". */
export function cycleInWords(path: readonly ItemId[]): string {
  return path.join(" waits for ");
}

/** Cycles, one of each group that hangs together; each path ends where it began. */
function findCycles(items: readonly PlaybookItem[]): (readonly ItemId[])[] {
  const open = items.map(({ id, dependsOn }) => ({
    id,
    // One that depends on itself has a finding of its own.
    dependsOn: dependsOn.filter((dependency) => dependency !== id),
  }));
  const cycles: (readonly ItemId[])[] = [];
  while (cycles.length < MOST_CYCLES) {
    const cycle = findDependencyCycle(open);
    if (!cycle) break;
    cycles.push(cycle);
    // Without what its members wait for inside of it, the next search finds another group.
    for (const item of open) {
      if (!cycle.includes(item.id)) continue;
      item.dependsOn = item.dependsOn.filter((dependency) => !cycle.includes(dependency));
    }
  }
  return cycles;
}

function cycleFindings(items: readonly PlaybookItem[]): PlaybookFinding[] {
  return findCycles(items).map((cycle) => ({
    severity: "error",
    where: { kind: "item", itemId: cycle[0] ?? "", field: "dependsOn" },
    message: `A cycle: ${cycleInWords(cycle)}`,
    relatedIds: [...new Set(cycle)],
  }));
}

function duplicateFindings(items: readonly PlaybookItem[]): PlaybookFinding[] {
  const seen = new Set<ItemId>();
  const told = new Set<ItemId>();
  return items.flatMap(({ id }): PlaybookFinding[] => {
    const isSecond = seen.has(id) && !told.has(id);
    if (seen.has(id)) told.add(id);
    seen.add(id);
    if (!isSecond) return [];
    return [
      {
        severity: "error",
        where: { kind: "item", itemId: id, field: "id" },
        message: `Two items have the code ${id}`,
        relatedIds: [id],
      },
    ];
  });
}

function headFindings({ name, items }: Playbook): PlaybookFinding[] {
  const found: PlaybookFinding[] = [];
  const add = (message: string): void => {
    found.push({ severity: "error", where: { kind: "playbook" }, message, relatedIds: [] });
  };
  if (name.trim() === "") add("The playbook has no name");
  if (items.length === 0) add("The playbook has no item");
  return found;
}

/** What of the program has nothing to say any more, because items that it knows by their code are gone. */
function keyItemFindings(items: readonly PlaybookItem[]): PlaybookFinding[] {
  const ids = new Set(items.map(({ id }) => id));
  return KEY_ITEM_USES.flatMap(({ itemIds, use }): PlaybookFinding[] => {
    const missing = itemIds.filter((id) => !ids.has(id));
    if (missing.length === 0) return [];
    const message = `Without ${missing.join(", ")} this no longer works: ${use}`;
    return [{ severity: "warning", where: { kind: "playbook" }, message, relatedIds: [] }];
  });
}

/**
 * What is wrong with a playbook: errors first, then warnings, each in the order of the playbook. Empty when
 * nothing is, as for the built-in playbook. `agendaSources` are the keys that agendas can be filled with; null = any.
 */
export function checkPlaybook(
  playbook: Playbook,
  agendaSources: ReadonlySet<string> | null = null,
): readonly PlaybookFinding[] {
  const { items } = playbook;
  const byId = new Map(items.map((item) => [item.id, item]));
  const found = [
    ...headFindings(playbook),
    ...duplicateFindings(items),
    ...cycleFindings(items),
    ...items.flatMap((item) => itemFindings(item, byId, REFERENCE_DISTANCE_DAYS)),
    ...gateFindings(playbook),
    ...agendaFindings(playbook, agendaSources),
    ...riskFindings(playbook),
    ...keyItemFindings(items),
  ];
  return [
    ...found.filter(({ severity }) => severity === "error"),
    ...found.filter(({ severity }) => severity === "warning"),
  ];
}

/** Only what stands in the way of saving. */
export function playbookErrors(playbook: Playbook): readonly PlaybookFinding[] {
  return checkPlaybook(playbook).filter(({ severity }) => severity === "error");
}
