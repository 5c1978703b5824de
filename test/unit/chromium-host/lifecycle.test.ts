import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually, Fixture, inMain } from "./fixture-app.ts";

// Each start of Chromium takes seconds on a busy machine.
vi.setConfig({ testTimeout: 40_000, hookTimeout: 40_000 });

let fixture: Fixture;

beforeEach(() => {
  fixture = new Fixture();
});

afterEach(async () => {
  await fixture.dispose();
});

/** How many processes have the fixture's folder on their command line, Chromium's and the host's. */
function processesOf({ userDataDir }: Fixture): number {
  if (process.platform === "win32") return 0;
  const list = execFileSync("ps", ["-A", "-ww", "-o", "command="], { encoding: "utf8" });
  return list.split("\n").filter((command) => command.includes(userDataDir)).length;
}

describe("the end of the app", () => {
  it("comes after before-quit and the closing of the window", async () => {
    const host = fixture.start();
    await host.page();
    expect(await host.quit()).toBe(0);
    expect(fixture.events()).toStrictEqual(["ready", "before-quit", "closed", "will-quit", "quit"]);
    await eventually(() => processesOf(fixture)).toBe(0);
  });

  it("waits for a window that will not close yet", async () => {
    const host = fixture.start();
    const page = await host.page();
    await inMain(page, ({ window, note, electron }) => {
      window.once("close", (event) => {
        event.preventDefault();
        note("saving");
      });
      electron.app.once("before-quit", (event) => {
        event.preventDefault();
      });
    });
    await host.ask("quit"); // Held back by before-quit.
    await host.ask("window-close"); // Held back by close.
    expect(await inMain(page, ({ window }) => window.isDestroyed())).toBe(false);
    await host.ask("window-close");
    expect(await host.exited).toBe(0);
    expect(fixture.events()).toStrictEqual([
      "ready",
      "before-quit",
      "saving",
      "closed",
      "window-all-closed",
      "before-quit",
      "will-quit",
      "quit",
    ]);
  });

  it("is main's to decide when the person closes the page itself", async () => {
    const host = fixture.start();
    const page = await host.page();
    await inMain(page, ({ window, note }) => {
      window.once("close", (event) => {
        event.preventDefault();
        note("saving");
        setTimeout(() => {
          note("saved");
          window.close();
        }, 200);
      });
    });
    await page.close();
    expect(await host.exited).toBe(0);
    expect(fixture.events().slice(1, 5)).toStrictEqual([
      "saving",
      "saved",
      "closed",
      "window-all-closed",
    ]);
  });

  it.skipIf(process.platform === "win32")("comes in order on SIGTERM", async () => {
    const host = fixture.start();
    await host.page();
    host.process.kill("SIGTERM");
    expect(await host.exited).toBe(0);
    expect(fixture.events()).toContain("before-quit");
  });

  it("comes when whoever holds the control channel is gone", async () => {
    const host = fixture.start();
    await host.page();
    host.process.stdin?.end();
    expect(await host.exited).toBe(0);
  });

  it("takes Chromium along when the host is killed, and the app starts again at once", async () => {
    const host = fixture.start();
    await host.page();
    expect(processesOf(fixture)).toBeGreaterThan(process.platform === "win32" ? -1 : 1);
    await host.kill();
    const again = fixture.start();
    await again.page();
    await again.quit();
    await eventually(() => processesOf(fixture)).toBe(0);
  });
});

describe("a second instance", () => {
  it("hands its command line to the first and ends", async () => {
    const first = fixture.start();
    await first.page();
    const second = fixture.start("--workspace=/another");
    expect(await second.exited).toBe(0);
    await eventually(() => fixture.events()).toContain("second-instance --workspace=/another");
    await first.kill();
    const third = fixture.start(); // The lock went with its holder.
    await third.page();
  });
});

describe("a broken main bundle", () => {
  it("ends the host with its error", async () => {
    const broken = new Fixture("throw new Error('main is broken');");
    const host = broken.start();
    expect(await host.exited).toBe(1);
    expect(host.log).toContain("main is broken");
    await broken.dispose();
  });
});
