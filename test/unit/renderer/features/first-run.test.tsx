import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { problem } from "../../../../src-shared/result.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

const NO_WORKSPACE = { workspace: null, board: null };

test("the sample opens with the name that was typed", async () => {
  const { main, user } = renderApp("/settings", {
    bootstrap: NO_WORKSPACE,
    settings: { userName: "" },
  });
  await user.type(await screen.findByRole("textbox", { name: "Your name" }), "Rae Moss");
  await user.click(screen.getByRole("button", { name: /^Explore with sample data/ }));
  expect(await screen.findByText("In sample data")).toBeDefined();
  expect(main.settings().userName).toBe("Rae Moss");
  expect(main.calls).toContainEqual({
    key: "openSampleWorkspace",
    input: { userName: "Rae Moss" },
  });
});

test("creating asks the name of the workspace, then main asks for the folder", async () => {
  const { main, user } = renderApp("/settings", { bootstrap: NO_WORKSPACE });
  await user.click(await screen.findByRole("button", { name: /^Create workspace/ }));
  const name = await screen.findByRole("textbox", { name: /Name of the workspace/ });
  const choose = screen.getByRole("button", { name: /Choose the folder/ });
  await user.clear(name);
  expect(choose).toHaveProperty("disabled", true);
  await user.type(name, "West region");
  await user.click(choose);
  expect(main.calls).toContainEqual({
    key: "createWorkspace",
    input: { name: "West region", userName: "Dana Whitfield" },
  });
  expect(await screen.findByRole("button", { name: "Payors" })).toBeDefined();
});

test("Enter takes the name that stands there", async () => {
  const { main, user } = renderApp("/settings", { bootstrap: NO_WORKSPACE });
  await user.click(await screen.findByRole("button", { name: /^Create workspace/ }));
  await screen.findByRole("textbox", { name: /Name of the workspace/ });
  await user.keyboard("{Enter}");
  expect(main.calls).toContainEqual({
    key: "createWorkspace",
    input: { name: "Payors", userName: "Dana Whitfield" },
  });
});

test("a closed folder dialog is no error; a folder that cannot be opened is", async () => {
  const { main, user } = renderApp("/settings", { bootstrap: NO_WORKSPACE });
  main.refuse("openWorkspace", problem("cancelled", "Nothing was chosen"));
  await user.click(await screen.findByRole("button", { name: /^Open folder/ }));
  await waitFor(() => {
    expect(screen.getByRole("button", { name: /^Open folder/ })).toHaveProperty("disabled", false);
  });
  expect(screen.queryByRole("alert")).toBeNull();
  main.refuse(
    "openWorkspace",
    problem("no-workspace", "This folder is no workspace", { advice: "Create one in it." }),
  );
  await user.click(screen.getByRole("button", { name: /^Open folder/ }));
  expect((await screen.findByRole("alert")).textContent).toBe(
    "This folder is no workspace. Create one in it.",
  );
});

test("says where it looked for the workspace that is gone, and looks again", async () => {
  const { main, user } = renderApp("/settings", {
    bootstrap: {
      ...NO_WORKSPACE,
      workspaceProblem: problem("workspace-missing", "The workspace is not there", {
        where: "/mnt/share/Payors",
        advice: "Connect the drive and look again, or open another folder.",
      }),
      recentWorkspaces: [{ id: "r1", name: "West region", folder: "/home/dana/West" }],
    },
  });
  expect((await screen.findByRole("alert")).textContent).toContain("/mnt/share/Payors");
  const asked = () => main.calls.filter(({ key }) => key === "bootstrap").length;
  const before = asked();
  await user.click(screen.getByRole("button", { name: "Look again" }));
  await waitFor(() => {
    expect(asked()).toBe(before + 1);
  });
  await user.click(await screen.findByRole("button", { name: /West region/ }));
  expect(main.calls).toContainEqual({ key: "openRecentWorkspace", input: { id: "r1" } });
});
