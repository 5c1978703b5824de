import { useCallback, useEffect, useRef, useState } from "react";
import { create } from "zustand";
import { updateSettings, useAppStore } from "../../store/app-store.ts";
import { tellProblem } from "../../store/ui-store.ts";
import { isIdleFilter } from "./grid-filters.ts";
import type { GridColumn, GridFilter, GridFilters, GridView } from "./grid-types.ts";
import { parseGridView } from "./grid-view.ts";

/** So long after the last change the view is kept in the settings. */
const KEEP_AFTER_MS = 600;

/** Columns, widths, sort and group of a grid: at once on the screen, a moment later in the user's settings. */
export function useGridView<Row>(
  name: string,
  columns: readonly GridColumn<Row>[],
): readonly [GridView, (change: (view: GridView) => GridView) => void] {
  const [view, setView] = useState(() =>
    parseGridView(useAppStore.getState().settings.gridViews[name], columns),
  );
  const kept = useRef(view);
  const latest = useRef(view);
  const keep = useCallback(() => {
    if (latest.current === kept.current) return;
    kept.current = latest.current;
    const { gridViews } = useAppStore.getState().settings;
    void updateSettings({ gridViews: { ...gridViews, [name]: latest.current } }).then((answer) => {
      if (!answer.ok) tellProblem(answer.error);
    });
  }, [name]);
  useEffect(() => {
    latest.current = view;
    const timer = window.setTimeout(keep, KEEP_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [view, keep]);
  // Leaving the page keeps what was not kept yet.
  useEffect(() => keep, [keep]);
  return [view, setView];
}

/** What is shown of one grid of one implementation, for as long as the app runs. */
interface Looks {
  readonly text: string;
  readonly filters: GridFilters;
  readonly folded: ReadonlySet<string>;
}

const START: Looks = { text: "", filters: {}, folded: new Set() };

const useLooksStore = create<{ readonly looks: Readonly<Record<string, Looks>> }>()(() => ({
  looks: {},
}));

/** Filters, text and folds under a key; they come back when one returns to the page, but not after a restart. */
export function useGridFilters(key: string): Looks & {
  readonly setText: (text: string) => void;
  readonly setFilter: (columnId: string, filter: GridFilter | null) => void;
  readonly setFolded: (folded: ReadonlySet<string>) => void;
  readonly clear: () => void;
} {
  const looks = useLooksStore((state) => state.looks[key]) ?? START;
  const change = useCallback(
    (next: (looks: Looks) => Partial<Looks>) => {
      useLooksStore.setState(({ looks: all }) => {
        const own = all[key] ?? START;
        return { looks: { ...all, [key]: { ...own, ...next(own) } } };
      });
    },
    [key],
  );
  const setText = useCallback(
    (text: string) => {
      change(() => ({ text }));
    },
    [change],
  );
  const setFilter = useCallback(
    (columnId: string, filter: GridFilter | null) => {
      change(({ filters }) => {
        const { [columnId]: _old, ...others } = filters;
        return {
          filters:
            filter === null || isIdleFilter(filter) ? others : { ...others, [columnId]: filter },
        };
      });
    },
    [change],
  );
  const setFolded = useCallback(
    (folded: ReadonlySet<string>) => {
      change(() => ({ folded }));
    },
    [change],
  );
  const clear = useCallback(() => {
    change(() => ({ text: "", filters: {} }));
  }, [change]);
  return { ...looks, setText, setFilter, setFolded, clear };
}
