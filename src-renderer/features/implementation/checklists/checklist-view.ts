/** How the checklists are looked at: filter and folds. Kept per implementation while the app runs. */
import { create } from "zustand";
import type { ItemFilter } from "../../../../src-shared/domain/checklists.ts";

/** Filter and folds of one implementation. */
export interface ChecklistView extends ItemFilter {
  /** Groups folded (true) and unfolded (false) by hand; the others are folded when nothing in them is open. */
  readonly folds: ReadonlyMap<string, boolean>;
}

const START: ChecklistView = {
  text: "",
  isOpenOnly: false,
  isOverdueOnly: false,
  party: null,
  assignee: null,
  folds: new Map(),
};

const useViewStore = create<{ readonly views: Readonly<Record<string, ChecklistView>> }>()(() => ({
  views: {},
}));

/** The view of an implementation. */
export function useChecklistView(id: string): ChecklistView {
  return useViewStore((state) => state.views[id]) ?? START;
}

/** Changes some of the view. */
export function changeChecklistView(id: string, changes: Partial<ChecklistView>): void {
  useViewStore.setState(({ views }) => ({
    views: { ...views, [id]: { ...(views[id] ?? START), ...changes } },
  }));
}

/** Folds or unfolds groups by their keys. */
export function setFolded(id: string, keys: readonly string[], isFolded: boolean): void {
  useViewStore.setState(({ views }) => {
    const view = views[id] ?? START;
    const folds = new Map(view.folds);
    for (const key of keys) folds.set(key, isFolded);
    return { views: { ...views, [id]: { ...view, folds } } };
  });
}

/** Shows everything. */
export function clearFilter(id: string): void {
  changeChecklistView(id, {
    text: "",
    isOpenOnly: false,
    isOverdueOnly: false,
    party: null,
    assignee: null,
  });
}

/** Whether something is hidden by the filter. */
export function isFiltered(view: ChecklistView): boolean {
  return (
    view.text.trim() !== "" ||
    view.isOpenOnly ||
    view.isOverdueOnly ||
    view.party !== null ||
    view.assignee !== null
  );
}
