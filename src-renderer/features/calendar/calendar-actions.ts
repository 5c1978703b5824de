/** Keys of the calendar. The page fills in what they do; the list of shortcuts tells them everywhere. */
import type { ActionRecord } from "../../app/actions.ts";
import { CALENDAR_VIEW_NAMES, CALENDAR_VIEWS, type CalendarViewName } from "./calendar-view.ts";

/** What the actions of the calendar do. */
export interface CalendarActs {
  readonly today: () => void;
  readonly step: (step: 1 | -1) => void;
  readonly view: (view: CalendarViewName) => void;
}

const always = (): boolean => true;
const GROUP = "Calendar";

/** The actions of the open calendar. */
export function calendarActions(acts: CalendarActs): readonly ActionRecord[] {
  const act = (id: string, label: string, shortcut: string, perform: () => void): ActionRecord => ({
    ...{ id, label, perform },
    group: GROUP,
    shortcuts: [shortcut],
    isEnabled: always,
  });
  return [
    act("calendar-today", "Go to today", "T", acts.today),
    act("calendar-previous", "Earlier", "Shift+Left", () => {
      acts.step(-1);
    }),
    act("calendar-next", "Later", "Shift+Right", () => {
      acts.step(1);
    }),
    ...CALENDAR_VIEW_NAMES.map((name) =>
      act(
        `calendar-${name}`,
        `${CALENDAR_VIEWS[name].label} view`,
        CALENDAR_VIEWS[name].shortcut,
        () => {
          acts.view(name);
        },
      ),
    ),
  ];
}
