/** What a session says reaches the window only while its workspace is the one that the window shows. */
import type { SessionEvents } from "./workspace-session.ts";

/** The way of one session's events to the window. */
export interface EventGate {
  /** For the session. */
  readonly events: SessionEvents;
  /** From now on the workspace stands: the window will show it. */
  readonly open: () => void;
  /** From now on the window shows another one: the last saves of this one are nothing to tell. */
  readonly close: () => void;
}

/** A gate before `events`. Until it is opened, only the progress of building the index passes. */
export function gateEvents(events: SessionEvents): EventGate {
  let state: "opening" | "open" | "closed" = "opening";
  const whenOpen = <T extends readonly unknown[]>(tell: (...said: T) => void) => {
    return (...said: T): void => {
      if (state === "open") tell(...said);
    };
  };
  return {
    events: {
      changed: whenOpen((answer) => {
        events.changed(answer);
      }),
      summariesChanged: whenOpen((change) => {
        events.summariesChanged(change);
      }),
      saveStateChanged: whenOpen((saveState) => {
        events.saveStateChanged(saveState);
      }),
      historyChanged: whenOpen((labels) => {
        events.historyChanged(labels);
      }),
      dueChanged: whenOpen((implementationIds) => {
        events.dueChanged(implementationIds);
      }),
      indexProgress(progress) {
        if (state !== "closed") events.indexProgress(progress);
      },
    },
    open() {
      state = "open";
    },
    close() {
      state = "closed";
    },
  };
}
