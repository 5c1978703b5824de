import { useEffect } from "react";
import type { PlaybookEntry } from "../../../../src-shared/ipc/answers.ts";
import { beginDraft, type Draft, useDraft } from "../draft-store.ts";

/** The draft of a playbook: the one that was left open, else a new one of its newest version. */
export function useOpenDraft(entry: PlaybookEntry): Draft {
  const { playbook, fingerprint } = entry;
  const draft = useDraft(playbook.slug);
  useEffect(() => {
    beginDraft(entry);
  }, [entry]);
  return (
    draft ?? { playbook, base: playbook, fingerprint: fingerprint ?? "", past: [], future: [] }
  );
}
