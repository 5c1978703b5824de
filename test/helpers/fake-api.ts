// Stands in for main in tests of the window: `window.api` as the contract has it, in memory, over the real rules of
// src-shared. Saving is instant unless a test says otherwise with `push("saveStateChanged", ...)`.
import { applyPatches, enablePatches, type Patch } from "immer";
import { vi } from "vitest";
import type { z } from "zod";
import { applyCommand } from "../../src-shared/commands/apply-command.ts";
import type { CommandContext } from "../../src-shared/commands/define-command.ts";
import { createImplementation } from "../../src-shared/domain/playbook/create-implementation.ts";
import { aggregateExperience } from "../../src-shared/domain/experience/experience-aggregate.ts";
import { learnFrom } from "../../src-shared/domain/experience/experience.ts";
import { outlookOf } from "../../src-shared/domain/experience/go-live-outlook.ts";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  thresholdProblems,
} from "../../src-shared/domain/health/health-thresholds.ts";
import type { FileProblemCard } from "../../src-shared/domain/card-summary.ts";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import { datedEntries } from "../../src-shared/domain/dated-entries/dated-entries.ts";
import { calendarDays } from "../../src-shared/domain/calendar-view/calendar-days.ts";
import { composeDesk } from "../../src-shared/domain/desk/compose-desk.ts";
import type { OwnReminder } from "../../src-shared/domain/reminders/own-reminder.ts";
import type { MutedPayor, ReminderRow } from "../../src-shared/domain/reminders/reminder-state.ts";
import type { Playbook } from "../../src-shared/domain/playbook/playbook.ts";
import { newFinds, sensitiveProblem } from "../../src-shared/domain/sensitive-fields.ts";
import { summariseCard } from "../../src-shared/domain/summarise-card.ts";
import type { Api } from "../../src-shared/ipc/api.ts";
import { parseDelimited } from "../../src-shared/imports/delimited-text.ts";
import type { ImportGrid } from "../../src-shared/imports/import-grid.ts";
import { CHANNELS, type ChannelKey, EVENTS, type EventKey } from "../../src-shared/ipc/channels.ts";
import type {
  Board,
  Bootstrap,
  ChangeAnswer,
  LessonRow,
  PlaybookFileProblem,
  SaveState,
  WorkspaceInfo,
} from "../../src-shared/ipc/answers.ts";
import {
  type EventPayloads,
  type Input,
  INPUTS,
  type Outputs,
} from "../../src-shared/ipc/contract.ts";
import {
  DEFAULT_SETTINGS,
  reminderSettingsOf,
  type Settings,
} from "../../src-shared/ipc/settings.ts";
import { fail, ok, type Problem, problem, type Result } from "../../src-shared/result.ts";
import { fakePlaybooks } from "./fake-playbooks.ts";
import { fakeReminders } from "./fake-reminders.ts";

enablePatches();

interface Step {
  readonly implementationId: string;
  readonly label: string;
  readonly forward: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** What a test may set up; everything has a default. */
export interface FakeWorld {
  /** What a file holds that is chosen for an import; none = the dialog is closed. */
  readonly chosenTable?: ImportGrid;
  readonly implementations?: readonly Implementation[];
  readonly reminders?: readonly ReminderRow[];
  readonly problems?: readonly FileProblemCard[];
  readonly settings?: Partial<Settings>;
  readonly bootstrap?: Partial<Bootstrap>;
  readonly areNotificationsSupported?: boolean;
  /** Why the system shows no notifications. */
  readonly notificationProblem?: string;
  readonly ownReminders?: readonly OwnReminder[];
  readonly mutedPayors?: readonly MutedPayor[];
  /** Reminders that wait while a meeting lasts. */
  readonly held?: number;
  /** The workspace's own playbooks; the built-in one is always there. */
  readonly playbooks?: readonly Playbook[];
  readonly playbookProblems?: readonly PlaybookFileProblem[];
  /** Requests that are refused from the start. */
  readonly refusals?: Partial<Record<ChannelKey, Problem>>;
}

/** Monday morning of the fake. */
export const TODAY = "2026-11-23";
const NOW = "2026-11-23T15:20:00.000Z";
const TIME_ZONE = "America/Chicago";

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, userName: "Dana Whitfield", theme: "light" };

type Handlers = { readonly [K in ChannelKey]: (input: Input<K>) => Outputs[K] };

