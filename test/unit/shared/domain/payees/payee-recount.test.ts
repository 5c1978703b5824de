// Funnel, readiness and stalls of the sample against a naive recount that shares no code with them but the calendar.
import { describe, expect, it } from "vitest";

import {
  businessDaysBetween,
  calendarOf,
} from "../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays } from "../../../../../src-shared/domain/dates.ts";
import { callList } from "../../../../../src-shared/domain/payees/call-list.ts";
import { payeeFunnel } from "../../../../../src-shared/domain/payees/payee-funnel.ts";
import { payeeReadiness } from "../../../../../src-shared/domain/payees/payee-readiness.ts";
import {
  payeeStalls,
  stalledPayees,
} from "../../../../../src-shared/domain/payees/payee-stalls.ts";
import { PAYEE_STATUSES } from "../../../../../src-shared/domain/vocabulary.ts";
import { generateSample } from "../../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
const LIMITS: Record<string, number> = {
  invited: 7,
  accepted: 5,
  bank_pending: 3,
  needs_review: 2,
  agreement_pending: 5,
};
const STEPS: readonly (readonly string[])[] = [
  ["identified", "declined", "blocked"],
  ["not_invited"],
  ["invited", "invite_expired", "reassign"],
  ["accepted"],
  ["bank_pending"],
  ["needs_review"],
  ["approved"],
  ["agreement_pending"],
  ["ready"],
  ["paid"],
];

const sample = [
  ...generateSample({ count: 40, seed: 1, today: TODAY, playbook: builtInPlaybook, ipm: "Dana" }),
].map(({ implementation }) => implementation);

function ids(payees: readonly { readonly id: string }[]): string[] {
  return payees.map(({ id }) => id).sort();
}

describe("payees of the sample, recounted", () => {
  it("has payees along the whole funnel, so that the recount says something", () => {
    const seen = new Set(
      sample.flatMap(({ payees }) => Object.values(payees).map((p) => p.status)),
    );
    for (const status of [
      "invited",
      "needs_review",
      "agreement_pending",
      "ready",
      "paid",
    ] as const) {
      expect(seen).toContain(status);
    }
    expect(sample.flatMap((one) => payeeStalls(one, TODAY)).length).toBeGreaterThan(50);
  });

  it("counts each status and each step reached, by count and by value", () => {
    for (const { payees } of sample) {
      const all = Object.values(payees);
      const { rows, steps } = payeeFunnel(all, TODAY);
      for (const status of PAYEE_STATUSES) {
        const at = all.filter((payee) => payee.status === status);
        const row = rows.find((one) => one.status === status);
        expect(row).toMatchObject({
          count: at.length,
          cents: at.reduce((sum, payee) => sum + payee.monthlyPayoutCents, 0),
          change: 0,
        });
      }
      STEPS.forEach((_, place) => {
        const further = STEPS.slice(place).flat();
        const beside = ["declined", "blocked"];
        const reached = all.filter(({ status, history }) => {
          const words = Object.values(history).map((entry) => entry.status as string);
          if (beside.includes(status)) {
            return (
              place === 0 || words.some((word) => !beside.includes(word) && further.includes(word))
            );
          }
          return further.includes(status);
        });
        expect(steps[place]?.count).toBe(reached.length);
        expect(steps[place]?.cents).toBe(reached.reduce((sum, p) => sum + p.monthlyPayoutCents, 0));
      });
    }
  });

  it("counts the change since a week ago from the histories", () => {
    const since = addCalendarDays(TODAY, -7);
    for (const { payees } of sample) {
      const all = Object.values(payees);
      const { rows } = payeeFunnel(all, since);
      const then = all.map(({ history }) => {
        const known = Object.values(history).filter((entry) => entry.asOf <= since);
        return known.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]?.status;
      });
      for (const { status, count, change } of rows) {
        expect(count - change).toBe(then.filter((word) => word === status).length);
      }
    }
  });

  it("counts readiness by count and by value, without the exempt", () => {
    for (const { payees } of sample) {
      const inScope = Object.values(payees).filter(({ status }) => status !== "exempt");
      const ready = inScope.filter(({ status }) => ["ready", "paid"].includes(status));
      expect(payeeReadiness(payees)).toEqual({
        ready: ready.length,
        total: inScope.length,
        readyCents: ready.reduce((sum, payee) => sum + payee.monthlyPayoutCents, 0),
        totalCents: inScope.reduce((sum, payee) => sum + payee.monthlyPayoutCents, 0),
      });
    }
  });

  it("finds the payees that are too long at a status, and the invitations that ran out or soon will", () => {
    for (const implementation of sample) {
      const all = Object.values(implementation.payees);
      const long = all.filter(({ status, statusAsOf }) => {
        const limit = LIMITS[status];
        const days = businessDaysBetween(statusAsOf, TODAY, calendarOf(implementation));
        return limit !== undefined && days > limit;
      });
      expect(ids(stalledPayees(implementation, TODAY).map(({ payee }) => payee))).toEqual(
        ids(long),
      );
      const stalls = payeeStalls(implementation, TODAY);
      const of = (kind: string) => ids(stalls.filter((s) => s.kind === kind).map((s) => s.payee));
      const open = all.filter(({ status, invitation }) => status === "invited" && invitation);
      const age = (days: number) => (payee: (typeof all)[number]) =>
        (payee.invitation?.sentOn ?? TODAY) <= addCalendarDays(TODAY, -days);
      const expired = open.filter(age(15));
      expect(of("invite_expired")).toEqual(
        ids([...expired, ...all.filter(({ status }) => status === "invite_expired")]),
      );
      expect(of("invite_expiring")).toEqual(
        ids(open.filter((payee) => age(10)(payee) && !age(15)(payee))),
      );
      expect(of("wrong_contact")).toEqual(ids(all.filter(({ status }) => status === "reassign")));
      expect(stalls.every(({ nextStep }) => nextStep.length > 10)).toBe(true);
      const called = new Set(callList(implementation, TODAY).map(({ payee }) => payee.id));
      for (const { payee } of stalls) expect(called).toContain(payee.id);
    }
  });
});
