import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { BellRing, FilterX } from "lucide-react";
import { useCallback, useState } from "react";
import {
  ownReminderAddress,
  reminderAddress,
} from "../../../src-shared/domain/reminders/reminder-address.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { DeliveryNotice } from "./DeliveryNotice.tsx";
import { FoldedSection } from "./FoldedSection.tsx";
import { InMeetingLine } from "./InMeetingLine.tsx";
import { InMeetingMenu } from "./InMeetingMenu.tsx";
import { MutedPayors } from "./MutedPayors.tsx";
import { remindMe } from "./own-reminder-draft.ts";
import { OwnReminders } from "./OwnReminders.tsx";
import { openReminderDialog } from "./reminder-dialogs.ts";
import {
  filterReminders,
  type ReminderFilter,
  type ReminderGroup,
  sortReminders,
} from "./reminder-groups.ts";
import { loadReminders, useReminderStore } from "./reminder-store.ts";
import { ReminderGroupView } from "./ReminderGroupView.tsx";
import { type RowMenu, ReminderRowView } from "./ReminderRowView.tsx";
import { ReminderFilters, SelectionBar } from "./ReminderToolbar.tsx";
import { type OpenRowMenu, RowMenuView } from "./RowMenuView.tsx";
import { TestNotification } from "./TestNotification.tsx";
import { useFreshReminders } from "./use-fresh-reminders.ts";

/** After a long absence thousands may wait; more come on request. */
const DRAWN_AT_ONCE = 100;

const NO_FILTER: ReminderFilter = { isMine: false, isOverdue: false, isToday: false };

/** Exactly there; what an own reminder is about is known by the reminder itself. */
function addressOf(row: ReminderRow, { own }: ReminderList): string {
  const reminder = row.kind === "own" ? own.find(({ id }) => id === row.targetId) : undefined;
  return reminder ? ownReminderAddress(reminder) : reminderAddress(row);
}

function NothingLeft() {
  return (
    <EmptyState
      icon={BellRing}
      title="Nothing to be reminded of"
      action={
        <Button
          variant="outlined"
          onClick={() => {
            remindMe();
          }}
        >
          Remind me…
        </Button>
      }
    >
      Items remind 5 and 1 business days before they are due, on the day, and when they are late;
      meetings and training sessions before they start; gates, decisions and payees when they wait.
      What else must not be forgotten can be a reminder of your own.
    </EmptyState>
  );
}

