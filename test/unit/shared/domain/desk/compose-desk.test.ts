import { describe, expect, it } from "vitest";
import type { CardSummary } from "../../../../../src-shared/domain/card-summary.ts";
import {
  composeDesk,
  type DeskSource,
} from "../../../../../src-shared/domain/desk/compose-desk.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import { summariseCard } from "../../../../../src-shared/domain/summarise-card.ts";
import type { HealthColour } from "../../../../../src-shared/domain/vocabulary.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { buildDatedEntry } from "../../../../helpers/reminder-builders.ts";

/** Tuesday before Thanksgiving. */
const TODAY = "2026-11-24";

const northgate = buildCard("northgate", "Northgate Builders");
const harbor = buildCard("harbor", "Harbor Point Constructors");

function buildCard(
  id: string,
  payorName: string,
  { colour = "green", ...more }: Partial<CardSummary> & { readonly colour?: HealthColour } = {},
): CardSummary {
  const implementation = buildImplementation({ id, kickoff: "2026-10-05", goLive: "2027-01-20" });
  const card = summariseCard(implementation, TODAY, DEFAULT_HEALTH_THRESHOLDS);
  const health = { ...card.health, colour };
  return { ...card, payorName, health, ...more };
}

function entry(id: string, due: string, more: Partial<Parameters<typeof buildDatedEntry>[0]> = {}) {
  return buildDatedEntry({
    ...{ implementationId: "northgate", payorName: "Northgate Builders", id, due },
    ...more,
  });
}

function deskOf(source: Partial<DeskSource>) {
  return composeDesk({
    entries: [],
    summaries: [northgate, harbor],
    snoozed: new Map(),
    today: TODAY,
    now: "2026-11-24T15:00:00.000Z",
    timeZone: "America/Chicago",
    user: "Dana Whitfield",
    ...source,
  });
}

function rowsOf(source: Partial<DeskSource>) {
  return deskOf(source).groups.flatMap(({ rows }) =>
    rows.map((row) => `${row.entry.id} ${row.term} ${row.lateDays}`),
  );
}

