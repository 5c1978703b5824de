/** Native notifications: text and a click, nothing more is relied on (ask 7). */
import { Notification } from "electron";
import type { Log } from "../log.ts";
import type { ReminderNotice } from "./reminder-service.ts";

// Without a reference from here a notification may be collected before it is clicked.
const shown = new Set<Notification>();
const KEPT = 20;

/** Shows a notification; a click opens its address in the window. A system that refuses is logged: the centre has it all. */
export function showNotification(
  notice: ReminderNotice,
  open: (address: string) => void,
  log: Log,
): void {
  if (!Notification.isSupported()) {
    log.warn("the system supports no notifications");
    return;
  }
  const notification = new Notification({ title: notice.title, body: notice.body });
  notification.on("click", () => open(notice.address));
  notification.on("failed", (_event, error) =>
    log.warn("the system refused a notification", { error }),
  );
  shown.add(notification);
  if (shown.size > KEPT)
    for (const oldest of [...shown].slice(0, shown.size - KEPT)) shown.delete(oldest);
  notification.show();
}
