/** What is different between two playbooks, and from the differences back to the playbook. */
import { agendaTemplate } from "./agenda-templates.ts";
import { isEqualJson } from "../equal-json.ts";
import type { CriterionTemplate, Playbook, PlaybookItem } from "./playbook.ts";
import { ITEM_ASPECTS, type ItemAspect, type PlaybookChange } from "./playbook-change.ts";
import { criteriaOf } from "./playbook-edit.ts";
import type { PlaybookGate } from "./playbook-finding.ts";
import { MEETING_KIND_CODES, PHASE_CODES } from "../vocabulary.ts";

const GATES: readonly PlaybookGate[] = [...PHASE_CODES, "closeout"];
const ASPECTS = Object.keys(ITEM_ASPECTS) as ItemAspect[];

type WithId = { readonly id: string };

/** The fields of one aspect of an item. */
export function aspectOf(
  item: Omit<PlaybookItem, "source" | "anchor"> & {
    readonly anchor: "K" | "G" | null;
    readonly source?: string;
  },
  aspect: ItemAspect,
): Partial<PlaybookItem> {
  const fields = ITEM_ASPECTS[aspect].map((field) => [field, item[field]] as const);
  return Object.fromEntries(fields);
}

/** Entries that came, with the neighbour before, and those that went. */
function membersOf<T extends WithId>(before: readonly T[], after: readonly T[]) {
  const [old, now] = [before, after].map((list) => new Set(list.map(({ id }) => id)));
  return {
    added: after.flatMap((entry, index) =>
      old?.has(entry.id) ? [] : [{ entry, afterId: after[index - 1]?.id ?? null }],
    ),
    removed: before.filter(({ id }) => !now?.has(id)),
  };
}

function insertAfter<T extends WithId>(list: readonly T[], entry: T, afterId: string | null): T[] {
  const index = afterId === null ? 0 : list.findIndex(({ id }) => id === afterId) + 1;
  // Behind a neighbour that is gone it comes last.
  const at = afterId !== null && index === 0 ? list.length : index;
  return [...list.slice(0, at), entry, ...list.slice(at)];
}

function inOrder<T extends WithId>(list: readonly T[], ids: readonly string[]): T[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const at = ({ id }: T): number => place.get(id) ?? ids.length;
  return [...list].sort((a, b) => at(a) - at(b));
}

function isInOrder(list: readonly WithId[], wanted: readonly WithId[]): boolean {
  return list.every(({ id }, index) => id === wanted[index]?.id);
}

function itemChanges(before: Playbook, after: Playbook): PlaybookChange[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const { added, removed } = membersOf(before.items, after.items);
  const changed = after.items.flatMap((item): PlaybookChange[] => {
    const was = old.get(item.id);
    if (!was) return [];
    return ASPECTS.flatMap((aspect): PlaybookChange[] => {
      const [from, to] = [aspectOf(was, aspect), aspectOf(item, aspect)];
      if (isEqualJson(from, to)) return [];
      return [{ kind: "item-changed", itemId: item.id, title: was.title, aspect, from, to }];
    });
  });
  return [
    ...removed.map((item): PlaybookChange => ({ kind: "item-removed", item })),
    ...added.map(({ entry, afterId }): PlaybookChange => ({
      kind: "item-added",
      item: entry,
      afterId,
    })),
    ...changed,
  ];
}

function criterionChanges(before: Playbook, after: Playbook, gate: PlaybookGate): PlaybookChange[] {
  const [was, is] = [criteriaOf(before, gate), criteriaOf(after, gate)];
  const old = new Map(was.map((criterion) => [criterion.id, criterion]));
  const { added, removed } = membersOf(was, is);
  const changed = is.flatMap((to): PlaybookChange[] => {
    const from = old.get(to.id);
    if (!from || isEqualJson(from, to)) return [];
    return [{ kind: "criterion-changed", gate, from, to }];
  });
  return [
    ...removed.map((criterion): PlaybookChange => ({ kind: "criterion-removed", gate, criterion })),
    ...added.map(({ entry, afterId }): PlaybookChange => ({
      kind: "criterion-added",
      gate,
      criterion: entry,
      afterId,
    })),
    ...changed,
  ];
}

function riskChanges(before: Playbook, after: Playbook): PlaybookChange[] {
  const isIn = (list: Playbook["seededRisks"], risk: Playbook["seededRisks"][number]): boolean =>
    list.some((other) => isEqualJson(other, risk));
  return [
    ...before.seededRisks
      .filter((risk) => !isIn(after.seededRisks, risk))
      .map((risk): PlaybookChange => ({ kind: "risk-removed", risk })),
    ...after.seededRisks
      .filter((risk) => !isIn(before.seededRisks, risk))
      .map((risk): PlaybookChange => ({ kind: "risk-added", risk })),
  ];
}

