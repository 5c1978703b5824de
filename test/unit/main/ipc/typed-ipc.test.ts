import { describe, expect, it, vi } from "vitest";
import { answerRequest, type Handlers } from "../../../../src-main/ipc/typed-ipc.ts";
import { TrustedSenders } from "../../../../src-main/ipc/trusted-senders.ts";
import { type ChannelKey, CHANNELS } from "../../../../src-shared/ipc/channels.ts";
import { INPUTS } from "../../../../src-shared/ipc/contract.ts";
import { ok } from "../../../../src-shared/result.ts";

vi.mock("electron", () => ({ ipcMain: { handle: vi.fn() }, protocol: {} }));

const NO_FILTER = { payorIds: [], isMine: false, isOpenOnly: false, hiddenKinds: [] };
const GOOD_INPUTS: Record<ChannelKey, unknown> = {
  bootstrap: {},
  createWorkspace: { name: "My payors", userName: "Dana" },
  openWorkspace: {},
  openSampleWorkspace: { userName: "Dana" },
  openRecentWorkspace: { id: "abc" },
  rebuildIndex: {},
  revealWorkspace: {},
  restoreBackup: { fileName: "a.json", backupId: "b" },
  revealFile: { fileName: "a.json" },
  updateHealthThresholds: { kind: "change", changes: { scheduleSlipAmber: 4 } },
  listSummaries: {},
  createImplementation: {
    id: "imp-1",
    payorName: "Harlow & Pike",
    location: "",
    profile: {
      sso: false,
      erp: false,
      workflows: false,
      complianceTemplates: false,
      subTier: false,
      multiEntity: false,
      monthlySandbox: false,
      earlyPay: false,
      jointChecks: false,
      bankPartner: false,
      inFlightProjects: false,
      feePayer: "SC",
      erpName: "",
    },
    kickoff: "2026-11-30",
    goLive: "2027-02-26",
    ipm: "Dana",
    playbookSlug: "procore-pay-payor",
  },
  openImplementation: { id: "imp-1" },
  executeCommand: {
    implementationId: "imp-1",
    id: "change-1",
    command: { type: "phase/move", to: "P1", waiver: null },
  },
  undo: { implementationId: null },
  redo: { implementationId: "imp-1" },
  retrySave: { implementationId: "imp-1" },
  forecastFromExperience: { implementationId: "imp-1" },
  previewReport: { report: { kind: "closeout", implementationId: "imp-1" } },
  exportReport: {
    report: { kind: "agenda", implementationId: "imp-1", meetingId: "m" },
    format: "pdf",
  },
  exportTimelineImage: {
    implementationId: "imp-1",
    png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
  },
  exportMessages: {
    implementationId: "imp-1",
    messages: [{ payeeId: "payee-1", templateId: "day-3" }],
  },
  exportTable: { table: { kind: "projects", implementationId: "imp-1" }, format: "csv" },
  readTable: { from: "text", text: "Legal name" },
  cancelReading: {},
  chooseFiles: {},
  attachFiles: {
    implementationId: "impl-1",
    id: "change-1",
    files: [{ kind: "chosen", token: "token-1" }],
    evidenceOf: null,
  },
  missingFiles: { implementationId: "impl-1" },
  openAttachment: { implementationId: "impl-1", attachmentId: "attachment-1" },
  revealAttachment: { implementationId: "impl-1", attachmentId: "attachment-1" },
  listLessons: { text: "" },
  listPlaybooks: {},
  readPlaybook: { slug: "procore-pay-payor", version: null },
  savePlaybook: { act: "duplicate", slug: "procore-pay-payor", version: null, name: "Ours" },
  removePlaybook: { slug: "ours", fingerprint: "a1", isUseAccepted: false },
  importPlaybook: {},
  exportPlaybook: { slug: "procore-pay-payor", version: 1 },
  listReminders: {},
  actOnReminders: {
    targets: [{ implementationId: "impl-1", kind: "item", targetId: "SET-05" }],
    act: { kind: "snooze", until: "2026-11-24T09:00:00.000Z" },
  },
  testNotification: {},
  mutePayor: { implementationId: "impl-1", isMuted: true, until: null },
  setInMeeting: { until: "2026-11-24T09:00:00.000Z" },
  saveOwnReminder: {
    reminder: {
      ...{ id: "r-1", title: "Call the bank", note: "", about: null },
      ...{ date: "2026-11-24", time: "09:00", rule: "FREQ=WEEKLY;BYDAY=TU" },
    },
    confirmedNumbers: [],
  },
  removeOwnReminder: { id: "r-1" },
  readDesk: {},
  readCalendar: { from: "2026-11-01", to: "2026-12-06", filter: NO_FILTER },
  exportCalendar: { scope: { kind: "meeting", implementationId: "impl-1", meetingId: "m-1" } },
  readCalendarFeed: {},
  chooseCalendarFeed: {},
  stopCalendarFeed: {},
  updateSettings: { settings: { theme: "dark" } },
  openExternal: { url: "https://example.com" },
  reportError: { message: "m", stack: "s" },
};

