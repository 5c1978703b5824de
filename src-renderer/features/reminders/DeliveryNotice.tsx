import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { BellOff, Moon } from "lucide-react";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import Link from "@mui/material/Link";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import { SETTINGS_ADDRESS } from "../../app/addresses.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { TestNotification } from "./TestNotification.tsx";
import { useReminderSettings, useWorkingTime } from "./use-reminder-settings.ts";

function Notice({
  icon,
  isWarning = false,
  children,
}: {
  readonly icon: ReactNode;
  readonly isWarning?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Box
      role="status"
      sx={{
        display: "flex",
        alignItems: "flex-start",
        gap: 3,
        px: 5,
        py: 2,
        flex: "none",
        ...(isWarning
          ? { bgcolor: "status.amberSoft", color: "status.amber" }
          : { bgcolor: "sunken", color: "text.secondary" }),
      }}
    >
      <Box component="span" sx={{ display: "flex", pt: "2px" }}>
        {icon}
      </Box>
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </Box>
  );
}

/** What keeps reminders from being shown now: switched off, refused by the system, or the hours of silence. */
export function DeliveryNotice({ list }: { readonly list: ReminderList }) {
  const areRemindersOn = useAppStore((state) => state.settings.areRemindersOn);
  const now = useAppStore((state) => state.now);
  const today = useAppStore((state) => state.today);
  const { timeZone } = useReminderSettings();
  const workingTime = useWorkingTime();
  const icon = { size: 14, "aria-hidden": true } as const;
  const settings = (
    <Link component={RouterLink} to={SETTINGS_ADDRESS} color="inherit">
      Settings
    </Link>
  );
  if (!areRemindersOn) {
    return (
      <Notice icon={<BellOff {...icon} />} isWarning>
        Reminders are off. Turn them on in {settings}.
      </Notice>
    );
  }
  if (list.notificationProblem !== null) {
    return (
      <Notice icon={<BellOff {...icon} />} isWarning>
        <Typography sx={{ fontWeight: 600 }}>The system does not show notifications</Typography>
        <Typography sx={{ mb: 2 }}>
          {list.notificationProblem} Every reminder stands here all the same, and the bell counts
          them. Allow notifications of Payor Desk in the settings of the system, then send a test.
        </Typography>
        <TestNotification />
      </Notice>
    );
  }
  if (!workingTime.isWelcome(now)) {
    const until = workingTime.nextWelcome(now);
    return (
      <Notice icon={<Moon {...icon} />}>
        <span title={until}>Quiet until {instantInWords(until, timeZone, today)}.</span>{" "}
        {list.held > 0 ? `${list.held} held; they come` : "What comes meanwhile is summed up"} then.
        Hours are in {settings}.
      </Notice>
    );
  }
  return null;
}
