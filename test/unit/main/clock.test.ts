import { afterEach, describe, expect, it, vi } from "vitest";
import { clockStartingAt, newId, startClock, systemClock } from "../../../src-main/clock.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a clock that starts at an instant", () => {
  it("runs on from there", async () => {
    const clock = clockStartingAt("2026-09-21T15:00:00.000Z");
    const first = Date.parse(clock.now());
    await new Promise((done) => setTimeout(done, 30));
    const elapsedMs = Date.parse(clock.now()) - first;
    expect(first - Date.parse("2026-09-21T15:00:00.000Z")).toBeLessThan(1000);
    expect(elapsedMs).toBeGreaterThanOrEqual(28);
    expect(elapsedMs).toBeLessThan(5000);
  });

  it.each([
    ["America/Los_Angeles", "2026-09-20"],
    ["UTC", "2026-09-21"],
    ["Asia/Tokyo", "2026-09-21"],
  ])("gives today in %s", (zone, today) => {
    vi.stubEnv("TZ", zone);
    const clock = clockStartingAt("2026-09-21T05:00:00.000Z");
    expect(clock.today()).toBe(today);
    expect(clock.timeZone()).toBe(zone);
  });
});

describe("the program's clock", () => {
  it("starts where the environment says in a development build only", () => {
    const startsAt = "2020-01-01T00:00:00.000Z";
    expect(startClock({ isPackaged: false, startsAt }).now().slice(0, 10)).toBe("2020-01-01");
    const real = systemClock().now().slice(0, 10);
    expect(startClock({ isPackaged: true, startsAt }).now().slice(0, 10)).toBe(real);
    expect(startClock({ isPackaged: false, startsAt: undefined }).now().slice(0, 10)).toBe(real);
    expect(startClock({ isPackaged: false, startsAt: "yesterday" }).now().slice(0, 10)).toBe(real);
  });
});

it("never makes the same id twice", () => {
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
});
