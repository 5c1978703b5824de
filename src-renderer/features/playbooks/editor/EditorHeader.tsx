import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { History, Redo2, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { playbookErrors } from "../../../../src-shared/domain/playbook/playbook-check.ts";
import type { PlaybookFinding } from "../../../../src-shared/domain/playbook/playbook-finding.ts";
import type { PlaybookEntry } from "../../../../src-shared/ipc/answers.ts";
import { type ActionRecord, useActions } from "../../../app/actions.ts";
import { playbookAddress } from "../../../app/addresses.ts";
import { shortcutText } from "../../../app/keyboard.ts";
import { goTo } from "../../../app/navigation.ts";
import { ConfirmDialog } from "../../../components/ConfirmDialog.tsx";
import { PageHeader } from "../../../components/PageHeader.tsx";
import { useAppStore } from "../../../store/app-store.ts";
import { type Problem, problem } from "../../../../src-shared/result.ts";
import { tellDone, tellProblem } from "../../../store/ui-store.ts";
import {
  beginDraft,
  type Draft,
  dropDraft,
  isChanged,
  redoDraft,
  undoDraft,
} from "../draft-store.ts";
import { HistoryDialog } from "./HistoryDialog.tsx";
import { SaveVersionDialog } from "./SaveVersionDialog.tsx";

/** Undo and redo of the draft, in place of those of the workspace while the editor is open. */
function useDraftActions(draft: Draft, save: () => void): readonly ActionRecord[] {
  const { slug } = draft.base;
  const canUndo = draft.past.length > 0;
  const canRedo = draft.future.length > 0;
  const records = useMemo<readonly ActionRecord[]>(
    () => [
      {
        id: "undo",
        label: "Undo in the playbook",
        group: "Playbook editor",
        shortcuts: ["Mod+Z"],
        isEnabled: () => canUndo,
        perform: () => {
          const label = undoDraft(slug);
          if (label !== null) tellDone(`Undone: ${label}`);
        },
      },
      {
        id: "redo",
        label: "Redo in the playbook",
        group: "Playbook editor",
        shortcuts: ["Mod+Shift+Z", "Ctrl+Y"],
        isEnabled: () => canRedo,
        perform: () => {
          const label = redoDraft(slug);
          if (label !== null) tellDone(`Redone: ${label}`);
        },
      },
      {
        id: "save-playbook",
        label: "Save the playbook as a new version",
        group: "Playbook editor",
        shortcuts: ["Mod+S"],
        isEnabled: () => true,
        perform: save,
      },
    ],
    [slug, canUndo, canRedo, save],
  );
  useActions(records);
  return records;
}

/** Said to whoever saves by keyboard or palette, where no disabled button tells it. */
function notSaved(first: string, moreCount: number): Problem {
  return problem(
    "refused",
    `Not saved. ${first}${moreCount > 0 ? `; and ${moreCount} more` : ""}`,
    {
      advice: "Your draft is kept. Mend what the findings say, then save.",
    },
  );
}

/** Title row of the editor: what is edited, undo and redo, versions, and saving. */
export function EditorHeader({
  draft,
  findings,
  onSaved,
  onChangedOutside,
}: {
  readonly draft: Draft;
  readonly findings: readonly PlaybookFinding[];
  readonly onSaved: () => void;
  readonly onChangedOutside: () => void;
}) {
  const { base, playbook } = draft;
  const isMac = useAppStore((state) => state.platform === "darwin");
  const [open, setOpen] = useState<"save" | "versions" | "discard" | null>(null);
  const errors = findings.filter(({ severity }) => severity === "error");
  const hasChanges = isChanged(draft);
  const canSave = hasChanges && errors.length === 0;
  const save = useMemo(
    () => () => {
      if (!hasChanges) {
        tellDone(`Nothing was changed since version ${base.version}`);
        return;
      }
      // The findings on the screen may be a frame behind what was typed.
      const [first, ...more] = playbookErrors(playbook);
      if (first) tellProblem(notSaved(first.message, more.length));
      else setOpen("save");
    },
    [hasChanges, playbook, base.version],
  );
  const [undo, redo] = useDraftActions(draft, save);
  const close = (): void => {
    setOpen(null);
  };
  const adopt = (entry: PlaybookEntry): void => {
    dropDraft(entry.playbook.slug);
    beginDraft(entry);
    close();
    tellDone(`Saved as version ${entry.playbook.version}`);
    onSaved();
  };
  const whyNot = errors[0]
    ? `${errors[0].message}`
    : hasChanges
      ? ""
      : `Nothing was changed since version ${base.version}`;
  return (
    <>
      <PageHeader
        title={playbook.name}
        count={`version ${base.version}, ${playbook.items.length} items`}
        action={
          <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
            {undo && (
              <Tooltip
                title={`${draft.past.at(-1)?.label ?? "Nothing to undo"} (${shortcutText(undo, isMac)})`}
              >
                <span>
                  <IconButton
                    aria-label="Undo in the playbook"
                    disabled={draft.past.length === 0}
                    onClick={undo.perform}
                  >
                    <Undo2 size={16} aria-hidden />
                  </IconButton>
                </span>
              </Tooltip>
            )}
            {redo && (
              <Tooltip
                title={`${draft.future.at(-1)?.label ?? "Nothing to redo"} (${shortcutText(redo, isMac)})`}
              >
                <span>
                  <IconButton
                    aria-label="Redo in the playbook"
                    disabled={draft.future.length === 0}
                    onClick={redo.perform}
                  >
                    <Redo2 size={16} aria-hidden />
                  </IconButton>
                </span>
              </Tooltip>
            )}
            <Button
              color="inherit"
              startIcon={<History size={14} aria-hidden />}
              onClick={() => {
                setOpen("versions");
              }}
            >
              Versions
            </Button>
            <Button
              color="inherit"
              disabled={!hasChanges}
              onClick={() => {
                setOpen("discard");
              }}
            >
              Discard draft
            </Button>
            <Tooltip title={whyNot}>
              <span>
                <Button variant="contained" disabled={!canSave} onClick={save}>
                  Save as version {base.version + 1}
                </Button>
              </span>
            </Tooltip>
          </Box>
        }
      >
        {hasChanges && (
          <Chip
            label="Unsaved draft"
            color="warning"
            variant="outlined"
            sx={{ mt: 1 }}
            title="Kept on this computer, over a restart too, until it is saved as a version or discarded"
          />
        )}
      </PageHeader>
      {open === "save" && (
        <SaveVersionDialog
          draft={draft}
          onSaved={adopt}
          onChangedOutside={onChangedOutside}
          onCancel={close}
        />
      )}
      {open === "versions" && <HistoryDialog playbook={base} onClose={close} />}
      <ConfirmDialog
        isOpen={open === "discard"}
        title="Discard the draft?"
        verb="Discard draft"
        isDangerous
        onCancel={close}
        onConfirm={() => {
          dropDraft(base.slug);
          close();
          tellDone(`The draft was discarded; version ${base.version} is as it was`);
          goTo(playbookAddress(base.slug));
        }}
      >
        <Alert severity="warning">Everything since version {base.version} is lost.</Alert>
      </ConfirmDialog>
    </>
  );
}
