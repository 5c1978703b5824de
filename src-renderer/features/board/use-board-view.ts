import { useCallback, useEffect, useRef, useState } from "react";
import { updateSettings, useAppStore } from "../../store/app-store.ts";
import { tellProblem } from "../../store/ui-store.ts";
import { type BoardView, parseBoardView } from "./board-view.ts";

/** So long after the last change the view is kept in the settings. */
const KEEP_AFTER_MS = 600;

/** How the board is looked at: at once on the screen, a moment later in the user's settings. */
export function useBoardView(): readonly [BoardView, (change: Partial<BoardView>) => void] {
  const [view, setView] = useState(() => parseBoardView(useAppStore.getState().settings.boardView));
  const kept = useRef(view);
  const latest = useRef(view);

  const keep = useCallback(() => {
    if (latest.current === kept.current) return;
    kept.current = latest.current;
    void updateSettings({ boardView: latest.current }).then((answer) => {
      if (!answer.ok) tellProblem(answer.error);
    });
  }, []);

  useEffect(() => {
    latest.current = view;
    const timer = window.setTimeout(keep, KEEP_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [view, keep]);

  // Leaving the board keeps what was not kept yet.
  useEffect(() => keep, [keep]);

  const change = useCallback((part: Partial<BoardView>) => {
    setView((current) => ({ ...current, ...part }));
  }, []);
  return [view, change];
}
