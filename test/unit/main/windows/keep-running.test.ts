import { beforeEach, describe, expect, it, vi } from "vitest";
import { KeepRunning } from "../../../../src-main/windows/keep-running.ts";
import { DEFAULT_SETTINGS } from "../../../../src-shared/ipc/settings.ts";

const asked = vi.hoisted(() => vi.fn());
vi.mock("electron", () => ({ dialog: { showMessageBox: asked } }));

const KEEP = 0;
const QUIT = 1;
let keepsRunning: boolean;
let isTold: boolean;
let maySave: boolean;
let keepRunning: KeepRunning;

beforeEach(() => {
  asked.mockReset().mockResolvedValue({ response: KEEP });
  [keepsRunning, isTold, maySave] = [true, false, true];
  keepRunning = new KeepRunning({
    store: {
      settings: () => ({ ...DEFAULT_SETTINGS, keepsRunning }),
      isKeepRunningTold: () => isTold,
      setKeepRunningTold: () => {
        isTold = true;
      },
    },
    window: () => ({}) as never,
    mayLeave: () => Promise.resolve(maySave),
  });
});

describe("closing the window", () => {
  it("ends the program as long as the user has not asked for anything else", async () => {
    keepsRunning = false;
    expect(await keepRunning.decide()).toBe("close");
    maySave = false;
    expect(await keepRunning.decide()).toBe("stay");
    expect(asked).not.toHaveBeenCalled();
  });

  it("leaves the program running, and says so the first time only", async () => {
    expect(await keepRunning.decide()).toBe("hide");
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      message: "Payor Desk keeps running in the background",
      buttons: ["Keep running", "Quit now"],
    });
    expect(await keepRunning.decide()).toBe("hide");
    expect(asked).toHaveBeenCalledOnce();
  });

  it("quits at once when told so, after the question about unsaved work", async () => {
    asked.mockResolvedValue({ response: QUIT });
    maySave = false;
    expect(await keepRunning.decide()).toBe("stay");
    // Told already: the next closing goes to the background.
    expect(await keepRunning.decide()).toBe("hide");
  });
});

describe("quitting", () => {
  it("ends the program although it keeps running", async () => {
    keepRunning.noteQuitting();
    expect(await keepRunning.decide()).toBe("close");
    expect(asked).not.toHaveBeenCalled();
  });

  it("that the user took back, to save, leaves closing as it was", async () => {
    keepRunning.noteQuitting();
    maySave = false;
    expect(await keepRunning.decide()).toBe("stay");
    expect(await keepRunning.decide()).toBe("hide");
  });

  it("goes on when it comes while closing is being explained", async () => {
    asked.mockImplementation(() => {
      keepRunning.noteQuitting();
      return Promise.resolve({ response: KEEP });
    });
    expect(await keepRunning.decide()).toBe("close");
  });
});
