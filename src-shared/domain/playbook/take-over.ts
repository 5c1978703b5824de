/** Single changes of a playbook taken over into a running implementation (domain.md section 9). */
import { problem, type Problem } from "../../result.ts";
import type { IsoDate } from "../dates.ts";
import { findDependencyCycle } from "../schedule/dependencies.ts";
import type { GateCriterion } from "../gates/gate-schema.ts";
import { type Implementation, isSatisfied, type Item, type Risk } from "../implementation.ts";
import { keptAgendas } from "./agenda-templates.ts";
import {
  isApplicable,
  itemFromTemplate,
  notApplicableReason,
  plannedDue,
} from "../schedule/plan.ts";
import { cycleInWords } from "./playbook-check.ts";
import type { CriterionTemplate } from "./playbook.ts";
import type { PlaybookChange } from "./playbook-change.ts";
import type { PlaybookGate } from "./playbook-finding.ts";

/** Why an item that the playbook has no longer does not apply. */
const REMOVED_FROM_PLAYBOOK = "No longer in the playbook";

function positionAfter(
  records: Readonly<Record<string, { readonly position: number }>>,
  afterId: string | null,
): number {
  const positions = Object.values(records).map(({ position }) => position);
  const after = afterId === null ? undefined : records[afterId]?.position;
  if (after === undefined) return Math.max(0, ...positions) + 1;
  const next = Math.min(...positions.filter((position) => position > after));
  return next === Infinity ? after + 1 : (after + next) / 2;
}

function withItem(implementation: Implementation, item: Item): Implementation {
  return { ...implementation, items: { ...implementation.items, [item.id]: item } };
}

function addItem(
  implementation: Implementation,
  { item: template, afterId }: Extract<PlaybookChange, { kind: "item-added" }>,
  today: IsoDate,
): Implementation {
  if (implementation.items[template.id]) return implementation;
  const position = positionAfter(implementation.items, afterId);
  return withItem(
    implementation,
    itemFromTemplate(template, implementation.profile, implementation, { today, position }),
  );
}

function changeItem(
  implementation: Implementation,
  { itemId, to }: Extract<PlaybookChange, { kind: "item-changed" }>,
  today: IsoDate,
): Implementation {
  const item = implementation.items[itemId];
  if (!item || isSatisfied(item)) return implementation;
  const { source: _source, ...planned } = to;
  const changed = { ...item, ...planned } as Item;
  const due = changed.isPinned ? changed.due : plannedDue(changed, implementation);
  // Only what nobody began may stop to apply by a flag of the profile.
  const applies = item.status !== "not_started" || isApplicable(changed, implementation.profile);
  return withItem(implementation, {
    ...changed,
    due,
    baselineDue: implementation.anchors.baselineFrozenOn === null ? due : changed.baselineDue,
    ...(!applies && {
      status: "not_applicable",
      statusSince: today,
      notApplicableReason: notApplicableReason(changed),
    }),
  });
}

function retireItem(
  implementation: Implementation,
  itemId: string,
  today: IsoDate,
): Implementation {
  const item = implementation.items[itemId];
  if (!item || isSatisfied(item)) return implementation;
  return withItem(implementation, {
    ...item,
    status: "not_applicable",
    statusSince: today,
    notApplicableReason: REMOVED_FROM_PLAYBOOK,
  });
}

/** The criteria of a gate of an implementation. */
export function gateCriteria(
  { gates, closeoutGates }: Pick<Implementation, "gates" | "closeoutGates">,
  gate: PlaybookGate,
): Readonly<Record<string, GateCriterion>> {
  return gate === "closeout" ? closeoutGates : (gates[gate]?.criteria ?? {});
}

function withCriteria(
  implementation: Implementation,
  gate: PlaybookGate,
  criteria: Readonly<Record<string, GateCriterion>>,
): Implementation {
  if (gate === "closeout") return { ...implementation, closeoutGates: criteria };
  const existing = implementation.gates[gate] ?? {
    phase: gate,
    decision: null,
    conditions: "",
    decidedBy: "",
    decidedOn: null,
  };
  return {
    ...implementation,
    gates: { ...implementation.gates, [gate]: { ...existing, criteria } },
  };
}

function setCriterion(
  implementation: Implementation,
  gate: PlaybookGate,
  { id, text, itemIds, checks }: CriterionTemplate,
  afterId: string | null,
): Implementation {
  const criteria = gateCriteria(implementation, gate);
  const before = criteria[id] ?? {
    isAttested: false,
    evidence: "",
    waivedBy: "",
    waiverReason: "",
    waivedOn: null,
    position: positionAfter(criteria, afterId),
  };
  const criterion = { ...before, id, text, itemIds, checks };
  return withCriteria(implementation, gate, { ...criteria, [id]: criterion });
}

