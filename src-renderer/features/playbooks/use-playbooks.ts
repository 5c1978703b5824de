import { useCallback, useEffect, useState } from "react";
import type { PlaybookEntry, PlaybookLibrary } from "../../../src-shared/ipc/answers.ts";
import type { Result } from "../../../src-shared/result.ts";
import { request } from "../../api-client.ts";

/**
 * The playbooks of the workspace as main has them, read anew when the page opens, when somebody
 * comes back to the window (another program may have changed a file meanwhile), and when `load` is called.
 */
export function usePlaybooks(): {
  readonly answer: Result<PlaybookLibrary> | null;
  readonly load: () => Promise<void>;
} {
  const [answer, setAnswer] = useState<Result<PlaybookLibrary> | null>(null);
  const load = useCallback(async (): Promise<void> => {
    setAnswer(await request("listPlaybooks", {}));
  }, []);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set when main has answered
    void load();
    const onFocus = (): void => void load();
    window.addEventListener("focus", onFocus);
    return () => {
      window.removeEventListener("focus", onFocus);
    };
  }, [load]);
  return { answer, load };
}

/** One of them by its slug; undefined while they are read and when there is none. */
export function entryOf(
  answer: Result<PlaybookLibrary> | null,
  slug: string,
): PlaybookEntry | undefined {
  return answer?.ok
    ? answer.value.entries.find(({ playbook }) => playbook.slug === slug)
    : undefined;
}
