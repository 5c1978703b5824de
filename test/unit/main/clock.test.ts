import { afterEach, describe, expect, it, vi } from "vitest";
import { clockStartingAt, newId, systemClock } from "../../../src-main/clock.ts";

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

it("tells the time of the machine", () => {
  const elapsedMs = Math.abs(Date.parse(systemClock().now()) - Date.now());
  expect(elapsedMs).toBeLessThan(1000);
});

it("never makes the same id twice", () => {
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
});

describe("the zone of the system", () => {
  const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

  it("is asked for again, whatever the process remembers", async () => {
    vi.stubEnv("TZ", undefined);
    vi.resetModules();
    const { readSystemZone } = await import("../../../src-main/clock.ts");
    readSystemZone();
    const ofSystem = zone();
    process.env["TZ"] = "Pacific/Chatham";
    expect(zone()).toBe("Pacific/Chatham");
    readSystemZone();
    expect(zone()).toBe(ofSystem);
  });

  it("does not replace one that the process was given", async () => {
    vi.stubEnv("TZ", "Asia/Tokyo");
    vi.resetModules();
    const { readSystemZone } = await import("../../../src-main/clock.ts");
    readSystemZone();
    expect(zone()).toBe("Asia/Tokyo");
  });
});
