import { expect } from "@playwright/test";
import { buildImplementation, buildPayee, byId } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

let workspace: SeededWorkspace;

// NOW is Tue 24 Nov 2026; the go-live of a built implementation is Thu 10 Dec.
test.beforeEach(async () => {
  workspace = await seedImplementations({
    ...buildImplementation(),
    payees: byId(buildPayee({ waveId: "wave-2" })),
  });
});
test.afterEach(() => workspace.remove());

test("projects are pasted, a pilot is suggested, a conflict is moved away, the go/no-go shows it", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation("Northgate Builders", "Roll-out");

  await page.getByRole("button", { name: "Add projects" }).click();
  await page
    .getByLabel("Projects, one a line")
    .fill(
      [
        "Name\tNumber\tNext billing\tCommitments\tPayees\tMonthly payout\tProject manager",
        "Dock 9\t26-101\t12/22/2026\t12\t8\t$120,000\tLee Park",
        "Mill Street Library\t26-102\t2027-03-01\t40\t30\t$900,000\tAna Ruiz",
        "Odd One\t26-103\tsoon",
      ].join("\n"),
    );
  await expect(page.getByText("Line 4: “soon” is no date. The line is left out.")).toBeVisible();
  await page.getByRole("button", { name: "Add 2 projects" }).click();
  const grid = page.getByRole("grid", { name: "Projects" });
  await expect(
    grid.getByRole("gridcell", { name: "Mill Street Library", exact: true }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Suggest pilot" }).click();
  const dialog = page.getByRole("dialog", { name: "Suggested pilot" });
  await expect(dialog.getByText("Dock 9")).toBeVisible();
  await expect(dialog.getByText("8 payees (estimate)")).toBeVisible();
  await dialog.getByRole("button", { name: "Make 1 project the pilot" }).click();
  await expect(page.getByRole("region", { name: "The pilot against its rule" })).toContainText(
    "8 payees (estimate)",
  );

  await page.getByRole("button", { name: "Waves", exact: true }).click();
  // By keyboard: the list at the line of a project.
  await page.getByRole("combobox", { name: "Move Mill Street Library to" }).selectOption("Wave 2");
  await page.getByRole("button", { name: "Wave 2", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Wave", exact: true });
  await panel.getByLabel("Planned start").fill("2026-12-28");
  await panel.getByLabel("Planned start").press("Enter");
  await expect(
    panel.getByText(/Planned start Mon 28 Dec: 3 banking days before month-end/),
  ).toBeVisible();
  await panel.getByRole("button", { name: "Move to Mon 11 Jan 2027" }).click();
  await expect(panel.getByLabel("Planned start")).toHaveValue("2027-01-11");
  await expect(panel.getByText(/before month-end/)).toBeHidden();
  await panel.getByRole("button", { name: "Close the panel" }).click();

  const wave2 = page.getByRole("region", { name: "Wave 2" });
  await expect(wave2.getByText("Mill Street Library", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Go/no-go", exact: true }).click();
  const waivers = page.getByRole("row", { name: /Waivers/ });
  await expect(waivers).toContainText("templates approved on 0 of 1 project");
  await waivers.getByRole("link", { name: "Dock 9" }).click();
  const project = page.getByRole("complementary", { name: "Project", exact: true });
  await expect(project.getByLabel("Name", { exact: true })).toHaveValue("Dock 9");
  await project.getByRole("combobox", { name: "Waiver templates" }).click();
  await page.getByRole("option", { name: "Approved by counsel" }).click();
  await page.getByRole("button", { name: "Go/no-go", exact: true }).click();
  await expect(waivers).toContainText("templates approved on 1 of 1 project");

  await page.getByRole("combobox", { name: "Go/no-go of" }).click();
  await page.getByRole("option", { name: "Wave 2" }).click();
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await page.getByLabel(/^Conditions/).fill("Ana sends the notice by Friday");
  await page.getByLabel(/^Signed by/).fill("Robin Vega");
  await page.getByLabel(/^Reason/).fill("Paid by check this month");
  await page.getByRole("button", { name: "Record" }).click();
  await expect(page.getByText(/^Go with conditions by .* on Tue 24 Nov 2026$/)).toBeVisible();
  await expect(new AppPage(page).saveState).toHaveText("Saved");
  const { data } = await workspace.read("Northgate Builders");
  expect(data.waves["wave-2"]).toMatchObject({
    plannedStart: "2027-01-11",
    decision: { outcome: "go_with_conditions", waiver: { by: "Robin Vega" } },
  });
});
