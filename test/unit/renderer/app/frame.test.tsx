import { shownKeys } from "../../../../src-renderer/app/keyboard.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { PageErrorBoundary } from "../../../../src-renderer/app/PageErrorBoundary.tsx";
import { useAppStore } from "../../../../src-renderer/store/app-store.ts";
import { useBoardStore } from "../../../../src-renderer/store/board-store.ts";
import { tellDone } from "../../../../src-renderer/store/ui-store.ts";
import { installFakeApi } from "../../../helpers/fake-api.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";
import { execute } from "../../../../src-renderer/store/document-store.ts";
import { problem } from "../../../../src-shared/result.ts";

const northgate = buildImplementation();

describe("the frame", () => {
  test("offers the pages that exist, and marks the one shown", async () => {
    const { user } = renderApp("/lessons");
    const rail = await screen.findByRole("navigation", { name: "Main" });
    expect(
      within(rail)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(["Desk", "Board", "Calendar", "Lessons", "Playbooks", "Settings"]);
    expect(within(rail).getByRole("link", { current: "page" }).textContent).toBe("Lessons");
    await user.click(within(rail).getByRole("link", { name: "Settings" }));
    expect(await screen.findByRole("heading", { name: "Settings", level: 1 })).toBeDefined();
    expect(document.title).toBe("Settings - Payor Desk");
  });

  test("says Saved, Saving and Not saved as main says it, with the reason and a retry", async () => {
    const { main, user } = renderApp("/settings", { implementations: [northgate] });
    const state = await screen.findByRole("status", { name: "Save state" });
    expect(state.textContent).toBe("Saved");
    const save = { implementationId: northgate.id, revision: 2, problem: null };
    main.push("saveStateChanged", { ...save, state: "saving" });
    await waitFor(() => {
      expect(state.textContent).toBe("Saving");
    });
    const full = problem("disk-full", "The disk is full", { advice: "Make room, then retry." });
    main.push("saveStateChanged", { ...save, state: "failed", problem: full });
    await waitFor(() => {
      expect(state.textContent).toBe("Not saved");
    });
    const bar = screen.getByRole("alert");
    expect(bar.textContent).toContain("Northgate Builders");
    expect(bar.textContent).toContain("The disk is full");
    expect(bar.textContent).toContain("Make room, then retry.");
    await user.click(within(bar).getByRole("button", { name: "Retry" }));
    expect(main.calls).toContainEqual({
      key: "retrySave",
      input: { implementationId: northgate.id },
    });
  });

  test("drops a save state that is older than the one shown", async () => {
    const { main } = renderApp("/settings", { implementations: [northgate] });
    const state = await screen.findByRole("status", { name: "Save state" });
    const save = { implementationId: northgate.id, problem: null };
    main.push("saveStateChanged", { ...save, revision: 3, state: "saving" });
    main.push("saveStateChanged", { ...save, revision: 2, state: "saved" });
    await waitFor(() => {
      expect(state.textContent).toBe("Saving");
    });
  });

  test("undoes and redoes by keyboard and says what; a text field keeps its own undo", async () => {
    const { main, user } = renderApp("/settings", { implementations: [northgate] });
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    await execute(northgate.id, { type: "item/complete", itemIds: ["SET-01"] });
    expect(main.documentOf(northgate.id).items["SET-01"]?.status).toBe("done");
    const undo = await screen.findByRole("button", { name: /^Undo: Completed SET-01/ });

    await user.click(screen.getByRole("textbox", { name: "Your name" }));
    await user.keyboard("{Control>}z{/Control}");
    expect(main.calls.some(({ key }) => key === "undo")).toBe(false);

    undo.focus();
    await user.keyboard("{Control>}z{/Control}");
    expect(
      await screen.findByText(/^Undone in Northgate Builders: Completed SET-01/),
    ).toBeDefined();
    expect(main.documentOf(northgate.id).items["SET-01"]?.status).toBe("not_started");
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => {
      expect(main.documentOf(northgate.id).items["SET-01"]?.status).toBe("done");
    });
  });

  test("a message goes with its page", async () => {
    const { router } = renderApp("/settings", { implementations: [northgate] });
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    act(() => {
      tellDone("Dismissed: Hold the handover");
    });
    expect(await screen.findByText("Dismissed: Hold the handover")).toBeDefined();
    await act(() => router.navigate("/board"));
    await waitFor(() => {
      expect(screen.queryByText("Dismissed: Hold the handover")).toBeNull();
    });
  });

  test("the application menu reaches the same actions, and a disabled one does nothing", async () => {
    const { main } = renderApp("/settings");
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    main.push("performAction", { actionId: "undo" });
    main.push("performAction", { actionId: "about" });
    expect(await screen.findByRole("dialog", { name: /^Payor Desk 0.1.0/ })).toBeDefined();
    expect(main.calls.some(({ key }) => key === "undo")).toBe(false);
  });

  test("lists every shortcut on ?", async () => {
    const { user } = renderApp("/settings");
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    await user.keyboard("?");
    const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(within(dialog).getByRole("region", { name: "Do" }).textContent).toContain(
      "UndoCtrlZRedoCtrlShiftZCtrlY",
    );
    const groups = within(dialog)
      .getAllByRole("region")
      .map((region) => region.getAttribute("aria-label"));
    expect(groups).toEqual(
      expect.arrayContaining(["Board", "Checklists", "Meetings", "Reminders", "Implementation"]),
    );
    expect(within(dialog).getByRole("region", { name: "Implementation" }).textContent).toContain(
      "New lessonL",
    );
    // A dialog has the keyboard to itself.
    await user.keyboard("gl");
    expect(screen.queryByRole("heading", { name: "Lessons", level: 1 })).toBeNull();
  });

  test("goes to pages by G and a letter, and back by Alt and the arrow", async () => {
    const { user } = renderApp("/settings");
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    await user.keyboard("gp");
    expect(await screen.findByRole("heading", { name: "Playbooks", level: 1 })).toBeDefined();
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(await screen.findByRole("heading", { name: "Settings", level: 1 })).toBeDefined();
  });

  test("goes where main asks", async () => {
    const { main, router } = renderApp("/settings", { implementations: [northgate] });
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    main.push("navigate", { address: "/implementation/impl-1/checklists?item=SET-05" });
    await waitFor(() => {
      expect(router.state.location.pathname + router.state.location.search).toBe(
        "/implementation/impl-1/checklists?item=SET-05",
      );
    });
  });

  test("goes where main asked before the first page stood", async () => {
    const { main, router } = renderApp("/settings", { implementations: [northgate] });
    main.push("navigate", { address: "/lessons" });
    expect(await screen.findByRole("heading", { name: "Lessons", level: 1 })).toBeDefined();
    expect(router.state.location.pathname).toBe("/lessons");
  });

  test("marks sample data, a read-only folder and files that could not be opened", async () => {
    renderApp("/settings", {
      bootstrap: {
        workspace: {
          name: "Sample",
          folder: "/tmp/s",
          isSample: true,
          isWritable: false,
          healthThresholds: DEFAULT_HEALTH_THRESHOLDS,
        },
      },
      problems: [
        {
          fileName: "a.json",
          kind: "damaged",
          message: "Cut off",
          where: "line 3",
          advice: "Restore the backup.",
          backup: null,
        },
      ],
    });
    expect(await screen.findByText("In sample data")).toBeDefined();
    expect(screen.getByText(/cannot be written/)).toBeDefined();
    expect(screen.getByText(/1 file of this workspace could not be opened/)).toBeDefined();
  });

  test("shows the progress of building the index until it is done", async () => {
    const { main } = renderApp("/settings");
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    main.push("indexProgress", { done: 500, total: 2000 });
    const bar = await screen.findByRole("progressbar", { name: "Files read" });
    expect(bar.getAttribute("aria-valuetext")).toBe("500 of 2,000 files");
    main.push("indexProgress", { done: 2000, total: 2000 });
    await waitFor(() => {
      expect(screen.queryByRole("progressbar", { name: "Files read" })).toBeNull();
    });
  });

  test("a start that fails says why and can be tried again", async () => {
    const why = problem("io", "The settings could not be read", {
      advice: "Close the other program.",
    });
    const { main, user } = renderApp("/settings", { refusals: { bootstrap: why } });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The settings could not be readClose the other program.");
    main.allow("bootstrap");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Settings", level: 1 })).toBeDefined();
  });

  test("another workspace opened from the menu replaces everything", async () => {
    const { main } = renderApp("/settings", { implementations: [northgate] });
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    const save = { implementationId: northgate.id, revision: 2, problem: null };
    main.push("saveStateChanged", { ...save, state: "failed" });
    expect(await screen.findByRole("alert")).toBeDefined();
    main.push("workspaceChanged", {
      ...useAppStore.getState(),
      workspace: {
        name: "East",
        folder: "/home/dana/East",
        isSample: false,
        isWritable: true,
        healthThresholds: DEFAULT_HEALTH_THRESHOLDS,
      },
      board: { summaries: [], problems: [] },
    });
    expect(await screen.findByRole("button", { name: "East" })).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(useBoardStore.getState().summaries).toEqual({});
  });

  test("dates are said anew when the day changes", async () => {
    const { main } = renderApp("/reminders", {
      reminders: [
        {
          key: "k",
          implementationId: "impl-1",
          payorName: "Northgate Builders",
          kind: "item",
          targetId: "SET-01",
          title: "Hold the handover",
          due: "2026-11-24",
          reason: "due_in_1",
          firedAt: "2026-11-23T14:30:00.000Z",
          snoozedUntil: null,
          isRead: false,
        },
      ],
    });
    expect(await screen.findByText("due tomorrow")).toBeDefined();
    main.push("dayChanged", { today: "2026-11-24", now: "2026-11-24T06:00:00.000Z" });
    expect(await screen.findByText("due today")).toBeDefined();
    expect(screen.getByText(/reminded yesterday 08:30/)).toBeDefined();
  });
});

