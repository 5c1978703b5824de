import { useMemo, useRef, useEffect } from "react";
import { type ActionRecord, useActions } from "../../../app/actions.ts";

/** Offers "Write to payees"; where several do, the one that came last counts: a selection before the whole list. */
export function useWriteAction(perform: () => void, isEnabled = true): void {
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  const actions = useMemo<readonly ActionRecord[]>(
    () => [
      {
        id: "write-to-payees",
        label: "Write to payees",
        group: "Implementation",
        shortcuts: ["Mod+Shift+M"],
        isEnabled: () => isEnabled,
        perform: () => {
          latest.current();
        },
      },
    ],
    [isEnabled],
  );
  useActions(actions);
}
