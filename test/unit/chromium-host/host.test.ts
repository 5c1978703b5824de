import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { HostClient } from "../../chromium-host/client.ts";
import { eventually, Fixture, type FixtureApi, inMain } from "./fixture-app.ts";

// Each start of Chromium takes seconds on a busy machine.
vi.setConfig({ testTimeout: 40_000, hookTimeout: 40_000 });

// One host serves all tests of this file; none of them closes its window.
const fixture = new Fixture();
const files = mkdtempSync(path.join(os.tmpdir(), "host-files-"));
let host: HostClient;
let page: Page;

beforeAll(async () => {
  host = fixture.start("--workspace=/some/where");
  page = await host.page();
});

afterAll(async () => {
  await host.quit();
  await fixture.dispose();
  rmSync(files, { recursive: true, force: true });
});

declare const api: FixtureApi;

describe("main and page", () => {
  it("talk over ipc, and the sender's address is that of the custom scheme", async () => {
    expect(await page.evaluate(() => api.invoke("who"))).toStrictEqual({
      url: "app://fixture/index.html",
      parent: null,
      topUrl: "app://fixture/index.html",
      sender: 1,
    });
  });

  it("get a failure in Electron's words", async () => {
    await expect(page.evaluate(() => api.invoke("fail"))).rejects.toThrow(
      "Error invoking remote method 'fail': Error: refused on purpose",
    );
    await expect(page.evaluate(() => api.invoke("nobody"))).rejects.toThrow(
      "No handler registered for 'nobody'",
    );
  });

  it("push and send in order, until unsubscribed", async () => {
    await page.evaluate(() => {
      const heard: unknown[] = [];
      const off = api.onPush((value) => {
        if (value === "last") off();
        heard.push(value);
      });
      Object.assign(globalThis, { heard });
      for (const value of [1, 2, 3]) api.send(value);
    });
    await inMain(page, ({ window }) => {
      for (const value of [{ a: undefined }, "last", "too late"])
        window.webContents.send("push", value);
    });
    expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown }).heard)).toEqual([
      { a: undefined },
      "last",
    ]);
    expect(await inMain(page, ({ state }) => state.said)).toStrictEqual([1, 2, 3]);
  });

  it("meet on a bridge that copies and freezes", async () => {
    const frozen = await page.evaluate(() => [
      Object.isFrozen(api),
      Object.isFrozen(api.nested.list),
      Object.isFrozen(api.run),
      Reflect.set(globalThis, "api", {}),
    ]);
    expect(frozen).toStrictEqual([true, true, true, false]);
  });

  it("leave nothing of the host's in the page's reach", async () => {
    const names = await page.evaluate(() => Object.keys(globalThis));
    expect(names.filter((name) => /host|electron|require|__/i.test(name))).toStrictEqual([]);
    expect(await page.evaluate(() => api.processType)).toBe("renderer");
  });

  it("cannot load a package in the preload", async () => {
    await expect(page.evaluate(() => api.requires("zod"))).rejects.toThrow("module not found: zod");
    await expect(page.evaluate(() => api.notCarried("sendSync"))).rejects.toThrow(
      "the Chromium host does not carry electron.ipcRenderer.sendSync",
    );
  });
});

describe("the protocol handler", () => {
  it("answers with its own status, headers and body, and its policy holds", async () => {
    const response = await page.reload();
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'self'");
    const ran = await page.evaluate(() => [
      "ownScriptRan" in globalThis,
      "inlineScriptRan" in globalThis,
      isSecureContext,
    ]);
    expect(ran).toStrictEqual([true, false, true]);
    const echo = await page.evaluate(async () => {
      const answer = await fetch("/echo", { method: "POST", body: "hello" });
      return [answer.status, await answer.text()];
    });
    expect(echo).toStrictEqual([201, "POST hello"]);
  });

  it("is all there is: other origins are out of reach, even where the policy allows them", async () => {
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch("https://example.com/").then(
        () => "reached",
        () => "blocked",
      );
      const socket = await new Promise((resolve) => {
        const opened = new WebSocket("wss://example.com/");
        opened.onopen = () => {
          resolve("reached");
        };
        opened.onerror = () => {
          resolve("blocked");
        };
      });
      return [fetched, socket];
    });
    expect(outcome).toStrictEqual(["blocked", "blocked"]);
  });

  it("stays behind the guards of main", async () => {
    await inMain(page, ({ electron, state }) => {
      state["requests"] = [];
      electron.session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
        (state["requests"] as string[]).push(details.url);
        callback({ cancel: details.url.endsWith("/cancelled") });
      });
    });
    const outcome = await page.evaluate(() =>
      fetch("/cancelled").then(
        () => "reached",
        () => "blocked",
      ),
    );
    expect(outcome).toBe("blocked");
    expect(await inMain(page, ({ state }) => state["requests"])).toStrictEqual([
      "app://fixture/cancelled",
    ]);
  });
});

