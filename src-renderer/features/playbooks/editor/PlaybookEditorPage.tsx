import Box from "@mui/material/Box";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Navigate, useParams } from "react-router";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { checkPlaybook } from "../../../../src-shared/domain/playbook/playbook-check.ts";
import type { FindingPlace } from "../../../../src-shared/domain/playbook/playbook-finding.ts";
import type { PlaybookEntry } from "../../../../src-shared/ipc/answers.ts";
import { AGENDA_SOURCES } from "../../../../src-shared/reports/agenda-sources.ts";
import { PLAYBOOKS_ADDRESS, playbookAddress } from "../../../app/addresses.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { PageSkeleton } from "../../../components/PageSkeleton.tsx";
import type { MeetingKind } from "../../../../src-shared/domain/vocabulary.ts";
import { changeDraft } from "../draft-store.ts";
import { useCanWrite } from "../use-can-write.ts";
import { entryOf, usePlaybooks } from "../use-playbooks.ts";
import { type PlaybookEditor, PlaybookEditorContext } from "./editor-context.ts";
import { AgendasTab } from "./AgendasTab.tsx";
import { ChangedMeanwhile } from "./ChangedMeanwhile.tsx";
import { EditorHeader } from "./EditorHeader.tsx";
import { FindingsList } from "./FindingsList.tsx";
import { focusPlace } from "./focus-place.ts";
import { GatesTab } from "./GatesTab.tsx";
import { ItemsTab } from "./ItemsTab.tsx";
import { RisksTab } from "./RisksTab.tsx";
import { useOpenDraft } from "./use-open-draft.ts";

const SOURCE_KEYS = new Set(AGENDA_SOURCES.map(({ key }) => key));
const TABS = { items: "Items", gates: "Gates", agendas: "Agendas", risks: "Risks" } as const;
type TabName = keyof typeof TABS;

function tabOf(place: FindingPlace): TabName {
  switch (place.kind) {
    case "gate":
      return "gates";
    case "risk":
      return "risks";
    case "agenda":
      return "agendas";
    case "item":
    case "playbook":
      return "items";
  }
}

function Editor({
  entry,
  onReload,
}: {
  readonly entry: PlaybookEntry;
  readonly onReload: () => void;
}) {
  const { slug } = entry.playbook;
  const draft = useOpenDraft(entry);
  const [tab, setTab] = useState<TabName>("items");
  const [meetingKind, setMeetingKind] = useState<MeetingKind>("weekly_status");
  const [activeId, setActiveId] = useState<string | null>(entry.playbook.items[0]?.id ?? null);
  // Typing never waits for the check.
  const checked = useDeferredValue(draft.playbook);
  const findings = useMemo(() => checkPlaybook(checked, SOURCE_KEYS), [checked]);
  const change = useCallback<PlaybookEditor["change"]>(
    (label, act, burst) => {
      changeDraft(slug, label, act, burst ?? null);
    },
    [slug],
  );
  const goToPlace = useCallback((place: FindingPlace): void => {
    setTab(tabOf(place));
    if (place.kind === "item") setActiveId(place.itemId);
    if (place.kind === "agenda") setMeetingKind(place.meetingKind);
    focusPlace(place);
  }, []);
  const editor = useMemo<PlaybookEditor>(
    () => ({ playbook: draft.playbook, findings, change, goToPlace }),
    [draft.playbook, findings, change, goToPlace],
  );
  return (
    <PlaybookEditorContext value={editor}>
      <EditorHeader
        draft={draft}
        findings={findings}
        onSaved={onReload}
        onChangedOutside={onReload}
      />
      <ChangedMeanwhile draft={draft} entry={entry} />
      <Tabs
        value={tab}
        aria-label="Parts of the playbook"
        onChange={(_event, next: TabName) => {
          setTab(next);
        }}
        sx={{ px: 4, borderBottom: 1, borderColor: "divider", flex: "none" }}
      >
        {Object.entries(TABS).map(([name, label]) => (
          <Tab key={name} value={name} label={label} />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        aria-label={TABS[tab]}
        sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column" }}
      >
        {tab === "items" && (
          <ItemsTab base={draft.base} activeId={activeId} onActivate={setActiveId} />
        )}
        {tab === "gates" && <GatesTab />}
        {tab === "agendas" && <AgendasTab kind={meetingKind} onChoose={setMeetingKind} />}
        {tab === "risks" && <RisksTab />}
      </Box>
      <FindingsList />
    </PlaybookEditorContext>
  );
}

/** Edits a playbook of the workspace. What is changed is a draft until it is saved as the next version. */
export function PlaybookEditorPage() {
  const { slug = "" } = useParams();
  const { answer, load } = usePlaybooks();
  const canWrite = useCanWrite();
  const entry = entryOf(answer, slug);
  if (!answer) return <PageSkeleton />;
  if (!answer.ok) return <ErrorState problem={answer.error} onRetry={() => void load()} />;
  if (!entry) return <Navigate to={PLAYBOOKS_ADDRESS} replace />;
  if (entry.isBuiltIn || !canWrite) return <Navigate to={playbookAddress(slug)} replace />;
  return <Editor key={slug} entry={entry} onReload={() => void load()} />;
}
