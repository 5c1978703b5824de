/** Requests about reminders. */
import { Notification } from "electron";
import type { ReminderList } from "../../../src-shared/ipc/answers.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { Clock } from "../../clock.ts";
import type { ReminderNotice, ReminderService } from "../../reminders/reminder-service.ts";
import type { Handlers } from "../typed-ipc.ts";

type ReminderChannels =
  | "listReminders"
  | "actOnReminders"
  | "testNotification"
  | "mutePayor"
  | "setInMeeting"
  | "saveOwnReminder"
  | "removeOwnReminder";

/** Handlers of the channels of reminders. */
export function reminderHandlers(parts: {
  reminders: ReminderService;
  showNotification: (notice: ReminderNotice) => void;
  clock: Clock;
}): Pick<Handlers, ReminderChannels> {
  const { reminders, showNotification, clock } = parts;
  const reminderList = (): Result<ReminderList> =>
    ok({
      ...{ rows: reminders.list(), own: [], muted: [], inMeeting: null, held: 0 },
      ...{ notificationProblem: null, now: clock.now() },
    });
  const notYet = (): Result<never> => fail(problem("refused", "This is not there yet"));
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
    mutePayor: notYet,
    setInMeeting: notYet,
    saveOwnReminder: notYet,
    removeOwnReminder: notYet,
  };
}
