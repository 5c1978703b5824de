/** The application menu. Its items point at the window's action records; only what is the system's own acts here. */
import { Menu, type MenuItemConstructorOptions } from "electron";
import type { HistoryLabels } from "../../src-shared/ipc/answers.ts";

/** What the menu needs: how to reach the window's actions, and what undo and redo would do. */
export interface AppMenuOptions {
  readonly isMac: boolean;
  readonly hasWorkspace: boolean;
  readonly history: HistoryLabels;
  readonly performAction: (actionId: string) => void;
}

const MAX_LABEL = 60;

function shortened(label: string): string {
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label;
}

function menuTemplate({
  isMac,
  hasWorkspace,
  history,
  performAction,
}: AppMenuOptions): MenuItemConstructorOptions[] {
  const action = (
    id: string,
    label: string,
    accelerator?: string,
    enabled = true,
  ): MenuItemConstructorOptions => ({
    id,
    label,
    enabled,
    ...(accelerator ? { accelerator } : {}),
    click: () => performAction(id),
  });
  const separator: MenuItemConstructorOptions = { type: "separator" };
  return [
    ...(isMac ? [{ role: "appMenu" } satisfies MenuItemConstructorOptions] : []),
    {
      label: "&File",
      submenu: [
        action("new-implementation", "New implementation…", "CmdOrCtrl+N", hasWorkspace),
        separator,
        action("create-workspace", "Create workspace…"),
        action("open-workspace", "Open workspace…", "CmdOrCtrl+O"),
        action("open-sample", "Explore with sample data"),
        separator,
        { role: isMac ? "close" : "quit" },
      ],
    },
    {
      label: "&Edit",
      submenu: [
        action("undo", history.undo ? `Undo: ${shortened(history.undo)}` : "Undo", "CmdOrCtrl+Z"),
        action(
          "redo",
          history.redo ? `Redo: ${shortened(history.redo)}` : "Redo",
          "CmdOrCtrl+Shift+Z",
        ),
        separator,
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "selectAll" },
      ],
    },
    {
      label: "&Go",
      submenu: [
        action("command-palette", "Go to a payor, page or command…", "CmdOrCtrl+K"),
        separator,
        action("go-board", "Board", undefined, hasWorkspace),
        action("go-lessons", "Lessons", undefined, hasWorkspace),
        action("go-playbooks", "Playbooks"),
        action("go-settings", "Settings", "CmdOrCtrl+,"),
        action("open-reminders", "Reminder centre", undefined, hasWorkspace),
      ],
    },
    {
      label: "&View",
      submenu: [
        action("toggle-theme", "Switch light and dark"),
        separator,
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        separator,
        { role: "togglefullscreen" },
        { role: "toggleDevTools" },
      ],
    },
    { role: "windowMenu" },
    {
      role: "help",
      submenu: [
        action("keyboard-shortcuts", "Keyboard shortcuts"),
        action("rebuild-index", "Rebuild the index", undefined, hasWorkspace),
        action("about", "About Payor Desk"),
      ],
    },
  ];
}

/** Sets the application menu; called again whenever undo, redo or the workspace changes. */
export function setAppMenu(options: AppMenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}
