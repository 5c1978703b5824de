import { beforeEach, describe, expect, it, vi } from "vitest";
import { Notifier } from "../../../../src-main/reminders/notification.ts";

const system = vi.hoisted(() => ({
  isSupported: true,
  shown: [] as { title: string; body: string; emit: (event: string, ...args: unknown[]) => void }[],
}));
vi.mock("electron", async () => {
  const { EventEmitter: Emitter } = await import("node:events");
  class Notification extends Emitter {
    static isSupported = (): boolean => system.isSupported;
    title: string;
    body: string;
    constructor({ title, body }: { title: string; body: string }) {
      super();
      [this.title, this.body] = [title, body];
    }
    show(): void {
      system.shown.push(this);
    }
  }
  return { Notification };
});

const NOTICE = { title: "Northgate", body: "Kick-off: tomorrow", address: "/implementation/n" };
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
let opened: string[];
let changes: number;
let notifier: Notifier;

function start(): void {
  notifier = new Notifier({
    clock: { now: () => "2026-11-24T14:00:00.000Z" },
    open: (address) => opened.push(address),
    statusChanged: () => changes++,
    log,
  });
}
beforeEach(() => {
  [system.isSupported, system.shown, opened, changes] = [true, [], [], 0];
  log.warn.mockReset();
  start();
});

describe("a notification", () => {
  it("carries text, and a click opens its own address", () => {
    notifier.show(NOTICE);
    notifier.show({ ...NOTICE, title: "Harlow", address: "/reminders" });
    expect(system.shown.map(({ title, body }) => [title, body])).toEqual([
      ["Northgate", "Kick-off: tomorrow"],
      ["Harlow", "Kick-off: tomorrow"],
    ]);
    system.shown[1]?.emit("click");
    system.shown[0]?.emit("click");
    expect(opened).toEqual(["/reminders", "/implementation/n"]);
  });

  it("that the system has no service for is remembered, told once, and nothing is shown", () => {
    system.isSupported = false;
    notifier.show(NOTICE);
    notifier.show(NOTICE);
    expect(system.shown).toEqual([]);
    expect(notifier.problem()).toEqual({
      message: "This system shows no notifications: no service for them is running.",
      at: "2026-11-24T14:00:00.000Z",
    });
    expect(changes).toBe(1);
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it("that could not be shown is known from the start", () => {
    system.isSupported = false;
    start();
    expect(notifier.problem()?.message).toContain("no service for them is running");
    system.isSupported = true;
    notifier.show(NOTICE);
    system.shown[0]?.emit("show");
    expect([notifier.problem(), changes]).toEqual([null, 1]);
  });

  it("that fails is remembered with the system's words, until one is shown again", () => {
    notifier.show(NOTICE);
    system.shown[0]?.emit("failed", {}, "not allowed by policy");
    expect(notifier.problem()?.message).toBe(
      "The system refused a notification: not allowed by policy",
    );
    notifier.show(NOTICE);
    system.shown[1]?.emit("show");
    expect(notifier.problem()).toBeNull();
    expect(changes).toBe(2);
  });

  it("is no news while the system shows them all", () => {
    notifier.show(NOTICE);
    system.shown[0]?.emit("show");
    expect([notifier.problem(), changes]).toEqual([null, 0]);
  });
});
