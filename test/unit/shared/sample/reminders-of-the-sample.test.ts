import { describe, expect, it } from "vitest";
import { isBankingDay } from "../../../../src-shared/domain/calendar/banking-days.ts";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import { datedEntries } from "../../../../src-shared/domain/dated-entries/dated-entries.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import {
  createMomentFinder,
  type ReminderMoment,
} from "../../../../src-shared/domain/reminders/moments.ts";
import { composeDesk } from "../../../../src-shared/domain/desk/compose-desk.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import { summariseCard } from "../../../../src-shared/domain/summarise-card.ts";
import { digestOf } from "../../../../src-shared/domain/reminders/digest.ts";
import { DEFAULT_REMINDER_SETTINGS } from "../../../../src-shared/domain/reminders/reminder-settings.ts";
import { createWorkingTime } from "../../../../src-shared/domain/reminders/working-time.ts";
import { instantOf } from "../../../../src-shared/domain/zoned-time.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-25";
const options = { count: 40, seed: 7, today: TODAY, playbook: builtInPlaybook, ipm: "Dana" };
const sample = [...generateSample(options)].map(({ implementation }) => implementation);
const entries = sample.flatMap((implementation) =>
  datedEntries(implementation, { today: TODAY, staleCalendarDays: 10 }),
);
const active = sample.filter(({ hold, cancelled, closed }) => !hold && !cancelled && !closed);

function settingsIn(timeZone: string): typeof DEFAULT_REMINDER_SETTINGS & { timeZone: string } {
  return { ...DEFAULT_REMINDER_SETTINGS, timeZone };
}
function momentsIn(timeZone: string): readonly ReminderMoment[] {
  const { momentsFor } = createMomentFinder(settingsIn(timeZone));
  return entries.flatMap(momentsFor);
}

function walk(date: string, days: number): string {
  let [at, left] = [date, Math.abs(days)];
  while (left > 0) {
    at = addCalendarDays(at, Math.sign(days));
    if (isBankingDay(at)) left -= 1;
  }
  return at;
}
function onOrBefore(date: string): string {
  return isBankingDay(date) ? date : walk(date, -1);
}

// What is to come of the open items of a payor, counted anew from its document: days with the time of day in New York.
function itemMoments({ id, items }: Implementation): readonly string[] {
  return Object.values(items)
    .filter(({ status }) => status !== "done" && status !== "not_applicable")
    .flatMap((item) => {
      const ahead = [walk(item.due, -5), walk(item.due, -1), item.due].map(onOrBefore);
      const after = [1, 3, 5].map((days) => walk(item.due, days));
      const times = [...ahead, ...after].map((date) => `${date} 08:30`);
      const bank = isBankingDay(item.due)
        ? [`${item.due} 09:00`, `${item.due} 14:00`]
        : [`${onOrBefore(item.due)} 17:45`];
      const all = new Set([...times, ...(item.isBankBound ? bank : [])]);
      return [...all].map((at) => `${id} ${item.id} ${at}`);
    })
    .sort();
}

describe("reminders of the 40 payors", () => {
  it("of items equal an independent recount of the documents", () => {
    const found = momentsIn("America/New_York")
      .filter(({ entry }) => entry.kind === "item")
      .map(({ entry, at }) => `${entry.implementationId} ${entry.id} ${at}`)
      .sort();
    const expected = active
      .flatMap(itemMoments)
      .map((line) => {
        const [time = "", date = "", ...rest] = line.split(" ").reverse();
        return `${rest.reverse().join(" ")} ${instantOf(date, time, "America/New_York")}`;
      })
      .sort();
    expect(expected.length).toBeGreaterThan(5000);
    expect(found).toEqual(expected);
  });

  it("of meetings and sessions are as many as are planned", () => {
    const count = (kind: string): number =>
      momentsIn("America/New_York").filter(({ entry }) => entry.kind === kind).length;
    const planned = (list: "meetings" | "trainingSessions"): number =>
      active
        .flatMap((implementation) => Object.values<{ status: string }>(implementation[list]))
        .filter(({ status }) => status === "planned").length;
    expect(planned("meetings")).toBeGreaterThan(20);
    expect([count("meeting"), count("session")]).toEqual([
      planned("meetings"),
      planned("trainingSessions"),
    ]);
  });

  it("are of every kind that reminds and that stands open in the data, and of no other", () => {
    const silent = ["wave", "test_case", "kickoff", "go_live"];
    const open = entries.filter(({ isOver, kind }) => !isOver && !silent.includes(kind));
    const kinds = new Set(momentsIn("America/New_York").map(({ entry }) => entry.kind));
    expect([...kinds].sort()).toEqual([...new Set(open.map(({ kind }) => kind))].sort());
    expect(kinds.size).toBeGreaterThan(8);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set([...kinds, ...silent]));
  });

  it.each([
    "America/New_York",
    "America/Los_Angeles",
    "Europe/Berlin",
    "Asia/Tokyo",
    "Pacific/Auckland",
  ])(
    "are welcome and once each in %s, the same piece by piece as in one go",
    (timeZone) => {
      const settings = settingsIn(timeZone);
      const { isWelcome } = createWorkingTime(settings);
      const all = momentsIn(timeZone);
      expect(all.filter(({ at }) => !isWelcome(at))).toEqual([]);
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      const { between } = createMomentFinder(settings);
      const pieces: string[] = [];
      for (let days = -400; days < 400; days += 8) {
        const [from, to] = [days, days + 8].map(
          (shift) => `${addCalendarDays(TODAY, shift)}T12:00:00.000Z`,
        );
        for (const entry of entries) {
          for (const { key } of between(entry, from ?? "", to ?? "")) pieces.push(key);
        }
      }
      expect(pieces.sort()).toEqual(all.map(({ key }) => key).sort());
    },
    60_000,
  );

  it.each(["America/New_York", "Asia/Tokyo"])(
    "begin a day in %s with a digest that counts what the Desk shows",
    (timeZone) => {
      const desk = composeDesk({
        ...{ entries, today: TODAY, timeZone, user: "Dana", snoozed: new Map() },
        now: instantOf(TODAY, "08:30", timeZone),
        summaries: sample.map((each) => summariseCard(each, TODAY, DEFAULT_HEALTH_THRESHOLDS)),
      });
      const rows = desk.groups.flatMap((group) => group.rows);
      const count = (wanted: string): number =>
        rows.filter(({ term, entry }) => term === wanted && entry.kind !== "kickoff").length;
      const meetings = desk.meetings.filter(({ entry }) => !entry.isOver).length;
      expect([count("overdue"), count("today"), meetings].every((each) => each > 2)).toBe(true);
      expect(digestOf(entries, TODAY, timeZone)?.title).toBe(
        `Wed 25 Nov: ${count("overdue")} overdue, ${count("today")} due today, ${meetings} meetings`,
      );
    },
  );
});
