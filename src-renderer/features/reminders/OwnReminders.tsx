import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ButtonBase from "@mui/material/ButtonBase";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Bell, Plus, Repeat, Trash2 } from "lucide-react";
import type { OwnReminder } from "../../../src-shared/domain/reminders/own-reminder.ts";
import { instantOf } from "../../../src-shared/domain/zoned-time.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { FoldedSection } from "./FoldedSection.tsx";
import { editOwnReminder, remindMe } from "./own-reminder-draft.ts";
import { removeOwnReminder } from "./reminder-acts.ts";

function OwnReminderLine({ own }: { readonly own: OwnReminder }) {
  const timeZone = useAppStore((state) => state.timeZone);
  const today = useAppStore((state) => state.today);
  const first = instantOf(own.date, own.time, timeZone);
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
            title={first}
          >
            {own.about && `${own.about.payorName} · `}
            {own.rule === null
              ? instantInWords(first, timeZone, today)
              : `from ${instantInWords(first, timeZone, today)}`}
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

/** The user's own reminders, the next ones first, and the way to a new one. */
export function OwnReminders({ own }: { readonly own: readonly OwnReminder[] }) {
  const sorted = own.toSorted((a, b) => `${a.date}${a.time}`.localeCompare(`${b.date}${b.time}`));
  return (
    <FoldedSection
      title="My reminders"
      count={own.length}
      action={
        <Button
          size="small"
          color="inherit"
          startIcon={<Plus size={14} aria-hidden />}
          title="New reminder (Shift+R)"
          onClick={() => {
            remindMe();
          }}
        >
          Remind me…
        </Button>
      }
    >
      {own.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          None yet. Press Shift+R anywhere, or choose Remind me… on a card, an item or a meeting.
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {sorted.map((reminder) => (
            <OwnReminderLine key={reminder.id} own={reminder} />
          ))}
        </Box>
      )}
    </FoldedSection>
  );
}