describe("what stands in Now", () => {
  it("is what is overdue, due today and in the next five business days, across a bank holiday", () => {
    const entries = [
      entry("later", "2026-12-03"),
      // Thanksgiving is no business day, so that the fifth one is the Wednesday after.
      entry("last", "2026-12-02"),
      entry("today", TODAY),
      entry("late", "2026-11-20"),
      entry("done", "2026-11-20", { isOver: true, doneOn: "2026-11-23" }),
    ];
    expect(deskOf({ entries }).nextUntil).toBe("2026-12-02");
    expect(rowsOf({ entries })).toEqual(["late overdue 2", "today today 0", "last next 0"]);
  });

  it("is late by no business day while none has passed since", () => {
    // Due on Friday, looked at on Saturday.
    expect(rowsOf({ today: "2026-11-21", entries: [entry("SET-05", "2026-11-20")] })).toEqual([
      "SET-05 overdue 0",
    ]);
    expect(rowsOf({ today: "2026-11-21", entries: [entry("SET-05", "2026-11-21")] })).toEqual([
      "SET-05 today 0",
    ]);
  });

  it("holds what waits on others only once it is due, and counts it as watched all the while", () => {
    const waits = { status: "waiting_bank", party: "bank", since: "2026-11-16" } as const;
    const entries = [
      entry("late", "2026-11-23", waits),
      entry("today", TODAY, waits),
      entry("next", "2026-11-30", waits),
      entry("far", "2027-03-01", waits),
    ];
    expect(rowsOf({ entries })).toEqual(["late overdue 1", "today today 0"]);
    const desk = deskOf({ entries });
    expect(desk.waiting.map(({ entry: { id }, party, days }) => [id, party, days])).toEqual([
      ["late", "bank", 6],
      ["today", "bank", 6],
      ["next", "bank", 6],
      ["far", "bank", 6],
    ]);
    expect(desk.waitingCounts).toEqual({ payor: 0, procore: 0, payee: 0, bank: 4 });
  });

  it("holds decisions, invitations, hold reviews, tests and waves by their date", () => {
    const kinds = ["decision", "invitation", "hold", "action", "wave", "test_case"] as const;
    const entries = kinds.map((kind) => entry(kind, "2026-11-25", { kind }));
    expect(rowsOf({ entries })).toHaveLength(kinds.length);
  });

  it("tells what came to be from its day on, and never calls it late", () => {
    const kinds = ["gate", "stall", "stale"] as const;
    const since = kinds.map((kind) => entry(kind, "2026-11-02", { kind }));
    const ahead = kinds.map((kind) => entry(`${kind}-ahead`, "2026-11-25", { kind }));
    expect(rowsOf({ entries: [...since, ...ahead] }).sort()).toEqual([
      "gate stuck 0",
      "stale stuck 0",
      "stall stuck 0",
    ]);
  });

  it("forgets what only happens once its day has passed, not what was missed", () => {
    const past = "2026-11-20";
    const entries = [
      entry("kickoff", past, { kind: "kickoff" }),
      entry("go_live", past, { kind: "go_live" }),
      entry("wave-1.plannedStart", past, { kind: "wave" }),
      entry("wave-1.firstPayRunOn", past, { kind: "wave" }),
      entry("wave-2.plannedStart", "2026-11-25", { kind: "wave" }),
    ];
    expect(rowsOf({ entries, summaries: [{ ...northgate, phase: "P1" }] })).toEqual([
      "go_live overdue 2",
      "wave-1.firstPayRunOn overdue 2",
      "wave-2.plannedStart next 0",
    ]);
    expect(rowsOf({ entries, summaries: [{ ...northgate, phase: "P0" }] })).toContain(
      "kickoff overdue 2",
    );
  });

  it("leaves out what is snoozed until its instant has come, and says how many those are", () => {
    const entries = [entry("SET-05", "2026-11-23"), entry("SET-06", "2026-11-23")];
    const snoozed = new Map([
      ["northgate/item/SET-05", "2026-11-24T15:00:00.001Z"],
      ["northgate/item/SET-06", "2026-11-24T15:00:00.000Z"],
    ]);
    expect(rowsOf({ entries, snoozed })).toEqual(["SET-06 overdue 1"]);
    expect(deskOf({ entries, snoozed }).snoozedCount).toBe(1);
  });

  it("asks after a meeting that has passed and was neither held nor cancelled", () => {
    const kind = "meeting";
    const entries = [
      entry("open", "2026-11-20", { kind }),
      entry("over", "2026-11-20", { kind, isOver: true }),
    ];
    expect(rowsOf({ entries })).toEqual(["open overdue 2"]);
  });

  it("names first who has something to do today and is off track, then who has most overdue", () => {
    const summaries = [
      buildCard("a", "Only next", { colour: "red" }),
      buildCard("b", "One overdue"),
      buildCard("c", "Two overdue", { colour: "amber" }),
      buildCard("d", "Off track", { colour: "red" }),
      buildCard("e", "One overdue, by name first", { payorName: "Alder Builders" }),
    ].map((card, index) => ({ ...card, id: "abcde".charAt(index) }));
    const entries = [
      entry("1", "2026-11-30", { implementationId: "a" }),
      entry("2", "2026-11-23", { implementationId: "b" }),
      entry("3", "2026-11-23", { implementationId: "c" }),
      entry("4", "2026-11-23", { implementationId: "c" }),
      entry("5", TODAY, { implementationId: "d" }),
      entry("6", "2026-11-23", { implementationId: "e" }),
    ];
    const order = (source: Partial<DeskSource>): string =>
      deskOf(source)
        .groups.map(({ payor }) => payor.implementationId)
        .join("");
    expect(order({ summaries, entries })).toBe("dceba");
    expect(order({ summaries: summaries.toReversed(), entries: entries.toReversed() })).toBe(
      "dceba",
    );
  });

  it("never leaves a payor of the user out, however many there are", () => {
    const cards = Array.from({ length: 400 }, (_, index) =>
      buildCard(`p${index}`, `Payor ${index}`, { ipm: index < 399 ? "Renee Castellano" : "Dana" }),
    );
    const entries = cards.flatMap(({ id }) =>
      Array.from({ length: id === "p399" ? 1 : 70 }, (_, index) =>
        entry(`i${index}`, "2026-11-23", { implementationId: id }),
      ),
    );
    const desk = deskOf({ summaries: cards, entries, user: "Dana" });
    expect(desk.groups).toHaveLength(201);
    expect(desk.moreGroups).toBe(199);
    expect(desk.groups.at(-1)?.payor.implementationId).toBe("p399");
    expect(desk.groups[0]).toMatchObject({ moreCount: 30, counts: { overdue: 70 } });
    expect(desk.groups.reduce((sum, { counts }) => sum + counts.overdue, 0)).toBe(14_001);
    // Without a name nothing is the user's: what is given to nobody is not, and so the Desk stays short.
    expect(deskOf({ summaries: cards, entries, user: "" }).groups[0]).toMatchObject({
      moreCount: 30,
    });
  });
});

