/** The implementations opened in the window: a thin cache of what main said, kept up to date by patches. */
import { applyPatches, enablePatches } from "immer";
import { create } from "zustand";
import type { Command } from "../../src-shared/commands/command.ts";
import type { ChangeAnswer, OpenedImplementation } from "../../src-shared/ipc/answers.ts";
import type { Problem, Result } from "../../src-shared/result.ts";
import { request } from "../api-client.ts";
import { newId } from "../new-id.ts";
import { applySaveState } from "./save-store.ts";

enablePatches();

/** An implementation as the window knows it. */
export type DocumentEntry =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problem: Problem }
  | { readonly status: "ready"; readonly opened: OpenedImplementation };

interface DocumentState {
  readonly entries: Readonly<Record<string, DocumentEntry>>;
}

/** So many stay in memory; the one opened longest ago goes first. */
const MOST_KEPT = 8;

export const useDocumentStore = create<DocumentState>()(() => ({ entries: {} }));

function setEntry(id: string, entry: DocumentEntry): void {
  useDocumentStore.setState(({ entries }) => {
    const others = Object.entries(entries).filter(([key]) => key !== id);
    // The newest comes last: keys keep the order of their insertion.
    return { entries: Object.fromEntries([...others.slice(1 - MOST_KEPT), [id, entry]]) };
  });
}

function replaceEntry(id: string, opened: OpenedImplementation): void {
  useDocumentStore.setState(({ entries }) =>
    id in entries ? { entries: { ...entries, [id]: { status: "ready", opened } } } : { entries },
  );
}

/** Another workspace: nothing of the old one is shown. */
export function forgetDocuments(): void {
  useDocumentStore.setState({ entries: {} });
}

/** Reads an implementation from main, unless the window has it already. */
export async function openImplementation(id: string): Promise<void> {
  const known = useDocumentStore.getState().entries[id];
  if (known && known.status !== "failed") {
    setEntry(id, known);
    return;
  }
  setEntry(id, { status: "loading" });
  await readImplementation(id);
}

async function readImplementation(id: string): Promise<void> {
  const answer = await request("openImplementation", { id });
  const known = useDocumentStore.getState().entries[id];
  if (!known) return;
  if (!answer.ok) {
    setEntry(id, { status: "failed", problem: answer.error });
    return;
  }
  if (known.status === "ready" && known.opened.revision > answer.value.revision) return;
  applySaveState(answer.value.save);
  replaceEntry(id, answer.value);
}

/**
 * Takes over a change, whether it came as the answer to this window's command or by push. A revision that the window
 * has already is dropped; after a gap the whole implementation is read again.
 */
export function applyChange(change: ChangeAnswer): void {
  const entry = useDocumentStore.getState().entries[change.implementationId];
  if (entry?.status !== "ready" || change.revision <= entry.opened.revision) return;
  if (change.fromRevision !== entry.opened.revision) {
    void readImplementation(change.implementationId);
    return;
  }
  replaceEntry(change.implementationId, {
    ...entry.opened,
    implementation: applyPatches(entry.opened.implementation, change.patches),
    revision: change.revision,
    history: change.history,
  });
}

/**
 * Sends a change to main. A refusal comes back as a `Problem` and changes nothing. `confirmedNumbers` are keys of numbers
 * of which the user said already that they may be stored; only others are asked about.
 */
export async function execute(
  implementationId: string,
  command: Command,
  confirmedNumbers: readonly string[] = [],
): Promise<Result<ChangeAnswer>> {
  const answer = await request("executeCommand", {
    implementationId,
    id: newId(),
    command,
    ...(confirmedNumbers.length === 0 ? {} : { confirmedNumbers: [...confirmedNumbers] }),
  });
  if (answer.ok) applyChange(answer.value);
  return answer;
}

/** Takes back the change made last in the workspace, or in one implementation. */
export async function undo(implementationId: string | null = null): Promise<Result<ChangeAnswer>> {
  const answer = await request("undo", { implementationId });
  if (answer.ok) applyChange(answer.value);
  return answer;
}

/** Does again what was taken back last. */
export async function redo(implementationId: string | null = null): Promise<Result<ChangeAnswer>> {
  const answer = await request("redo", { implementationId });
  if (answer.ok) applyChange(answer.value);
  return answer;
}
