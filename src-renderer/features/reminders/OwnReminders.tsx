import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import { lazy, Suspense } from "react";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import { FoldedSection } from "./FoldedSection.tsx";
import { remindMe } from "./own-reminder-draft.ts";

// Brings the recurrence library along.
const OwnReminderList = lazy(() =>
  import("./OwnReminderList.tsx").then(({ OwnReminderList }) => ({ default: OwnReminderList })),
);

/** The user's own reminders, and the way to a new one. */
export function OwnReminders({ list }: { readonly list: ReminderList }) {
  return (
    <FoldedSection
      title="My reminders"
      count={list.own.length}
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
      {list.own.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          None yet. Press Shift+R anywhere, or choose Remind me… on a card, an item or a meeting.
        </Typography>
      ) : (
        <Suspense>
          <OwnReminderList own={list.own} now={list.now} />
        </Suspense>
      )}
    </FoldedSection>
  );
}
