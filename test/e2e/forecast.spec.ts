import { expect } from "@playwright/test";
import { buildImplementation, withItemsDone } from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations } from "./workspaces.ts";

const payor = (name: string) => ({ name, location: "Denver, CO", website: "" });

/** Everything done, up to the closing itself. */
function finished(id: string) {
  const done = withItemsDone(
    buildImplementation({ id, payor: payor(`Payor ${id}`), kickoff: "2026-06-01" }),
  );
  return { ...done, phase: "P7" as const, closeoutGates: {} };
}

test("closing the fifth implementation turns the forecast from the plan's durations to experience", async ({
  launchApp,
}) => {
  const closed = { on: "2026-10-30", by: "Dana Reyes", retainUntil: "2033-10-30" };
  const running = { id: "running", payor: payor("Harlow Builders"), kickoff: "2026-11-16" };
  const workspace = await seedImplementations(
    buildImplementation(running),
    finished("fifth"),
    ...["a", "b", "c", "d"].map((id) => ({ ...finished(id), closed })),
  );
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  const app = new AppPage(page);
  await app.openImplementation("Harlow Builders", "Plan");
  const panel = page.getByRole("region", { name: "When will it really go live?" });
  await expect(panel.getByText(/^Not from experience: .* this workspace has 4\./)).toBeVisible();

  await app.goTo("Board");
  await app.openImplementation("Payor fifth", "Closeout");
  await page.getByRole("button", { name: "Close implementation" }).click();
  const closing = page.getByRole("dialog", { name: "Close Payor fifth" });
  await closing.getByRole("button", { name: "Close implementation" }).click();
  await expect(closing).toHaveCount(0);

  await app.goTo("Board");
  await app.openImplementation("Harlow Builders", "Plan");
  await expect(panel.getByText("From 5 closed implementations of this workspace.")).toBeVisible();
  await panel.getByRole("button", { name: "Show why" }).click();
  await expect(panel.getByRole("img", { name: /^Half of the runs are live by/ })).toBeVisible();
  await workspace.remove();
});
