/**
 * Changes of a playbook's items while it is a draft. Every function is pure and answers with the playbook itself when
 * nothing changes; none checks the rules, which is for `checkPlaybook`.
 */
import type { ItemId } from "../ids.ts";
import type { CriterionTemplate, Playbook, PlaybookItem } from "./playbook.ts";
import type { PlaybookGate } from "./playbook-finding.ts";
import { type ChecklistKind, PHASE_CODES, type PhaseCode, phaseIndex } from "../vocabulary.ts";

/** Letters of the codes of each kind, as the built-in playbook has them. */
const FAMILIES: Readonly<Record<ChecklistKind, string>> = {
  setup: "SET",
  training: "TRN",
  rollout: "ROL",
  payee_onboarding: "PAY",
  payment_testing: "TST",
  closeout: "CLO",
};
const CODE = /^([A-Za-z]+)-(\d+)$/;

/** The code after the highest of its family that was ever in the playbook: "SET-41". */
export function nextItemCode(items: readonly PlaybookItem[], kind: ChecklistKind): ItemId {
  const family = FAMILIES[kind];
  const numbers = items.flatMap(({ id }) => {
    const [, letters, number] = CODE.exec(id) ?? [];
    return letters === family ? [Number(number)] : [];
  });
  return `${family}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/** A new item beside another one: same phase, kind, checklist, anchor and offset, everything else empty or usual. */
export function newItem(playbook: Playbook, beside: PlaybookItem): PlaybookItem {
  return {
    id: nextItemCode(playbook.items, beside.kind),
    title: "New item",
    kind: beside.kind,
    checklist: beside.checklist,
    phase: beside.phase,
    owners: ["IPM"],
    requirement: "required",
    flag: null,
    anchor: beside.anchor,
    offsetDays: beside.offsetDays,
    durationDays: 1,
    dependsOn: [],
    isBankBound: false,
    doneWhen: "It is done",
    source: "",
  };
}

/** The playbook with an item after another one; at the end when that is not there. */
export function insertItem(playbook: Playbook, item: PlaybookItem, afterId: ItemId): Playbook {
  const at = playbook.items.findIndex(({ id }) => id === afterId);
  const items = [...playbook.items];
  items.splice(at === -1 ? items.length : at + 1, 0, item);
  return { ...playbook, items };
}

/** A copy of an item, straight after it; its code is the next one of the family. */
export function duplicateItem(playbook: Playbook, id: ItemId): Playbook {
  const item = playbook.items.find((candidate) => candidate.id === id);
  if (!item) return playbook;
  const copy = {
    ...item,
    id: nextItemCode(playbook.items, item.kind),
    title: `${item.title} (copy)`,
  };
  return insertItem(playbook, copy, id);
}

/** Changes fields of items. */
export function editItems(
  playbook: Playbook,
  ids: readonly ItemId[],
  change: (item: PlaybookItem) => Partial<Omit<PlaybookItem, "id">>,
): Playbook {
  const chosen = new Set(ids);
  const items = playbook.items.map((item) =>
    chosen.has(item.id) ? { ...item, ...change(item) } : item,
  );
  return { ...playbook, items };
}

/** Moves due dates by business days, later for a positive number. */
export function shiftOffsets(playbook: Playbook, ids: readonly ItemId[], days: number): Playbook {
  return editItems(playbook, ids, (item) => ({ offsetDays: item.offsetDays + days }));
}

function mapCriteria(
  playbook: Playbook,
  change: (criterion: CriterionTemplate) => CriterionTemplate,
): Playbook {
  const gates = Object.fromEntries(
    Object.entries(playbook.gates).map(([phase, criteria]) => [phase, criteria.map(change)]),
  );
  return { ...playbook, gates, closeoutGates: playbook.closeoutGates.map(change) };
}

/** Gives an item another code; whatever refers to it follows. */
export function renameItem(playbook: Playbook, from: ItemId, to: ItemId): Playbook {
  if (from === to) return playbook;
  const renamed = (id: ItemId): ItemId => (id === from ? to : id);
  const items = playbook.items.map((item) => ({
    ...item,
    id: renamed(item.id),
    dependsOn: item.dependsOn.map(renamed),
  }));
  return mapCriteria({ ...playbook, items }, (criterion) => ({
    ...criterion,
    itemIds: criterion.itemIds.map(renamed),
  }));
}

/** Something outside of a set of items that refers to one of them. */
export interface ItemReference {
  readonly itemId: ItemId;
  /** "SET-10 waits for it", "P1-2 of the gate of P1 rests on it". */
  readonly text: string;
}

/** What refers to these items and would lose them: other items, and criteria of gates. */
export function referencesTo(playbook: Playbook, ids: readonly ItemId[]): readonly ItemReference[] {
  const chosen = new Set(ids);
  const fromItems = playbook.items
    .filter(({ id }) => !chosen.has(id))
    .flatMap(({ id, dependsOn }) =>
      dependsOn
        .filter((dependency) => chosen.has(dependency))
        .map((itemId) => ({ itemId, text: `${id} waits for ${itemId}` })),
    );
  const gates = [...PHASE_CODES, "closeout" as const];
  const fromGates = gates.flatMap((gate) =>
    criteriaOf(playbook, gate).flatMap(({ id, itemIds }) =>
      itemIds
        .filter((itemId) => chosen.has(itemId))
        .map((itemId) => ({
          itemId,
          text: `${id} of the ${gate === "closeout" ? "closeout" : `gate of ${gate}`} rests on ${itemId}`,
        })),
    ),
  );
  return [...fromItems, ...fromGates];
}

/** Takes items out, and every reference to them. */
export function removeItems(playbook: Playbook, ids: readonly ItemId[]): Playbook {
  const chosen = new Set(ids);
  const isKept = (id: ItemId): boolean => !chosen.has(id);
  const items = playbook.items
    .filter(({ id }) => isKept(id))
    .map((item) =>
      item.dependsOn.every(isKept) ? item : { ...item, dependsOn: item.dependsOn.filter(isKept) },
    );
  return mapCriteria({ ...playbook, items }, (criterion) =>
    criterion.itemIds.every(isKept)
      ? criterion
      : { ...criterion, itemIds: criterion.itemIds.filter(isKept) },
  );
}

function isSameGroup(a: PlaybookItem, b: PlaybookItem): boolean {
  return a.phase === b.phase && a.kind === b.kind;
}

/** Moves an item one place up (-1) or down (1) among those of its phase and kind. At the end nothing changes. */
export function moveItem(playbook: Playbook, id: ItemId, step: -1 | 1): Playbook {
  const { items } = playbook;
  const at = items.findIndex((item) => item.id === id);
  const moved = items[at];
  if (!moved) return playbook;
  for (let to = at + step; to >= 0 && to < items.length; to += step) {
    const other = items[to];
    if (!other || !isSameGroup(moved, other)) continue;
    const next = items.filter((item) => item !== moved);
    next.splice(to, 0, moved);
    return { ...playbook, items: next };
  }
  return playbook;
}

/** Moves items to the end of another phase, in their order; checklists and kinds stay. */
export function moveToPhase(
  playbook: Playbook,
  ids: readonly ItemId[],
  phase: PhaseCode,
): Playbook {
  const chosen = new Set(ids);
  const moved = playbook.items
    .filter(({ id }) => chosen.has(id))
    .map((item) => ({ ...item, phase }));
  const rest = playbook.items.filter(({ id }) => !chosen.has(id));
  const at = rest.findIndex((item) => phaseIndex(item.phase) > phaseIndex(phase));
  rest.splice(at === -1 ? rest.length : at, 0, ...moved);
  return { ...playbook, items: rest };
}

/** The criteria of a gate, in order. */
export function criteriaOf(playbook: Playbook, gate: PlaybookGate): readonly CriterionTemplate[] {
  return gate === "closeout" ? playbook.closeoutGates : (playbook.gates[gate] ?? []);
}

/** Puts other criteria into a gate. */
export function setCriteria(
  playbook: Playbook,
  gate: PlaybookGate,
  criteria: readonly CriterionTemplate[],
): Playbook {
  if (gate === "closeout") return { ...playbook, closeoutGates: criteria };
  return { ...playbook, gates: { ...playbook.gates, [gate]: criteria } };
}

/** A new criterion of a gate, confirmed by hand so far; its id is the next free one: "P2-5", "C11". */
export function newCriterion(playbook: Playbook, gate: PlaybookGate): CriterionTemplate {
  const stem = gate === "closeout" ? "C" : `${gate}-`;
  const ids = new Set(criteriaOf(playbook, gate).map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`${stem}${number}`)) number += 1;
  return { id: `${stem}${number}`, text: "New criterion", itemIds: [], checks: [] };
}

/** The list with one element one place up (-1) or down (1). */
export function moveInList<T>(list: readonly T[], index: number, step: -1 | 1): readonly T[] {
  const to = index + step;
  const moved = list[index];
  if (moved === undefined || to < 0 || to >= list.length) return list;
  const next = list.filter((_element, at) => at !== index);
  next.splice(to, 0, moved);
  return next;
}
