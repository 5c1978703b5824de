import type {
  CriterionTemplate,
  Playbook,
  PlaybookItem,
} from "../../../src-shared/domain/playbook/playbook.ts";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  type ChecklistKind,
  PHASES,
  type PhaseCode,
} from "../../../src-shared/domain/vocabulary.ts";

/** Items of one kind in one phase, in the order of the playbook. */
export interface PlaybookKind {
  readonly kind: ChecklistKind;
  readonly items: readonly PlaybookItem[];
}
/** A phase with its items by kind, and its exit gate. Phases and kinds without an item are left out. */
export interface PlaybookPhase {
  readonly phase: PhaseCode;
  readonly name: string;
  readonly kinds: readonly PlaybookKind[];
  readonly itemCount: number;
  readonly gate: readonly CriterionTemplate[];
}

function contains(item: PlaybookItem, text: string): boolean {
  const { label } = CHECKLIST_KIND_LABELS[item.kind];
  return [item.id, item.title, item.doneWhen, item.checklist, label, ...item.owners].some((part) =>
    part.toLowerCase().includes(text),
  );
}

/** The playbook by phase and kind, only with the items that contain the text (in id, title, checklist, owner, done-when). */
export function filterPlaybook({ items, gates }: Playbook, text: string): readonly PlaybookPhase[] {
  const wanted = text.trim().toLowerCase();
  const found = wanted === "" ? items : items.filter((item) => contains(item, wanted));
  return PHASES.map(({ code, name }) => {
    const own = found.filter(({ phase }) => phase === code);
    return {
      phase: code,
      name,
      kinds: CHECKLIST_KINDS.map((kind) => ({
        kind,
        items: own.filter((item) => item.kind === kind),
      })).filter((group) => group.items.length > 0),
      itemCount: own.length,
      gate: gates[code] ?? [],
    };
  }).filter(({ itemCount }) => itemCount > 0);
}
