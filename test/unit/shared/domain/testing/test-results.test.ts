import { describe, expect, test } from "vitest";
import { testingHealth } from "../../../../../src-shared/domain/health/health-of-testing.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import { STANDARD_CALENDAR } from "../../../../../src-shared/domain/calendar/business-days.ts";
import { computeSchedule } from "../../../../../src-shared/domain/schedule/schedule.ts";
import { standardTestCases } from "../../../../../src-shared/domain/testing/test-cases.ts";
import {
  summariseTests,
  summaryInWords,
} from "../../../../../src-shared/domain/testing/test-results.ts";
import {
  blockerInWords,
  signOffState,
} from "../../../../../src-shared/domain/testing/test-sign-off.ts";
import { TODAY } from "../../../../helpers/busy-implementation.ts";
import { buildImplementation, byId } from "../../../../helpers/implementation-builders.ts";
import {
  buildAttempt,
  buildDefect,
  buildEvidence,
  buildTestCase,
} from "../../../../helpers/testing-builders.ts";

const failed = buildAttempt({ id: "attempt-0", result: "fail", on: "2026-09-14" });
const passed = buildAttempt({ evidence: byId(buildEvidence()), position: 1 });

test("every standard case says how it is prepared and tried", () => {
  const cases = Object.values(standardTestCases());
  expect(cases).toHaveLength(22);
  for (const { preconditions, steps } of cases) {
    expect(preconditions).not.toBe("");
    expect(steps).not.toBe("");
  }
});

test("the last attempt decides; its missing evidence and open cases are counted", () => {
  const source = buildImplementation({
    testCases: byId(
      buildTestCase("PT-01", { attempts: byId(failed, passed) }),
      buildTestCase("PT-02", { attempts: byId(buildAttempt()) }),
      buildTestCase("PT-04"),
      buildTestCase("PT-05", { attempts: byId(failed) }),
    ),
  });
  expect(summaryInWords(summariseTests(source))).toBe(
    "2 of 3 mandatory passed, 1 open; evidence missing on 1",
  );
});

describe("sign-off", () => {
  const of = (defect: Parameters<typeof buildDefect>[0], attempts = byId(failed)) =>
    signOffState(
      buildImplementation({
        testCases: byId(buildTestCase("PT-01", { attempts })),
        defects: byId(buildDefect(defect)),
      }),
    ).blockers.map(blockerInWords);

  test("waits for the failed case and its severe defect", () => {
    expect(of({})).toEqual([
      "PT-01 One approved invoice, full amount failed",
      "The high defect “Payout stays at Requested” is open",
    ]);
  });
  test("does not wait for a case whose defect is accepted with a workaround", () => {
    expect(of({ status: "accepted", workaround: "Refresh" })).toEqual([]);
  });
  test("does not wait for a low defect of a passed case", () => {
    expect(of({ severity: "low" }, byId(failed, passed))).toEqual([]);
  });
});

describe("health", () => {
  const colourOf = (overrides: Parameters<typeof buildImplementation>[0]) => {
    const implementation = buildImplementation(overrides);
    const reason = testingHealth(implementation, {
      today: TODAY,
      thresholds: DEFAULT_HEALTH_THRESHOLDS,
      calendar: STANDARD_CALENDAR,
      schedule: computeSchedule(implementation, TODAY),
    });
    return reason && [reason.colour, reason.reason];
  };

  test("a file in which nothing is recorded has the colour of its items", () => {
    expect(colourOf({ testCases: {} })).toEqual(colourOf({}));
  });
  test("a critical defect is red, a high one amber, a failed mandatory case amber", () => {
    expect(colourOf({ defects: byId(buildDefect({ severity: "critical" })) })).toEqual([
      "red",
      expect.stringContaining("Critical defect"),
    ]);
    expect(colourOf({ defects: byId(buildDefect()) })?.[0]).toBe("amber");
    expect(
      colourOf({ testCases: byId(buildTestCase("PT-01", { attempts: byId(failed) })) })?.[0],
    ).toBe("amber");
  });
  test("an accepted defect colours nothing any more", () => {
    const accepted = buildDefect({ status: "accepted", workaround: "Refresh" });
    expect(colourOf({ defects: byId(accepted) })).toEqual(colourOf({}));
  });
});
