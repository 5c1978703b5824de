import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  startWallClock,
  type WallClock,
  type WallClockParts,
} from "../../../../src-main/reminders/wall-clock.ts";

/** What the system's clock and zone say; time goes on with the fake timers, the clock can be set beside it. */
let setByMs: number;
let zone: string;
let zoneOfSystem: string;
let pauseMs: number;
let looks: number;
let told: (string | number)[];
let power: EventEmitter;
let wallClock: WallClock;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

const wallMs = (): number => Date.now() + setByMs;
const dayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(wallMs());

function start(other: Partial<WallClockParts> = {}): void {
  wallClock = startWallClock({
    clock: {
      now: () => new Date(wallMs()).toISOString(),
      today: () => dayIn(zone),
      timeZone: () => zone,
    },
    powerMonitor: power as never,
    readZone: () => {
      zone = zoneOfSystem;
    },
    look: () => {
      looks++;
      return pauseMs;
    },
    dayChanged: (day) => told.push(day),
    zoneChanged: (timeZone) => told.push(timeZone),
    clockJumped: (byMs) => told.push(byMs),
    log,
    ...other,
  });
  vi.advanceTimersByTime(0);
}

beforeEach(() => {
  // `performance.now` is faked too: time that passes whatever the clock says.
  vi.useFakeTimers({ now: new Date("2026-11-24T12:00:00.000Z") });
  zone = zoneOfSystem = "America/New_York";
  [setByMs, pauseMs, looks, told] = [0, 30_000, 0, []];
  power = new EventEmitter();
  start();
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

  it("looks every 30 seconds, also when the next moment is 60 days away", () => {
    pauseMs = 60 * 86_400_000;
    vi.advanceTimersByTime(90_000);
    // One pause was measured before; a timer of 60 days would have fired at once.
    expect(looks).toBe(4);
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
    vi.advanceTimersByTime(17 * 3_600_000 + 60_000);
    expect(told).toEqual(["2026-11-25"]);
  });

  it("goes on after a look that failed, and logs it", () => {
    const look = vi.fn(() => {
      throw new Error("index gone");
    });
    wallClock.stop();
    start({ look });
    vi.advanceTimersByTime(60_000);
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(log.error).toHaveBeenCalled();
  });

  it("looks although telling of a new day failed", () => {
    wallClock.stop();
    start({
      dayChanged: () => {
        throw new Error("index gone");
      },
    });
    looks = 0;
    setByMs = 86_400_000;
    vi.advanceTimersByTime(30_000);
    expect(looks).toBe(1);
  });

  it("is quiet once stopped", () => {
    wallClock.stop();
    wallClock.lookSoon();
    vi.advanceTimersByTime(120_000);
    expect(looks).toBe(1);
  });
});

describe("a clock that is set", () => {
  it.each([3_600_000, -3_600_000])("is noticed with the next look: by %d ms", (byMs) => {
    setByMs = byMs;
    vi.advanceTimersByTime(30_000);
    expect(told).toEqual([byMs]);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([byMs]);
  });

  it("changes the day with it, there and back", () => {
    setByMs = 86_400_000;
    vi.advanceTimersByTime(30_000);
    setByMs = 0;
    vi.advanceTimersByTime(30_000);
    expect(told).toEqual([86_400_000, "2026-11-25", -86_400_000, "2026-11-24"]);
  });

  it("is not taken for one by the usual correction of the system", () => {
    setByMs = 800;
    vi.advanceTimersByTime(30_000);
    setByMs = -400;
    vi.advanceTimersByTime(30_000);
    expect(told).toEqual([]);
  });
});

describe("a traveller", () => {
  it("is in the new zone with the next look, and on its day", () => {
    zoneOfSystem = "Asia/Tokyo";
    vi.advanceTimersByTime(30_000);
    // 21:00 in Tokyo is the same day; three hours later it is not.
    expect(told).toEqual(["Asia/Tokyo"]);
    vi.advanceTimersByTime(3 * 3_600_000);
    expect(told).toEqual(["Asia/Tokyo", "2026-11-25"]);
    zoneOfSystem = "America/New_York";
    vi.advanceTimersByTime(30_000);
    expect(told).toEqual(["Asia/Tokyo", "2026-11-25", "America/New_York", "2026-11-24"]);
  });
});
