import { expect, type Locator, type Page } from "@playwright/test";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../src-shared/domain/health/health-thresholds.ts";
import { summariseCard } from "../../src-shared/domain/summarise-card.ts";
import {
  buildImplementation,
  buildRisk,
  byId,
  withItemsDone,
} from "../helpers/implementation-builders.ts";
import { test } from "./fixtures.ts";
import { AppPage } from "./pages/AppPage.ts";
import { NOW, seedImplementations, seedSample } from "./workspaces.ts";

test("a colour set by hand shows both, and a changed threshold recolours a card", async ({
  launchApp,
}) => {
  const workspace = await seedImplementations(
    buildImplementation({ risks: byId(buildRisk({ probability: 5, impact: 5 })) }),
    withItemsDone(
      buildImplementation({
        id: "impl-2",
        createdOn: "2026-11-20",
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

/** What a card of the board shows of its health. */
interface ShownCard {
  readonly name: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly colour: string;
  readonly reason: string;
  /** The hover of the reason: every dimension, one a line. */
  readonly dimensions: string;
}

function readCards(cards: Locator): Promise<readonly ShownCard[]> {
  return cards.evaluateAll((elements) =>
    elements.map((element) => {
      const part = (selector: string): HTMLElement | null => element.querySelector(selector);
      return {
        name: part(".bd-name span")?.textContent ?? "",
        label: element.getAttribute("aria-label") ?? "",
        colour: part(".bd-health")?.dataset["colour"] ?? "",
        reason: part(".bd-reason")?.textContent ?? "",
        dimensions: part(".bd-reason")?.title ?? "",
      };
    }),
  );
}

/** All cards of the board: every column is scrolled, since only what is in sight is in the page. */
async function readBoard(page: Page): Promise<ReadonlyMap<string, ShownCard>> {
  const shown = new Map<string, ShownCard>();
  for (const column of await page.getByRole("listbox").all()) {
    const cards = column.getByRole("option");
    if ((await cards.count()) === 0) continue;
    const total = Number(await cards.first().getAttribute("aria-setsize"));
    const inColumn = new Set<string>();
    while (inColumn.size < total) {
      const known = inColumn.size;
      await expect
        .poll(async () => {
          for (const card of await readCards(cards)) {
            shown.set(card.name, card);
            inColumn.add(card.name);
          }
          return inColumn.size;
        })
        .toBeGreaterThan(known);
      await column.evaluate((list) => {
        list.scrollBy(0, list.clientHeight);
      });
    }
  }
  return shown;
}

/** "Risks and issues, at risk: ..." */
const DIMENSION_LINE = /^[^,]+, (off track|at risk|on track): (.+)$/;
const WORDS = { red: "Off track", amber: "At risk", green: "On track" } as const;

test("on the 40-payor sample every card's colour equals the worst dimension shown with its reason", async ({
  launchApp,
}) => {
  const workspace = await seedSample();
  const { page } = await launchApp({ workspace: workspace.folder, now: NOW });
  await page.getByRole("button", { name: "Closed 4" }).click();
  await expect(page.getByRole("listbox")).toHaveCount(9);
  const cards = await readBoard(page);
  expect(cards.size).toBe(40);

  const examples = new Map<string, ShownCard>();
  for (const card of cards.values()) {
    const { name, label, colour, reason, dimensions } = card;
    if (colour === "none") {
      expect(label).toMatch(/, (On hold|Cancelled|Closed)/);
      examples.set("none", card);
      continue;
    }
    const lines = dimensions.split("\n").map((line) => {
      const [, word, text] = DIMENSION_LINE.exec(line) ?? [];
      return { word, text };
    });
    const of = (word: string): readonly { text?: string | undefined }[] =>
      lines.filter((line) => line.word === word);
    const [red, amber, green] = [of("off track"), of("at risk"), of("on track")];
    // A line that is none of the three is one that this test cannot read.
    expect([name, red.length + amber.length + green.length]).toEqual([name, lines.length]);
    const isTogether = red.length === 0 && amber.length >= 4;
    const worst = red.length > 0 || isTogether ? "red" : amber.length > 0 ? "amber" : "green";
    const why = isTogether
      ? `${amber.length} of ${lines.length} dimensions are at risk`
      : (red[0] ?? amber[0] ?? green[0])?.text;
    expect([name, colour, reason]).toEqual([name, worst, why]);
    expect(label).toContain(`${name}, ${WORDS[worst]}, ${reason}`);

    // The same as the rules make of the file on disk.
    const { health } = summariseCard(
      (await workspace.read(name)).data,
      NOW.slice(0, 10),
      DEFAULT_HEALTH_THRESHOLDS,
    );
    expect([name, colour, ...lines.map(({ text }) => text)]).toEqual([
      name,
      health.colour,
      ...health.reasons.map((each) => each.reason),
    ]);
    examples.set(isTogether ? "together" : worst, card);
  }
  for (const colour of ["red", "amber", "green", "none"]) expect(examples.keys()).toContain(colour);

  // The header of an implementation says of each what its card said.
  for (const [kind, { name, colour, reason, dimensions }] of examples) {
    if (kind === "none") continue;
    const app = new AppPage(page);
    await app.goTo("Board");
    await page.keyboard.press("Control+k");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name })).toBeVisible();
    const word = WORDS[colour as keyof typeof WORDS];
    await page.getByRole("button", { name: `${word} ${reason}` }).click();
    const rows = page.getByRole("dialog", { name: "Health" }).getByRole("listitem");
    const lines = dimensions.split("\n");
    await expect(rows).toHaveCount(lines.length);
    for (const [index, line] of lines.entries()) {
      const [, own = "", text = ""] = DIMENSION_LINE.exec(line) ?? [];
      await expect(rows.nth(index).getByRole("link")).toHaveText(text);
      await expect(rows.nth(index)).toContainText(own, { ignoreCase: true });
    }
    await page.keyboard.press("Escape");
  }
  await workspace.remove();
});
