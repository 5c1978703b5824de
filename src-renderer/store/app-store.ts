/** What the whole window shares: settings, workspace, today, undo labels. A cache of what main said. */
import { create } from "zustand";
import type {
  Bootstrap,
  CalendarFeed,
  HistoryLabels,
  RecentWorkspace,
  WorkspaceInfo,
} from "../../src-shared/ipc/answers.ts";
import type { Input } from "../../src-shared/ipc/contract.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src-shared/ipc/settings.ts";
import {
  DEFAULT_HEALTH_THRESHOLDS,
  type HealthThresholds,
} from "../../src-shared/domain/health/health-thresholds.ts";
import type { Problem, Result } from "../../src-shared/result.ts";
import { request } from "../api-client.ts";
import { setBoard } from "./board-store.ts";
import { forgetDocuments } from "./document-store.ts";
import { forgetSaveStates } from "./save-store.ts";

interface AppState {
  readonly stage: "starting" | "ready" | "failed";
  /** Why the start failed. */
  readonly problem: Problem | null;
  readonly appVersion: string;
  readonly platform: Bootstrap["platform"];
  /** Today in the user's zone, `YYYY-MM-DD`; main says when it changes. */
  readonly today: string;
  /** The moment at which main last said what time it is. */
  readonly now: string;
  readonly timeZone: string;
  readonly settings: Settings;
  readonly recentWorkspaces: readonly RecentWorkspace[];
  readonly workspace: WorkspaceInfo | null;
  readonly workspaceProblem: Problem | null;
  readonly unreadReminders: number;
  /** The calendar file that is kept up to date with the workspace; null until main has told. */
  readonly calendarFeed: CalendarFeed | null;
  readonly history: HistoryLabels;
  /** Progress of building the index, while it runs. */
  readonly indexProgress: { readonly done: number; readonly total: number } | null;
}

export const useAppStore = create<AppState>()(() => ({
  stage: "starting",
  problem: null,
  appVersion: "",
  platform: "linux",
  today: "1970-01-01",
  now: "1970-01-01T00:00:00.000Z",
  timeZone: "UTC",
  settings: DEFAULT_SETTINGS,
  recentWorkspaces: [],
  workspace: null,
  workspaceProblem: null,
  unreadReminders: 0,
  calendarFeed: null,
  history: { undo: null, redo: null },
  indexProgress: null,
}));

/** The thresholds of health of the open workspace. */
export function useHealthThresholds(): HealthThresholds {
  return useAppStore((state) => state.workspace?.healthThresholds ?? DEFAULT_HEALTH_THRESHOLDS);
}

/** Changes thresholds of health of the workspace, or takes all of them back; cards of the board come by push. */
export async function updateHealthThresholds(
  input: Input<"updateHealthThresholds">,
): Promise<Result<WorkspaceInfo>> {
  const answer = await request("updateHealthThresholds", input);
  if (answer.ok) useAppStore.setState({ workspace: answer.value, indexProgress: null });
  return answer;
}

/** Takes over what main said of everything: at start, and when another workspace is opened. */
export function adoptBootstrap({ board, ...facts }: Bootstrap): void {
  forgetDocuments();
  forgetSaveStates();
  setBoard(board ?? { summaries: [], problems: [] });
  const none = { problem: null, indexProgress: null, calendarFeed: null };
  useAppStore.setState({ ...facts, ...none, stage: "ready" });
  if (facts.workspace) void loadCalendarFeed();
}

/** Asks main for the calendar file of the workspace. Until it answers nothing is said of one: pushes tell of changes. */
async function loadCalendarFeed(): Promise<void> {
  const { workspace } = useAppStore.getState();
  const answer = await request("readCalendarFeed", {});
  if (!answer.ok || useAppStore.getState().workspace !== workspace) return;
  useAppStore.setState({ calendarFeed: answer.value });
}

/** Asks main for everything that the first paint needs. */
export async function startApp(): Promise<void> {
  useAppStore.setState({ stage: "starting", problem: null });
  const answer = await request("bootstrap", {});
  if (answer.ok) adoptBootstrap(answer.value);
  else useAppStore.setState({ stage: "failed", problem: answer.error });
}

/** Changes settings of the user; the window shows them once main has stored them. */
export async function updateSettings(settings: Partial<Settings>): Promise<Result<Settings>> {
  const answer = await request("updateSettings", { settings });
  if (answer.ok) useAppStore.setState({ settings: answer.value });
  return answer;
}

/** Opens a workspace by one of the four ways; `cancelled` is the answer when the user closed the dialog. */
export async function switchWorkspace(
  how:
    | { readonly kind: "create"; readonly name: string; readonly userName: string }
    | { readonly kind: "open" }
    | { readonly kind: "sample"; readonly userName: string }
    | { readonly kind: "recent"; readonly id: string },
): Promise<Result<Bootstrap>> {
  const answer = await askFor(how);
  if (answer.ok) adoptBootstrap(answer.value);
  return answer;
}

function askFor(how: Parameters<typeof switchWorkspace>[0]): Promise<Result<Bootstrap>> {
  switch (how.kind) {
    case "create":
      return request("createWorkspace", { name: how.name, userName: how.userName });
    case "open":
      return request("openWorkspace", {});
    case "sample":
      return request("openSampleWorkspace", { userName: how.userName });
    case "recent":
      return request("openRecentWorkspace", { id: how.id });
  }
}

/** Builds the index anew from the files; progress comes by push. */
export async function rebuildIndex(): Promise<Result<null>> {
  const answer = await request("rebuildIndex", {});
  useAppStore.setState({ indexProgress: null });
  if (!answer.ok) return answer;
  setBoard(answer.value);
  return { ok: true, value: null };
}
