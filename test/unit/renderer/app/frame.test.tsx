import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
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
    ).toEqual(["Board", "Lessons", "Playbooks", "Settings"]);
    expect(within(rail).getByRole("link", { current: "page" }).textContent).toBe("Lessons");
    await user.click(within(rail).getByRole("link", { name: "Settings" }));
    expect(await screen.findByRole("heading", { name: "Settings", level: 1 })).toBeDefined();
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
    expect(await screen.findByText(/^Undone: Completed SET-01/)).toBeDefined();
    expect(main.documentOf(northgate.id).items["SET-01"]?.status).toBe("not_started");
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => {
      expect(main.documentOf(northgate.id).items["SET-01"]?.status).toBe("done");
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

  test("marks sample data, a read-only folder and files that could not be opened", async () => {
    renderApp("/settings", {
      bootstrap: {
        workspace: { name: "Sample", folder: "/tmp/s", isSample: true, isWritable: false },
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
    const { main, user } = renderApp("/settings", { implementations: [northgate] });
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    main.refuse(
      "updateSettings",
      problem("io", "The settings could not be stored", { advice: "Try again." }),
    );
    await user.click(screen.getByRole("button", { name: "Dark" }));
    expect((await screen.findByRole("alert")).textContent).toBe(
      "The settings could not be stored Try again.",
    );
  });
});
