/**
 * Drafts of playbooks: what was changed and not yet saved as a version. A draft is kept while one goes elsewhere and over
 * a restart (in the window's own storage, never in the workspace); its undo steps live as long as the window.
 */
import { create } from "zustand";
import { persist } from "zustand/middleware";
import { type Playbook, playbookSchema } from "../../../src-shared/domain/playbook/playbook.ts";
import type { PlaybookEntry } from "../../../src-shared/ipc/answers.ts";
import { useAppStore } from "../../store/app-store.ts";

const DEPTH = 200;

interface Step {
  /** What was done, in words. */
  readonly label: string;
  /** The draft before (of an undo step) or after (of a redo step). Unchanged parts are shared. */
  readonly playbook: Playbook;
  /** Steps of one burst of typing have the same. */
  readonly burst: string | null;
}

/** A playbook as it is being changed. */
export interface Draft {
  readonly playbook: Playbook;
  /** The version that it began from. */
  readonly base: Playbook;
  /** Of the file that holds that version. */
  readonly fingerprint: string;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

interface DraftState {
  /** By workspace and slug. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

function keyOf(slug: string): string {
  return `${useAppStore.getState().workspace?.folder ?? ""}|${slug}`;
}

/** Drafts that came back after a restart; one that is no playbook any more is let go. */
function readDrafts(kept: unknown): Record<string, Draft> {
  const drafts: Record<string, Draft> = {};
  const found = (kept as Partial<DraftState> | null)?.drafts ?? {};
  for (const [key, draft] of Object.entries(found)) {
    const playbook = playbookSchema.safeParse(draft.playbook);
    const base = playbookSchema.safeParse(draft.base);
    if (!playbook.success || !base.success || typeof draft.fingerprint !== "string") continue;
    drafts[key] = {
      ...{ playbook: playbook.data, base: base.data, fingerprint: draft.fingerprint },
      ...{ past: [], future: [] },
    };
  }
  return drafts;
}

export const useDraftStore = create<DraftState>()(
  persist<DraftState, [], [], unknown>(() => ({ drafts: {} }), {
    name: "playbook-drafts",
    version: 1,
    partialize: ({ drafts }) => ({
      drafts: Object.fromEntries(
        Object.entries(drafts)
          .filter(([, draft]) => isChanged(draft))
          .map(([key, draft]) => [key, { ...draft, past: [], future: [] }]),
      ),
    }),
    merge: (kept) => ({ drafts: readDrafts(kept) }),
  }),
);

/** Whether a draft differs from what it began from. */
export function isChanged({ playbook, base }: Draft): boolean {
  return playbook !== base;
}

/** The draft of a playbook of the open workspace, or null. */
export function useDraft(slug: string): Draft | null {
  const key = keyOf(slug);
  return useDraftStore(({ drafts }) => drafts[key] ?? null);
}

function put(slug: string, draft: Draft): void {
  useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [keyOf(slug)]: draft } }));
}

function draftOf(slug: string): Draft | undefined {
  return useDraftStore.getState().drafts[keyOf(slug)];
}

/** Begins a draft, unless there is a changed one: that goes on. */
export function beginDraft({ playbook, fingerprint }: PlaybookEntry): void {
  const there = draftOf(playbook.slug);
  if (there && isChanged(there)) return;
  const isSame = there?.fingerprint === fingerprint;
  if (isSame) return;
  put(playbook.slug, {
    ...{ playbook, base: playbook, fingerprint: fingerprint ?? "" },
    ...{ past: [], future: [] },
  });
}

/** Changes a draft. Steps of one burst (typing in one field) are one undo step. */
export function changeDraft(
  slug: string,
  label: string,
  change: (playbook: Playbook) => Playbook,
  burst: string | null = null,
): void {
  const draft = draftOf(slug);
  if (!draft) return;
  const playbook = change(draft.playbook);
  if (playbook === draft.playbook) return;
  const isSameBurst = burst !== null && draft.past.at(-1)?.burst === burst;
  const past = isSameBurst
    ? draft.past
    : [...draft.past, { label, playbook: draft.playbook, burst }].slice(-DEPTH);
  put(slug, { ...draft, playbook, past, future: [] });
}

/** Takes the newest change back; the value says which. */
export function undoDraft(slug: string): string | null {
  const draft = draftOf(slug);
  const step = draft?.past.at(-1);
  if (!draft || !step) return null;
  put(slug, {
    ...draft,
    playbook: step.playbook,
    past: draft.past.slice(0, -1),
    future: [...draft.future, { ...step, playbook: draft.playbook }],
  });
  return step.label;
}

/** Makes the newest undone change again; the value says which. */
export function redoDraft(slug: string): string | null {
  const draft = draftOf(slug);
  const step = draft?.future.at(-1);
  if (!draft || !step) return null;
  put(slug, {
    ...draft,
    playbook: step.playbook,
    past: [...draft.past, { ...step, playbook: draft.playbook, burst: null }],
    future: draft.future.slice(0, -1),
  });
  return step.label;
}

/** Puts a draft on top of a version that came meanwhile: saved, it follows that one. */
export function rebaseDraft({ playbook: base, fingerprint }: PlaybookEntry): void {
  const draft = draftOf(base.slug);
  if (!draft) return;
  put(base.slug, { ...draft, base, fingerprint: fingerprint ?? "" });
}

/** Lets a draft go. */
export function dropDraft(slug: string): void {
  useDraftStore.setState(({ drafts }) => {
    const { [keyOf(slug)]: _gone, ...rest } = drafts;
    return { drafts: rest };
  });
}
