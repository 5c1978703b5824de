import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppTray } from "../../../../src-main/tray/app-tray.ts";
import type { TrayAct, TrayContent } from "../../../../src-main/tray/tray-content.ts";

interface Item {
  readonly type?: string;
  readonly label?: string;
  readonly enabled?: boolean;
  readonly click?: () => void;
}
const electron = vi.hoisted(() => ({
  trays: [] as {
    calls: [string, unknown][];
    emit: (event: string) => void;
    menu: () => readonly Item[];
  }[],
  badge: [] as number[],
}));
vi.mock("electron", async () => {
  const { EventEmitter } = await import("node:events");
  class Tray extends EventEmitter {
    calls: [string, unknown][] = [];
    constructor(image: string) {
      super();
      this.calls.push(["image", image]);
      electron.trays.push(this);
    }
    setImage = (image: string): unknown => this.calls.push(["image", image]);
    setTitle = (title: string): unknown => this.calls.push(["title", title]);
    setToolTip = (text: string): unknown => this.calls.push(["toolTip", text]);
    setContextMenu = (menu: unknown): unknown => this.calls.push(["menu", menu]);
    destroy = (): unknown => this.calls.push(["destroy", null]);
    menu(): readonly Item[] {
      return this.calls.findLast(([what]) => what === "menu")?.[1] as readonly Item[];
    }
  }
  const image = (name: string): string => path.basename(name);
  return {
    app: { setBadgeCount: (count: number) => electron.badge.push(count) },
    Menu: { buildFromTemplate: (template: unknown) => template },
    nativeImage: {
      createFromPath: (file: string) => ({ name: image(file), setTemplateImage: () => undefined }),
      createFromBuffer: (bytes: Buffer) => `${bytes.length > 100 ? "drawn" : "empty"}`,
    },
    Tray,
  };
});

const iconFolder = path.resolve(import.meta.dirname, "../../../../assets/icons/tray");
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const window = { isDestroyed: () => false, setOverlayIcon: vi.fn() };
let content: TrayContent;
let acts: TrayAct[];

function contentOf(unread: number): TrayContent {
  return {
    unread,
    toolTip: `${unread} unread`,
    lines: [
      { id: "unread", label: "Harlow & Pike", act: null },
      "separator",
      { id: "quit", label: "Quit", act: { kind: "quit" } },
    ],
  };
}

function open(platform: NodeJS.Platform): { tray: AppTray; system: (typeof electron.trays)[0] } {
  vi.spyOn(process, "platform", "get").mockReturnValue(platform);
  const tray = new AppTray({
    iconFolder,
    content: () => content,
    perform: (act) => acts.push(act),
    window: () => window as never,
    log,
  });
  const [system] = electron.trays;
  if (!system) throw new Error("no tray was made");
  return { tray, system };
}

beforeEach(() => {
  [electron.trays, electron.badge, acts] = [[], [], []];
  window.setOverlayIcon.mockReset();
  content = contentOf(0);
});

describe("the tray icon", () => {
  it("is rebuilt only when what it shows has changed", () => {
    const { tray, system } = open("linux");
    const before = system.calls.length;
    tray.refresh();
    expect(system.calls).toHaveLength(before);
    content = contentOf(2);
    tray.refresh();
    expect(system.calls.slice(before).map(([what]) => what)).toEqual(["image", "toolTip", "menu"]);
    content = { ...content, toolTip: "another" };
    tray.refresh();
    expect(system.calls.slice(before + 3).map(([what]) => what)).toEqual(["toolTip", "menu"]);
  });

  it("counts on the app's icon too, and takes the count back", () => {
    const { tray } = open("linux");
    for (const unread of [3, 3, 12, 0]) {
      content = contentOf(unread);
      tray.refresh();
    }
    expect(electron.badge).toEqual([0, 3, 12, 0]);
  });

  it("has a drawn icon for every count", () => {
    const { tray, system } = open("linux");
    for (const unread of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      content = contentOf(unread);
      tray.refresh();
    }
    const images = system.calls.filter(([what]) => what === "image").map(([, image]) => image);
    expect(images).toEqual(Array.from({ length: 12 }, () => "drawn"));
  });

  it("marks the taskbar button on Windows", () => {
    const { tray } = open("win32");
    content = contentOf(14);
    tray.refresh();
    content = contentOf(0);
    tray.refresh();
    expect(window.setOverlayIcon.mock.calls).toMatchObject([
      [null, ""],
      [{ name: "overlay-more.png" }, "14 unread reminders"],
      [null, ""],
    ]);
    expect(electron.badge).toEqual([]);
  });

  it("stands beside the count on macOS, in one colour", () => {
    const { tray, system } = open("darwin");
    content = contentOf(4);
    tray.refresh();
    expect(system.calls[0]).toMatchObject(["image", { name: "trayTemplate.png" }]);
    expect(system.calls.filter(([what]) => what === "title")).toEqual([
      ["title", ""],
      ["title", "4"],
    ]);
    system.emit("click");
    expect(acts).toEqual([]);
  });

  it("shows the window on a click, and does what the menu says", () => {
    const { system } = open("linux");
    system.emit("click");
    const [heading, separator, quit] = system.menu();
    expect(heading).toMatchObject({ label: "Harlow && Pike", enabled: false });
    expect(separator).toEqual({ type: "separator" });
    quit?.click?.();
    expect(acts).toEqual([{ kind: "show-window" }, { kind: "quit" }]);
  });

  it("that cannot be brought up to date is logged, and reminders go on", () => {
    const { tray } = open("linux");
    content = null as never;
    expect(() => tray.refresh()).not.toThrow();
    expect(log.error).toHaveBeenCalled();
  });
});