describe("leaving the page", () => {
  it("asks will-navigate, which can refuse", async () => {
    await inMain(page, ({ window, state }) => {
      window.webContents.once("will-navigate", (event) => {
        state["wanted"] = event.url;
        event.preventDefault();
      });
    });
    await page.click("#away");
    await eventually(() => inMain(page, ({ state }) => state["wanted"])).toBe(
      "https://example.com/",
    );
    expect(page.url()).toBe("https://fixture.app.invalid/index.html");
  });

  it("never opens a new window, whether by script or by link", async () => {
    await inMain(page, ({ window, state }) => {
      state["opened"] = [];
      window.webContents.setWindowOpenHandler(({ url }) => {
        (state["opened"] as string[]).push(url);
        return { action: "deny" };
      });
    });
    expect(await page.evaluate(() => globalThis.open("https://example.com/by-script"))).toBeNull();
    await page.click("#new");
    await eventually(() => inMain(page, ({ state }) => state["opened"])).toStrictEqual([
      "https://example.com/by-script",
      "https://example.com/new",
    ]);
    await eventually(async () => (await host.pages()).length).toBe(1);
  });

  it("is possible within the app", async () => {
    await inMain(page, ({ window }) => window.loadURL("app://fixture/other.html?a=b#c")).catch(
      () => undefined, // The answer goes to a document that has gone.
    );
    await page.waitForURL("**/other.html?a=b#c");
    expect(await inMain(page, ({ window }) => window.webContents.getURL())).toBe(
      "app://fixture/other.html?a=b#c",
    );
    await page.goto("https://fixture.app.invalid/index.html");
  });
});

describe("dialogs", () => {
  it("let a folder be chosen, or not", async () => {
    const choose = (): Promise<Electron.OpenDialogReturnValue> =>
      inMain(page, ({ electron }) =>
        electron.dialog.showOpenDialog({ properties: ["openDirectory"] }),
      );
    host.choosePath(files);
    expect(await choose()).toStrictEqual({ canceled: false, filePaths: [files] });
    host.pressDialogButton("Cancel");
    expect(await choose()).toStrictEqual({ canceled: true, filePaths: [] });
  });

  it("ask again for a folder that is not there", async () => {
    const chosen = inMain(page, ({ electron, window }) =>
      electron.dialog.showOpenDialog(window, { properties: ["openDirectory"], title: "Where?" }),
    );
    const dialog = await eventually(async () =>
      (await host.pages()).find((each) => each.url().includes("dialog")),
    )
      .toBeDefined()
      .then(async () => (await host.pages()).find((each) => each.url().includes("dialog")));
    if (!dialog) throw new Error("no dialog");
    await dialog.getByLabel("Path").fill(path.join(files, "missing"));
    await dialog.getByRole("button", { name: "Choose" }).click();
    expect(await dialog.getByRole("alert").textContent()).toContain("There is no such folder");
    expect(await dialog.title()).toBe("Where?");
    await dialog.close();
    expect(await chosen).toMatchObject({ canceled: true });
  });

  it("offer the default name, add the extension, and replace a file only when told twice", async () => {
    const save = (): Promise<Electron.SaveDialogReturnValue> =>
      inMain(
        page,
        ({ electron }, folder) =>
          electron.dialog.showSaveDialog({
            defaultPath: `${folder}/report.pdf`,
            filters: [{ name: "PDF", extensions: ["pdf"] }],
          }),
        files,
      );
    host.choosePath(path.join(files, "kickoff"));
    const filePath = path.join(files, "kickoff.pdf");
    expect(await save()).toStrictEqual({ canceled: false, filePath });
    writeFileSync(filePath, "old");
    host.choosePath(filePath);
    expect(await save()).toStrictEqual({ canceled: false, filePath });
  });

  it("ask with buttons", async () => {
    host.pressDialogButton("Keep <both>");
    const answer = await inMain(page, ({ electron }) =>
      electron.dialog.showMessageBox({ message: "Which?", buttons: ["Mine", "Keep <both>"] }),
    );
    expect(answer).toStrictEqual({ response: 1, checkboxChecked: false });
  });
});

