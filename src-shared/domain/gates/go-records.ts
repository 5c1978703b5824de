/**
 * What records tell of the go/no-go criteria besides items and checks. Null = nothing of the kind is recorded, so that the
 * items alone prove the criterion: a file of an earlier version does not get worse for lack of what it never asked for.
 */
import type { CheckSource, CheckState } from "./check-state.ts";
import type { GoCategory } from "./go-criteria.ts";
import {
  communicationOfPilot,
  configurationOfPilot,
  fallbackOfPilot,
  waiversOfPilot,
} from "./go-no-go-rollout.ts";
import { trainingOfRoles } from "./go-no-go-training.ts";
import { controlOfTests, erpOfTests, testingOfTests } from "./go-no-go-testing.ts";

/** The rule of each category that has records; each in a file of its area. */
export const GO_RECORDS: Readonly<
  Partial<Record<GoCategory, (source: CheckSource) => CheckState | null>>
> = {
  Control: controlOfTests,
  Testing: testingOfTests,
  ERP: erpOfTests,
  Configuration: configurationOfPilot,
  Training: trainingOfRoles,
  Waivers: waiversOfPilot,
  Communication: communicationOfPilot,
  Fallback: fallbackOfPilot,
};
