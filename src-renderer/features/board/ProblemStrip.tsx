import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { FileWarning, FolderOpen, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { FileProblemCard } from "../../../src-shared/domain/card-summary.ts";
import { longDate } from "../../../src-shared/domain/people-dates.ts";
import { request } from "../../api-client.ts";
import { ConfirmDialog } from "../../components/ConfirmDialog.tsx";
import { setBoard } from "../../store/board-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";

const KIND_WORDS: Readonly<Record<FileProblemCard["kind"], string>> = {
  damaged: "Damaged file, left as it is",
  newer: "File of a newer version, left as it is",
  "duplicate-id": "Second file of the same implementation",
};

/** "Tue 24 Nov 2026, 14:05 UTC". */
function instantText(instant: string): string {
  return `${longDate(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

/** Files that could not be opened, as marked cards above the columns: what is wrong, where, what to do. */
export function ProblemStrip({ problems }: { readonly problems: readonly FileProblemCard[] }) {
  const [toRestore, setToRestore] = useState<FileProblemCard | null>(null);
  if (problems.length === 0) return null;

  const reveal = async (fileName: string): Promise<void> => {
    const answer = await request("revealFile", { fileName });
    if (!answer.ok) tellProblem(answer.error);
  };
  const restore = async ({ fileName, backup }: FileProblemCard): Promise<void> => {
    setToRestore(null);
    if (!backup) return;
    const answer = await request("restoreBackup", { fileName, backupId: backup.id });
    if (!answer.ok) {
      tellProblem(answer.error);
      return;
    }
    setBoard(answer.value);
    tellDone(`Restored ${fileName} as it was on ${instantText(backup.savedAt)}`);
  };

  return (
    <Box
      component="section"
      aria-label={`Files that need attention: ${problems.length}`}
      sx={{
        display: "flex",
        gap: 2,
        px: 4,
        pb: 3,
        overflowX: "auto",
        flex: "none",
        maxHeight: 200,
      }}
    >
      {problems.map((card) => (
        <Box
          key={card.fileName}
          component="article"
          sx={{
            flex: "1 0 360px",
            maxWidth: 560,
            p: 3,
            border: 1,
            borderColor: "status.red",
            borderRadius: 1,
            bgcolor: "background.paper",
            overflowY: "auto",
          }}
        >
          <Box sx={{ display: "flex", gap: 2, alignItems: "center", color: "status.red" }}>
            <FileWarning size={16} aria-hidden />
            <Typography component="h2" sx={{ fontWeight: 600 }}>
              {KIND_WORDS[card.kind]}
            </Typography>
          </Box>
          <Typography sx={{ mt: 1, fontWeight: 600, overflowWrap: "anywhere" }}>
            {card.fileName}
          </Typography>
          <Typography sx={{ overflowWrap: "anywhere" }}>
            {card.message}
            {card.where === null ? "" : ` (${card.where})`}
          </Typography>
          <Typography variant="tiny" component="p" color="textSecondary">
            {card.advice}
          </Typography>
          <Box sx={{ display: "flex", gap: 2, mt: 2 }}>
            <Button
              size="small"
              color="inherit"
              variant="outlined"
              startIcon={<FolderOpen size={14} aria-hidden />}
              onClick={() => {
                void reveal(card.fileName);
              }}
            >
              Reveal file
            </Button>
            {card.backup ? (
              <Button
                size="small"
                variant="outlined"
                startIcon={<RotateCcw size={14} aria-hidden />}
                onClick={() => {
                  setToRestore(card);
                }}
              >
                Restore backup
              </Button>
            ) : null}
          </Box>
        </Box>
      ))}
      <ConfirmDialog
        isOpen={toRestore !== null}
        title="Restore the backup?"
        verb="Restore backup"
        onConfirm={() => {
          if (toRestore) void restore(toRestore);
        }}
        onCancel={() => {
          setToRestore(null);
        }}
      >
        {toRestore?.backup ? (
          <Typography sx={{ overflowWrap: "anywhere" }}>
            {toRestore.fileName} becomes what it was on {instantText(toRestore.backup.savedAt)}. The
            file as it is now is kept first.
          </Typography>
        ) : null}
      </ConfirmDialog>
    </Box>
  );
}
