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
import { workFigures } from "../../../../../src-shared/domain/work-figures/work-figures.ts";
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

  it("sums the value in scope by status and by step from commitments alone", () => {
    let sum = 0;
    for (const { payees } of sample) {
      const { rows, steps } = payeeFunnel(Object.values(payees), TODAY);
      const byStatus: Record<string, number> = {};
      for (const { status, commitments } of Object.values(payees)) {
        for (const { isInScope, valueCents } of Object.values(commitments)) {
          if (!isInScope) continue;
          byStatus[status] = (byStatus[status] ?? 0) + valueCents;
          sum += valueCents;
        }
      }
      for (const { status, scopeCents } of rows) expect(scopeCents).toBe(byStatus[status] ?? 0);
      const paid = steps.find(({ status }) => status === "paid");
      expect(paid?.scopeCents).toBe(byStatus["paid"] ?? 0);
      const ready = steps.find(({ status }) => status === "ready");
      expect(ready?.scopeCents).toBe((byStatus["ready"] ?? 0) + (byStatus["paid"] ?? 0));
    }
    expect(sum).toBeGreaterThan(0);
  });

  it("counts agreements of the pilot as the items of commitments do", () => {
    let seen = 0;
    for (const implementation of sample) {
      const { payees, waves } = implementation;
      const commitments = Object.values(payees)
        .filter(({ waveId }) => waves[waveId ?? ""]?.type === "pilot")
        .filter(({ status }) => !["exempt", "declined", "blocked"].includes(status))
        .flatMap((payee) => Object.values(payee.commitments).filter((one) => one.isInScope));
      const figures = workFigures(implementation, TODAY);
      const accepted = commitments.filter(({ agreement }) => agreement === "accepted").length;
      const approved = commitments.filter(
        ({ status, agreement }) =>
          ["approved", "complete"].includes(status) && agreement !== "none",
      ).length;
      if (commitments.length === 0) continue;
      seen += 1;
      const total = commitments.length;
      expect(figures.get("PAY-12")).toMatchObject({ done: approved, total });
      expect(figures.get("PAY-13")).toMatchObject({ done: accepted, total });
    }
    expect(seen).toBeGreaterThan(10);
  });

  it("calls the stalled and those of day 3 without a contact, priority first, then value", () => {
    let late = 0;
    for (const implementation of sample) {
      const stalled = new Set(payeeStalls(implementation, TODAY).map(({ payee }) => payee.id));
      const expected = Object.values(implementation.payees).filter((payee) => {
        const { status, invitation, contacts } = payee;
        if (stalled.has(payee.id)) return true;
        if (status !== "invited" || invitation === null) return false;
        const told = Object.values(contacts).filter(({ on }) => on >= invitation.sentOn);
        // Who was called today stays on the list of today.
        const isTold = told.length > 0 && told.every(({ on }) => on !== TODAY);
        return invitation.sentOn <= addCalendarDays(TODAY, -3) && !isTold;
      });
      const list = callList(implementation, TODAY);
      expect(ids(list.map(({ payee }) => payee))).toEqual(ids(expected));
      const priorities = list.map(({ payee }) => payee.priority);
      expect(priorities.join("")).toBe(priorities.toSorted().join(""));
      for (const { payee, lastContact, isContactOverdue } of list) {
        const days = Object.values(payee.contacts).map(({ on }) => on);
        expect(lastContact?.on).toBe(days.toSorted().at(-1));
        const sentOn = payee.status === "invited" ? (payee.invitation?.sentOn ?? "") : "";
        const isOld = sentOn !== "" && sentOn < addCalendarDays(TODAY, -10);
        expect(isContactOverdue).toBe(isOld && !days.some((on) => on >= sentOn));
        if (isContactOverdue) late += 1;
      }
    }
    expect(late).toBeGreaterThan(0);
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
      const beyond = (status: string, limit: number): string[] =>
        ids(
          all.filter(
            (payee) =>
              payee.status === status &&
              businessDaysBetween(payee.statusAsOf, TODAY, calendarOf(implementation)) > limit,
          ),
        );
      expect(of("approval_waiting")).toEqual(beyond("needs_review", 2));
      expect(of("agreement_pending")).toEqual(beyond("agreement_pending", 5));
      expect(of("too_long").filter((id) => !of("invite_expired").includes(id))).toEqual(
        ids([
          ...all.filter((payee) => beyond("accepted", 5).includes(payee.id)),
          ...all.filter((payee) => beyond("bank_pending", 3).includes(payee.id)),
          ...open.filter((payee) => !age(10)(payee) && beyond("invited", 7).includes(payee.id)),
        ]),
      );
      expect(of("commitment_not_approved")).toEqual(
        ids(
          all.filter(
            ({ status, commitments }) =>
              ["approved", "agreement_pending"].includes(status) &&
              Object.values(commitments).some(
                (one) => one.isInScope && ["draft", "out_for_signature"].includes(one.status),
              ),
          ),
        ),
      );
      expect(of("review_passed")).toEqual(
        ids(all.filter(({ exception }) => exception !== null && exception.reviewOn < TODAY)),
      );
      expect(of("blocked_a")).toEqual(
        ids(all.filter(({ status, priority }) => status === "blocked" && priority === "A")),
      );
      expect(of("wrong_contact")).toEqual(ids(all.filter(({ status }) => status === "reassign")));
      expect(stalls.every(({ nextStep }) => nextStep.length > 10)).toBe(true);
      const called = new Set(callList(implementation, TODAY).map(({ payee }) => payee.id));
      for (const { payee } of stalls) expect(called).toContain(payee.id);
    }
  });
});
