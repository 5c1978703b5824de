/** Requests about reminders. */
import { Notification } from "electron";
import { checkRecurrence } from "../../../src-shared/domain/reminders/own-moments.ts";
import { refuseSensitive } from "../../../src-shared/domain/sensitive-fields.ts";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { Clock } from "../../clock.ts";
import type { ReminderNotice } from "../../reminders/notices.ts";
import type { NotificationStatus } from "../../reminders/notification.ts";
import type { ReminderService } from "../../reminders/reminder-service.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

type ReminderChannels =
  | "listReminders"
  | "actOnReminders"
  | "testNotification"
  | "mutePayor"
  | "setInMeeting"
  | "saveOwnReminder"
  | "removeOwnReminder";

/** No meeting is longer: an end that is further away is an end that was mistyped. */
const LONGEST_MEETING_MS = 86_400_000;

/** Handlers of the channels of reminders. */
export function reminderHandlers(parts: {
  reminders: ReminderService;
  workspace: Pick<CurrentWorkspace, "require">;
  notifications: NotificationStatus;
  showNotification: (notice: ReminderNotice) => void;
  clock: Clock;
}): Pick<Handlers, ReminderChannels> {
  const { reminders, workspace, notifications, showNotification, clock } = parts;
  const reminderList = (): Result<ReminderList> =>
    ok({
      ...{ rows: reminders.list(), ...reminders.silences() },
      notificationProblem: notifications.problem()?.message ?? null,
      now: clock.now(),
    });
  return {
    listReminders: reminderList,
    actOnReminders({ targets, act }) {
      reminders.act(targets, act);
      return reminderList();
    },
    testNotification() {
      const isSupported = Notification.isSupported();
      if (isSupported) {
        showNotification({
          title: "Payor Desk",
          body: "Notifications work.",
          address: "/reminders",
        });
      }
      return ok({ isSupported });
    },
    /** Errors: `no-workspace`, `not-found`, `refused` when the last day is over. */
    mutePayor({ implementationId, isMuted, until }) {
      const session = workspace.require();
      if (!session.ok) return session;
      if (isMuted && session.value.payorNameOf(implementationId) === null) {
        return fail(
          problem("not-found", "This implementation is not in the workspace", {
            where: implementationId,
            advice: "Nothing was changed.",
          }),
        );
      }
      if (isMuted && until !== null && until < clock.today()) {
        return fail(
          problem("refused", "The last day of silence is over", {
            where: until,
            advice: "Nothing was changed. Choose today or a later day.",
          }),
        );
      }
      reminders.mute(implementationId, isMuted, until);
      return reminderList();
    },
    /** Errors: `no-workspace`, `refused` when it ends in the past or in more than a day. */
    setInMeeting({ until }) {
      const session = workspace.require();
      if (!session.ok) return session;
      const lastsMs = until === null ? null : Date.parse(until) - Date.parse(clock.now());
      if (lastsMs !== null && (lastsMs <= 0 || lastsMs > LONGEST_MEETING_MS)) {
        return fail(
          problem("refused", "A meeting ends within the next 24 hours", {
            where: until ?? "",
            advice: "Reminders come as before. To silence a payor for longer, mute it.",
          }),
        );
      }
      reminders.setInMeeting(until);
      return reminderList();
    },
    /** Errors: `no-workspace`, `sensitive-number`, those of `checkRecurrence`. */
    saveOwnReminder({ reminder, confirmedNumbers }) {
      const session = workspace.require();
      if (!session.ok) return session;
      const before = reminders.silences().own.find(({ id }) => id === reminder.id) ?? null;
      const clean = refuseSensitive(reminder, before, confirmedNumbers);
      if (!clean.ok) return clean;
      if (reminder.rule !== null) {
        const recurrence = checkRecurrence(reminder.date, reminder.rule);
        if (!recurrence.ok) return recurrence;
      }
      reminders.saveOwn(reminder);
      return reminderList();
    },
    removeOwnReminder({ id }) {
      reminders.removeOwn(id);
      return reminderList();
    },
  };
}
