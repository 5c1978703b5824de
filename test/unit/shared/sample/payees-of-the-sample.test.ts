// The sample tells a story: what is recorded of a payee fits where it stands, and proves the payee items that are done.
import { describe, expect, it } from "vitest";

import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { computeHealth } from "../../../../src-shared/domain/health/health.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import { isSatisfied } from "../../../../src-shared/domain/implementation.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { PAYEE_STATUSES } from "../../../../src-shared/domain/vocabulary.ts";
import { isDoubted, workFigures } from "../../../../src-shared/domain/work-figures/work-figures.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";
const options = { count: 40, closedCount: 6, today: TODAY, playbook: builtInPlaybook, ipm: "Dana" };
const sample = [1, 7, 11].flatMap((seed) =>
  [...generateSample({ ...options, seed })].map(({ implementation }) => implementation),
);
const payees = sample.flatMap((one) => Object.values(one.payees));

/** Names of the payees that break a rule. */
function breaking(isBroken: (payee: Payee) => boolean, of: readonly Payee[] = payees): string[] {
  return of.filter(isBroken).map(({ legalName, status }) => `${legalName}, ${status}`);
}

function withStatus(...statuses: Payee["status"][]): Payee[] {
  return payees.filter(({ status }) => statuses.includes(status));
}

function inScope({ commitments }: Payee): Payee["commitments"][string][] {
  return Object.values(commitments).filter((one) => one.isInScope);
}

function dayOf({ history }: Payee, status: string): string {
  return Object.values(history).find((entry) => entry.status === status)?.asOf ?? "";
}

describe("payees of the sample", () => {
  it("stand at every status", () => {
    expect(new Set(payees.map(({ status }) => status))).toEqual(new Set(PAYEE_STATUSES));
  });

  it("came to their status in order, one step after the other, and nobody tomorrow", () => {
    const broken = breaking(({ history, status, statusAsOf }) => {
      const entries = Object.values(history);
      const days = entries.map(({ asOf }) => asOf);
      const last = entries.at(-1);
      return (
        entries[0]?.status !== "identified" ||
        last?.status !== status ||
        last.asOf !== statusAsOf ||
        statusAsOf > TODAY ||
        days.join() !== days.toSorted().join()
      );
    });
    expect(broken).toEqual([]);
    const whole = withStatus("paid").filter(({ history }) => Object.keys(history).length >= 10);
    expect(whole).toHaveLength(withStatus("paid").length);
  });

  it("were invited before they answered, and what is open is not long over", () => {
    const isInvitedFirst = (payee: Payee): boolean =>
      payee.invitation !== null && dayOf(payee, "invited") >= dayOf(payee, "not_invited");
    const answered = withStatus("accepted", "bank_pending", "needs_review", "ready", "paid");
    expect(breaking((payee) => !isInvitedFirst(payee), answered)).toEqual([]);
    const isStale = ({ invitation, statusAsOf }: Payee): boolean =>
      invitation?.sentOn !== statusAsOf || invitation.attempts < 1;
    expect(breaking(isStale, withStatus("invited"))).toEqual([]);
    const isOver = ({ invitation, statusAsOf }: Payee): boolean =>
      addCalendarDays(invitation?.sentOn ?? "2020-01-01", 14) >= statusAsOf;
    expect(breaking(isOver, withStatus("invite_expired"))).toEqual([]);
  });

  it("have agreements that fit: all accepted when ready, exactly one pending before", () => {
    const ready = withStatus("ready", "paid");
    const isOpen = (payee: Payee): boolean =>
      inScope(payee).length === 0 ||
      inScope(payee).some(
        ({ agreement, agreementAcceptedOn, status }) =>
          agreement !== "accepted" ||
          status !== "approved" ||
          (agreementAcceptedOn ?? "9999") > dayOf(payee, "ready"),
      );
    expect(ready.length).toBeGreaterThan(300);
    expect(breaking(isOpen, ready)).toEqual([]);
    const pending = withStatus("agreement_pending");
    expect(pending.length).toBeGreaterThan(10);
    const pendingOf = (payee: Payee): number =>
      inScope(payee).filter(({ agreement }) => agreement === "pending").length;
    expect(breaking((payee) => pendingOf(payee) !== 1, pending)).toEqual([]);
  });

  it("have commitments on projects of their own wave", () => {
    for (const { payees: all, projects } of sample) {
      for (const { commitments, waveId } of Object.values(all)) {
        for (const { projectId } of Object.values(commitments)) {
          const project = projects[projectId ?? ""];
          expect(project).toBeDefined();
          expect([waveId, null]).toContain(project?.waveId);
        }
      }
    }
  });

  it("were called back by the day of the approval, on a number that is not from a mail", () => {
    const approved = withStatus("approved", "agreement_pending", "ready", "paid");
    const isUncalled = (payee: Payee): boolean =>
      !Object.values(payee.callBacks).some(
        ({ outcome, on, by, numberSource, spokenTo }) =>
          outcome === "confirmed" &&
          on <= dayOf(payee, "approved") &&
          [by, numberSource, spokenTo].every((text) => text !== "") &&
          !/mail/i.test(numberSource),
      );
    expect(breaking(isUncalled, approved)).toEqual([]);
    expect(
      breaking(({ admin, accountType }) => {
        return admin.name === "" || !["free", "paid"].includes(accountType);
      }, approved),
    ).toEqual([]);
  });

  it("are exempt, declined or blocked with reason, approver and review date, the others without", () => {
    const beside = withStatus("exempt", "declined", "blocked");
    const isBare = ({ exception }: Payee): boolean =>
      exception === null ||
      exception.reason === "" ||
      exception.approver === "" ||
      exception.reviewOn === "";
    expect(breaking(isBare, beside)).toEqual([]);
    const others = payees.filter((payee) => !beside.includes(payee));
    expect(breaking(({ exception }) => exception !== null, others)).toEqual([]);
  });

  it("have a vendor number of their own", () => {
    for (const one of sample) {
      const numbers = Object.values(one.payees).map(({ vendorNumber }) => vendorNumber);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.every((number) => /^V-\d{4}$/.test(number))).toBe(true);
    }
  });

  it("prove the items that are done, of every area, but where the story is that something is behind", () => {
    let proved = 0;
    for (const one of sample.filter(
      ({ hold, cancelled, closed }) => !(hold ?? cancelled ?? closed),
    )) {
      const figures = workFigures(one, TODAY);
      const health = computeHealth(one, TODAY, DEFAULT_HEALTH_THRESHOLDS);
      const isTrouble = (dimension: string): boolean =>
        health.reasons.some((one) => one.dimension === dimension && one.colour !== "green");
      // Agreements that keep payees behind, sessions that are late or too late for a first task: those are meant.
      const steps = figures.get("TRN-01")?.missing ?? [];
      const isTooLate = steps.every(({ next }) => next.startsWith("Move the session"));
      const meant = [
        ...(isTrouble("payees") ? ["PAY-13", "PAY-16"] : []),
        ...(isTrouble("training") || isTooLate ? ["TRN-01"] : []),
      ];
      const doubted = Object.values(one.items)
        .filter((item) => isDoubted(item, figures.get(item.id)))
        .map(({ id }) => id);
      expect(
        doubted.filter((id) => !meant.includes(id)),
        one.payor.name,
      ).toEqual([]);
      for (const id of ["PAY-01", "PAY-02", "PAY-06", "PAY-11", "PAY-12"]) {
        const item = one.items[id];
        if (item && isSatisfied(item) && figures.get(id)?.isComplete) proved += 1;
      }
    }
    expect(proved).toBeGreaterThan(100);
  });
});