describe("what the system shows", () => {
  it("prints a hidden window to PDF", async () => {
    const printed = await inMain(page, async ({ electron }) => {
      const hidden = new electron.BrowserWindow({
        show: false,
        webPreferences: { javascript: false },
      });
      await hidden.loadURL("app://fixture/print");
      const bytes = await hidden.webContents.printToPDF({ pageSize: "A4", printBackground: true });
      const visible = hidden.isVisible();
      hidden.destroy();
      return { bytes, visible };
    });
    const text = Buffer.from(printed.bytes).toString("latin1");
    expect(printed.visible).toBe(false);
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/); // A4 in points
    await eventually(async () => (await host.pages()).length).toBe(1);
  });

  it("records notifications and brings back their clicks", async () => {
    await inMain(page, ({ electron, note }) => {
      const notification = new electron.Notification({ title: "Due today", body: "2 items" });
      notification.on("click", () => {
        note("clicked");
      });
      notification.show();
    });
    expect(await host.ask("notifications")).toStrictEqual([
      { title: "Due today", body: "2 items" },
    ]);
    await host.ask("notification-click", { index: 0 });
    expect(fixture.events()).toContain("clicked");
  });

  it("clicks menu items, by the control channel and by their keys", async () => {
    await inMain(page, ({ electron, note }) => {
      electron.Menu.setApplicationMenu(
        electron.Menu.buildFromTemplate([
          {
            label: "Edit",
            submenu: [
              {
                id: "undo",
                label: "Undo tick",
                accelerator: "CmdOrCtrl+Z",
                click: () => {
                  note("undone");
                },
              },
              { id: "off", label: "Off", enabled: false },
            ],
          },
        ]),
      );
    });
    expect(await host.ask("menu-list")).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: "undo", label: "Undo tick" })]),
    );
    await host.ask("menu-click", { menuId: "undo" });
    await expect(host.ask("menu-click", { menuId: "off" })).rejects.toThrow("disabled");
    await page.keyboard.press("ControlOrMeta+z");
    const undone = (): number => fixture.events().filter((event) => event === "undone").length;
    await eventually(undone).toBe(2);
  });

  it("leaves a key to the page that has used it, and to the text field it edits", async () => {
    const undone = (): Promise<number> =>
      inMain(page, () => null).then(
        () => fixture.events().filter((event) => event === "undone").length,
      );
    const before = await undone();
    await page.evaluate(() => {
      document.body.append(document.createElement("input"));
    });
    await page.locator("input").fill("typed");
    await page.keyboard.press("ControlOrMeta+z");
    expect(await page.locator("input").inputValue()).toBe("");
    await page.evaluate(() => {
      document.querySelector("input")?.remove();
      addEventListener("keydown", (event) => {
        if (event.key === "z") event.preventDefault();
      });
    });
    await page.keyboard.press("ControlOrMeta+z");
    expect(await undone()).toBe(before);
  });

  it("passes on power events, the clipboard, the colour scheme and the window's focus", async () => {
    await inMain(page, async ({ electron, window, note }) => {
      electron.powerMonitor.once("resume", () => {
        note("resumed");
      });
      window.once("blur", () => {
        note("blurred");
      });
      const html = "<b>an agenda</b>";
      await electron.clipboard.write([
        new electron.ClipboardItem({ "text/plain": "an agenda", "text/html": html }),
      ]);
      electron.nativeTheme.themeSource = "dark";
    });
    await host.ask("power", { event: "resume" });
    await host.ask("window-blur");
    expect(fixture.events()).toEqual(expect.arrayContaining(["resumed", "blurred"]));
    expect(await host.ask("clipboard-read")).toStrictEqual({
      text: "an agenda",
      html: "<b>an agenda</b>",
    });
    await eventually(() =>
      page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches),
    ).toBe(true);
  });

  it("keep the tray, which can be read and clicked", async () => {
    const icon = path.resolve(import.meta.dirname, "../../../assets/icons/tray/tray.png");
    await expect(host.ask("tray-click")).rejects.toThrow("There is no tray icon");
    await inMain(
      page,
      ({ electron, note, state }, file) => {
        const tray = new electron.Tray(electron.nativeImage.createFromPath(file));
        tray.setToolTip("3 unread");
        tray.setContextMenu(
          electron.Menu.buildFromTemplate([
            {
              id: "quick",
              label: "Quick",
              click: () => {
                note("tray item clicked");
              },
            },
            { id: "off", label: "Off", enabled: false },
          ]),
        );
        tray.on("click", () => {
          note("tray clicked");
        });
        state["tray"] = tray;
      },
      icon,
    );
    expect(await host.ask("tray-read")).toMatchObject({
      toolTip: "3 unread",
      menusSet: 1,
      items: [{ id: "quick", label: "Quick" }, { id: "off" }],
    });
    await host.ask("tray-click");
    await host.ask("tray-menu-click", { menuId: "quick" });
    await expect(host.ask("tray-menu-click", { menuId: "off" })).rejects.toThrow("is disabled");
    expect(fixture.events()).toEqual(expect.arrayContaining(["tray clicked", "tray item clicked"]));
    const refusal = await inMain(page, ({ electron, state }) => {
      const tray = state["tray"] as Electron.Tray;
      try {
        tray.setImage(electron.nativeImage.createFromPath("/not/there.png"));
        return "taken";
      } catch (error) {
        return (error as Error).message;
      } finally {
        tray.destroy();
      }
    });
    expect(refusal).toBe("The image of a tray is empty");
    expect(await host.ask("tray-read")).toBeNull();
  });

  it("keep what would start at login, and the count on the icon", async () => {
    await inMain(page, ({ electron }) => {
      electron.app.setLoginItemSettings({ openAtLogin: true, path: "/app", args: ["--at-login"] });
      electron.app.setBadgeCount(3);
    });
    expect(await host.ask("login-item-read")).toMatchObject({ openAtLogin: true, path: "/app" });
    expect(await host.ask("badge-read")).toBe(3);
    expect(
      await inMain(page, ({ electron }) => electron.app.getLoginItemSettings().openAtLogin),
    ).toBe(true);
  });

  it("hide the window and show it again", async () => {
    const visible = async (): Promise<unknown> =>
      ((await host.ask("window-list")) as { visible: boolean }[])[0]?.visible;
    await inMain(page, ({ window }) => {
      window.hide();
    });
    expect(await visible()).toBe(false);
    await inMain(page, ({ window }) => {
      window.show();
    });
    expect(await visible()).toBe(true);
  });

  it("gives the window the size that was asked for", async () => {
    const size = (): Promise<number[]> => page.evaluate(() => [innerWidth, innerHeight]);
    expect(await size()).toStrictEqual([1100, 720]);
    await inMain(page, ({ window }) => {
      window.setBounds({ width: 1024, height: 700 });
    });
    await eventually(size).toStrictEqual([1024, 700]);
  });
});