function addRisk(
  implementation: Implementation,
  { title, probability, impact }: Extract<PlaybookChange, { kind: "risk-added" }>["risk"],
  id: string,
  today: IsoDate,
): Implementation {
  const { risks } = implementation;
  const risk: Risk = {
    ...{ id, kind: "risk" as const, title, probability, impact, response: "", owner: "" },
    ...{
      status: "open" as const,
      raisedOn: today,
      lastActionOn: today,
      closedOn: null,
      itemId: null,
    },
    position: positionAfter(risks, null),
  };
  return { ...implementation, risks: { ...risks, [id]: risk } };
}

function freeRiskId({ risks }: Implementation): string {
  let number = Object.keys(risks).length + 1;
  const id = (): string => `risk-${String(number).padStart(2, "0")}`;
  while (risks[id()]) number += 1;
  return id();
}

function applyOne(
  implementation: Implementation,
  change: PlaybookChange,
  today: IsoDate,
): Implementation {
  switch (change.kind) {
    case "item-added":
      return addItem(implementation, change, today);
    case "item-changed":
      return changeItem(implementation, change, today);
    case "item-removed":
      return retireItem(implementation, change.item.id, today);
    case "criterion-added":
      return setCriterion(implementation, change.gate, change.criterion, change.afterId);
    case "criterion-changed":
      return setCriterion(implementation, change.gate, change.to, null);
    case "criterion-removed": {
      const { [change.criterion.id]: _gone, ...others } = gateCriteria(implementation, change.gate);
      return withCriteria(implementation, change.gate, others);
    }
    case "risk-added":
      return addRisk(implementation, change.risk, freeRiskId(implementation), today);
    case "agenda-changed": {
      const { [change.meetingKind]: _old, ...others } = implementation.agendas;
      const taken = change.to ? { [change.meetingKind]: change.to } : {};
      return { ...implementation, agendas: { ...others, ...keptAgendas(taken) } };
    }
    // Order and the log of risks belong to the people who work here.
    case "items-ordered":
    case "criteria-ordered":
    case "risks-ordered":
    case "risk-removed":
      return implementation;
  }
}

/**
 * The implementation with the changes: items come with dates of the plan, changed ones are dated anew unless pinned,
 * removed ones no longer apply. Done and not applicable items, statuses, notes, people and pins stay as they are.
 */
export function takeOver(
  implementation: Implementation,
  changes: readonly PlaybookChange[],
  today: IsoDate,
): Implementation {
  return changes.reduce((next, change) => applyOne(next, change, today), implementation);
}

function unknownReference(
  { items }: Pick<Implementation, "items">,
  changes: readonly PlaybookChange[],
): string | null {
  const isKnown = (id: string): boolean =>
    Object.hasOwn(items, id) ||
    changes.some((change) => change.kind === "item-added" && change.item.id === id);
  for (const change of changes) {
    const [name, ids] = referencesOf(change);
    const missing = ids.find((id) => !isKnown(id));
    if (missing !== undefined) return `${name} needs ${missing}, which is not in this plan`;
  }
  return null;
}

/** The items that a change points at and the plan does not have, each once. */
export function itemsMissingFor(
  { items }: Pick<Implementation, "items">,
  change: PlaybookChange,
): readonly string[] {
  const [, ids] = referencesOf(change);
  return [...new Set(ids)].filter((id) => !Object.hasOwn(items, id));
}

/** What a change is called, and the items that it points at. */
function referencesOf(change: PlaybookChange): readonly [string, readonly string[]] {
  switch (change.kind) {
    case "item-added":
      return [change.item.id, change.item.dependsOn];
    case "item-changed":
      return [change.itemId, change.to.dependsOn ?? []];
    case "criterion-added":
      return [change.criterion.text, change.criterion.itemIds];
    case "criterion-changed":
      return [change.to.text, change.to.itemIds];
    case "item-removed":
    case "items-ordered":
    case "criterion-removed":
    case "criteria-ordered":
    case "risk-added":
    case "risk-removed":
    case "risks-ordered":
    case "agenda-changed":
      return ["", []];
  }
}

/** Why these changes cannot be taken over together, naming the cycle or the item that is missing; null = they can. */
export function takeOverProblem(
  implementation: Implementation,
  changes: readonly PlaybookChange[],
  today: IsoDate,
): Problem | null {
  const unknown = unknownReference(implementation, changes);
  if (unknown !== null) {
    return problem("refused", unknown, {
      advice: "Take over the change that adds it as well, or leave this one out.",
    });
  }
  const next = takeOver(implementation, changes, today);
  const cycle = findDependencyCycle(Object.values(next.items));
  // A cycle that is there already is not what these changes bring.
  if (!cycle || findDependencyCycle(Object.values(implementation.items))) return null;
  return problem("refused", `That would make a cycle: ${cycleInWords(cycle)}`, {
    where: cycle[0] ?? "",
    advice: "Nothing was changed. Leave out one of the changes, or change the dependency here.",
  });
}
