// Playbooks made from others.
import type { Playbook, PlaybookItem } from "../../src-shared/domain/playbook/playbook.ts";

/** The playbook with other fields in one of its items. */
export function changeItem(
  playbook: Playbook,
  id: string,
  fields: Partial<PlaybookItem>,
): Playbook {
  const items = playbook.items.map((item) => (item.id === id ? { ...item, ...fields } : item));
  return { ...playbook, items };
}
