import type { Playbook, PlaybookItem } from "../../../../src-shared/domain/playbook.ts";
import { criteriaOf } from "../../../../src-shared/domain/playbook-edit.ts";
import { gateInWords, offsetInWords } from "../../../../src-shared/domain/playbook-words.ts";
import {
  MEETING_KIND_CODES,
  MEETING_KINDS,
  PHASE_CODES,
} from "../../../../src-shared/domain/vocabulary.ts";

const FIELD_WORDS: Partial<Record<keyof PlaybookItem, string>> = {
  title: "title",
  doneWhen: "done-when",
  owners: "owners",
  phase: "phase",
  kind: "kind",
  checklist: "checklist",
  requirement: "requirement",
  flag: "flag",
  isBankBound: "bank-bound mark",
  source: "source",
};

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function itemChanges(before: PlaybookItem, after: PlaybookItem): string[] {
  const parts: string[] = [];
  const [dueBefore, dueAfter] = [offsetInWords(before), offsetInWords(after)];
  if (dueBefore !== dueAfter) parts.push(`due ${dueBefore} → ${dueAfter}`);
  if (before.durationDays !== after.durationDays) {
    parts.push(`takes ${before.durationDays} → ${after.durationDays} days`);
  }
  const added = after.dependsOn.filter((id) => !before.dependsOn.includes(id));
  const gone = before.dependsOn.filter((id) => !after.dependsOn.includes(id));
  if (added.length > 0) parts.push(`waits for ${added.join(", ")} too`);
  if (gone.length > 0) parts.push(`no longer waits for ${gone.join(", ")}`);
  for (const [field, words] of Object.entries(FIELD_WORDS)) {
    const key = field as keyof PlaybookItem;
    if (!isSame(before[key], after[key])) parts.push(`another ${words}`);
  }
  return parts.length === 0 ? [] : [`${after.id}: ${parts.join(", ")}`];
}

/** What a draft changes, a line each: items added, removed and changed, then gates, agendas and risks. */
export function draftChangesInWords(before: Playbook, after: Playbook): readonly string[] {
  const known = new Map(before.items.map((item) => [item.id, item]));
  const kept = new Set(after.items.map(({ id }) => id));
  const lines = after.items.flatMap((item) => {
    const old = known.get(item.id);
    return old ? itemChanges(old, item) : [`${item.id} is new: ${item.title}`];
  });
  for (const { id, title } of before.items)
    if (!kept.has(id)) lines.push(`${id} is gone: ${title}`);
  const orderBefore = before.items.map(({ id }) => id).filter((id) => kept.has(id));
  const orderAfter = after.items.map(({ id }) => id).filter((id) => known.has(id));
  if (!isSame(orderBefore, orderAfter)) lines.push("Items stand in another order");
  for (const gate of [...PHASE_CODES, "closeout" as const]) {
    if (!isSame(criteriaOf(before, gate), criteriaOf(after, gate))) {
      lines.push(`${gateInWords(gate)} was changed`);
    }
  }
  for (const kind of MEETING_KIND_CODES) {
    if (isSame(before.agendas[kind], after.agendas[kind])) continue;
    lines.push(`The agenda of ${MEETING_KINDS[kind].label} was changed`);
  }
  if (!isSame(before.seededRisks, after.seededRisks)) lines.push("The seeded risks were changed");
  return lines;
}
