import { clickMenuItem, type Menu, menuItems } from "./menu.ts";
import type { HostImage } from "./native-image.ts";
import { CarriedEvents, notCarriedError, strict } from "./strict.ts";

const trays: HostTray[] = [];

class HostTray extends CarriedEvents {
  private toolTip = "";
  private title = "";
  private menu: Menu | null = null;
  private menusSet = 0;
  private destroyed = false;

  constructor(image: HostImage | string) {
    super("Tray", ["click", "right-click", "double-click"]);
    this.setImage(image);
    const self = strict("Tray", this);
    trays.push(self);
    return self;
  }

  setImage(image: HostImage | string): void {
    if (typeof image === "string") throw notCarriedError("Tray image given as a path");
    if (image.isEmpty()) throw new Error("The image of a tray is empty");
  }

  setToolTip(toolTip: string): void {
    this.toolTip = toolTip;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  getTitle(): string {
    return this.title;
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
    this.menusSet += 1;
  }

  destroy(): void {
    this.destroyed = true;
    const place = trays.findIndex((tray) => tray === this);
    if (place !== -1) trays.splice(place, 1);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** What a person would see, for the control channel. */
  look(): object {
    const { toolTip, title, menusSet } = this;
    return { toolTip, title, menusSet, items: menuItems(this.menu) };
  }

  clickItem(id: string): void {
    clickMenuItem(this.menu, id);
  }
}

/** `electron.Tray`: kept and clickable over the control channel, not drawn. */
export const Tray = strict("Tray", HostTray);

function onlyTray(): HostTray {
  const [tray] = trays;
  if (!tray) throw new Error("There is no tray icon");
  return tray;
}

/** The oldest tray icon as a person would see it; null when there is none. */
export function trayLook(): object | null {
  return trays[0]?.look() ?? null;
}

/** Clicks an item of its menu. */
export function clickTrayItem(id: string): void {
  onlyTray().clickItem(id);
}

/** Clicks the icon itself. */
export function clickTray(): void {
  onlyTray().emit("click", {}, { x: 0, y: 0, width: 16, height: 16 }, { x: 8, y: 8 });
}
