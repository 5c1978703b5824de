import { createContext, useContext } from "react";
import type { Playbook } from "../../../../src-shared/domain/playbook/playbook.ts";
import type {
  FindingPlace,
  PlaybookFinding,
} from "../../../../src-shared/domain/playbook/playbook-finding.ts";

/** What every part of the editor works with. */
export interface PlaybookEditor {
  readonly playbook: Playbook;
  readonly findings: readonly PlaybookFinding[];
  /** Changes the draft; steps of one `burst` are one undo step. */
  readonly change: (
    label: string,
    change: (playbook: Playbook) => Playbook,
    burst?: string,
  ) => void;
  readonly goToPlace: (place: FindingPlace) => void;
}

export const PlaybookEditorContext = createContext<PlaybookEditor | null>(null);

/** The editor around the calling component. */
export function usePlaybookEditor(): PlaybookEditor {
  const editor = useContext(PlaybookEditorContext);
  if (!editor) throw new Error("Only inside of the playbook editor");
  return editor;
}
