import { expect } from "@playwright/test";
import type { Implementation } from "../../src-shared/domain/implementation.ts";
import {
  buildImplementation,
  buildRisk,
  byId,
  withItemsDone,
} from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

/** Everything was done last week, apart from what is still open. */
function doneLastWeek(
  implementation: Implementation,
  openIds: readonly string[] = [],
): Implementation {
  const done = withItemsDone(implementation, ({ id }) => !openIds.includes(id));
  const on = "2026-11-17";
  return {
    ...done,
    items: Object.fromEntries(
      Object.values(done.items).map((item) => [
        item.id,
        item.status === "done" ? { ...item, statusSince: on, doneOn: on } : item,
      ]),
    ),
  };
}

test("the Desk tells what turned worse since yesterday and why, and what was done today", async ({
  launchApp,
}) => {
  // Everything is done but one item, and a risk turned up that nobody wrote down yesterday.
  const implementation = doneLastWeek(
    buildImplementation({
      risks: byId(buildRisk({ title: "The bank line is refused", probability: 5, impact: 5 })),
      healthHistory: {
        "2026-11-02": { on: "2026-11-02", colour: "green", reason: "", dimensions: {} },
      },
      healthKnownOn: "2026-11-23",
      items: { "SET-05": { due: "2026-11-20" } },
    }),
    ["SET-05"],
  );
  const calm = doneLastWeek(
    buildImplementation({
      id: "impl-2",
      payor: { name: "Mesa Group", location: "", website: "" },
    }),
  );
  const workspace = await seedImplementations(implementation, calm);
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW, address: null });

  const worse = page.getByRole("listitem", { name: "Northgate Builders" });
  await expect(worse).toContainText(/On track.*Off track/);
  const why = worse.getByRole("link", { name: /The bank line is refused/ });
  await expect(page.getByRole("listitem", { name: "Mesa Group" })).toHaveCount(0);

  const done = page.getByRole("region", { name: "Done today" });
  await expect(done.getByRole("button")).toContainText("0");
  const row = page.getByRole("row", { name: /^Hold the kickoff meeting, Northgate Builders/ });
  await expect(row).toContainText("2 days late");
  await row.getByRole("button", { name: /^Complete/ }).click();
  await expect(row).toHaveCount(0);
  await done.getByRole("button", { name: /Done today/ }).click();
  await expect(done.getByRole("listitem")).toContainText("Hold the kickoff meeting");

  // Undone, it is there again and no longer done.
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(row).toBeVisible();
  await expect(done.getByRole("listitem")).toHaveCount(0);

  await why.click();
  await expect(page).toHaveURL(/impl-1/);
  // It opens the risk itself.
  const risk = page.getByRole("dialog", { name: "Edit risk" });
  await expect(risk).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(risk).toHaveCount(0);
  await new AppPage(page).goTo("Desk");
  await expect(worse).toBeVisible();
  await workspace.remove();
});
