import { beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkspaceSession } from "../../../../src-main/documents/workspace-session.ts";
import { askToClose } from "../../../../src-main/windows/ask-to-close.ts";
import { problem } from "../../../../src-shared/result.ts";

const asked = vi.hoisted(() => vi.fn());
vi.mock("electron", () => ({ dialog: { showMessageBox: asked } }));

const TRY_AGAIN = 0;
const KEEP_WORKING = 1;
const CLOSE_WITHOUT_SAVING = 2;

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
let unsavedIds: string[];
let heals: boolean;
let isVisible: boolean;
const show = vi.fn();
let retried: string[];

const session = {
  flush: () => Promise.resolve(),
  unsaved: () =>
    unsavedIds.map((implementationId) => ({
      implementationId,
      state: "failed",
      revision: 2,
      problem: problem("disk-full", "The disk is full", { where: `${implementationId}.json` }),
    })),
  retrySave(id: string) {
    retried.push(id);
    if (heals) unsavedIds = unsavedIds.filter((other) => other !== id);
    return Promise.resolve({ ok: true, value: null });
  },
} as unknown as WorkspaceSession;

const close = (of: WorkspaceSession | null = session) =>
  askToClose({ window: { isVisible: () => isVisible, show } as never, session: of, log });

function answers(...buttons: number[]): void {
  for (const response of buttons) asked.mockResolvedValueOnce({ response, checkboxChecked: false });
}

beforeEach(() => {
  asked.mockReset();
  [unsavedIds, heals, retried, isVisible] = [[], false, [], true];
  show.mockReset();
});

describe("askToClose", () => {
  it("asks nothing when everything is saved, or nothing is open", async () => {
    expect(await close()).toBe(true);
    expect(await close(null)).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });

  it("names what is not saved and why, and stays when the user keeps working", async () => {
    unsavedIds = ["acme", "harlow"];
    answers(KEEP_WORKING);
    expect(await close()).toBe(false);
    expect(asked.mock.calls[0]?.at(1)).toMatchObject({
      message: "2 changes are not saved yet",
      detail: "acme.json The disk is full\nharlow.json The disk is full",
      cancelId: KEEP_WORKING,
    });
  });

  it("brings a window back from the background to ask, and only then", async () => {
    isVisible = false;
    expect(await close()).toBe(true);
    expect(show).not.toHaveBeenCalled();
    unsavedIds = ["acme"];
    answers(KEEP_WORKING);
    await close();
    expect(show).toHaveBeenCalledOnce();
  });

  it("tries again as often as asked, and goes once it is saved", async () => {
    unsavedIds = ["acme"];
    answers(TRY_AGAIN, TRY_AGAIN);
    asked.mockImplementationOnce(() => {
      heals = true;
      return Promise.resolve({ response: TRY_AGAIN, checkboxChecked: false });
    });
    expect(await close()).toBe(true);
    expect(retried).toEqual(["acme", "acme", "acme"]);
  });

  it("goes without saving only when the user says so", async () => {
    unsavedIds = ["acme"];
    answers(CLOSE_WITHOUT_SAVING);
    expect(await close()).toBe(true);
  });

  it("asks when saving itself breaks, instead of leaving or never closing", async () => {
    const broken = { flush: () => Promise.reject(new Error("bug")) } as unknown as WorkspaceSession;
    answers(KEEP_WORKING, CLOSE_WITHOUT_SAVING);
    expect(await close(broken)).toBe(false);
    expect(await close(broken)).toBe(true);
    expect(log.error).toHaveBeenCalled();
  });
});
