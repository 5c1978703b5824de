/**
 * The module that stands in for `electron`, as main imports it: by name or as
 * the default export. A name that is not carried throws when it is used.
 */
import { app } from "./app.ts";
import { dialog } from "./dialogs.ts";
import { ipcMain } from "./ipc.ts";
import { Menu, MenuItem } from "./menu.ts";
import { nativeImage } from "./native-image.ts";
import { Notification } from "./notifications.ts";
import { protocol, session } from "./protocol.ts";
import { notCarried, strict } from "./strict.ts";
import { clipboard, ClipboardItem, powerMonitor, screen, shell } from "./system.ts";
import { nativeTheme } from "./theme.ts";
import { Tray } from "./tray.ts";
import { BrowserWindow } from "./windows.ts";

export {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
};

// A module's exports are fixed before it runs, so the rest of Electron's names stand here one by one.
export const autoUpdater = notCarried("autoUpdater");
export const BaseWindow = notCarried("BaseWindow");
export const BrowserView = notCarried("BrowserView");
export const contentTracing = notCarried("contentTracing");
export const contextBridge = notCarried("contextBridge (in main)");
export const crashReporter = notCarried("crashReporter");
export const desktopCapturer = notCarried("desktopCapturer");
export const globalShortcut = notCarried("globalShortcut");
export const ImageView = notCarried("ImageView");
export const inAppPurchase = notCarried("inAppPurchase");
export const ipcRenderer = notCarried("ipcRenderer (in main)");
export const MessageChannelMain = notCarried("MessageChannelMain");
export const net = notCarried("net");
export const netLog = notCarried("netLog");
export const parentPort = notCarried("parentPort");
export const powerSaveBlocker = notCarried("powerSaveBlocker");
export const pushNotifications = notCarried("pushNotifications");
export const safeStorage = notCarried("safeStorage");
export const ServiceWorkerMain = notCarried("ServiceWorkerMain");
export const ShareMenu = notCarried("ShareMenu");
export const sharedTexture = notCarried("sharedTexture");
export const systemPreferences = notCarried("systemPreferences");
export const TouchBar = notCarried("TouchBar");
export const utilityProcess = notCarried("utilityProcess");
export const View = notCarried("View");
export const webContents = notCarried("webContents");
export const WebContentsView = notCarried("WebContentsView");
export const webFrame = notCarried("webFrame (in main)");
export const webFrameMain = notCarried("webFrameMain");
export const webUtils = notCarried("webUtils");

/** `import electron from "electron"`, as electron-store does it. */
// eslint-disable-next-line import-x/no-default-export -- Electron has one, and packages import it
export default strict("", {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
});
