import { describe, expect, it } from "vitest";
import { addBusinessDays } from "../../../../src-shared/domain/calendar/business-days.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import { summariseCard } from "../../../../src-shared/domain/summarise-card.ts";
import {
  buildDecision,
  buildImplementation,
  buildPayees,
  byId,
  KICKOFF,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";

const GO_LIVE = addBusinessDays(KICKOFF, 60);

describe("summariseCard", () => {
  it("says what the board shows", () => {
    const today = addBusinessDays(KICKOFF, 6);
    const implementation = {
      ...withItemsDone(
        buildImplementation({
          phase: "P1",
          phaseEnteredOn: { P0: KICKOFF, P1: "2026-09-16" },
          profile: { erp: true, sso: true },
          payees: buildPayees(4, 1),
          decisions: byId(buildDecision()),
        }),
        (item) => item.due < addBusinessDays(KICKOFF, 5),
      ),
    };
    const { health, progress, ...summary } = summariseCard(
      implementation,
      today,
      DEFAULT_HEALTH_THRESHOLDS,
    );
    expect(summary).toEqual({
      id: "impl-1",
      payorName: "Northgate Builders",
      ipm: "Dana Whitfield",
      playbook: { slug: "procore-pay-payor", version: 1 },
      state: "active",
      phase: "P1",
      phaseEnteredOn: "2026-09-16",
      kickoff: KICKOFF,
      goLive: GO_LIVE,
      baselineGoLive: GO_LIVE,
      forecastGoLive: GO_LIVE,
      slipDays: 0,
      staleSince: "2026-09-14",
      thresholds: "",
      worse: { before: "green", dimensions: ["overdue", "banking", "engagement"] },
      payees: { ready: 1, total: 4, readyCents: 100_000, totalCents: 400_000 },
      flags: ["sso", "erp"],
      overdueCount: 2,
      next: {
        kind: "item",
        id: "SET-09",
        title: "Collect pay-run calendar, month-end and black-out dates",
        date: addBusinessDays(KICKOFF, 7),
      },
      isGateMet: false,
      readinessPercent: 6,
      openDecisions: 1,
      lessonCount: 0,
      holdReason: null,
      asOf: today,
      trueUntil: null,
    });
    expect(progress[0]).toEqual({ kind: "setup", done: 7, total: 36, overdue: 2 });
    expect(health.colour).toBe("amber");
    expect(health.reasons[0]).toMatchObject({
      dimension: "overdue",
      reason: "2 of 99 required items are overdue, the oldest by 1 day",
    });
  });

  it("cuts long titles and says why it is on hold, still counting what is overdue", () => {
    const long = "n".repeat(400);
    const summary = summariseCard(
      buildImplementation({
        payor: { name: long, location: "", website: "" },
        items: { "SET-05": { title: long } },
        hold: { reason: "Waiting for the audit", reviewOn: "2026-11-01", since: KICKOFF },
      }),
      KICKOFF,
      DEFAULT_HEALTH_THRESHOLDS,
    );
    expect(summary.payorName).toBe(`${"n".repeat(199)}…`);
    expect(summary).toMatchObject({
      state: "on_hold",
      holdReason: "Waiting for the audit",
      overdueCount: 4,
      next: null,
      health: { colour: "none", reasons: [] },
    });
    const active = summariseCard(
      buildImplementation({ items: { "SET-05": { title: long } } }),
      KICKOFF,
      DEFAULT_HEALTH_THRESHOLDS,
    );
    expect(active.next?.title).toHaveLength(200);
  });

  it("of a closed implementation does not change with the day", () => {
    const on = addBusinessDays(GO_LIVE, 30);
    const open = new Set(["SET-37", "CLO-06"]);
    const closed = {
      ...withItemsDone(buildImplementation(), (item) => !open.has(item.id)),
      closed: { on, by: "Dana Whitfield", retainUntil: "2033-01-01" },
    };
    const then = summariseCard(closed, on, DEFAULT_HEALTH_THRESHOLDS);
    expect(then).toMatchObject({
      state: "closed",
      overdueCount: 0,
      next: null,
      forecastGoLive: GO_LIVE,
    });
    expect(then.progress.every((kind) => kind.overdue === 0)).toBe(true);
    expect(summariseCard(closed, "2031-05-05", DEFAULT_HEALTH_THRESHOLDS)).toEqual({
      ...then,
      asOf: "2031-05-05",
    });
  });

  it("tells slip against the target, in business days", () => {
    const today = addBusinessDays(GO_LIVE, 3);
    const open = new Set(["ROL-09", "ROL-10", "ROL-11"]);
    const late = withItemsDone(
      buildImplementation(),
      (item) => item.due < today && !open.has(item.id),
    );
    expect(summariseCard(late, today, DEFAULT_HEALTH_THRESHOLDS)).toMatchObject({
      forecastGoLive: addBusinessDays(GO_LIVE, 5),
      slipDays: 5,
    });
  });

  it("is plain data", () => {
    const summary = summariseCard(buildImplementation(), KICKOFF, DEFAULT_HEALTH_THRESHOLDS);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});
