import type { Playbook, PlaybookItem } from "../../../../src-shared/domain/playbook/playbook.ts";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  type ChecklistKind,
  PHASES,
  type PhaseCode,
} from "../../../../src-shared/domain/vocabulary.ts";

/** Items of one phase and kind, in the order of the playbook. */
export interface ItemGroup {
  readonly phase: PhaseCode;
  readonly kind: ChecklistKind;
  /** "P2 Initial setup · Setup". */
  readonly label: string;
  readonly items: readonly PlaybookItem[];
}

/** The items by phase and kind; a phase without an item is left out. `text` filters by code, title, checklist and owner. */
export function groupItems({ items }: Playbook, text: string): readonly ItemGroup[] {
  const wanted = text.trim().toLowerCase();
  const found = items.filter((item) =>
    [item.id, item.title, item.checklist, item.doneWhen, ...item.owners].some((part) =>
      part.toLowerCase().includes(wanted),
    ),
  );
  return PHASES.flatMap(({ code, name }) =>
    CHECKLIST_KINDS.map((kind) => ({
      phase: code,
      kind,
      label: `${code} ${name} · ${CHECKLIST_KIND_LABELS[kind].label}`,
      items: found.filter((item) => item.phase === code && item.kind === kind),
    })).filter((group) => group.items.length > 0),
  );
}
