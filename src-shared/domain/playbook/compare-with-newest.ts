/** What the newest playbook would change in a running implementation, offered one by one (domain.md section 9). */
import { agendaTemplate } from "./agenda-templates.ts";
import type { IsoDate } from "../dates.ts";
import type { ItemId } from "../ids.ts";
import { isEqualJson } from "../equal-json.ts";
import { type Implementation, isSatisfied, type Item } from "../implementation.ts";
import { inPosition } from "../records.ts";
import type { CriterionTemplate, Playbook, PlaybookItem } from "./playbook.ts";
import { changeKey, type PlaybookChange } from "./playbook-change.ts";
import { aspectInWords } from "./playbook-change-words.ts";
import { aspectOf, diffPlaybooks } from "./playbook-diff.ts";
import { computeSchedule } from "../schedule/schedule.ts";
import { gateCriteria, itemsMissingFor, takeOver, takeOverProblem } from "./take-over.ts";
import { PHASE_CODES, type PhaseCode, phaseIndex } from "../vocabulary.ts";

/** What taking over a change does to the dates. */
export interface OfferEffect {
  /** The due date that its item gets; null when it is about no item, or the date stays. */
  readonly due: IsoDate | null;
  /** The due date is pinned and stays, although the plan would move it. */
  readonly isPinned: boolean;
  /** The forecast go-live with it, when that is another one; else null. */
  readonly forecastGoLive: IsoDate | null;
}

/** A change that the implementation may take over. */
export interface PlaybookOffer {
  readonly key: string;
  readonly change: PlaybookChange;
  /** What stands here, in words, when it was changed here as well since the start; else null. */
  readonly changedHere: string | null;
  /** Why it cannot be taken over, whatever else is; null = it can. */
  readonly refusal: string | null;
  /** Items that are not in the plan and that other changes on offer add: it is taken over together with them only. */
  readonly needs: readonly ItemId[];
  readonly effect: OfferEffect;
}

/** Version and note of a playbook newer than the one of the implementation, newest first. */
export function notesSince(
  newest: Playbook,
  version: number,
): readonly { readonly version: number; readonly note: string }[] {
  return [...newest.earlier, { version: newest.version, note: newest.note }]
    .filter((each) => each.version > version)
    .sort((a, b) => b.version - a.version)
    .map((each) => ({ version: each.version, note: each.note }));
}

function asTemplate(item: Item, newest: PlaybookItem | undefined): PlaybookItem {
  const { id, title, kind, checklist, phase, owners, requirement, flag } = item;
  const { offsetDays, durationDays, dependsOn, isBankBound, doneWhen } = item;
  return {
    ...{ id, title, kind, checklist, phase, owners, requirement, flag },
    ...{ offsetDays, durationDays, dependsOn, isBankBound, doneWhen },
    anchor: item.anchor ?? "K",
    source: newest?.source ?? "",
  };
}

function criterionTemplates(
  criteria: ReturnType<typeof gateCriteria>,
): readonly CriterionTemplate[] {
  return inPosition(criteria).map(({ id, text, itemIds, checks }) => ({
    id,
    text,
    itemIds,
    checks,
  }));
}

/** The plan of the implementation as if it were a playbook: for a comparison when its own version is gone. */
function asPlaybook(implementation: Implementation, newest: Playbook): Playbook {
  const known = new Map(newest.items.map((item) => [item.id, item]));
  const gates: Partial<Record<PhaseCode, readonly CriterionTemplate[]>> = {};
  for (const phase of PHASE_CODES) {
    if (implementation.gates[phase] || newest.gates[phase]) {
      gates[phase] = criterionTemplates(gateCriteria(implementation, phase));
    }
  }
  return {
    ...newest,
    items: inPosition(implementation.items)
      .filter(({ anchor }) => anchor !== null)
      .map((item) => asTemplate(item, known.get(item.id))),
    gates,
    closeoutGates: criterionTemplates(implementation.closeoutGates),
    agendas: implementation.agendas,
  };
}