test("a page that throws leaves the frame, is reported, and can be drawn again", async () => {
  const main = installFakeApi();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let isBroken = true;
  function Page() {
    if (isBroken) throw new Error("no such lesson");
    return <p>The page</p>;
  }
  render(
    <PageErrorBoundary>
      <Page />
    </PageErrorBoundary>,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("This page ran into an error");
  const report = main.calls.find(({ key }) => key === "reportError")?.input;
  expect(report).toMatchObject({ message: "no such lesson" });
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("The page")).toBeDefined();
});

test("going elsewhere leaves the error of a page behind, and keeps a page that is well", async () => {
  installFakeApi();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let drawn = 0;
  function Page({ isBroken }: { readonly isBroken: boolean }) {
    const [id] = useState(() => (drawn += 1));
    if (isBroken) throw new Error("broken");
    return <p>page {id}</p>;
  }
  const at = (address: string, isBroken = false) => (
    <PageErrorBoundary address={address}>
      <Page isBroken={isBroken} />
    </PageErrorBoundary>
  );
  const { rerender } = render(at("/implementation/a/overview"));
  rerender(at("/implementation/a/checklists"));
  expect(screen.getByText("page 1")).toBeDefined();
  rerender(at("/implementation/a/checklists", true));
  expect(await screen.findByRole("alert")).toBeDefined();
  rerender(at("/lessons"));
  expect(await screen.findByText(/^page/)).toBeDefined();
});

test("a shortcut is shown by its keys, a plus among them", () => {
  expect(shownKeys("+", false)).toEqual(["+"]);
  expect(shownKeys("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
  expect(shownKeys("G B", false)).toEqual(["G", "B"]);
});
