import { registry } from "./registry.ts";
import { CarriedEvents, strict } from "./strict.ts";

const shown: HostNotification[] = [];

class HostNotification extends CarriedEvents {
  static isSupported(): boolean {
    return true;
  }

  readonly title: string;
  readonly body: string;
  readonly silent: boolean;

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super("Notification", ["show", "click", "close", "failed"]);
    this.title = options.title ?? "";
    this.body = options.body ?? "";
    this.silent = options.silent ?? false;
    return strict("Notification", this);
  }

  /** Records the notification and lets the page of the first window show it. */
  show(): void {
    const id = shown.push(this) - 1;
    const { title, body, silent } = this;
    registry.windows[0]?.webContents.post({
      kind: "notify",
      id,
      title,
      body,
      silent,
    });
    setImmediate(() => this.emit("show", {}));
  }

  close(): void {
    setImmediate(() => this.emit("close", {}));
  }
}

/** `electron.Notification` */
export const Notification = strict("Notification", HostNotification);

/** Every notification shown so far, oldest first. */
export function shownNotifications(): { title: string; body: string }[] {
  return shown.map(({ title, body }) => ({ title, body }));
}

/** Tells main that the notification with this place in {@link shownNotifications} was clicked or closed. */
export function notificationEvent(id: number, event: "click" | "close"): void {
  const notification = shown[id];
  if (!notification) throw new Error(`There is no notification ${id}`);
  notification.emit(event, {});
}