/** The fake, put at `window.api`, with what a test can see and do from main's side. */
export function installFakeApi(world: FakeWorld = {}) {
  const documents = new Map<string, { implementation: Implementation; revision: number }>(
    (world.implementations ?? []).map((implementation) => [
      implementation.id,
      { implementation, revision: 1 },
    ]),
  );
  const listeners = new Map<EventKey, Set<(payload: never) => void>>();
  const calls: { readonly key: ChannelKey; readonly input: unknown }[] = [];
  const refusals = new Map(Object.entries(world.refusals ?? {}) as [ChannelKey, Problem][]);
  const undoStack: Step[] = [];
  const redoStack: Step[] = [];
  let settings: Settings = { ...SETTINGS, ...world.settings };
  const playbooks = fakePlaybooks({
    own: world.playbooks ?? [],
    problems: world.playbookProblems ?? [],
    user: () => settings.userName,
    today: TODAY,
    now: NOW,
    madeFrom: (slug) =>
      [...documents.values()]
        .map(({ implementation }) => implementation)
        .filter(({ playbook }) => playbook.slug === slug)
        .map(({ id, payor }) => ({ id, payorName: payor.name })),
  });

  const push = <K extends EventKey>(event: K, payload: EventPayloads[K]): void => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  let thresholds = DEFAULT_HEALTH_THRESHOLDS;
  const context = (): CommandContext => ({
    today: TODAY,
    now: NOW,
    user: settings.userName,
    healthThresholds: thresholds,
  });
  const board = (): Board => ({
    summaries: [...documents.values()].map(({ implementation }) =>
      summariseCard(implementation, TODAY, thresholds),
    ),
    problems: world.problems ?? [],
  });
  const dated = (): readonly DatedEntry[] => {
    const { staleCalendarDays } = thresholds;
    return [...documents.values()].flatMap(({ implementation }) =>
      datedEntries(implementation, { today: TODAY, staleCalendarDays }),
    );
  };
  const reminders = fakeReminders({
    rows: world.reminders ?? [],
    own: world.ownReminders ?? [],
    muted: world.mutedPayors ?? [],
    held: world.held ?? 0,
    notificationProblem: world.notificationProblem ?? null,
    today: TODAY,
    now: NOW,
    settings: () => reminderSettingsOf(settings, TIME_ZONE),
    entries: dated,
    payorNameOf: (id) => documents.get(id)?.implementation.payor.name ?? null,
    changed: (unread) => {
      push("remindersChanged", { unread });
    },
  });
  const historyLabels = (implementationId: string | null = null) => {
    const last = (steps: readonly Step[]): string | null =>
      steps.findLast(
        (step) => implementationId === null || step.implementationId === implementationId,
      )?.label ?? null;
    return { undo: last(undoStack), redo: last(redoStack) };
  };
  const savedAt = (implementationId: string, revision: number): SaveState => ({
    implementationId,
    state: "saved",
    revision,
    problem: null,
  });
  const workspace = (isSample = false): WorkspaceInfo => ({
    name: isSample ? "Sample" : "Payors",
    folder: "/home/dana/Payors",
    isSample,
    isWritable: true,
    healthThresholds: thresholds,
  });
  const bootstrap = (more: Partial<Bootstrap> = {}): Bootstrap => ({
    appVersion: "0.1.0",
    platform: "linux",
    today: TODAY,
    now: NOW,
    timeZone: TIME_ZONE,
    settings,
    recentWorkspaces: [],
    workspace: workspace(),
    workspaceProblem: null,
    board: board(),
    unreadReminders: reminders.unread(),
    history: historyLabels(),
    ...world.bootstrap,
    ...more,
  });

  function change(id: string, next: Implementation, patches: readonly Patch[], label: string) {
    const before = documents.get(id)!;
    const revision = before.revision + 1;
    documents.set(id, { implementation: next, revision });
    const answer: ChangeAnswer = {
      implementationId: id,
      fromRevision: before.revision,
      revision,
      patches,
      label,
      history: historyLabels(id),
    };
    push("implementationChanged", answer);
    push("historyChanged", historyLabels());
    push("saveStateChanged", savedAt(id, revision));
    push("summariesChanged", {
      upserts: [summariseCard(next, TODAY, thresholds)],
      removedIds: [],
      problems: null,
    });
    reminders.tellUnread();
    return ok(answer);
  }
  function execute({
    implementationId,
    id,
    command,
    confirmedNumbers = [],
  }: Input<"executeCommand">): Result<ChangeAnswer> {
    const document = documents.get(implementationId);
    if (!document) return fail(problem("not-found", "This implementation is not here"));
    const applied = applyCommand(document.implementation, { id, command }, context());
    if (!applied.ok) return applied;
    const { next, patches, inverse, label } = applied.value;
    const finds = newFinds(patches, document.implementation, confirmedNumbers);
    if (finds.length > 0) return fail(sensitiveProblem(finds));
    undoStack.push({ implementationId, label, forward: patches, inverse });
    redoStack.length = 0;
    return change(implementationId, next, patches, label);
  }
  function step(
    { implementationId }: Input<"undo">,
    verb: "Undone" | "Redone",
    [from, to]: readonly [Step[], Step[]],
    patchesOf: (taken: Step) => readonly Patch[],
  ): Result<ChangeAnswer> {
    const at = from.findLastIndex(
      (one) => implementationId === null || one.implementationId === implementationId,
    );
    const [taken] = at === -1 ? [] : from.splice(at, 1);
    if (!taken) return fail(problem("nothing-to-undo", "There is nothing to take back"));
    to.push(taken);
    const { implementation } = documents.get(taken.implementationId)!;
    const patches = patchesOf(taken);
    return change(
      taken.implementationId,
      applyPatches(implementation, patches),
      patches,
      `${verb} in ${implementation.payor.name}: ${taken.label}`,
    );
  }
  function listLessons({ text }: Input<"listLessons">): Result<readonly LessonRow[]> {
    const rows = [...documents.values()].flatMap(({ implementation }) =>
      Object.values(implementation.lessons).map((lesson) => ({
        implementationId: implementation.id,
        payorName: implementation.payor.name,
        lesson,
      })),
    );
    return ok(
      rows.filter(({ lesson }) =>
        JSON.stringify(lesson).toLowerCase().includes(text.toLowerCase()),
      ),
    );
  }
  const openWorkspace = (isSample = false) =>
    ok(
      bootstrap({
        workspace: workspace(isSample),
        workspaceProblem: null,
      }),
    );

  const handlers: Handlers = {
    bootstrap: () => ok(bootstrap()),
    createWorkspace: () => openWorkspace(),
    openWorkspace: () => openWorkspace(),
    openSampleWorkspace: () => openWorkspace(true),
    openRecentWorkspace: () => openWorkspace(),
    rebuildIndex: () => ok(board()),
    revealWorkspace: () => ok(null),
    restoreBackup: () => ok(board()),
    revealFile: () => ok(null),
    updateHealthThresholds(input) {
      const wanted = {
        ...DEFAULT_HEALTH_THRESHOLDS,
        ...(input.kind === "change" && { ...thresholds, ...input.changes }),
      };
      if (thresholdProblems(wanted).size > 0)
        return fail(problem("refused", "These thresholds contradict each other"));
      thresholds = wanted;
      push("summariesChanged", { upserts: board().summaries, removedIds: [], problems: null });
      return ok(workspace());
    },
    listSummaries: () => ok(board()),
    createImplementation({ playbookSlug, ...start }) {
      const playbook = playbooks.find(playbookSlug);
      if (!playbook) return fail(problem("not-found", "That playbook is not there"));
      const implementation = createImplementation(playbook, { ...start, today: TODAY });
      documents.set(start.id, { implementation, revision: 1 });
      const summary = summariseCard(implementation, TODAY, thresholds);
      push("summariesChanged", { upserts: [summary], removedIds: [], problems: null });
      return ok(summary);
    },
    openImplementation({ id }) {
      const document = documents.get(id);
      if (!document) return fail(problem("not-found", "This implementation is not here"));
      return ok({
        ...document,
        readOnlyReason: null,
        history: historyLabels(id),
        save: savedAt(id, document.revision),
      });
    },
    executeCommand: execute,
    undo: (input) => step(input, "Undone", [undoStack, redoStack], ({ inverse }) => inverse),
    redo: (input) => step(input, "Redone", [redoStack, undoStack], ({ forward }) => forward),
    retrySave({ implementationId }) {
      push(
        "saveStateChanged",
        savedAt(implementationId, documents.get(implementationId)!.revision),
      );
      return ok(null);
    },
    forecastFromExperience({ implementationId }) {
      const document = documents.get(implementationId);
      if (!document) return fail(problem("not-found", "This implementation is not here"));
      const all = [...documents.values()].map(({ implementation }) => implementation);
      const experience = aggregateExperience(all.flatMap((each) => learnFrom(each) ?? []));
      return ok(outlookOf(document.implementation, TODAY, experience));
    },
    previewReport: () => ok({ title: "Report", path: "/print/1", markdown: "# Report\n" }),
    exportMessages: ({ messages }) => ok({ count: messages.length, folder: "/home/dana" }),
    exportTimelineImage: () => ok({ fileName: "timeline.png", folder: "/home/dana" }),
    exportReport: ({ format }) => ok({ fileName: `report.${format}`, folder: "/home/dana" }),
    exportTable: ({ format }) => ok({ fileName: `table.${format}`, folder: "/home/dana" }),
    readTable: (source) =>
      source.from === "text"
        ? ok(parseDelimited(source.text, "pasted cells"))
        : world.chosenTable
          ? ok(world.chosenTable)
          : fail(problem("cancelled", "Nothing was imported")),
    cancelReading: () => ok(null),
    chooseFiles: () => ok([{ token: "token-1", name: "Bank line.pdf" }]),
    attachFiles: ({ implementationId, id, files, evidenceOf }) =>
      execute({
        implementationId,
        id,
        command: {
          type: "attachment/add",
          attachments: files.map((file, index) => {
            const name = file.kind === "dropped" ? file.name : "Bank line.pdf";
            return { id: `${id}-${index}`, fileName: name, originalName: name, bytes: 1200 };
          }),
          evidenceOf,
        },
      }),
    missingFiles: () => ok([]),
    openAttachment: () => ok(null),
    revealAttachment: () => ok(null),
    listLessons,
    ...playbooks.handlers,
    ...reminders.handlers,
    testNotification: () => ok({ isSupported: world.areNotificationsSupported ?? true }),
    readDesk: () =>
      ok(
        composeDesk({
          entries: dated(),
          summaries: board().summaries,
          snoozed: reminders.snoozed(),
          today: TODAY,
          now: NOW,
          timeZone: TIME_ZONE,
          user: settings.userName,
        }),
      ),
    readCalendar: ({ from, to, filter }) => {
      const cards = new Map(board().summaries.map((card) => [card.id, card]));
      return ok(
        calendarDays(dated(), filter, {
          ...{ from, to, today: TODAY, timeZone: "America/Chicago" },
          userName: settings.userName,
          cardOf: (id) => cards.get(id),
        }),
      );
    },
    exportCalendar: () => ok({ fileName: "calendar.ics", folder: "/home/dana", events: 3 }),
    readCalendarFeed: () => ok({ path: null, writtenAt: null, problem: null }),
    chooseCalendarFeed: () =>
      ok({ path: "/home/dana/calendar.ics", writtenAt: NOW, problem: null }),
    stopCalendarFeed: () => ok({ path: null, writtenAt: null, problem: null }),
    updateSettings({ settings: changed }) {
      settings = { ...settings, ...(changed as Partial<Settings>) };
      return ok(settings);
    },
    openExternal: () => ok(null),
    reportError: () => ok(null),
  };

  // As in main: input is checked against the contract, the answer comes later, and both are copies.
  const ask = async <K extends ChannelKey>(key: K, input: Input<K>): Promise<unknown> => {
    calls.push({ key, input });
    const refusal = refusals.get(key);
    if (refusal) return fail(refusal);
    const schema: z.ZodType = INPUTS[key];
    const parsed = schema.parse(input) as Input<K>;
    return structuredClone(handlers[key](parsed));
  };
  const requests = Object.keys(CHANNELS).map((key) => [
    key,
    (input: never) => ask(key as ChannelKey, input),
  ]);
  const subscriptions = (Object.keys(EVENTS) as EventKey[]).map((event) => [
    `on${event.charAt(0).toUpperCase()}${event.slice(1)}`,
    (listener: (payload: never) => void) => {
      const own = listeners.get(event) ?? new Set();
      listeners.set(event, own.add(listener));
      return () => own.delete(listener);
    },
  ]);
  const api = Object.fromEntries([...requests, ...subscriptions]) as Api;
  vi.stubGlobal("api", api);

  return {
    /** Everything that was asked for, oldest first. */
    calls,
    /** Pushes to the window, as main would. */
    push,
    /** From now on this request is refused. */
    refuse(key: ChannelKey, why: Problem): void {
      refusals.set(key, why);
    },
    /** The request is answered again. */
    allow(key: ChannelKey): void {
      refusals.delete(key);
    },
    /** An implementation as main has it. */
    documentOf: (id: string): Implementation => documents.get(id)!.implementation,
    /** The newest version of a playbook as main has it. */
    playbookOf: (slug: string): Playbook | undefined => playbooks.find(slug),
    saveOutside: playbooks.saveOutside,
    /** The settings as main has them. */
    settings: (): Settings => settings,
    ...reminders.seen,
  };
}
