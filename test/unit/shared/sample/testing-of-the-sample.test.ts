import { describe, expect, it } from "vitest";

import { bankHolidays } from "../../../../src-shared/domain/calendar/banking-days.ts";
import { calendarOf } from "../../../../src-shared/domain/calendar/business-days.ts";
import { checkInvariants } from "../../../../src-shared/domain/invariants.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { planWarnings } from "../../../../src-shared/domain/testing/day-planner.ts";
import { summariseTests } from "../../../../src-shared/domain/testing/test-results.ts";
import { signOffState } from "../../../../src-shared/domain/testing/test-sign-off.ts";
import { workFigures } from "../../../../src-shared/domain/work-figures/work-figures.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-24";
function generate(seed: number, today: string, count: number): readonly Implementation[] {
  const options = { count, closedCount: 4, seed, today, playbook: builtInPlaybook, ipm: "Dana" };
  return [...generateSample(options)].map(({ implementation }) => implementation);
}
const sample = generate(1, TODAY, 40);
// Other years, other holidays, other stories.
const many = [...sample, ...generate(7, "2026-11-23", 60), ...generate(5, "2027-01-20", 60)];

// The dossier's table, read anew: M and M/T without a flag, and those with one.
const MANDATORY = "01 02 04 07 08 09 11 12 16 17 18".split(" ");
const WITH_FLAG = {
  "03": "multiEntity",
  "10": "workflows",
  "19": "erp",
  "20": "erp",
  "21": "jointChecks",
} as const;

function mandatoryIds({ profile }: Implementation): readonly string[] {
  const more = (Object.keys(WITH_FLAG) as (keyof typeof WITH_FLAG)[]).filter(
    (id) => profile[WITH_FLAG[id]],
  );
  return [...MANDATORY, ...more].map((id) => `PT-${id}`);
}

// The latest by day decides, on one day the one that was recorded later.
function resultOf({ testCases }: Implementation, id: string): string {
  const attempts = Object.values(testCases[id]?.attempts ?? {});
  attempts.sort((a, b) => a.on.localeCompare(b.on) || a.position - b.position);
  return attempts.at(-1)?.result ?? "open";
}

const isDone = ({ items }: Implementation, id: string): boolean => items[id]?.status === "done";

describe("payment testing of the sample", () => {
  it("adds up to what a recount finds", () => {
    const counted = sample.map((one) => {
      const results = mandatoryIds(one).map((id) => resultOf(one, id));
      const count = (of: string): number => results.filter((result) => result === of).length;
      const open = Object.values(one.defects).filter(({ status }) =>
        ["open", "in_work", "fixed"].includes(status),
      );
      return [results.length, count("pass"), count("fail"), count("open"), open.length];
    });
    const summed = sample.map((one) => {
      const { mandatory, openDefects } = summariseTests(one);
      const { critical, high, medium, low } = openDefects;
      const { total, pass, fail, open } = mandatory;
      return [total, pass, fail, open, critical + high + medium + low];
    });
    expect(summed).toEqual(counted);
    expect(new Set(counted.map(String)).size).toBeGreaterThan(5);
  });

  it("proves what the items say", () => {
    for (const one of many) {
      if (isDone(one, "TST-05")) expect(resultOf(one, "PT-01")).toBe("pass");
      if (isDone(one, "TST-07")) expect(resultOf(one, "PT-07")).toBe("pass");
      if (isDone(one, "TST-10")) expect(resultOf(one, "PT-17")).toBe("pass");
      const { payor, procore, blockers } = signOffState(one);
      expect([payor !== null, procore !== null]).toEqual([
        isDone(one, "TST-13"),
        isDone(one, "TST-13"),
      ]);
      if (isDone(one, "TST-13")) expect(blockers).toEqual([]);
      if (isDone(one, "TST-11")) expect(summariseTests(one).evidenceMissing).toEqual([]);
    }
  });

  it("contradicts no item: nothing done that its records deny, nothing proven that is still open", () => {
    for (const one of many) {
      const figures = workFigures(one, TODAY);
      for (const item of Object.values(one.items)) {
        if (item.kind !== "payment_testing") continue;
        const figure = figures.get(item.id);
        if (item.status === "done") {
          expect([one.payor.name, item.id, figure?.isContrary ?? false, figure?.text]).toEqual([
            one.payor.name,
            item.id,
            false,
            figure?.text,
          ]);
        } else if (item.status !== "not_applicable" && item.id !== "TST-12") {
          // TST-12 may be proposed at any time: nothing severe is left.
          expect([one.payor.name, item.id, item.status, figure?.isComplete ?? false]).toEqual([
            one.payor.name,
            item.id,
            item.status,
            false,
          ]);
        }
      }
    }
  });

  it("tries nothing in the future or on a day without banks, and plans nothing against the calendar", () => {
    const holidays = new Set([2026, 2027].flatMap(bankHolidays).map(({ date }) => date));
    for (const one of many) {
      expect(checkInvariants(one)).toBeNull();
      for (const testCase of Object.values(one.testCases)) {
        for (const { on } of Object.values(testCase.attempts)) {
          expect(on <= "2027-01-20").toBe(true);
          expect(holidays.has(on)).toBe(false);
          expect([0, 6]).not.toContain(new Date(`${on}T12:00:00Z`).getUTCDay());
        }
        if (Object.keys(testCase.attempts).length > 0) continue;
        const warnings = planWarnings(testCase, one.moneyMovement, calendarOf(one));
        expect(warnings.filter((text) => !text.includes("not entered"))).toEqual([]);
      }
    }
  });

  it("tells of defects mended and retested, accepted, and still in work", () => {
    const defects = many.flatMap(({ defects: of }) => Object.values(of));
    for (const status of ["closed", "accepted", "open", "in_work"]) {
      expect(defects.filter((one) => one.status === status).length).toBeGreaterThan(0);
    }
    for (const { defects: of, testCases } of many) {
      for (const { status, caseId, retestAttemptId } of Object.values(of)) {
        if (status !== "closed") continue;
        expect(testCases[caseId ?? ""]?.attempts[retestAttemptId ?? ""]?.result).toBe("pass");
      }
    }
  });
});
