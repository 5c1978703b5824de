import { describe, expect, it } from "vitest";
import { CarriedEvents, notCarried, strict } from "../../chromium-host/strict.ts";

describe("what the host does not carry", () => {
  it("is refused by its name when a member is read", () => {
    const shell = strict("shell", { beep: 1 }) as unknown as Record<string, unknown>;
    expect(shell["beep"]).toBe(1);
    expect(() => shell["readShortcutLink"]).toThrow(
      "the Chromium host does not carry electron.shell.readShortcutLink",
    );
  });

  it("is refused by its name when a whole module is used", () => {
    const Tray = notCarried("Tray") as new () => object;
    expect(() => new Tray()).toThrow("the Chromium host does not carry electron.Tray");
    expect(() => (Tray as unknown as { create: unknown }).create).toThrow("electron.Tray.create");
  });

  it("is refused by its name when an event is listened for", () => {
    const events = new CarriedEvents("app", ["ready"]);
    expect(() => events.on("login", () => undefined)).toThrow('electron.app event "login"');
    expect(() => events.once("ready", () => undefined)).not.toThrow();
  });

  it("does not trip over what await and loggers look up", async () => {
    const shell = strict("shell", {});
    await expect(Promise.resolve(shell)).resolves.toBe(shell);
    expect(() => Object.prototype.toString.call(shell)).not.toThrow();
    expect(JSON.stringify(shell)).toBe("{}");
  });
});
