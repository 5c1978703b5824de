import { useCallback, useEffect, useRef, useState } from "react";

/** A pause in typing after which the text is sent. */
const PAUSE_MS = 1000;

/** A text being typed, and where it stands. */
export interface CommittedText {
  readonly text: string;
  /** Typed and not yet taken over by main. */
  readonly isPending: boolean;
  /** Main refused it; the text stays in the field. */
  readonly isRefused: boolean;
  readonly type: (text: string) => void;
  /** Sends what is pending: on blur, on Enter. */
  readonly flush: () => void;
  /** Goes back to what main has. */
  readonly revert: () => void;
}

/**
 * A text that is sent on blur, after a pause, when its field goes away and when the window is hidden, so that nothing
 * typed is lost. `commit` answers whether main took it; a refused text stays in the field.
 */
export function useCommittedText(
  value: string,
  commit: (text: string) => Promise<boolean>,
  {
    pauseMs = PAUSE_MS,
    isHeld,
  }: {
    readonly pauseMs?: number | null;
    /** A text that is not sent in the midst of typing, as somebody would be asked about it: only when it is left. */
    readonly isHeld?: (text: string) => boolean;
  } = {},
): CommittedText {
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const latest = useRef({ draft: null as string | null, value, commit });
  useEffect(() => {
    latest.current.value = value;
    latest.current.commit = commit;
  });

  const flush = useCallback(() => {
    const { draft: text, value: known, commit: send } = latest.current;
    if (text === null) return;
    if (text === known) {
      latest.current.draft = null;
      setDraft(null);
      return;
    }
    void send(text).then((isTaken) => {
      setIsRefused(!isTaken);
      // What was typed meanwhile stays, and is sent next.
      if (!isTaken || latest.current.draft !== text) return;
      latest.current.draft = null;
      setDraft(null);
    });
  }, []);

  const isHeldNow = draft !== null && isHeld?.(draft) === true;
  useEffect(() => {
    if (draft === null || pauseMs === null || isHeldNow) return undefined;
    const timer = setTimeout(flush, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, pauseMs, isHeldNow, flush]);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  return {
    text: draft ?? value,
    isPending: draft !== null && draft !== value,
    isRefused,
    type: (text) => {
      latest.current.draft = text;
      setIsRefused(false);
      setDraft(text);
    },
    flush,
    revert: () => {
      latest.current.draft = null;
      setIsRefused(false);
      setDraft(null);
    },
  };
}
