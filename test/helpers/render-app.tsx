// Draws the window, or a part of it, over the fake api. Stores start empty each time.
import { configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createMemoryRouter } from "react-router";
import { vi } from "vitest";
import { App } from "../../src-renderer/App.tsx";
import { ROUTES } from "../../src-renderer/app/routes.tsx";
import { useDraftStore } from "../../src-renderer/features/playbooks/draft-store.ts";
import { useReminderDialog } from "../../src-renderer/features/reminders/reminder-dialogs.ts";
import { useReminderStore } from "../../src-renderer/features/reminders/reminder-store.ts";
import { useAppStore } from "../../src-renderer/store/app-store.ts";
import { useBoardStore } from "../../src-renderer/store/board-store.ts";
import { useDocumentStore } from "../../src-renderer/store/document-store.ts";
import { useSaveStore } from "../../src-renderer/store/save-store.ts";
import { useSensitiveStore } from "../../src-renderer/store/sensitive-store.ts";
import { useUiStore } from "../../src-renderer/store/ui-store.ts";
import { type FakeWorld, installFakeApi } from "./fake-api.ts";

/** Every store as at start. */
function resetStores(): void {
  for (const store of [
    useAppStore,
    useBoardStore,
    useDocumentStore,
    useDraftStore,
    useReminderDialog,
    useReminderStore,
    useSaveStore,
    useSensitiveStore,
    useUiStore,
  ]) {
    (store.setState as (state: object, replace: true) => void)(store.getInitialState(), true);
  }
}

/** jsdom has no layout: without this a virtualised list believes that nothing is in sight. */
function giveElementsASize(): void {
  for (const [name, value] of [
    ["clientWidth", 1200],
    ["clientHeight", 800],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
}

// The first test of a file also loads the page's code, on a machine that may be busy with other tests.
const PATIENCE_MS = 10_000;
configure({ asyncUtilTimeout: PATIENCE_MS });
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

/** The whole window at an address, started. */
export function renderApp(address = "/board", world: FakeWorld = {}) {
  resetStores();
  giveElementsASize();
  const main = installFakeApi(world);
  const router = createMemoryRouter(ROUTES, { initialEntries: [address] });
  const user = userEvent.setup();
  render(<App createRouter={() => router} />);
  return { main, router, user };
}
