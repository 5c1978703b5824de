import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, type Locator, type Page } from "@playwright/test";
import {
  buildDecision,
  buildImplementation,
  byId,
  withItemsDone,
} from "../helpers/implementation-builders.ts";
import { type RunningApp, test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, type SeededWorkspace } from "./workspaces.ts";

const run = promisify(execFile);
const SECRET = "The sponsor is looking for another job";

let workspace: SeededWorkspace;

// Everything due before the seventeenth of November is done; what was due since then is overdue.
test.beforeEach(async () => {
  const decisions = byId(buildDecision({ title: "Who bears the platform fee?" }));
  const built = buildImplementation({ decisions, notes: SECRET });
  workspace = await seedImplementations(withItemsDone(built, ({ due }) => due < "2026-11-17"));
});
test.afterEach(() => workspace.remove());

/** Schedules a meeting by the dialog, with the kind as offered. */
async function schedule(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: "Schedule meeting" }).click();
  const dialog = page.getByRole("dialog", { name: "Schedule meeting" });
  await dialog.getByRole("combobox", { name: "Kind" }).click();
  await page.getByRole("option", { name: kind }).click();
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Agenda" })).toBeVisible();
}

function section(page: Page, heading: string): Locator {
  return page.getByRole("list", { name: "Sections" }).getByRole("listitem", {
    name: heading,
    exact: true,
  });
}

/** Exports by the menu into the user-data folder and gives the path of the file. */
async function exportAs(app: RunningApp, format: string, fileName: string): Promise<string> {
  const file = path.join(app.userDataDir, fileName);
  await app.chooseSavePath(file);
  await app.page.getByRole("button", { name: "Export", exact: true }).click();
  await app.page.getByRole("menuitem", { name: format }).click();
  await expect(app.page.getByText(`Exported ${fileName}`)).toBeVisible();
  return file;
}

/** The words of a PDF, when a program that reads them is there; else null. */
async function wordsOfPdf(file: string): Promise<string | null> {
  try {
    const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
    return stdout.replaceAll(/\s+/g, " ");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

test("a weekly status fills itself, is edited, and leaves the building in three formats", async ({
  launchApp,
}) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation("Northgate Builders", "Meetings");
  await schedule(page, "Weekly status");

  const overdue = section(page, "Overdue").getByRole("row");
  await expect(overdue.nth(1)).toBeVisible();
  const shown = (await overdue.getByRole("cell").allInnerTexts()).map((text) => text.trim());
  const { items } = (await workspace.read("Northgate Builders")).data;
  const late = Object.values(items).filter(
    ({ status, due }) => status === "not_started" && due < NOW.slice(0, 10),
  );
  expect(late.length).toBeGreaterThan(2);
  for (const { title } of late) expect(shown.some((cell) => cell.includes(title))).toBe(true);
  await expect(overdue).toHaveCount(late.length + 1);
  await expect(section(page, "Decisions needed")).toContainText("Who bears the platform fee?");

  await page.getByRole("button", { name: "Edit Training" }).click();
  await page
    .getByRole("textbox", { name: "Text of Training" })
    .fill("- Both admins passed **module 4**");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(section(page, "Training")).toContainText("Both admins passed module 4");
  const notes = page.getByRole("textbox", { name: "Private notes" });
  await notes.fill(SECRET);
  await notes.blur();
  await expect(new AppPage(page).saveState).toHaveText("Saved");

  const markdown = await readFile(await exportAs(app, "Markdown", "agenda.md"), "utf8");
  const html = await readFile(await exportAs(app, "HTML", "agenda.html"), "utf8");
  const pdf = await exportAs(app, "PDF", "agenda.pdf");
  expect(markdown).toContain("Northgate Builders");
  expect(markdown).toContain("Both admins passed **module 4**");
  expect(html).toContain("<strong>module 4</strong>");
  const overdueInFile = markdown.split(/^## /m).find((part) => part.startsWith("Overdue")) ?? "";
  const rowsInFile = overdueInFile.split("\n").filter((line) => line.startsWith("| **"));
  expect(rowsInFile).toHaveLength(late.length);
  for (const { title } of late) {
    expect(rowsInFile.some((row) => row.includes(title))).toBe(true);
    expect(html).toContain(title);
  }
  const bytes = await readFile(pdf);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await stat(pdf)).size).toBeGreaterThan(5_000);
  const words = await wordsOfPdf(pdf);
  if (words !== null) {
    expect(words).toContain("Both admins passed module 4");
    expect(words).toContain("Who bears the platform fee?");
  }
  for (const text of [markdown, html, words ?? ""]) expect(text).not.toContain(SECRET);
});

test("a kickoff has its own agenda, previewed as it will be handed over", async ({ launchApp }) => {
  const app = await launchApp({ workspace: workspace.folder, now: NOW });
  const { page } = app;
  await new AppPage(page).openImplementation("Northgate Builders", "Meetings");
  await schedule(page, "Kickoff");
  await expect(section(page, "First 14 days")).toBeVisible();
  await page.getByRole("button", { name: "Leave out Risks" }).click();
  await expect(section(page, "Risks")).toContainText("left out");
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("dialog", { name: /^Preview: / });
  const paper = preview.frameLocator("iframe");
  await expect(paper.getByRole("heading", { name: /First 14 days/ })).toBeVisible();
  await expect(paper.getByRole("heading", { name: "Risks", exact: true })).toHaveCount(0);
  await preview.getByRole("button", { name: "Close the preview" }).click();
  const markdown = await readFile(await exportAs(app, "Markdown", "kickoff.md"), "utf8");
  expect(markdown).toContain("## First 14 days");
  expect(markdown).not.toContain("## Risks");
});
