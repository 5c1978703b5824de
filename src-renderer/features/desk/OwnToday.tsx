import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Check } from "lucide-react";
import { useMemo } from "react";
import type { IsoInstant } from "../../../src-shared/domain/dates.ts";
import { createOwnMomentFinder } from "../../../src-shared/domain/reminders/own-moments.ts";
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import type { ReminderRow } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { dateAt } from "../../../src-shared/domain/zoned-time.ts";
import { instantInWords, timeInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { editOwnReminder } from "../reminders/own-reminder-draft.ts";
import { complete } from "../reminders/reminder-acts.ts";
import { sortReminders } from "../reminders/reminder-groups.ts";
import { useReminderStore } from "../reminders/reminder-store.ts";
import { useReminderSettings } from "../reminders/use-reminder-settings.ts";
import { DeskPart, PlainList } from "./DeskPart.tsx";

/** An own reminder of today: it has come and is not done, or it comes later in the day. */
interface OwnOfToday {
  readonly own: OwnReminder;
  /** Null = it is still to come. */
  readonly row: ReminderRow | null;
  readonly at: IsoInstant;
}

/** The user's own reminders that have come and are not done, and those that come later today; by their time. */
function useOwnOfToday(): readonly OwnOfToday[] {
  const list = useReminderStore((state) => state.list);
  const now = useAppStore((state) => state.now);
  const today = useAppStore((state) => state.today);
  const settings = useReminderSettings();
  const finder = useMemo(() => createOwnMomentFinder(settings), [settings]);
  if (!list) return [];
  const rows = sortReminders(list.rows).groups.flatMap((group) => group.rows);
  const came = new Map(
    rows.filter(({ kind }) => kind === "own").map((row) => [row.targetId, row] as const),
  );
  const silent = new Set(
    list.rows.flatMap(({ kind, targetId, snoozedUntil }) =>
      kind === "own" && snoozedUntil !== null ? [targetId] : [],
    ),
  );
  return list.own
    .flatMap((own): OwnOfToday[] => {
      const row = came.get(own.id);
      if (row) return [{ own, row, at: row.firedAt }];
      const at = finder.nextAfter(own, now)?.at;
      const isComing = at !== undefined && !silent.has(own.id);
      return isComing && dateAt(at, settings.timeZone) === today ? [{ own, row: null, at }] : [];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function OwnLine({ one: { own, row, at } }: { readonly one: OwnOfToday }) {
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  const isOfToday = dateAt(at, timeZone) === today;
  return (
    <Box
      component="li"
      aria-label={own.title}
      sx={{ display: "flex", gap: 2, px: 3, minHeight: 32, alignItems: "center" }}
    >
      <Typography
        component="time"
        dateTime={at}
        title={at}
        sx={{ flex: "none", minWidth: 56, fontWeight: 600, fontVariantNumeric: "tabular-nums" }}
      >
        {isOfToday ? timeInWords(at, timeZone) : instantInWords(at, timeZone, today)}
      </Typography>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component="button"
          type="button"
          color="textPrimary"
          underline="hover"
          noWrap
          title={own.title}
          onClick={() => {
            editOwnReminder(own);
          }}
          sx={{ display: "block", maxWidth: 1, textAlign: "left" }}
        >
          {own.title}
        </Link>
        {own.about && (
          <Typography variant="tiny" component="div" color="textSecondary" noWrap>
            {own.about.payorName}
          </Typography>
        )}
      </Box>
      {row && (
        <IconButton
          size="small"
          aria-label={`Done: ${own.title}`}
          title="Done"
          onClick={() => {
            void complete([row]);
          }}
        >
          <Check size={14} aria-hidden />
        </IconButton>
      )}
    </Box>
  );
}

/** The user's own reminders of today; nothing when there are none. */
export function OwnToday() {
  const all = useOwnOfToday();
  if (all.length === 0) return null;
  return (
    <DeskPart title="My reminders" count={all.length}>
      <PlainList label="My reminders">
        {all.map((one) => (
          <OwnLine key={one.own.id} one={one} />
        ))}
      </PlainList>
    </DeskPart>
  );
}
