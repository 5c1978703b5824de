import { beforeEach, describe, expect, it, vi } from "vitest";
import { workspaceHandlers } from "../../../../../src-main/ipc/handlers/workspace-handlers.ts";
import { ok } from "../../../../../src-shared/result.ts";
import { problemOf } from "../../../../helpers/workspace-fixture.ts";

const electron = vi.hoisted(() => ({
  app: { getPath: () => "/documents" },
  dialog: { showOpenDialog: vi.fn() },
  shell: { openPath: vi.fn(), showItemInFolder: vi.fn() },
}));
vi.mock("electron", () => electron);

let calls: string[];
let settle: () => void;
const workspace = {
  require: () =>
    ok({
      info: () => ({ folder: "/desk" }),
      filePath: (name: string) => (name === "acme.json" ? "/desk/implementations/acme.json" : null),
    }),
  settled: () => new Promise<void>((resolve) => (settle = resolve)),
  bootstrap: () => {
    calls.push("bootstrap");
    return {};
  },
  create: () => {
    calls.push("create");
    return Promise.resolve(ok({}));
  },
};
const handlers = workspaceHandlers({
  window: () => ({}) as never,
  workspace: workspace as never,
  store: { updateSettings: () => calls.push("rename") } as never,
  pageListens: () => calls.push("listens"),
});

beforeEach(() => {
  calls = [];
  electron.shell.showItemInFolder.mockReset();
  electron.dialog.showOpenDialog.mockReset();
});

describe("the workspace handlers", () => {
  it("answer the first request of the page when the workspace stands", async () => {
    const answer = handlers.bootstrap({});
    await Promise.resolve();
    expect(calls).toEqual([]);
    settle();
    await answer;
    expect(calls).toEqual(["listens", "bootstrap"]);
  });

  it("reveal files of the workspace only", async () => {
    expect(await handlers.revealFile({ fileName: "acme.json" })).toEqual(ok(null));
    const refused = await handlers.revealFile({ fileName: "../../secret.json" });
    expect(problemOf(refused).code).toBe("not-found");
    expect(electron.shell.showItemInFolder.mock.calls).toEqual([
      ["/desk/implementations/acme.json"],
    ]);
  });

  it("change nothing, the user's name included, when no folder was chosen", async () => {
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    const answer = await handlers.createWorkspace({ name: "Mine", userName: "Dana" });
    expect(problemOf(answer).code).toBe("cancelled");
    expect(calls).toEqual([]);
  });

  it("tell when the system cannot show the folder", async () => {
    electron.shell.openPath.mockResolvedValueOnce("No such file");
    expect(problemOf(await handlers.revealWorkspace({})).code).toBe("io");
  });
});
