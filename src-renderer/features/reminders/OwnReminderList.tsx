import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Bell, Repeat, Trash2 } from "lucide-react";
import { useMemo } from "react";
import type { IsoInstant } from "../../../src-shared/domain/dates.ts";
import { createOwnMomentFinder } from "../../../src-shared/domain/reminders/own-moments.ts";
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import { ruleWords } from "../../../src-shared/domain/reminders/recurrence-words.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { editOwnReminder } from "./own-reminder-draft.ts";
import { removeOwnReminder } from "./reminder-acts.ts";
import { useReminderSettings } from "./use-reminder-settings.ts";

/** One own reminder: what, of whom, and when it comes next. */
function OwnReminderLine({
  own,
  next,
}: {
  readonly own: OwnReminder;
  readonly next: IsoInstant | null;
}) {
  const timeZone = useAppStore((state) => state.timeZone);
  const today = useAppStore((state) => state.today);
  const Icon = own.rule === null ? Bell : Repeat;
  return (
    <Box component="li" sx={{ display: "flex", alignItems: "center", gap: 1, minHeight: 40 }}>
      <ButtonBase
        title="Edit"
        onClick={() => {
          editOwnReminder(own);
        }}
        sx={{
          flex: 1,
          minWidth: 0,
          gap: 2,
          px: 2,
          py: 1,
          justifyContent: "flex-start",
          textAlign: "left",
          borderRadius: "6px",
          font: "inherit",
        }}
      >
        <Box component="span" sx={{ display: "flex", color: "text.secondary", flex: "none" }}>
          <Icon size={14} aria-hidden />
        </Box>
        <Box component="span" sx={{ minWidth: 0 }}>
          <Typography component="span" noWrap sx={{ display: "block" }} title={own.title}>
            {own.title}
          </Typography>
          <Typography
            component="span"
            variant="tiny"
            color="textSecondary"
            noWrap
            sx={{ display: "block" }}
            title={next ?? undefined}
          >
            {own.about && `${own.about.payorName} · `}
            {next === null ? "over" : instantInWords(next, timeZone, today)}
            {own.rule !== null && `, ${ruleWords(own.rule, own.date) ?? ""}`}
          </Typography>
        </Box>
      </ButtonBase>
      <IconButton
        aria-label={`Remove ${own.title}`}
        title="Remove"
        onClick={() => {
          void removeOwnReminder(own);
        }}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </Box>
  );
}

/** The user's own reminders, the one that comes next first, those that are over last. */
export function OwnReminderList({
  own,
  now,
}: {
  readonly own: readonly OwnReminder[];
  readonly now: IsoInstant;
}) {
  const settings = useReminderSettings();
  const finder = useMemo(() => createOwnMomentFinder(settings), [settings]);
  const lines = own
    .map((reminder) => ({ reminder, next: finder.nextAfter(reminder, now)?.at ?? null }))
    .toSorted((a, b) => (a.next ?? "9").localeCompare(b.next ?? "9"));
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {lines.map(({ reminder, next }) => (
        <OwnReminderLine key={reminder.id} own={reminder} next={next} />
      ))}
    </Box>
  );
}
