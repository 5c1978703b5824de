import { useCallback, useEffect, useState } from "react";
import type { LessonRow } from "../../../src-shared/ipc/answers.ts";
import type { Problem } from "../../../src-shared/result.ts";
import { request, subscribe } from "../../api-client.ts";

/** Typing is over when nothing was typed for so long. */
const TYPING_MS = 150;

/** Lessons of all implementations that contain the text. The last answer stays while the next one is on its way. */
export function useLessons(text: string) {
  const [rows, setRows] = useState<readonly LessonRow[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);
  const retry = useCallback(() => {
    setRound((before) => before + 1);
  }, []);

  useEffect(() => subscribe("summariesChanged", retry), [retry]);
  useEffect(() => {
    let isOutdated = false;
    const timer = setTimeout(
      () => {
        void request("listLessons", { text }).then((answer) => {
          if (isOutdated) return;
          if (answer.ok) setRows(answer.value);
          setProblem(answer.ok ? null : answer.error);
        });
      },
      text === "" ? 0 : TYPING_MS,
    );
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [text, round]);
  return { rows, problem, retry };
}
