import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Import } from "lucide-react";
import { useState } from "react";
import type {
  PlaybookEntry,
  PlaybookFileProblem,
  RemovedPlaybook,
} from "../../../src-shared/ipc/answers.ts";
import { request } from "../../api-client.ts";
import { playbookEditorAddress } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { ImportProblemDialog } from "./list/ImportProblemDialog.tsx";
import { DuplicateDialog, RemoveDialog, RenameDialog } from "./list/PlaybookDialogs.tsx";
import { type PlaybookRowAct, PlaybookTable } from "./list/PlaybookTable.tsx";
import { useCanWrite } from "./use-can-write.ts";
import { usePlaybooks } from "./use-playbooks.ts";
import type { Problem } from "../../../src-shared/result.ts";

/** Files that are no playbooks: said with place and reason, and left alone. */
function FileProblems({ problems }: { readonly problems: readonly PlaybookFileProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Box component="section" aria-label="Files with a problem" sx={{ display: "grid", gap: 2 }}>
      {problems.map(({ fileName, message, where, advice }) => (
        <Alert key={fileName} severity="warning" variant="outlined">
          <strong>{fileName}</strong>: {message}
          {where === null || message.includes(where) ? "" : ` (${where})`}. {advice}
        </Alert>
      ))}
    </Box>
  );
}

function RemovedList({
  removed,
  onBack,
}: {
  readonly removed: readonly RemovedPlaybook[];
  readonly onBack: (removed: RemovedPlaybook) => void;
}) {
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  if (removed.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="removed-playbooks">
      <Typography variant="h3" component="h2" id="removed-playbooks" sx={{ mb: 1 }}>
        Removed
      </Typography>
      {removed.map((one) => (
        <Box key={one.binId} sx={{ display: "flex", alignItems: "center", gap: 3, minHeight: 32 }}>
          <Typography>
            {one.name}, version {one.version}
          </Typography>
          <Typography variant="tiny" color="textSecondary" title={one.removedAt}>
            removed {instantInWords(one.removedAt, timeZone, today)}
          </Typography>
          <Button
            size="small"
            onClick={() => {
              onBack(one);
            }}
          >
            Bring back
          </Button>
        </Box>
      ))}
    </Box>
  );
}

/** Every playbook: what implementations can be started from, and what was made from it. */
export function PlaybooksPage() {
  const { answer, load } = usePlaybooks();
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<{ act: PlaybookRowAct; entry: PlaybookEntry } | null>(null);
  const [importProblem, setImportProblem] = useState<Problem | null>(null);
  const close = (): void => {
    setOpen(null);
    void load();
  };
  const importFile = async (): Promise<void> => {
    const imported = await request("importPlaybook", {});
    if (!imported.ok) {
      if (imported.error.code !== "cancelled") setImportProblem(imported.error);
      return;
    }
    const { name, version } = imported.value.playbook;
    tellDone(`${name}, version ${version} was imported`);
    await load();
  };
  const exportFile = async ({ playbook }: PlaybookEntry): Promise<void> => {
    const exported = await request("exportPlaybook", { slug: playbook.slug, version: null });
    if (exported.ok) tellDone(`Exported as ${exported.value.fileName}`);
    else tellProblem(exported.error);
  };
  const bringBack = async ({ binId, name }: RemovedPlaybook): Promise<void> => {
    const back = await request("savePlaybook", { act: "bring-back", binId });
    if (back.ok) tellDone(`${name} is back`);
    else tellProblem(back.error);
    await load();
  };
  const act = (which: PlaybookRowAct, entry: PlaybookEntry): void => {
    if (which === "edit") goTo(playbookEditorAddress(entry.playbook.slug));
    else if (which === "export") void exportFile(entry);
    else setOpen({ act: which, entry });
  };
  return (
    <>
      <PageHeader
        title="Playbooks"
        {...(answer?.ok && { count: String(answer.value.entries.length) })}
        action={
          canWrite && (
            <Button
              variant="outlined"
              startIcon={<Import size={14} aria-hidden />}
              onClick={() => void importFile()}
            >
              Import
            </Button>
          )
        }
      />
      {!answer && <PageSkeleton />}
      {answer && !answer.ok && <ErrorState problem={answer.error} onRetry={() => void load()} />}
      {answer?.ok && (
        <Box sx={{ px: 6, pb: 6, display: "grid", gap: 5, maxWidth: 1480 }}>
          <FileProblems problems={answer.value.problems} />
          <PlaybookTable entries={answer.value.entries} canWrite={canWrite} onAct={act} />
          <RemovedList removed={answer.value.removed} onBack={(one) => void bringBack(one)} />
        </Box>
      )}
      {open?.act === "duplicate" && (
        <DuplicateDialog
          source={open.entry.playbook}
          onClose={(copy) => {
            setOpen(null);
            if (copy) goTo(playbookEditorAddress(copy.playbook.slug));
          }}
        />
      )}
      {open?.act === "rename" && <RenameDialog entry={open.entry} onClose={close} />}
      {open?.act === "remove" && <RemoveDialog entry={open.entry} onClose={close} />}
      {importProblem && (
        <ImportProblemDialog
          problem={importProblem}
          onClose={() => {
            setImportProblem(null);
          }}
        />
      )}
    </>
  );
}
