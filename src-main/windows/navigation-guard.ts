/** Every page is a dead end: no navigation away, no new window, no permission, no webview. */
import type { App, Session, WebContents } from "electron";
import type { Log } from "../log.ts";
import { APP_ORIGIN } from "./app-protocol.ts";

function guardContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void }, url: string): void => {
    if (url.startsWith(`${APP_ORIGIN}/`)) return;
    event.preventDefault();
    log.warn("refused a navigation", { url });
  };
  // Of the main frame and of those in it.
  contents.on("will-frame-navigate", (event) => refuse(event, event.url));
  contents.on("will-redirect", (event) => refuse(event, event.url));
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn("refused a new window", { url });
    return { action: "deny" };
  });
}

/** Guards every contents ever made, and denies every permission. */
export function guardNavigation(app: App, session: Session, log: Log): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents, log));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
}
