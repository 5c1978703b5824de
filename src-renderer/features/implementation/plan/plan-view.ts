/** How the plan is looked at: filter, folds, zoom. Kept per implementation while the app runs. */
import { create } from "zustand";
import { NO_FILTER, type TimelineFilter } from "../../../../src-shared/timeline/timeline-rows.ts";

/** Zoom levels from far to near. `fit` shows everything in the width there is. */
export const ZOOMS = ["fit", "quarter", "month", "week"] as const;
/** A zoom level. */
export type Zoom = (typeof ZOOMS)[number];

/** Width of a day at each zoom that has one of its own. */
export const DAY_WIDTHS: Readonly<Record<Exclude<Zoom, "fit">, number>> = {
  quarter: 3.5,
  month: 9,
  week: 24,
};

/** Filter, folds and zoom of one implementation. */
export interface PlanView extends TimelineFilter {
  /** Groups folded (true) and unfolded (false) by hand. */
  readonly folds: ReadonlyMap<string, boolean>;
  readonly zoom: Zoom;
  /** All dependencies as arrows, not only the critical ones. */
  readonly areAllLinksShown: boolean;
  /** Slack as a tail behind every bar, not only behind the one in focus. */
  readonly isSlackShown: boolean;
  /** The plan in words instead of the picture. */
  readonly isTable: boolean;
}

const START: PlanView = {
  ...NO_FILTER,
  folds: new Map(),
  zoom: "month",
  areAllLinksShown: false,
  isSlackShown: false,
  isTable: false,
};

const useViewStore = create<{ readonly views: Readonly<Record<string, PlanView>> }>()(() => ({
  views: {},
}));

/** The view of an implementation. */
export function usePlanView(id: string): PlanView {
  return useViewStore((state) => state.views[id]) ?? START;
}

/** Changes some of the view. */
export function changePlanView(id: string, changes: Partial<PlanView>): void {
  useViewStore.setState(({ views }) => ({
    views: { ...views, [id]: { ...(views[id] ?? START), ...changes } },
  }));
}

/** Folds or unfolds a group by its key. */
export function setPlanFolded(id: string, key: string, isFolded: boolean): void {
  useViewStore.setState(({ views }) => {
    const view = views[id] ?? START;
    return {
      views: { ...views, [id]: { ...view, folds: new Map(view.folds).set(key, isFolded) } },
    };
  });
}

/** One level nearer (1) or farther (-1); stays at the ends. */
export function zoomBy(id: string, step: 1 | -1): void {
  const { zoom } = useViewStore.getState().views[id] ?? START;
  const next = ZOOMS[ZOOMS.indexOf(zoom) + step];
  if (next) changePlanView(id, { zoom: next });
}

/** Whether something is hidden by the filter. */
export function isPlanFiltered(view: TimelineFilter): boolean {
  return (
    view.text.trim() !== "" ||
    view.isOpenOnly ||
    view.isCriticalOnly ||
    view.kind !== null ||
    view.party !== null
  );
}