describe("the module that stands in for electron", () => {
  it("is the same by name and by default, and describes the app", async () => {
    const told = await inMain(page, ({ electron, named }) => ({
      same: named["app"] === electron.app && named["default"] === electron,
      name: electron.app.getName(),
      version: electron.app.getVersion(),
      isPackaged: electron.app.isPackaged,
      userData: electron.app.getPath("userData"),
      workspace: electron.app.commandLine.getSwitchValue("workspace"),
      argv: process.argv.slice(2),
      type: process.type,
      hasElectron: process.versions.electron.length > 0,
    }));
    expect(told).toStrictEqual({
      same: true,
      name: "Fixture App",
      version: "1.2.3",
      isPackaged: false,
      userData: fixture.userDataDir,
      workspace: "/some/where",
      argv: expect.arrayContaining(["--workspace=/some/where"]) as string[],
      type: "browser",
      hasElectron: true,
    });
  });

  it("serves packages that import it by default, such as electron-store", async () => {
    await inMain(page, async ({ electron, load }) => {
      const packages = `${electron.app.getAppPath()}/node_modules`;
      const store = await load(`${packages}/electron-store/index.js`);
      const { default: Store } = store as unknown as typeof import("electron-store");
      new Store({ name: "settings" }).set("theme", "dark");
    });
    const stored = path.join(fixture.userDataDir, "settings.json");
    expect(existsSync(stored)).toBe(true);
    expect(JSON.parse(readFileSync(stored, "utf8"))).toStrictEqual({ theme: "dark" });
  });

  it("refuses by name what it does not carry", async () => {
    const messages = await inMain(page, ({ electron, named, window }) => {
      const attempts: (() => unknown)[] = [
        () => new (named["View"] as new () => object)(),
        () => electron.View,
        () => new electron.Tray("icon.png"),
        () => electron.nativeImage.createFromDataURL("data:,"),
        () => electron.app.dock,
        () => electron.app.on("login", () => undefined),
        () => window.setProgressBar(0.5),
        () => void window.webContents.executeJavaScript("1"),
        () => new electron.BrowserWindow({ vibrancy: "menu" }),
        () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return "nothing thrown";
        } catch (error) {
          return (error as Error).message.replace("the Chromium host does not carry ", "");
        }
      });
    });
    expect(messages).toStrictEqual([
      "electron.View",
      "electron.View",
      "electron.Tray image given as a path",
      "electron.nativeImage.createFromDataURL",
      "electron.app.dock",
      'electron.app event "login"',
      "electron.BrowserWindow.setProgressBar",
      "electron.WebContents.executeJavaScript",
      'electron.BrowserWindow option "vibrancy"',
      "electron.webPreferences.nodeIntegration = true",
    ]);
  });
});
