/** Requests of the calendar: what it shows, and calendar files. */
import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { onOneLine } from "../../../src-shared/calendar-out/calendar-text.ts";
import { safeFileName } from "../../../src-shared/domain/attachments/safe-file-name.ts";
import { calendarDays } from "../../../src-shared/domain/calendar-view/calendar-days.ts";
import { addCalendarDays } from "../../../src-shared/domain/dates.ts";
import type { CalendarScope } from "../../../src-shared/ipc/contract.ts";
import { reportFileName } from "../../../src-shared/reports/report-model.ts";
import { fail, ok, problem, type Result } from "../../../src-shared/result.ts";
import type { CalendarFiles } from "../../calendar-out/calendar-files.ts";
import type { Clock } from "../../clock.ts";
import type { WorkspaceSession } from "../../documents/workspace-session.ts";
import type { SettingsStore } from "../../storage/settings-store.ts";
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

type CalendarChannels =
  | "readCalendar"
  | "exportCalendar"
  | "readCalendarFeed"
  | "chooseCalendarFeed"
  | "stopCalendarFeed";

const FILTERS = [{ name: "Calendar", extensions: ["ics"] }];

interface ScopeNames {
  /** What the calendar is called in other programs. */
  readonly calendar: string;
  /** Without an ending. */
  readonly file: string;
}

function namesOf(
  scope: CalendarScope,
  session: WorkspaceSession,
  today: string,
): Result<ScopeNames> {
  if (scope.kind === "everything") {
    const { name } = session.info();
    const file = reportFileName({ payor: name, label: "", title: "Calendar", date: today });
    return ok({ calendar: `Payor Desk: ${name}`, file });
  }
  const { implementationId } = scope;
  const payor = session.board().summaries.find(({ id }) => id === implementationId)?.payorName;
  if (payor === undefined) {
    return fail(
      problem("not-found", "That implementation is no longer there", {
        where: implementationId,
        advice: "Nothing was exported. It was removed, or its file cannot be read now.",
      }),
    );
  }
  if (scope.kind === "implementation") {
    const file = reportFileName({ payor, label: "", title: "Calendar", date: today });
    return ok({ calendar: payor, file });
  }
  const meeting = session
    .datedEntriesOf(implementationId)
    .find(({ kind, id }) => kind === "meeting" && id === scope.meetingId);
  if (!meeting) {
    return fail(
      problem("not-found", "This meeting is in no calendar", {
        where: payor,
        advice:
          "Nothing was exported. It was removed, or the implementation is on hold, closed or cancelled.",
      }),
    );
  }
  const { title, due: date } = meeting;
  return ok({ calendar: payor, file: reportFileName({ payor, label: "Meeting", title, date }) });
}

// Without it no program knows what to do with the file, and a feed could be put over a file of another kind.
function withEnding(file: string): string {
  return file.toLowerCase().endsWith(".ics") ? file : `${file}.ics`;
}

/** Handlers of the channels of the calendar. */
export function calendarHandlers({
  window,
  workspace,
  calendarFiles,
  store,
  clock,
}: {
  window: () => BrowserWindow;
  workspace: CurrentWorkspace;
  calendarFiles: CalendarFiles;
  store: Pick<SettingsStore, "settings">;
  clock: Clock;
}): Pick<Handlers, CalendarChannels> {
  /** Null when the user changed their mind. */
  async function askWhere(title: string, fileName: string): Promise<string | null> {
    const answer = await dialog.showSaveDialog(window(), {
      title,
      defaultPath: path.join(app.getPath("documents"), fileName),
      filters: FILTERS,
      properties: ["showOverwriteConfirmation", "createDirectory"],
    });
    return answer.canceled || !answer.filePath ? null : withEnding(answer.filePath);
  }

  return {
    async readCalendar({ from, to, filter }) {
      const required = workspace.require();
      if (!required.ok) return required;
      const session = required.value;
      await session.datedEntriesRead();
      // A time may be on another day in the zone of the user than where it was agreed.
      const entries = session.datedEntries(addCalendarDays(from, -1), addCalendarDays(to, 1));
      return ok(
        calendarDays(entries, filter, {
          ...{ from, to, today: clock.today(), timeZone: clock.timeZone() },
          userName: store.settings().userName,
          cardOf: (id) => session.summaryOf(id) ?? undefined,
        }),
      );
    },
    async exportCalendar({ scope }) {
      const session = workspace.require();
      if (!session.ok) return session;
      const names = namesOf(scope, session.value, clock.today());
      if (!names.ok) return names;
      const file = await askWhere("Export to a calendar file", `${names.value.file}.ics`);
      if (file === null) return fail(problem("cancelled", "Nothing was exported"));
      const exported = await calendarFiles.export(scope, names.value.calendar, file);
      if (!exported.ok) return exported;
      return ok({
        fileName: path.basename(file),
        folder: path.dirname(file),
        events: exported.value.events,
      });
    },
    readCalendarFeed: () => ok(calendarFiles.feed()),
    async chooseCalendarFeed() {
      const session = workspace.require();
      if (!session.ok) return session;
      // A slash in the name of a workspace divides no folders.
      const workspaceName = session.value.info().name.replaceAll(/[/\\]+/g, " ");
      const name = safeFileName(`Payor Desk - ${onOneLine(workspaceName)}.ics`, () => false);
      const file = await askWhere("Keep a calendar file up to date", name);
      if (file === null) return fail(problem("cancelled", "Nothing was changed"));
      return calendarFiles.chooseFeed(file);
    },
    stopCalendarFeed: () => ok(calendarFiles.stopFeed()),
  };
}
