import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { SearchX } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { Playbook } from "../../../src-shared/domain/playbook.ts";
import type { PlaybookLibrary } from "../../../src-shared/ipc/contract.ts";
import type { Result } from "../../../src-shared/result.ts";
import { request } from "../../api-client.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import { filterPlaybook } from "./filter-playbook.ts";
import { PlaybookPhaseSection } from "./PlaybookPhaseSection.tsx";

function usePlaybooks() {
  const [answer, setAnswer] = useState<Result<PlaybookLibrary> | null>(null);
  const load = useCallback(async (): Promise<void> => {
    setAnswer(await request("listPlaybooks", {}));
  }, []);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set when main has answered
    void load();
  }, [load]);
  return { answer, load };
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
      <Typography color="textSecondary" sx={{ mb: 5, maxWidth: 760 }}>
        {playbook.note} Due dates count business days from kickoff (K) and go-live (G). New
        implementations are made from this playbook.
      </Typography>
      {phases.map((phase) => (
        <PlaybookPhaseSection key={phase.phase} phase={phase} />
      ))}
    </Box>
  );
}

/** What implementations are made from, to read: items by phase and kind with offsets, owners and gates. */
export function PlaybooksPage() {
  const { answer, load } = usePlaybooks();
  const [params, setParams] = useSearchParams();
  const text = params.get("text") ?? "";
  const playbooks = answer?.ok ? answer.value.entries.map((entry) => entry.playbook) : [];
  const playbook = playbooks.find(({ slug }) => slug === params.get("playbook")) ?? playbooks[0];
  const setParam = (name: string, value: string): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  return (
    <>
      <PageHeader
        title="Playbooks"
        {...(playbook && {
          count: `${playbook.name}, version ${playbook.version}, ${playbook.items.length} items`,
        })}
      >
        {playbooks.length > 1 && playbook && (
          <TextField
            select
            label="Playbook"
            value={playbook.slug}
            onChange={(event) => {
              setParam("playbook", event.target.value);
            }}
            sx={{ width: 220 }}
          >
            {playbooks.map(({ slug, name }) => (
              <MenuItem key={slug} value={slug}>
                {name}
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
      {!answer && <PageSkeleton />}
      {answer && !answer.ok && (
        <ErrorState
          problem={answer.error}
          onRetry={() => {
            void load();
          }}
        />
      )}
      {playbook && <PlaybookView playbook={playbook} text={text} />}
    </>
  );
}