/** All reminders: grouped by payor, with everything that can be done to them. `onOpen` is called when one is followed. */
export function ReminderCentre({ onOpen }: { readonly onOpen?: () => void }) {
  useFreshReminders();
  const list = useReminderStore((state) => state.list);
  const order = useReminderStore((state) => state.order);
  const problem = useReminderStore((state) => state.problem);
  const [selectedKeys, setSelectedKeys] = useState<ReadonlySet<string>>(new Set());
  const [foldedIds, setFoldedIds] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState(NO_FILTER);
  const [mostDrawn, setMostDrawn] = useState(DRAWN_AT_ONCE);
  const [menu, setMenu] = useState<OpenRowMenu | null>(null);
  const today = useAppStore((state) => state.today);
  const userName = useAppStore((state) => state.settings.userName);

  const select = useCallback((rows: readonly ReminderRow[], isSelected: boolean): void => {
    setSelectedKeys((before) => {
      const next = new Set(before);
      for (const { key } of rows) {
        if (isSelected) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  }, []);
  const selectOne = useCallback(
    (row: ReminderRow, isSelected: boolean): void => {
      select([row], isSelected);
    },
    [select],
  );
  const openMenu = useCallback((kind: RowMenu, row: ReminderRow, anchor: HTMLElement): void => {
    if (kind === "mute") {
      const { implementationId, payorName } = row;
      if (implementationId !== "") openReminderDialog({ kind, implementationId, payorName });
      return;
    }
    // "In an hour" counts from now, not from when the list was read.
    void loadReminders().then(() => {
      setMenu({ kind, rows: [row], anchor });
    });
  }, []);

  if (problem)
    return (
      <ErrorState
        problem={problem}
        onRetry={() => {
          void loadReminders();
        }}
      />
    );
  if (!list) return <PageSkeleton rows={6} />;

  const { summaries } = useBoardStore.getState();
  const passing = filterReminders(
    list.rows,
    filter,
    today,
    (implementationId) => summaries[implementationId]?.ipm === userName,
  );
  const { groups, snoozed } = sortReminders(passing, order);
  const all = [...groups.flatMap(({ rows }) => rows), ...snoozed];
  const drawable = groups
    .filter(({ implementationId }) => !foldedIds.has(implementationId))
    .flatMap(({ rows }) => rows);
  const drawn = new Set(drawable.slice(0, mostDrawn));
  const chosen = all.filter(({ key }) => selectedKeys.has(key));
  const mutedIds = new Set(list.muted.map(({ implementationId }) => implementationId));
  const hasDrawn = ({ implementationId, rows }: ReminderGroup): boolean =>
    foldedIds.has(implementationId) || rows.some((row) => drawn.has(row));
  const renderRow = (row: ReminderRow) => (
    <ReminderRowView
      key={row.key}
      row={row}
      address={addressOf(row, list)}
      isSelected={selectedKeys.has(row.key)}
      onSelect={selectOne}
      onMenu={openMenu}
      onOpen={onOpen}
    />
  );

  return (
    <Box sx={{ display: "flex", flexDirection: "column", minHeight: 0, flex: 1 }}>
      <DeliveryNotice list={list} />
      <Box sx={{ flex: 1, overflow: "auto", minHeight: 0 }}>
        {list.rows.length > 0 && (
          <ReminderFilters
            filter={filter}
            onChange={setFilter}
            unreadRows={list.rows.filter((row) => !row.isRead && row.snoozedUntil === null)}
          />
        )}
        {list.rows.length === 0 ? (
          <NothingLeft />
        ) : all.length === 0 ? (
          <EmptyState
            icon={FilterX}
            title="No reminder passes the filters"
            action={
              <Button
                variant="outlined"
                onClick={() => {
                  setFilter(NO_FILTER);
                }}
              >
                Show all
              </Button>
            }
          />
        ) : (
          <SelectionBar
            shown={all}
            chosen={chosen}
            now={list.now}
            onReschedule={(rows, anchor) => {
              setMenu({ kind: "reschedule", rows, anchor });
            }}
            onSelectAll={(isSelected) => {
              select(all, isSelected);
            }}
          />
        )}
        {groups.filter(hasDrawn).map(({ implementationId, payorName, rows }) => (
          <ReminderGroupView
            key={implementationId}
            name={payorName === "" ? "My own" : payorName}
            count={rows.length}
            selectedCount={rows.filter(({ key }) => selectedKeys.has(key)).length}
            isFolded={foldedIds.has(implementationId)}
            onSelectAll={(isSelected) => {
              select(rows, isSelected);
            }}
            onFold={() => {
              const next = new Set(foldedIds);
              if (!next.delete(implementationId)) next.add(implementationId);
              setFoldedIds(next);
            }}
            isMuted={mutedIds.has(implementationId)}
            onMute={
              implementationId === "" || mutedIds.has(implementationId)
                ? null
                : () => {
                    openReminderDialog({ kind: "mute", implementationId, payorName });
                  }
            }
          >
            {rows.filter((row) => drawn.has(row)).map(renderRow)}
          </ReminderGroupView>
        ))}
        {drawable.length > drawn.size && (
          <Box sx={{ p: 4 }}>
            <Button
              color="inherit"
              variant="outlined"
              onClick={() => {
                setMostDrawn(mostDrawn + DRAWN_AT_ONCE);
              }}
            >
              Show more: {drawn.size} of {drawable.length} are shown
            </Button>
          </Box>
        )}
        {snoozed.length > 0 && (
          <FoldedSection title="Snoozed" count={snoozed.length}>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
              {snoozed.map(renderRow)}
            </Box>
          </FoldedSection>
        )}
        <OwnReminders list={list} />
        <MutedPayors muted={list.muted} />
      </Box>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          gap: 2,
          px: 4,
          py: 3,
          borderTop: 1,
          borderColor: "divider",
        }}
      >
        {list.inMeeting ? <InMeetingLine /> : <InMeetingMenu />}
        {list.notificationProblem === null && <TestNotification />}
      </Box>
      {menu && (
        <RowMenuView
          menu={menu}
          now={list.now}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </Box>
  );
}
