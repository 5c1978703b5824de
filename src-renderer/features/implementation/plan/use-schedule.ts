import type { Schedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { useImplementation } from "../use-implementation.ts";

/** The schedule of the implementation on the screen, computed once a change. */
export function useSchedule(): Schedule {
  return useImplementation().schedule;
}
