import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { BellOff, FilterX } from "lucide-react";
import { useState } from "react";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import {
  filterReminders,
  type ReminderFilter,
  type ReminderGroup,
  sortReminders,
} from "./reminder-groups.ts";
import { ReminderGroupView } from "./ReminderGroupView.tsx";
import { type ReminderActs, ReminderRowView } from "./ReminderRowView.tsx";
import { ReminderFilters, SelectionBar } from "./ReminderToolbar.tsx";
import { TestNotification } from "./TestNotification.tsx";
import { useReminders } from "./use-reminders.ts";

/** After a long absence thousands may wait; more come on request. */
const DRAWN_AT_ONCE = 100;

const NO_FILTER: ReminderFilter = { isMine: false, isOverdue: false, isToday: false };

/** All reminders: grouped by payor, with everything that can be done to them. `onOpen` is called when one is followed. */
export function ReminderCentre({ onOpen }: { readonly onOpen?: () => void }) {
  const { list, problem, reload, dismiss, snooze, complete, markRead } = useReminders();
  const [selectedKeys, setSelectedKeys] = useState<ReadonlySet<string>>(new Set());
  const [foldedIds, setFoldedIds] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState(NO_FILTER);
  const [mostDrawn, setMostDrawn] = useState(DRAWN_AT_ONCE);
  const today = useAppStore((state) => state.today);
  const userName = useAppStore((state) => state.settings.userName);
  const areRemindersOn = useAppStore((state) => state.settings.areRemindersOn);
  if (problem)
    return (
      <ErrorState
        problem={problem}
        onRetry={() => {
          void reload();
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
  const { groups, snoozed } = sortReminders(passing, list.order);
  const all = [...groups.flatMap(({ rows }) => rows), ...snoozed];
  const inOpenGroups = groups
    .filter(({ implementationId }) => !foldedIds.has(implementationId))
    .flatMap(({ rows }) => rows);
  const drawable = [...inOpenGroups, ...snoozed];
  const drawn = new Set(drawable.slice(0, mostDrawn));
  const chosen = all.filter(({ key }) => selectedKeys.has(key));
  const hasDrawn = ({ implementationId, rows }: ReminderGroup): boolean =>
    foldedIds.has(implementationId) || rows.some((row) => drawn.has(row));
  const acts: ReminderActs = { now: list.now, reload, complete, dismiss, snooze, markRead };
  const select = (rows: readonly ReminderRow[], isSelected: boolean): void => {
    const next = new Set(selectedKeys);
    for (const { key } of rows) {
      if (isSelected) next.add(key);
      else next.delete(key);
    }
    setSelectedKeys(next);
  };
  const renderRow = (row: ReminderRow) => (
    <ReminderRowView
      key={row.key}
      row={row}
      acts={acts}
      isSelected={selectedKeys.has(row.key)}
      onSelect={(isSelected) => {
        select([row], isSelected);
      }}
      onOpen={onOpen}
    />
  );

  return (
    <Box sx={{ display: "flex", flexDirection: "column", minHeight: 0, flex: 1 }}>
      {!areRemindersOn && (
        <Typography
          role="status"
          sx={{ px: 5, py: 2, bgcolor: "status.amberSoft", color: "status.amber" }}
        >
          Reminders are off. Turn them on in Settings.
        </Typography>
      )}
      <Box sx={{ flex: 1, overflow: "auto", minHeight: 0 }}>
        {list.rows.length > 0 && (
          <ReminderFilters
            filter={filter}
            onChange={setFilter}
            unreadRows={list.rows.filter((row) => !row.isRead && row.snoozedUntil === null)}
            acts={acts}
          />
        )}
        {list.rows.length === 0 ? (
          <EmptyState icon={BellOff} title="Nothing to be reminded of">
            Items remind 5 and 1 business days before they are due, on the day, and when they are
            late; meetings and training sessions 15 minutes before they start.
          </EmptyState>
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
            acts={acts}
            onSelectAll={(isSelected) => {
              select(all, isSelected);
            }}
          />
        )}
        {groups.filter(hasDrawn).map(({ implementationId, payorName, rows }) => (
          <ReminderGroupView
            key={implementationId}
            name={payorName}
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
          >
            {rows.filter((row) => drawn.has(row)).map(renderRow)}
          </ReminderGroupView>
        ))}
        {snoozed.some((row) => drawn.has(row)) && (
          <Box component="section" aria-label="Snoozed" sx={{ px: 3, pt: 5 }}>
            <Typography variant="h3" component="h2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
              Snoozed
            </Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
              {snoozed.filter((row) => drawn.has(row)).map(renderRow)}
            </Box>
          </Box>
        )}
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
      </Box>
      <Box sx={{ p: 4, borderTop: 1, borderColor: "divider" }}>
        <TestNotification />
      </Box>
    </Box>
  );
}
