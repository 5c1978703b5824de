/** Requests of the calendar: what it shows, and calendar files. */
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

type CalendarChannels =
  | "readCalendar"
  | "exportCalendar"
  | "readCalendarFeed"
  | "chooseCalendarFeed"
  | "stopCalendarFeed";

/** Handlers of the channels of the calendar. */
export function calendarHandlers({
  workspace,
}: {
  workspace: CurrentWorkspace;
}): Pick<Handlers, CalendarChannels> {
  const notYet = (): Result<never> => fail(problem("refused", "This is not there yet"));
  return {
    readCalendar({ from, to }) {
      const session = workspace.require();
      return session.ok ? ok(session.value.datedEntries(from, to)) : session;
    },
    exportCalendar: notYet,
    readCalendarFeed: notYet,
    chooseCalendarFeed: notYet,
    stopCalendarFeed: notYet,
  };
}
