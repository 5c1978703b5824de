import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startWallClock, type WallClock } from "../../../../src-main/reminders/wall-clock.ts";

let today: string;
let looks: number;
let days: string[];
let pauseMs: number;
let power: EventEmitter;
let wallClock: WallClock;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  today = "2026-11-24";
  looks = 0;
  days = [];
  pauseMs = 30_000;
  power = new EventEmitter();
  wallClock = startWallClock({
    clock: { now: () => `${today}T12:00:00.000Z`, today: () => today, timeZone: () => "UTC" },
    powerMonitor: power as never,
    look: () => {
      looks++;
      return pauseMs;
    },
    dayChanged: (day) => days.push(day),
    log,
  });
  vi.advanceTimersByTime(0);
});
afterEach(() => {
  wallClock.stop();
  vi.useRealTimers();
});

describe("the wall clock", () => {
  it("looks at start, then when the next moment comes", () => {
    expect(looks).toBe(1);
    pauseMs = 1000;
    vi.advanceTimersByTime(30_000);
    expect(looks).toBe(2);
    vi.advanceTimersByTime(1000);
    expect(looks).toBe(3);
  });

  it.each(["resume", "unlock-screen"])("looks at once on %s", (event) => {
    power.emit(event);
    vi.advanceTimersByTime(0);
    expect(looks).toBe(2);
  });

  it("makes one look of many requests", () => {
    for (let count = 0; count < 50; count++) wallClock.lookSoon();
    vi.advanceTimersByTime(0);
    expect(looks).toBe(2);
  });

  it("tells of a new day once", () => {
    today = "2026-11-25";
    vi.advanceTimersByTime(60_000);
    expect(days).toEqual(["2026-11-25"]);
  });

  it("goes on after a look that failed, and logs it", () => {
    const look = vi.fn(() => {
      throw new Error("index gone");
    });
    wallClock.stop();
    wallClock = startWallClock({
      clock: { now: () => "", today: () => today, timeZone: () => "UTC" },
      powerMonitor: power as never,
      look,
      dayChanged: () => undefined,
      log,
    });
    vi.advanceTimersByTime(60_000);
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(log.error).toHaveBeenCalled();
  });

  it("is quiet once stopped", () => {
    wallClock.stop();
    wallClock.lookSoon();
    vi.advanceTimersByTime(120_000);
    expect(looks).toBe(1);
  });
});