/** Whether a change can concern this implementation: its phase and item are open, and it is not so already. */
function isOfferable(implementation: Implementation, change: PlaybookChange): boolean {
  const { items, risks, phase: present } = implementation;
  const isOpenPhase = (phase: PhaseCode | "closeout"): boolean =>
    phase === "closeout" || phaseIndex(phase) >= phaseIndex(present);
  switch (change.kind) {
    case "item-added":
      return isOpenPhase(change.item.phase) && items[change.item.id] === undefined;
    case "item-removed": {
      const item = items[change.item.id];
      return item !== undefined && !isSatisfied(item) && isOpenPhase(item.phase);
    }
    case "item-changed": {
      const item = items[change.itemId];
      if (!item || isSatisfied(item) || change.aspect === "source") return false;
      return isOpenPhase(item.phase) && !isEqualJson(aspectOf(item, change.aspect), change.to);
    }
    case "criterion-added":
      return (
        isOpenPhase(change.gate) &&
        gateCriteria(implementation, change.gate)[change.criterion.id] === undefined
      );
    case "criterion-removed": {
      const criterion = gateCriteria(implementation, change.gate)[change.criterion.id];
      // What somebody confirmed or waived is work done: it stays.
      return (
        criterion !== undefined &&
        isOpenPhase(change.gate) &&
        !criterion.isAttested &&
        criterion.waivedOn === null
      );
    }
    case "criterion-changed": {
      const criterion = gateCriteria(implementation, change.gate)[change.to.id];
      if (!criterion || !isOpenPhase(change.gate)) return false;
      return !isEqualJson(criterionTemplates({ [criterion.id]: criterion })[0], change.to);
    }
    case "risk-added":
      return !Object.values(risks).some(({ title }) => title === change.risk.title);
    case "agenda-changed": {
      const wanted = change.to ? { [change.meetingKind]: change.to } : {};
      return !isEqualJson(
        agendaTemplate(implementation, change.meetingKind),
        agendaTemplate({ agendas: wanted }, change.meetingKind),
      );
    }
    // Order and the log of risks belong to the people who work here.
    case "items-ordered":
    case "criteria-ordered":
    case "risks-ordered":
    case "risk-removed":
      return false;
  }
}

function changedHere(implementation: Implementation, change: PlaybookChange): string | null {
  if (change.kind === "item-changed") {
    const item = implementation.items[change.itemId];
    if (!item) return null;
    const own = aspectOf(item, change.aspect);
    return isEqualJson(own, change.from) ? null : aspectInWords(own, change.aspect);
  }
  if (change.kind === "criterion-changed") {
    const own = gateCriteria(implementation, change.gate)[change.to.id];
    const isSame = own && isEqualJson(criterionTemplates({ [own.id]: own })[0], change.from);
    return own && !isSame ? own.text : null;
  }
  return null;
}

function effectOf(
  implementation: Implementation,
  change: PlaybookChange,
  today: IsoDate,
  forecastNow: IsoDate,
): OfferEffect {
  const next = takeOver(implementation, [change], today);
  const itemId =
    change.kind === "item-added"
      ? change.item.id
      : change.kind === "item-changed"
        ? change.itemId
        : null;
  const item = itemId === null ? undefined : next.items[itemId];
  const before = itemId === null ? undefined : implementation.items[itemId];
  const { forecastGoLive } = computeSchedule(next, today);
  return {
    due: item && item.due !== before?.due ? item.due : null,
    isPinned: change.kind === "item-changed" && change.aspect === "due" && item?.isPinned === true,
    forecastGoLive: forecastGoLive === forecastNow ? null : forecastGoLive,
  };
}

/**
 * The changes of the newest playbook that are for this implementation: of open phases and open items, not here already
 * and not dismissed, in the order of the playbook. `base` is the version that it was started with: with it only what
 * the playbook changed since is offered, and what was changed here too is marked; null (its file is gone) compares
 * the plan as it stands, and offers no removals, since an item of the user's own looks the same.
 */
export function compareWithNewest(
  implementation: Implementation,
  base: Playbook | null,
  newest: Playbook,
  today: IsoDate,
): readonly PlaybookOffer[] {
  const changes = diffPlaybooks(base ?? asPlaybook(implementation, newest), newest).filter(
    (change) =>
      base !== null || (change.kind !== "item-removed" && change.kind !== "criterion-removed"),
  );
  const dismissed = new Set(implementation.playbook.dismissed);
  const offered = changes.filter(
    (change) => !dismissed.has(changeKey(change)) && isOfferable(implementation, change),
  );
  if (offered.length === 0) return [];
  const { forecastGoLive } = computeSchedule(implementation, today);
  const additions = offered.filter((change) => change.kind === "item-added");
  const addable = new Set(additions.map(({ item }) => item.id));
  return offered.map((change) => ({
    key: changeKey(change),
    change,
    changedHere: base === null ? null : changedHere(implementation, change),
    refusal:
      takeOverProblem(
        implementation,
        [...additions.filter((other) => other !== change), change],
        today,
      )?.message ?? null,
    needs: itemsMissingFor(implementation, change).filter((id) => addable.has(id)),
    effect: effectOf(implementation, change, today, forecastGoLive),
  }));
}
