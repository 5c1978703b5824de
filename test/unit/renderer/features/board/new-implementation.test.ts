import { describe, expect, test } from "vitest";
import {
  emptyForm,
  formErrors,
  isPlannable,
  withKickoff,
} from "../../../../../src-renderer/features/board/new-implementation-form.ts";
import { previewPlan } from "../../../../../src-renderer/features/board/plan-preview.ts";
import { defaultProfile } from "../../../../../src-shared/domain/playbook/create-implementation.ts";
import { builtInPlaybook } from "../../../../helpers/implementation-builders.ts";
import { TODAY } from "./build-card.ts";

describe("the form", () => {
  const form = emptyForm(TODAY, "Maya Reyes");

  test("proposes kickoff in 5 business days and go-live 60 later, around Thanksgiving", () => {
    expect(form).toMatchObject({
      ipm: "Maya Reyes",
      kickoff: "2026-12-01",
      goLive: "2027-03-01",
      payorName: "",
    });
  });

  test("a proposed go-live follows the kickoff, a chosen one stays", () => {
    expect(withKickoff(form, "2026-12-07").goLive).toBe("2027-03-05");
    expect(withKickoff({ ...form, isGoLiveChosen: true }, "2026-12-07").goLive).toBe("2027-03-01");
    expect(withKickoff(form, "")).toMatchObject({ kickoff: "", goLive: "2027-03-01" });
  });

  test("names what is missing by field", () => {
    expect(formErrors(form)).toEqual({ payorName: "Enter the name of the payor" });
    expect(formErrors({ ...form, payorName: "A", goLive: form.kickoff })).toEqual({
      goLive: "Must be after the kickoff",
    });
    expect(formErrors({ ...form, payorName: "A", kickoff: "", goLive: "2027-02-30" })).toEqual({
      kickoff: "Enter a date",
      goLive: "Enter a date",
    });
    expect(formErrors({ ...form, payorName: "A" })).toEqual({});
  });

  test("a year being typed is not yet a date to plan from", () => {
    expect(["0202-12-01", "2026-12-01", "2100-01-01", ""].map(isPlannable)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe("previewPlan", () => {
  const plan = previewPlan(
    builtInPlaybook,
    { ...defaultProfile(), sso: true },
    "2026-12-01",
    "2027-03-01",
    TODAY,
  );

  test("every item of the playbook once, by phase and due date", () => {
    const items = plan.phases.flatMap((phase) => phase.items);
    expect(items).toHaveLength(builtInPlaybook.items.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(builtInPlaybook.items.length);
    expect(plan.itemCount).toBe(builtInPlaybook.items.length);
    expect(plan.phases.map(({ code }) => code)).toEqual([
      "P0",
      "P1",
      "P2",
      "P3",
      "P4",
      "P5",
      "P6",
      "P7",
    ]);
    for (const phase of plan.phases) {
      const dues = phase.items.map(({ due }) => due);
      expect(dues).toEqual([...dues].sort());
      expect(phase.items.every(({ start, due }) => start <= due)).toBe(true);
    }
  });

  test("conditional items without their flag do not apply and say why", () => {
    const off = plan.phases.flatMap((phase) => phase.items).filter((item) => item.notApplicable);
    expect(plan.applicableCount).toBe(plan.itemCount - off.length);
    expect(off.length).toBeGreaterThan(0);
    expect(off.every(({ notApplicable }) => notApplicable?.endsWith("is off in the profile"))).toBe(
      true,
    );
    expect(off.some(({ notApplicable }) => notApplicable?.startsWith("Single sign-on"))).toBe(
      false,
    );
  });

  test("names the holidays between kickoff and go-live", () => {
    expect(plan.distanceDays).toBe(60);
    expect(plan.holidays).toEqual([
      { date: "2026-12-25", name: "Christmas" },
      { date: "2027-01-01", name: "New Year's Day" },
      { date: "2027-01-18", name: "Martin Luther King Jr. Day" },
      { date: "2027-02-15", name: "Washington's Birthday" },
    ]);
  });

  test("a go-live that is too near warns with the items that clash", () => {
    const tight = previewPlan(builtInPlaybook, defaultProfile(), "2026-12-01", "2026-12-15", TODAY);
    const compressed = tight.warnings.find(({ code }) => code === "compressed");
    expect(compressed?.clashes.length).toBeGreaterThan(0);
    expect(plan.warnings).toEqual([]);
  });
});
