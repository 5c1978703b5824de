/** The actions that exist everywhere. Their ids are those that the application menu sends. */
import type { Settings } from "../../src-shared/ipc/settings.ts";
import type { Result } from "../../src-shared/result.ts";
import { rebuildIndex, switchWorkspace, updateSettings, useAppStore } from "../store/app-store.ts";
import { redo, undo } from "../store/document-store.ts";
import {
  openDialog,
  setPaletteOpen,
  setReminderCentreOpen,
  tellDone,
  tellProblem,
  useUiStore,
} from "../store/ui-store.ts";
import { exportCalendar } from "../features/calendar-files/export-calendar.ts";
import type { ActionRecord } from "./actions.ts";
import {
  BOARD_ADDRESS,
  CALENDAR_ADDRESS,
  DESK_ADDRESS,
  LESSONS_ADDRESS,
  PLAYBOOKS_ADDRESS,
  SETTINGS_ADDRESS,
} from "./addresses.ts";
import { goTo } from "./navigation.ts";

const always = (): boolean => true;
const hasWorkspace = (): boolean => useAppStore.getState().workspace !== null;
const canWrite = (): boolean => useAppStore.getState().workspace?.isWritable === true;

const NEXT_THEME: Readonly<Record<Settings["theme"], Settings["theme"]>> = {
  system: "light",
  light: "dark",
  dark: "system",
};

function tellFailure(answer: Result<unknown>): void {
  if (!answer.ok) tellProblem(answer.error);
}

async function stepThroughHistory(step: typeof undo): Promise<void> {
  const answer = await step();
  if (answer.ok) tellDone(answer.value.label);
  else tellProblem(answer.error);
}

async function rebuild(): Promise<void> {
  const answer = await rebuildIndex();
  if (answer.ok) tellDone("The index was rebuilt from the files");
  else tellProblem(answer.error);
}

function goPage(id: string, label: string, key: string, address: string): ActionRecord {
  return {
    id,
    label,
    group: "Go to",
    shortcuts: [`G ${key}`],
    isEnabled: hasWorkspace,
    perform: () => {
      goTo(address);
    },
  };
}

export const FRAME_ACTIONS: readonly ActionRecord[] = [
  goPage("go-desk", "Desk", "D", DESK_ADDRESS),
  goPage("go-board", "Board", "B", BOARD_ADDRESS),
  goPage("go-calendar", "Calendar", "C", CALENDAR_ADDRESS),
  goPage("go-lessons", "Lessons", "L", LESSONS_ADDRESS),
  goPage("go-playbooks", "Playbooks", "P", PLAYBOOKS_ADDRESS),
  goPage("go-settings", "Settings", "S", SETTINGS_ADDRESS),
  {
    id: "open-reminders",
    label: "Reminder centre",
    group: "Go to",
    shortcuts: ["G R"],
    isEnabled: hasWorkspace,
    perform: () => {
      setReminderCentreOpen(true);
    },
  },
  {
    id: "go-back",
    label: "Back",
    group: "Go to",
    shortcuts: ["Alt+Left"],
    isHiddenInPalette: true,
    isEnabled: hasWorkspace,
    perform: () => {
      goTo(-1);
    },
  },
  {
    id: "go-forward",
    label: "Forward",
    group: "Go to",
    shortcuts: ["Alt+Right"],
    isHiddenInPalette: true,
    isEnabled: hasWorkspace,
    perform: () => {
      goTo(1);
    },
  },
  {
    id: "new-implementation",
    label: "New implementation",
    group: "Do",
    shortcuts: ["Mod+N", "N"],
    isEnabled: canWrite,
    perform: () => {
      openDialog("new-implementation");
    },
  },
  {
    id: "undo",
    label: "Undo",
    group: "Do",
    shortcuts: ["Mod+Z"],
    isEnabled: () => useAppStore.getState().history.undo !== null,
    perform: () => {
      void stepThroughHistory(undo);
    },
  },
  {
    id: "redo",
    label: "Redo",
    group: "Do",
    shortcuts: ["Mod+Shift+Z", "Ctrl+Y"],
    isEnabled: () => useAppStore.getState().history.redo !== null,
    perform: () => {
      void stepThroughHistory(redo);
    },
  },
  {
    id: "command-palette",
    label: "Go to a payor, page or command",
    group: "Do",
    shortcuts: ["Mod+K"],
    isHiddenInPalette: true,
    isEnabled: hasWorkspace,
    perform: () => {
      setPaletteOpen(!useUiStore.getState().isPaletteOpen);
    },
  },
  {
    id: "create-workspace",
    label: "Create workspace",
    group: "Workspace",
    shortcuts: [],
    isEnabled: always,
    perform: () => {
      openDialog("create-workspace");
    },
  },
  {
    id: "open-workspace",
    label: "Open folder",
    group: "Workspace",
    shortcuts: ["Mod+O"],
    isEnabled: always,
    perform: () => {
      void switchWorkspace({ kind: "open" }).then(tellFailure);
    },
  },
  {
    id: "open-sample",
    label: "Explore with sample data",
    group: "Workspace",
    shortcuts: [],
    isEnabled: always,
    perform: () => {
      const { userName } = useAppStore.getState().settings;
      void switchWorkspace({ kind: "sample", userName }).then(tellFailure);
    },
  },
  {
    id: "export-calendar",
    label: "Export calendar of all payors (.ics)…",
    group: "Workspace",
    shortcuts: [],
    isEnabled: hasWorkspace,
    perform: () => {
      void exportCalendar({ kind: "everything" });
    },
  },
  {
    id: "rebuild-index",
    label: "Rebuild the index",
    group: "Workspace",
    shortcuts: [],
    isEnabled: hasWorkspace,
    perform: () => {
      void rebuild();
    },
  },
  {
    id: "toggle-theme",
    label: "Switch theme: system, light, dark",
    group: "Window",
    shortcuts: [],
    isEnabled: always,
    perform: () => {
      const { theme } = useAppStore.getState().settings;
      void updateSettings({ theme: NEXT_THEME[theme] }).then(tellFailure);
    },
  },
  {
    id: "keyboard-shortcuts",
    label: "Keyboard shortcuts",
    group: "Window",
    shortcuts: ["?"],
    isEnabled: always,
    perform: () => {
      openDialog("keyboard-shortcuts");
    },
  },
  {
    id: "about",
    label: "About Payor Desk",
    group: "Window",
    shortcuts: [],
    isEnabled: always,
    perform: () => {
      openDialog("about");
    },
  },
];
