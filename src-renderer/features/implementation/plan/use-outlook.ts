import { useEffect, useState } from "react";
import type { GoLiveOutlook } from "../../../../src-shared/domain/experience/go-live-outlook.ts";
import type { Problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { useImplementation } from "../use-implementation.ts";

/** Several ticks in a row ask once. */
const SETTLE_MS = 250;

/** The outlook that main gave last; asked for again after every change and when the day changes. */
export function useOutlook(): {
  /** Null until the first answer. */
  readonly outlook: GoLiveOutlook | null;
  /** Why the last request failed; the outlook stays the one before. */
  readonly problem: Problem | null;
  readonly retry: () => void;
} {
  const { implementation, today } = useImplementation();
  const [state, setState] = useState<{
    readonly outlook: GoLiveOutlook | null;
    readonly problem: Problem | null;
  }>({ outlook: null, problem: null });
  const [attempt, setAttempt] = useState(0);
  const { id } = implementation;
  const isFirst = state.outlook === null;
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(
      () => {
        void request("forecastFromExperience", { implementationId: id }).then((answer) => {
          if (!isWanted) return;
          setState((before) =>
            answer.ok
              ? { outlook: answer.value, problem: null }
              : { outlook: before.outlook, problem: answer.error },
          );
        });
      },
      isFirst ? 0 : SETTLE_MS,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // `isFirst` only shortens the wait: its change is no reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, implementation, today, attempt]);
  return {
    ...state,
    retry: () => {
      setAttempt((count) => count + 1);
    },
  };
}
