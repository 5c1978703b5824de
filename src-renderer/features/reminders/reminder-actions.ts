/** What the palette and the keyboard can do about reminders, on every page. */
import type { ActionRecord } from "../../app/actions.ts";
import { useAppStore } from "../../store/app-store.ts";
import { tellDone } from "../../store/ui-store.ts";
import { timeInWords } from "../../components/instant-words.ts";
import { askNextMeetingEnd, endOfDay, minutesFrom } from "./in-meeting.ts";
import { remindMe } from "./own-reminder-draft.ts";
import { setInMeeting } from "./reminder-acts.ts";
import { useReminderStore } from "./reminder-store.ts";

/** Of the record that asks for an own reminder; the page of an implementation has one of its own, about what is open. */
export const REMIND_ME = {
  id: "remind-me",
  label: "Remind me…",
  group: "Do",
  shortcuts: ["Shift+R"],
} as const;

const hasWorkspace = (): boolean => useAppStore.getState().workspace !== null;
const isInMeeting = (): boolean => (useReminderStore.getState().list?.inMeeting ?? null) !== null;

async function holdUntilNextEnd(): Promise<void> {
  const { today, now, timeZone } = useAppStore.getState();
  const next = await askNextMeetingEnd(today, now, timeZone);
  if (!next) {
    tellDone("No meeting is left today. Reminders come as before");
    return;
  }
  await setInMeeting(next.until);
  tellDone(`Reminders are held until ${timeInWords(next.until, timeZone)}: ${next.name}`);
}

function hold(id: string, label: string, untilOf: () => string | null): ActionRecord {
  return {
    id,
    label,
    group: "Reminders",
    shortcuts: [],
    isEnabled: () => hasWorkspace() && (id === "meeting-over") === isInMeeting(),
    perform: () => {
      void setInMeeting(untilOf());
    },
  };
}

/** The actions. */
export const REMINDER_ACTIONS: readonly ActionRecord[] = [
  {
    ...REMIND_ME,
    isEnabled: hasWorkspace,
    perform: () => {
      remindMe();
    },
  },
  hold("meeting-30", "In a meeting for 30 minutes: hold reminders", () =>
    minutesFrom(useAppStore.getState().now, 30),
  ),
  hold("meeting-60", "In a meeting for 1 hour: hold reminders", () =>
    minutesFrom(useAppStore.getState().now, 60),
  ),
  {
    ...hold(
      "meeting-next",
      "In a meeting until the end of the next one: hold reminders",
      () => null,
    ),
    perform: () => {
      void holdUntilNextEnd();
    },
  },
  hold("meeting-open", "In a meeting until I end it: hold reminders", () => {
    const { today, timeZone } = useAppStore.getState();
    return endOfDay(today, timeZone);
  }),
  hold("meeting-over", "The meeting is over: show held reminders", () => null),
];
