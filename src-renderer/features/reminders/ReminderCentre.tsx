import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { BellOff, Check, X } from "lucide-react";
import { useState } from "react";
import type { ReminderRow } from "../../../src-shared/domain/reminders.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { PageSkeleton } from "../../components/PageSkeleton.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { type ReminderGroup, sortReminders } from "./reminder-groups.ts";
import { type ReminderActs, ReminderRowView } from "./ReminderRowView.tsx";
import { SnoozeMenu } from "./SnoozeMenu.tsx";
import { TestNotification } from "./TestNotification.tsx";
import { useReminders } from "./use-reminders.ts";

/** After a long absence thousands may wait; more come on request. */
const DRAWN_AT_ONCE = 100;

function SelectionBar({
  shown,
  chosen,
  acts,
  onSelectAll,
}: {
  readonly shown: readonly ReminderRow[];
  readonly chosen: readonly ReminderRow[];
  readonly acts: ReminderActs;
  readonly onSelectAll: (isSelected: boolean) => void;
}) {
  const count = chosen.length;
  return (
    <Box
      role="toolbar"
      aria-label="Selected reminders"
      sx={{
        position: "sticky",
        top: 0,
        zIndex: 1,
        display: "flex",
        alignItems: "center",
        flexWrap: "wrap",
        gap: 1,
        minHeight: 40,
        px: 3,
        bgcolor: "background.paper",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <FormControlLabel
        sx={{ mr: "auto" }}
        label={count === 0 ? "Select all" : `${count} of ${shown.length} selected`}
        control={
          <Checkbox
            checked={count > 0 && count === shown.length}
            indeterminate={count > 0 && count < shown.length}
            onChange={(event) => {
              onSelectAll(event.target.checked);
            }}
          />
        }
      />
      {count > 0 && (
        <>
          <Button
            size="small"
            color="inherit"
            startIcon={<Check size={14} aria-hidden />}
            onClick={() => {
              void acts.complete(chosen);
            }}
          >
            Done
          </Button>
          <SnoozeMenu
            now={acts.now}
            label="Snooze the selected reminders"
            onOpen={acts.reload}
            onSnooze={(until, words) => {
              void acts.snooze(chosen, until, words);
            }}
          />
          <Button
            size="small"
            color="inherit"
            startIcon={<X size={14} aria-hidden />}
            onClick={() => {
              void acts.dismiss(chosen);
            }}
          >
            Dismiss
          </Button>
        </>
      )}
    </Box>
  );
}

/** All reminders: grouped by payor, with everything that can be done to them. `onOpen` is called when one is followed. */
export function ReminderCentre({ onOpen }: { readonly onOpen?: () => void }) {
  const { list, problem, reload, dismiss, snooze, complete } = useReminders();
  const [selectedKeys, setSelectedKeys] = useState<ReadonlySet<string>>(new Set());
  const [mostDrawn, setMostDrawn] = useState(DRAWN_AT_ONCE);
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

  const { groups, snoozed } = sortReminders(list.rows, list.order);
  const all = [...groups.flatMap(({ rows }) => rows), ...snoozed];
  const drawn = new Set(all.slice(0, mostDrawn));
  const chosen = all.filter(({ key }) => selectedKeys.has(key));
  const hasDrawn = ({ rows }: ReminderGroup): boolean => rows.some((row) => drawn.has(row));
  const acts: ReminderActs = { now: list.now, reload, complete, dismiss, snooze };
  const renderRow = (row: ReminderRow) => (
    <ReminderRowView
      key={row.key}
      row={row}
      acts={acts}
      isSelected={selectedKeys.has(row.key)}
      onSelect={(isSelected) => {
        const next = new Set(selectedKeys);
        if (isSelected) next.add(row.key);
        else next.delete(row.key);
        setSelectedKeys(next);
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
        {all.length === 0 ? (
          <EmptyState icon={BellOff} title="Nothing to be reminded of">
            Items remind 5 and 1 business days before they are due, on the day, and when they are
            late; meetings 15 minutes before they start.
          </EmptyState>
        ) : (
          <SelectionBar
            shown={all}
            chosen={chosen}
            acts={acts}
            onSelectAll={(isSelected) => {
              setSelectedKeys(new Set(isSelected ? all.map(({ key }) => key) : []));
            }}
          />
        )}
        {groups.filter(hasDrawn).map(({ implementationId, payorName, rows }) => (
          <Box
            component="section"
            key={implementationId}
            aria-label={payorName}
            sx={{ px: 3, pt: 3 }}
          >
            <Typography variant="h3" component="h2" sx={{ px: 2, pb: 1 }}>
              {payorName}
            </Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
              {rows.filter((row) => drawn.has(row)).map(renderRow)}
            </Box>
          </Box>
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
        {all.length > drawn.size && (
          <Box sx={{ p: 4 }}>
            <Button
              color="inherit"
              variant="outlined"
              onClick={() => {
                setMostDrawn(mostDrawn + DRAWN_AT_ONCE);
              }}
            >
              Show more: {drawn.size} of {all.length} are shown
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
