import { subscribe } from "../api-client.ts";
import { adoptBootstrap, useAppStore } from "./app-store.ts";
import { applySummariesChanged } from "./board-store.ts";
import { applyChange } from "./document-store.ts";
import { applySaveState } from "./save-store.ts";

/** Lets every push of main reach its store; returns the way to stop. */
export function connectStores(): () => void {
  const stops = [
    subscribe("implementationChanged", applyChange),
    subscribe("summariesChanged", applySummariesChanged),
    subscribe("saveStateChanged", applySaveState),
    subscribe("indexProgress", ({ done, total }) => {
      useAppStore.setState({ indexProgress: done < total ? { done, total } : null });
    }),
    subscribe("remindersChanged", ({ unread }) => {
      useAppStore.setState({ unreadReminders: unread });
    }),
    subscribe("calendarFeedChanged", (calendarFeed) => {
      useAppStore.setState({ calendarFeed });
    }),
    subscribe("historyChanged", (history) => {
      useAppStore.setState({ history });
    }),
    subscribe("workspaceChanged", adoptBootstrap),
    subscribe("dayChanged", ({ today, now }) => {
      useAppStore.setState({ today, now });
    }),
    subscribe("clockLooked", ({ now, timeZone }) => {
      useAppStore.setState({ now, timeZone });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
