import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { Navigate, useParams, useSearchParams } from "react-router";
import type { Playbook } from "../../../src-shared/domain/playbook/playbook.ts";
import type { PlaybookEntry } from "../../../src-shared/ipc/answers.ts";
import type { Result } from "../../../src-shared/result.ts";
import { request } from "../../api-client.ts";
import { PLAYBOOKS_ADDRESS, playbookEditorAddress } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import { changeDraft, beginDraft } from "./draft-store.ts";
import { filterPlaybook } from "./filter-playbook.ts";
import { DuplicateDialog } from "./list/PlaybookDialogs.tsx";
import { PlaybookPhaseSection } from "./PlaybookPhaseSection.tsx";
import { PlaybookRest } from "./PlaybookRest.tsx";
import { entryOf, usePlaybooks } from "./use-playbooks.ts";
import { useCanWrite } from "./use-can-write.ts";

/** A version of a playbook that is not its newest one. */
function useVersion(slug: string, version: number | null): Result<Playbook> | null {
  const [found, setFound] = useState<{ key: string; answer: Result<Playbook> } | null>(null);
  const key = `${slug} ${version ?? ""}`;
  useEffect(() => {
    if (version === null) return;
    let isWanted = true;
    void request("readPlaybook", { slug, version }).then((answer) => {
      if (isWanted) setFound({ key, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [key, slug, version]);
  return found?.key === key ? found.answer : null;
}

function PlaybookView({ playbook, text }: { readonly playbook: Playbook; readonly text: string }) {
  const phases = filterPlaybook(playbook, text);
  if (phases.length === 0)
    return (
      <EmptyState icon={SearchX} title="No item fits">
        Items are searched by code, title, checklist, owner and done-when.
      </EmptyState>
    );
  return (
    <Box sx={{ px: 6, pb: 6, maxWidth: 1280 }}>
      <Typography color="textSecondary" sx={{ maxWidth: 760 }}>
        {playbook.note}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 5, maxWidth: 760 }}>
        Due dates count business days from kickoff (K) and go-live (G).
      </Typography>
      {phases.map((phase) => (
        <PlaybookPhaseSection key={phase.phase} phase={phase} />
      ))}
      {text.trim() === "" && <PlaybookRest playbook={playbook} />}
    </Box>
  );
}

/** Opens the editor with an earlier version as a draft: saved, it is the next version. */
function restore(entry: PlaybookEntry, earlier: Playbook): void {
  const { slug, version, name } = entry.playbook;
  beginDraft(entry);
  changeDraft(slug, `Restored version ${earlier.version}`, (draft) => ({
    ...earlier,
    ...{ slug, version, name, note: draft.note, earlier: draft.earlier, saved: draft.saved },
  }));
  goTo(playbookEditorAddress(slug));
}

function PlaybookActions({
  entry,
  shown,
}: {
  readonly entry: PlaybookEntry;
  readonly shown: Playbook;
}) {
  const canWrite = useCanWrite();
  const [isCopying, setIsCopying] = useState(false);
  const { playbook, isBuiltIn } = entry;
  if (!canWrite) return null;
  const isEarlier = shown.version !== playbook.version;
  return (
    <Box sx={{ display: "flex", gap: 2 }}>
      <Button
        variant={isBuiltIn ? "contained" : "outlined"}
        onClick={() => {
          setIsCopying(true);
        }}
      >
        {isBuiltIn ? "Duplicate to edit" : "Duplicate"}
      </Button>
      {!isBuiltIn && isEarlier && (
        <Button
          variant="contained"
          onClick={() => {
            restore(entry, shown);
          }}
        >
          Restore as new version
        </Button>
      )}
      {!isBuiltIn && !isEarlier && (
        <Button
          variant="contained"
          onClick={() => {
            goTo(playbookEditorAddress(playbook.slug));
          }}
        >
          Edit
        </Button>
      )}
      {isCopying && (
        <DuplicateDialog
          source={shown}
          onClose={(copy) => {
            setIsCopying(false);
            if (copy) goTo(playbookEditorAddress(copy.playbook.slug));
          }}
        />
      )}
    </Box>
  );
}

/** A playbook to read: items by phase and kind with offsets, owners and gates; any version of it. */
export function PlaybookPage() {
  const { slug = "" } = useParams();
  const { answer, load } = usePlaybooks();
  const [params, setParams] = useSearchParams();
  const text = params.get("text") ?? "";
  const entry = entryOf(answer, slug);
  const wanted = Number(params.get("version")) || null;
  const isNewest = entry !== undefined && (wanted === null || wanted === entry.playbook.version);
  const earlier = useVersion(slug, entry && !isNewest ? wanted : null);
  const shown = isNewest ? entry.playbook : earlier?.ok ? earlier.value : null;
  const setParam = (name: string, value: string): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  if (!answer) return <PageSkeleton />;
  if (!answer.ok) return <ErrorState problem={answer.error} onRetry={() => void load()} />;
  if (!entry) return <Navigate to={PLAYBOOKS_ADDRESS} replace />;
  const { playbook } = entry;
  const versions = [
    { version: playbook.version, note: playbook.note, isNow: true },
    ...playbook.earlier.toReversed().map(({ version, note }) => ({ version, note, isNow: false })),
  ];
  return (
    <>
      <PageHeader
        title={playbook.name}
        count={`version ${shown?.version ?? wanted ?? playbook.version}, ${shown?.items.length ?? 0} items`}
        action={shown && <PlaybookActions entry={entry} shown={shown} />}
      >
        {versions.length > 1 && (
          <TextField
            select
            label="Version"
            value={wanted ?? playbook.version}
            onChange={(event) => {
              setParam("version", event.target.value);
            }}
            sx={{ width: 240 }}
          >
            {versions.map(({ version, note, isNow }) => (
              <MenuItem key={version} value={version}>
                <Typography noWrap sx={{ maxWidth: 420 }}>
                  {version}
                  {isNow ? " (newest)" : ""}: {note}
                </Typography>
              </MenuItem>
            ))}
          </TextField>
        )}
        <SearchField
          label="Filter items"
          value={text}
          onChange={(value) => {
            setParam("text", value);
          }}
        />
      </PageHeader>
      {!isNewest && shown && (
        <Alert severity="info" sx={{ mx: 6, mb: 3, maxWidth: 760 }}>
          This is version {shown.version}, to read. The newest is version {playbook.version}.
        </Alert>
      )}
      {!isNewest && !earlier && <PageSkeleton />}
      {!isNewest && earlier && !earlier.ok && <ErrorState problem={earlier.error} />}
      {shown && <PlaybookView playbook={shown} text={text} />}
    </>
  );
}