function agendaChanges(before: Playbook, after: Playbook): PlaybookChange[] {
  return MEETING_KIND_CODES.flatMap((meetingKind): PlaybookChange[] => {
    // A kind that is absent has the built-in agenda: that is no difference to one that spells it out.
    if (isEqualJson(agendaTemplate(before, meetingKind), agendaTemplate(after, meetingKind))) {
      return [];
    }
    const [from, to] = [before.agendas[meetingKind] ?? null, after.agendas[meetingKind] ?? null];
    return [{ kind: "agenda-changed", meetingKind, from, to }];
  });
}

/**
 * What leads from one playbook to the other: items, gates with the closeout, seeded risks, agendas. Name, version and
 * history are not compared. Applied all together (`applyPlaybookChanges`) they give the second one; equal playbooks have
 * none.
 */
export function diffPlaybooks(before: Playbook, after: Playbook): readonly PlaybookChange[] {
  const changes = [
    ...itemChanges(before, after),
    ...GATES.flatMap((gate) => criterionChanges(before, after, gate)),
    ...riskChanges(before, after),
    ...agendaChanges(before, after),
  ];
  // The order is a difference of its own only where adding and removing do not lead to it.
  const reached = applyPlaybookChanges(before, changes);
  const orders: PlaybookChange[] = [];
  if (!isInOrder(reached.items, after.items)) {
    orders.push({ kind: "items-ordered", ids: after.items.map(({ id }) => id) });
  }
  for (const gate of GATES) {
    const wanted = criteriaOf(after, gate);
    if (isInOrder(criteriaOf(reached, gate), wanted)) continue;
    orders.push({ kind: "criteria-ordered", gate, ids: wanted.map(({ id }) => id) });
  }
  if (!isEqualJson(reached.seededRisks, after.seededRisks)) {
    orders.push({ kind: "risks-ordered", risks: after.seededRisks });
  }
  return [...changes, ...orders];
}

function withCriteria(
  playbook: Playbook,
  gate: PlaybookGate,
  change: (criteria: readonly CriterionTemplate[]) => readonly CriterionTemplate[],
): Playbook {
  const criteria = change(criteriaOf(playbook, gate));
  return gate === "closeout"
    ? { ...playbook, closeoutGates: criteria }
    : { ...playbook, gates: { ...playbook.gates, [gate]: criteria } };
}

function applyChange(playbook: Playbook, change: PlaybookChange): Playbook {
  const { items, seededRisks } = playbook;
  switch (change.kind) {
    case "item-added":
      return { ...playbook, items: insertAfter(items, change.item, change.afterId) };
    case "item-removed":
      return { ...playbook, items: items.filter(({ id }) => id !== change.item.id) };
    case "item-changed":
      return {
        ...playbook,
        items: items.map((item) =>
          item.id === change.itemId ? ({ ...item, ...change.to } as PlaybookItem) : item,
        ),
      };
    case "items-ordered":
      return { ...playbook, items: inOrder(items, change.ids) };
    case "criterion-added":
      return withCriteria(playbook, change.gate, (criteria) =>
        insertAfter(criteria, change.criterion, change.afterId),
      );
    case "criterion-removed":
      return withCriteria(playbook, change.gate, (criteria) =>
        criteria.filter(({ id }) => id !== change.criterion.id),
      );
    case "criterion-changed":
      return withCriteria(playbook, change.gate, (criteria) =>
        criteria.map((criterion) => (criterion.id === change.to.id ? change.to : criterion)),
      );
    case "criteria-ordered":
      return withCriteria(playbook, change.gate, (criteria) => inOrder(criteria, change.ids));
    case "risk-added":
      return { ...playbook, seededRisks: [...seededRisks, change.risk] };
    case "risk-removed":
      return {
        ...playbook,
        seededRisks: seededRisks.filter((risk) => !isEqualJson(risk, change.risk)),
      };
    case "risks-ordered":
      return { ...playbook, seededRisks: change.risks };
    case "agenda-changed": {
      const { [change.meetingKind]: _left, ...others } = playbook.agendas;
      const agendas = change.to ? { ...others, [change.meetingKind]: change.to } : others;
      return { ...playbook, agendas };
    }
  }
}

/** The playbook after the changes. */
export function applyPlaybookChanges(
  playbook: Playbook,
  changes: readonly PlaybookChange[],
): Playbook {
  return changes.reduce(applyChange, playbook);
}
