/** Which view of the Training tab is shown; it stands in the address, so that links land in it. */
import { useSearchParams } from "react-router";

/** The views in their order. */
export const TRAINING_VIEWS = [
  ["matrix", "Matrix"],
  ["sessions", "Sessions"],
  ["people", "People"],
] as const;
/** A view. */
export type TrainingView = (typeof TRAINING_VIEWS)[number][0];

/** The view, the session of the panel, and the ways to change them. */
export function useTrainingView() {
  const [params, setParams] = useSearchParams();
  const sessionId = params.get("session");
  const asked = TRAINING_VIEWS.find(([code]) => code === params.get("view"))?.[0];
  const view: TrainingView = asked ?? (sessionId === null ? "matrix" : "sessions");
  const go = (query: Readonly<Record<string, string>>): void => {
    setParams(query, { replace: true });
  };
  return {
    view,
    sessionId,
    show: (next: TrainingView) => {
      go({ view: next });
    },
    open: (id: string) => {
      go({ view: "sessions", session: id });
    },
    closeSession: () => {
      go({ view: "sessions" });
    },
  };
}
