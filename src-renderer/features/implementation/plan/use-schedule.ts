import { useMemo } from "react";
import { computeSchedule, type Schedule } from "../../../../src-shared/domain/schedule.ts";
import { useImplementation } from "../use-implementation.ts";

/** The schedule of the implementation on the screen, computed once a change. */
export function useSchedule(): Schedule {
  const { implementation, today } = useImplementation();
  return useMemo(() => computeSchedule(implementation, today), [implementation, today]);
}