describe("the meetings of today", () => {
  const kind = "meeting";

  it("are those that begin today on the user's clock", () => {
    const entries = [
      entry("no-time", TODAY, { kind, place: "Teams" }),
      entry("late", TODAY, { kind, time: "16:00", timeZone: "America/Chicago", place: "Teams" }),
      // Wednesday in Tokyo is still Tuesday in Chicago, and Tuesday there was Monday here.
      entry("tokyo", "2026-11-25", { kind, time: "09:00", timeZone: "Asia/Tokyo", place: "Teams" }),
      entry("tokyo-past", TODAY, { kind, time: "09:00", timeZone: "Asia/Tokyo", place: "Teams" }),
      entry("session", TODAY, { kind: "session", time: "09:00", timeZone: "Nowhere/City" }),
    ];
    const desk = deskOf({ entries });
    expect(desk.meetings.map((meeting) => [meeting.entry.id, meeting.startsAt])).toEqual([
      ["no-time", null],
      ["session", "2026-11-24T15:00:00.000Z"],
      ["late", "2026-11-24T22:00:00.000Z"],
      ["tokyo", "2026-11-25T00:00:00.000Z"],
    ]);
    expect(desk.meetings[1]?.missing).toEqual(["No place or link"]);
    expect(rowsOf({ entries })).toEqual(["tokyo-past overdue 1"]);
  });

  it("say what is missing for them and what they have to speak about", () => {
    const summaries = [{ ...northgate, openDecisions: 2, overdueCount: 1 }];
    const entries = [entry("m", TODAY, { kind, attendeeCount: 0 }), entry("SET-05", "2026-11-20")];
    expect(deskOf({ summaries, entries }).meetings[0]).toMatchObject({
      missing: ["No time", "No place or link", "No attendees"],
      toDiscuss: ["1 overdue item", "2 open decisions"],
    });
  });

  it("stay when they were held, not when they were cancelled, and are never snoozed away", () => {
    const entries = [
      entry("held", TODAY, { kind, isOver: true, doneOn: TODAY }),
      entry("cancelled", TODAY, { kind, isOver: true }),
      entry("snoozed", TODAY, { kind }),
    ];
    const snoozed = new Map([["northgate/meeting/snoozed", "2026-11-25T15:00:00.000Z"]]);
    const desk = deskOf({ entries, snoozed });
    expect(desk.meetings.map((meeting) => meeting.entry.id)).toEqual(["held", "snoozed"]);
  });
});

describe("what is watched", () => {
  it("are actions, decisions and payees of others, not what Procore has to do", () => {
    const since = "2026-11-10";
    const entries = [
      entry("a", "2026-12-20", { kind: "action", party: "payor", since }),
      entry("b", "2026-12-20", { kind: "action", party: "procore", since }),
      entry("c", "2026-12-20", { kind: "decision", party: "bank", since: "2026-11-09" }),
      entry("d", "2026-11-20", { kind: "stall", party: "payee" }),
      entry("d2", "2026-11-25", { kind: "stall", party: "payee", since }),
      entry("d3", "2026-11-25", { kind: "invitation", party: "payee", since: "2026-11-13" }),
      entry("e", "2026-12-20", { status: "waiting_procore", party: "procore", since }),
      entry("f", "2026-12-20", { status: "in_progress", party: "payor", since }),
    ];
    const { waiting } = deskOf({ entries });
    expect(waiting.map((row) => [row.entry.id, row.party, row.days])).toEqual([
      ["c", "bank", 10],
      ["a", "payor", 9],
      ["e", "procore", 9],
      ["d3", "payee", 7],
      ["d", "payee", 2],
    ]);
  });
});

describe("the payors", () => {
  it("that are off track and those that go live this week are told, if they are in work", () => {
    const summaries = [
      buildCard("a", "A", { colour: "red", goLive: "2026-11-29" }),
      buildCard("b", "B", { colour: "red", goLive: "2026-11-23" }),
      buildCard("c", "C", { goLive: "2026-11-22" }),
      buildCard("d", "D", { colour: "red", state: "closed", goLive: TODAY }),
    ].map((card, index) => ({ ...card, id: "abcd".charAt(index) }));
    const { offTrack, goLives } = deskOf({ summaries });
    expect(offTrack.map(({ payorName }) => payorName).toSorted()).toEqual(["A", "B"]);
    expect(goLives.map(({ payor, date }) => [payor.payorName, date])).toEqual([
      ["B", "2026-11-23"],
      ["A", "2026-11-29"],
    ]);
  });
});

it("tells what was done today by payor", () => {
  const entries = [
    entry("x", "2026-11-30", { isOver: true, doneOn: TODAY }),
    entry("y", "2026-11-20", { isOver: true, doneOn: "2026-11-23" }),
    entry("z", "2026-11-20", {
      ...{ implementationId: "harbor", payorName: "Harbor Point Constructors" },
      ...{ kind: "action", isOver: true, doneOn: TODAY },
    }),
  ];
  expect(deskOf({ entries }).doneToday.map(({ id }) => id)).toEqual(["z", "x"]);
});
