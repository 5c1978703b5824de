import { useCallback, useEffect, useRef, useState } from "react";
import type { Settings } from "../../src-shared/ipc/settings.ts";
import { updateSettings, useAppStore } from "./app-store.ts";
import { tellProblem } from "./ui-store.ts";

/** So long after the last change the view is kept in the settings. */
const KEEP_AFTER_MS = 600;

/**
 * How a page is looked at: at once on the screen, a moment later in the user's settings. `parse` makes a view of what was
 * stored, which another version may have written.
 */
export function useKeptView<View extends Settings["boardView"]>(
  key: "boardView" | "deskView" | "calendarView",
  parse: (stored: unknown) => View,
): readonly [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(() => parse(useAppStore.getState().settings[key]));
  const kept = useRef(view);
  const latest = useRef(view);

  const keep = useCallback(() => {
    if (latest.current === kept.current) return;
    kept.current = latest.current;
    void updateSettings({ [key]: latest.current }).then((answer) => {
      if (!answer.ok) tellProblem(answer.error);
    });
  }, [key]);

  useEffect(() => {
    latest.current = view;
    const timer = window.setTimeout(keep, KEEP_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [view, keep]);

  // Leaving the page keeps what was not kept yet.
  useEffect(() => keep, [keep]);

  const change = useCallback((part: Partial<View>) => {
    setView((current) => ({ ...current, ...part }));
  }, []);
  return [view, change];
}
