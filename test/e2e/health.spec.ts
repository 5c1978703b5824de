import { expect } from "@playwright/test";
import {
  buildImplementation,
  buildRisk,
  byId,
  withItemsDone,
} from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

test("a colour set by hand shows both, and a changed threshold recolours a card", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(
    buildImplementation({ risks: byId(buildRisk({ probability: 5, impact: 5 })) }),
    withItemsDone(
      buildImplementation({
        id: "impl-2",
        payor: { name: "Mesa Group", location: "", website: "" },
        risks: byId(buildRisk({ probability: 2, impact: 5 })),
      }),
    ),
  );
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const app = new AppPage(page);
  const red = page.getByRole("option", { name: /Northgate Builders/ });
  await red.dblclick();
  await page.getByRole("button", { name: /Off track.*forecast/s }).click();
  await page.getByRole("button", { name: "Set by hand…" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("The bank confirmed by phone");
  await page.getByRole("button", { name: "Set health" }).click();
  await expect(page.getByRole("button", { name: /At risk.*computed: Off track/s })).toBeVisible();
  await app.goTo("Board");
  await expect(red).toContainText("At risk, set by");
  await expect(red).toContainText("Computed: Off track");

  const calm = page.getByRole("option", { name: /Mesa Group, On track/ });
  await expect(calm).toBeVisible();
  await app.goTo("Settings");
  const field = page.getByRole("textbox", {
    name: "Score of the top risk or issue: at risk from",
  });
  await field.fill("20");
  await expect(page.getByText(/Red must come above amber/)).toBeVisible();
  await field.fill("10");
  await field.press("Enter");
  await expect(page.getByText(/All cards were measured anew/)).toBeVisible();
  await app.goTo("Board");
  await expect(page.getByRole("option", { name: /Mesa Group, At risk/ })).toBeVisible();
  await workspace.remove();
});
