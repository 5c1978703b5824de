import { useMemo } from "react";
import {
  healthTrend,
  type HealthTrend,
} from "../../../../src-shared/domain/health/health-history.ts";
import { useHealthThresholds } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";

/** How the health of the open implementation came about; computed once per change. */
export function useHealthTrend(): HealthTrend {
  const { implementation, today, schedule } = useImplementation();
  const thresholds = useHealthThresholds();
  return useMemo(
    () => healthTrend(implementation, today, thresholds, schedule),
    [implementation, today, thresholds, schedule],
  );
}
