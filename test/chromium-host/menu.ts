import { app } from "./app.ts";
import { dialog } from "./dialogs.ts";
import type { PageAccelerator } from "./page-runtime.ts";
import { registry } from "./registry.ts";
import { notCarriedError, strict } from "./strict.ts";
import type { BrowserWindow } from "./windows.ts";

type Template = Electron.MenuItemConstructorOptions;
type Click = (item: HostMenuItem, window: BrowserWindow | undefined, event: object) => void;

/** What the roles of Electron do that this product uses; others throw by name when clicked. */
const ROLES: Readonly<Record<string, (window: BrowserWindow | undefined) => void>> = {
  quit: () => {
    app.quit();
  },
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  reload: (window) => window?.webContents.reload(),
  toggledevtools: (window) => window?.webContents.openDevTools(),
  resetzoom: (window) => window?.webContents.setZoomLevel(0),
  zoomin: (window) => {
    zoomBy(window, 0.5);
  },
  zoomout: (window) => {
    zoomBy(window, -0.5);
  },
  undo: (window) => window?.webContents.undo(),
  redo: (window) => window?.webContents.redo(),
  cut: (window) => window?.webContents.cut(),
  copy: (window) => window?.webContents.copy(),
  paste: (window) => window?.webContents.paste(),
  selectall: (window) => window?.webContents.selectAll(),
};

function zoomBy(window: BrowserWindow | undefined, step: number): void {
  const contents = window?.webContents;
  contents?.setZoomLevel(contents.getZoomLevel() + step);
}

class HostMenuItem {
  readonly id: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly submenu: HostMenu | undefined;
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly onClick: Click | undefined;

  constructor(options: Template) {
    this.id = options.id ?? "";
    this.role = options.role;
    this.type = options.type ?? (options.submenu ? "submenu" : "normal");
    this.accelerator = options.accelerator ?? undefined;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.submenu = Array.isArray(options.submenu)
      ? Menu.buildFromTemplate(options.submenu)
      : (options.submenu as unknown as HostMenu | undefined);
    this.label = options.label ?? options.role ?? "";
    this.sublabel = options.sublabel ?? "";
    this.toolTip = options.toolTip ?? "";
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.onClick = options.click as unknown as Click | undefined;
    return strict("MenuItem", this);
  }

  /** Does what the person's click does; nothing while the item is disabled. */
  click(): void {
    if (!this.enabled || !this.visible) return;
    if (this.type === "checkbox") this.checked = !this.checked;
    if (this.type === "radio") this.checked = true;
    const window = registry.focused ?? registry.windows[0];
    if (this.onClick) {
      this.onClick(this, window, { triggeredByAccelerator: false });
      return;
    }
    if (this.role === undefined) return;
    const act = ROLES[this.role.toLowerCase()];
    if (!act) throw notCarriedError(`MenuItem role "${this.role}"`);
    act(window);
  }
}

class HostMenu {
  static applicationMenu: HostMenu | null = null;

  static buildFromTemplate(template: readonly Template[]): HostMenu {
    const menu = new HostMenu();
    for (const entry of template)
      menu.items.push(entry instanceof HostMenuItem ? entry : new HostMenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.applicationMenu = menu;
    for (const window of registry.windows)
      window.webContents.post({
        kind: "accelerators",
        list: acceleratorsOfMenu(),
      });
  }

  static getApplicationMenu(): HostMenu | null {
    return HostMenu.applicationMenu;
  }

  readonly items: HostMenuItem[] = [];

  constructor() {
    return strict("Menu", this);
  }

  append(item: HostMenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): HostMenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  /** Chromium shows no context menu of ours: the items stand on a page of the host as buttons. */
  popup(): void {
    const items = allItems(this).filter(
      (item) => item.visible && item.enabled && item.type !== "separator",
    );
    const buttons = [...items.map(({ label }) => label), "Cancel"];
    void dialog
      .showMessageBox({ title: "Menu", buttons, cancelId: items.length })
      .then(({ response }) => items[response]?.click());
  }
}

/** `electron.Menu` */
export const Menu = strict("Menu", HostMenu);
/** An instance of {@link (Menu:variable)}. */
export type Menu = HostMenu;
/** `electron.MenuItem` */
export const MenuItem = strict("MenuItem", HostMenuItem);

function allItems(menu: HostMenu | null): HostMenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...allItems(item.submenu ?? null)]);
}

/** The items of a menu, those of submenus included, for the control channel. */
export function menuItems(menu: HostMenu | null): object[] {
  return allItems(menu).map(
    ({ id, label, type, role, enabled, visible, checked, accelerator }) => ({
      ...{ id, label, type, role, enabled, visible, checked, accelerator },
    }),
  );
}

/** Clicks an item as a person does, who cannot click what is not there or disabled. */
export function clickMenuItem(menu: HostMenu | null, id: string): void {
  const item = menu?.getMenuItemById(id);
  if (!item) throw new Error(`There is no menu item "${id}"`);
  if (!item.enabled) throw new Error(`Menu item "${id}" is disabled`);
  item.click();
}

/** Key names of Electron's accelerators where the page's differ. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  plus: "+",
  space: " ",
  esc: "escape",
  return: "enter",
  up: "arrowup",
  down: "arrowdown",
  left: "arrowleft",
  right: "arrowright",
};

function parseAccelerator(text: string, item: number): PageAccelerator {
  const parts = text.toLowerCase().split("+");
  const key = parts.pop() ?? "";
  const isMac = process.platform === "darwin";
  const has = (...names: string[]): boolean => names.some((name) => parts.includes(name));
  const commandOrControl = has("cmdorctrl", "commandorcontrol");
  return {
    item,
    key: KEY_NAMES[key] ?? key,
    ctrl: has("ctrl", "control") || (commandOrControl && !isMac),
    alt: has("alt", "option"),
    shift: has("shift"),
    meta: has("cmd", "command", "super", "meta") || (commandOrControl && isMac),
  };
}

/** The key combinations of the application menu that do something of the product's own. */
export function acceleratorsOfMenu(): PageAccelerator[] {
  return allItems(HostMenu.applicationMenu).flatMap((item, index) =>
    item.accelerator && item.registerAccelerator && item.role === undefined
      ? [parseAccelerator(item.accelerator, index)]
      : [],
  );
}

/** Clicks the item whose key combination was pressed in a window. */
export function clickAccelerator(index: number, window: BrowserWindow | undefined): void {
  window?.noteFocus(true);
  allItems(HostMenu.applicationMenu)[index]?.click();
}
