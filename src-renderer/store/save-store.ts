/** Where the newest revision of each changed file is. */
import { create } from "zustand";
import type { SaveState } from "../../src-shared/ipc/answers.ts";
import { request } from "../api-client.ts";

interface SaveStoreState {
  readonly states: Readonly<Record<string, SaveState>>;
}

export const useSaveStore = create<SaveStoreState>()(() => ({ states: {} }));

/** Takes over a push; a state of an older revision than the known one is dropped. */
export function applySaveState(save: SaveState): void {
  useSaveStore.setState(({ states }) => {
    const known = states[save.implementationId];
    if (known && known.revision > save.revision) return { states };
    return { states: { ...states, [save.implementationId]: save } };
  });
}

/** Another workspace: nothing of the old one is shown. */
export function forgetSaveStates(): void {
  useSaveStore.setState({ states: {} });
}

/** The worst state over all files: `failed`, else `saving`, else `saved`. */
export function worstSaveState(states: Readonly<Record<string, SaveState>>): SaveState["state"] {
  const all = Object.values(states);
  if (all.some(({ state }) => state === "failed")) return "failed";
  return all.some(({ state }) => state === "saving") ? "saving" : "saved";
}

/** The files that are not saved, in the order in which they were changed first. */
export function failedSaves(states: Readonly<Record<string, SaveState>>): readonly SaveState[] {
  return Object.values(states).filter(({ state }) => state === "failed");
}

/** Tries to write every file again that is not saved; how it went comes by push. */
export async function retryFailedSaves(): Promise<void> {
  const failed = failedSaves(useSaveStore.getState().states);
  await Promise.all(
    failed.map(({ implementationId }) => request("retrySave", { implementationId })),
  );
}