const KEYS = Object.keys(CHANNELS) as ChannelKey[];
const OWN_PAGE = "app://payor-desk/index.html#/board";

function setUp() {
  const seen: { key: string; input: unknown }[] = [];
  const handlers = Object.fromEntries(
    KEYS.map((key) => [
      key,
      (input: unknown) => {
        seen.push({ key, input });
        return ok(null);
      },
    ]),
  ) as unknown as Handlers;
  const trusted = new TrustedSenders();
  const contents = { id: 7, once: vi.fn() };
  trusted.add(contents as never);
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const event = (overrides: { id?: number; url?: string; parent?: unknown } = {}) =>
    ({
      sender: { id: overrides.id ?? 7 },
      senderFrame: { url: overrides.url ?? OWN_PAGE, parent: overrides.parent ?? null },
    }) as never;
  return { parts: { handlers, trusted, log }, seen, event, contents, log };
}

describe("the contract in main", () => {
  it("has an input schema for every channel and no other", () => {
    expect(Object.keys(INPUTS).toSorted()).toEqual(KEYS.toSorted());
  });

  describe.each(KEYS)("%s", (key) => {
    it("lets a good input through", async () => {
      const { parts, seen, event } = setUp();
      expect(await answerRequest(key, event(), GOOD_INPUTS[key], parts)).toEqual(ok(null));
      expect(seen).toEqual([{ key, input: GOOD_INPUTS[key] }]);
    });

    it.each([
      ["an unknown key", { ...(GOOD_INPUTS[key] as object), extra: 1 }],
      ["nothing", undefined],
      ["a list", [GOOD_INPUTS[key]]],
      ["a text", "{}"],
    ])("refuses %s as an answer", async (_what, input) => {
      const { parts, seen, event } = setUp();
      const answer = await answerRequest(key, event(), input, parts);
      expect(answer).toMatchObject({ ok: false, error: { code: "bad-input" } });
      expect(seen).toEqual([]);
    });

    it.each([
      ["another window", { id: 8 }],
      ["a frame inside the page", { parent: {} }],
      ["another address", { url: "https://payor-desk/index.html" }],
      ["a look-alike address", { url: "app://payor-desk.evil/index.html" }],
    ])("does not trust %s", async (_who, sender) => {
      const { parts, seen, event } = setUp();
      const answer = await answerRequest(key, event(sender), GOOD_INPUTS[key], parts);
      expect(answer).toMatchObject({ ok: false, error: { code: "not-trusted" } });
      expect(seen).toEqual([]);
    });
  });

  it("gives a year of the calendar at a time, and no more", async () => {
    const { parts, seen, event } = setUp();
    const answerTo = (to: string): unknown =>
      answerRequest("readCalendar", event(), { from: "2026-01-01", to, filter: NO_FILTER }, parts);
    expect(await answerTo("2027-02-05")).toEqual(ok(null));
    expect(await answerTo("2027-02-06")).toMatchObject({
      ok: false,
      error: { code: "bad-input", where: "to" },
    });
    expect(seen).toHaveLength(1);
  });

  it("answers with a problem, and logs, when a handler throws", async () => {
    const { parts, event, log } = setUp();
    const handlers: Handlers = {
      ...parts.handlers,
      bootstrap: () => {
        throw new Error("boom");
      },
    };
    const answer = await answerRequest("bootstrap", event(), {}, { ...parts, handlers });
    expect(answer).toMatchObject({ ok: false, error: { code: "unexpected", details: "boom" } });
    expect(log.error).toHaveBeenCalledOnce();
  });

  it("forgets a window that is destroyed", async () => {
    const { parts, event, contents } = setUp();
    const onDestroyed = contents.once.mock.calls[0]?.[1] as () => void;
    onDestroyed();
    expect(await answerRequest("bootstrap", event(), {}, parts)).toMatchObject({
      error: { code: "not-trusted" },
    });
  });
});
