import { describe, expect, test } from "vitest";
import {
  cardDate,
  cardLabel,
  daysInPhase,
  goLiveTitle,
  initialsOf,
  liveKinds,
  payeesText,
  reasonLines,
  reasonText,
  slipText,
} from "../../../../../src-renderer/features/board/card-texts.ts";
import { moveHint, moveManyHint } from "../../../../../src-renderer/features/board/gate-texts.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { buildCard, TODAY } from "./build-card.ts";

describe("card texts", () => {
  test("the reason is the first of health, or the hold's", () => {
    expect(reasonText(buildCard({ id: "a", reason: "Funding test is 3 days late" }))).toBe(
      "Funding test is 3 days late",
    );
    expect(
      reasonText(buildCard({ id: "a", state: "on_hold", holdReason: "Merger until March" })),
    ).toBe("On hold: Merger until March");
  });

  test("a colour set by hand leaves the computed reason room for two lines when it needs them", () => {
    const override = {
      colour: "green",
      by: "Dana",
      reason: "x",
      since: TODAY,
      until: TODAY,
    } as const;
    const lines = (reason: string): number => {
      const card = buildCard({ id: "a", colour: "red", reason });
      return reasonLines({ ...card, health: { ...card.health, override } });
    };
    expect(lines("Late")).toBe(2);
    expect(lines("Funding test is 3 days late, the oldest by 7")).toBe(3);
  });

  test("only the kinds of the phase that have items get a bar", () => {
    const kinds = (phase: "P2" | "P3"): string[] =>
      liveKinds(buildCard({ id: "a", phase })).map(({ kind }) => kind);
    expect(kinds("P2")).toEqual(["setup"]);
    expect(kinds("P3")).toEqual(["setup", "training", "rollout"]);
    expect(
      liveKinds(
        buildCard({ id: "a", progress: [{ kind: "setup", done: 0, total: 0, overdue: 0 }] }),
      ),
    ).toEqual([]);
  });

  test("payees carry their base and never round up to done", () => {
    expect(payeesText(buildCard({ id: "a" }))).toBe("All payees 52% (21 of 40)");
    const almost = { ready: 399, total: 400, readyCents: 0, totalCents: 0 };
    expect(payeesText({ payees: almost })).toBe("All payees 99% (399 of 400)");
    expect(payeesText({ payees: { ...almost, ready: 0, total: 0 } })).toBe("No payees listed yet");
  });

  test("the slip is signed and spelt out on hover", () => {
    expect(slipText({ slipDays: 6 })).toBe("+6 bd");
    expect(slipText({ slipDays: -2 })).toBe("\u22122 bd");
    expect(slipText({ slipDays: 0 })).toBe("");
    const late = buildCard({ id: "a", slipDays: 6, forecastGoLive: "2027-01-25" });
    expect(goLiveTitle(late, TODAY)).toBe(
      "Target go-live 2027-01-14 (in 52 days). The forecast is 2027-01-25, 6 business days later.",
    );
    expect(goLiveTitle(buildCard({ id: "a", goLive: TODAY }), TODAY)).toBe(
      `Target go-live ${TODAY} (today). The forecast meets it. The baseline was 2027-01-14.`,
    );
  });

  test("a date has its year only when it is far away", () => {
    expect(cardDate("2027-01-14", TODAY)).toBe("14 Jan");
    expect(cardDate("2028-01-14", TODAY)).toBe("14 Jan 2028");
  });

  test("days in phase are never negative", () => {
    expect(daysInPhase({ phaseEnteredOn: "2026-11-14" }, TODAY)).toBe(9);
    expect(daysInPhase({ phaseEnteredOn: "2026-11-24" }, TODAY)).toBe(0);
  });

  test.each([
    ["Maya Reyes", "MR"],
    ["Maya del Carmen Reyes", "MR"],
    ["maya", "M"],
    ["", ""],
  ])("initials of %j are %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test("a screen reader hears payor, health, reason, go-live and what is next", () => {
    expect(
      cardLabel(
        buildCard({ id: "a", payorName: "Harlow", colour: "red", reason: "KYC late" }),
        TODAY,
      ),
    ).toBe(
      "Harlow, Off track, KYC late, Ready 62%, gate not met, go-live 14 Jan, next KYC pack, tomorrow",
    );
    expect(
      cardLabel(
        buildCard({ id: "a", payorName: "Harlow", state: "cancelled", colour: "none", next: null }),
        TODAY,
      ),
    ).toBe("Harlow, Cancelled, go-live 14 Jan");
  });
});

describe("moveHint", () => {
  const card = { phase: "P2", isGateMet: false } as const;
  test("from the card alone: its own gate, and which others are checked", () => {
    expect(moveHint(card, "P2", null)).toEqual({ tone: "same", text: "Here now" });
    expect(moveHint(card, "P1", null)).toEqual({ tone: "met", text: "Back: no gate" });
    expect(moveHint(card, "P3", null)).toEqual({ tone: "unmet", text: "Gate of P2 not met" });
    expect(moveHint({ ...card, isGateMet: true }, "P3", null)).toEqual({
      tone: "met",
      text: "Gate of P2 met",
    });
    expect(moveHint({ ...card, isGateMet: true }, "P5", null)).toEqual({
      tone: "unknown",
      text: "Gate of P2 met; P3 and P4 checked on the way",
    });
  });

  test("with the implementation: open criteria are counted per gate", () => {
    const opened = buildImplementation({ phase: "P2" });
    const count = Object.keys(opened.gates.P2?.criteria ?? {}).length;
    expect(count).toBeGreaterThan(1);
    expect(moveHint(card, "P3", opened)).toEqual({
      tone: "unmet",
      text: `${count} criteria of P2 unmet`,
    });
    const met = buildImplementation({ phase: "P2", gates: {} });
    expect(moveHint(card, "P4", met)).toEqual({ tone: "met", text: "Gates of P2 and P3 met" });
  });

  test("an implementation that has moved since does not speak for the card", () => {
    const stale = buildImplementation({ phase: "P1", gates: {} });
    expect(moveHint(card, "P3", stale)).toEqual({ tone: "unmet", text: "Gate of P2 not met" });
  });

  test("for many: how many would be refused", () => {
    const met = { phase: "P2", isGateMet: true } as const;
    expect(moveManyHint([card, met], "P3")).toEqual({
      tone: "unmet",
      text: "Gate not met for 1 of 2",
    });
    expect(moveManyHint([met, met], "P3")).toEqual({ tone: "met", text: "Gates met" });
    expect(moveManyHint([met, met], "P2")).toEqual({ tone: "same", text: "All are here now" });
    expect(moveManyHint([met, met], "P0")).toEqual({ tone: "met", text: "Back: no gate" });
  });
});
