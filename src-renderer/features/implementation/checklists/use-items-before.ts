import { useState } from "react";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { useImplementation } from "../use-implementation.ts";
import type { ChecklistView } from "./checklist-view.ts";

/** The items as they were when the tab was opened or the filter was set: what is done after that stays in the list. */
export function useItemsBefore(view: ChecklistView): Implementation["items"] {
  const { implementation } = useImplementation();
  const { text, isOpenOnly, isOverdueOnly, party, assignee } = view;
  const key = JSON.stringify([implementation.id, text, isOpenOnly, isOverdueOnly, party, assignee]);
  const [before, setBefore] = useState({ key, items: implementation.items });
  if (before.key === key) return before.items;
  setBefore({ key, items: implementation.items });
  return implementation.items;
}
