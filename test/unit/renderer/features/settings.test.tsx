import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { problem } from "../../../../src-shared/result.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

test("every setting is stored as soon as it is changed", async () => {
  const { main, user } = renderApp("/settings");
  await screen.findByRole("heading", { name: "Settings", level: 1 });
  await user.click(screen.getByRole("button", { name: "Dark" }));
  await user.click(screen.getByRole("button", { name: "Compact" }));
  await user.click(screen.getByRole("button", { name: "A4" }));
  await user.click(screen.getByRole("switch", { name: "Remind me" }));
  const name = screen.getByRole("textbox", { name: "Your name" });
  await user.clear(name);
  await user.type(name, "Rae Moss{Enter}");
  await waitFor(() => {
    expect(main.settings()).toMatchObject({
      theme: "dark",
      density: "compact",
      paperSize: "A4",
      areRemindersOn: false,
      userName: "Rae Moss",
    });
  });
  expect(document.documentElement.hasAttribute("data-dark")).toBe(true);
});

test("the day start is stored when the field is left; Escape takes the typed text back", async () => {
  const { main, user } = renderApp("/settings");
  const time = await screen.findByLabelText("My day starts at");
  await user.clear(time);
  await user.type(time, "07:15");
  await user.tab();
  await waitFor(() => {
    expect(main.settings().dayStartsAt).toBe("07:15");
  });
  const name = screen.getByRole("textbox", { name: "Your name" });
  await user.type(name, "x{Escape}");
  expect(name).toHaveProperty("value", "Dana Whitfield");
  expect(main.settings().userName).toBe("Dana Whitfield");
});

test("a setting that cannot be stored stays as it was, and says why", async () => {
  const { main, user } = renderApp("/settings");
  main.refuse("updateSettings", problem("io", "The settings file is held by another program"));
  await user.click(await screen.findByRole("button", { name: "Dark" }));
  expect((await screen.findByRole("alert")).textContent).toContain("held by another program");
  expect(screen.getByRole("button", { name: "Light" }).getAttribute("aria-pressed")).toBe("true");
});

test("shows the folder and rebuilds the index", async () => {
  const { main, user } = renderApp("/settings");
  const workspace = await screen.findByRole("region", { name: "Workspace" });
  expect(workspace.textContent).toContain("/home/dana/Payors");
  await user.click(within(workspace).getByRole("button", { name: "Show the folder" }));
  await user.click(within(workspace).getByRole("button", { name: "Rebuild the index" }));
  expect(await screen.findByText("The index was rebuilt from the files")).toBeDefined();
  expect(main.calls.map(({ key }) => key).slice(-2)).toEqual(["revealWorkspace", "rebuildIndex"]);
});

test("the thresholds stand by dimension and colour; a change is told, and taken back by its default", async () => {
  const { main, user } = renderApp("/settings");
  const table = await screen.findByRole("table", { name: "Health thresholds" });
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent),
  ).toEqual(["Dimension and measure", "At risk", "Off track", "Value"]);
  const row = within(table).getByRole("row", { name: /Score of an open defect/ });
  expect(within(row).getByRole("rowheader").textContent).toContain("Testing");
  const amber = within(row).getByRole("textbox", { name: "Score of an open defect: at risk from" });
  const red = within(row).getByRole("textbox", { name: "Score of an open defect: off track from" });
  expect([amber, red].map((field) => (field as HTMLInputElement).value)).toEqual(["12", "20"]);

  await user.clear(amber);
  await user.type(amber, "25{Enter}");
  expect(amber.getAttribute("aria-invalid")).toBe("true");
  expect(main.calls.some(({ key }) => key === "updateHealthThresholds")).toBe(false);
  await user.keyboard("{Escape}");
  expect(amber).toHaveProperty("value", "12");

  await user.clear(amber);
  await user.type(amber, "10{Enter}");
  expect(await screen.findByText(/All cards were measured anew/)).toBeDefined();
  const asked = main.calls.filter(({ key }) => key === "updateHealthThresholds");
  expect(asked.map(({ input }) => input)).toEqual([
    { kind: "change", changes: { testingDefectScoreAmber: 10 } },
  ]);
  await user.click(await within(row).findByRole("button", { name: /^Reset .* to 12$/ }));
  await waitFor(() => {
    expect(amber).toHaveProperty("value", "12");
  });
  expect(screen.getByRole("button", { name: /^Reset all/ })).toHaveProperty("disabled", true);
});
