import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import {
  addBusinessDays,
  onOrAfterBusinessDay,
} from "../../../../../../src-shared/domain/calendar/business-days.ts";
import { addCalendarDays } from "../../../../../../src-shared/domain/dates.ts";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import { computeSchedule } from "../../../../../../src-shared/domain/schedule/schedule.ts";
import { TODAY } from "../../../../../helpers/fake-api.ts";
import { buildImplementation } from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

// Without looking for hidden ancestors, a query by role takes a tenth of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });
// jsdom has no capture of pointers.
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.releasePointerCapture = () => undefined;

// The kickoff lies ahead: nothing is late, and bars can go both ways.
const KICKOFF = addBusinessDays(TODAY, 20);
const ahead = (): Implementation =>
  buildImplementation({ kickoff: KICKOFF, goLive: addBusinessDays(KICKOFF, 60), today: TODAY });

// Several tests share one id, and views are kept while the app runs.
let count = 0;
async function open(implementation: Implementation = ahead()) {
  count += 1;
  const id = `plan-${count}`;
  const app = renderApp(`/implementation/${id}/plan`, {
    implementations: [{ ...implementation, id }],
  });
  const grid = await screen.findByRole("treegrid", { name: "Timeline" });
  return { ...app, grid, document: () => app.main.documentOf(id) };
}
type App = Awaited<ReturnType<typeof open>>;

const sentBy = (app: App): unknown[] =>
  app.main.calls.flatMap(({ key, input }) =>
    key === "executeCommand" ? [(input as { command: unknown }).command] : [],
  );
const rowOf = (code: string): HTMLElement =>
  screen.getByRole("row", { name: new RegExp(`^${code} `) });
const barOf = (code: string): Element => {
  const bar = rowOf(code).querySelector("[data-bar]");
  if (!bar) throw new Error(`no bar of ${code}`);
  return bar;
};

describe("the timeline", () => {
  it("groups rows by phase, says in words what each shows, and folds", async () => {
    const { user } = await open();
    const phase = screen.getByRole("row", { name: /^P0 Intake: 0 of 4 done/ });
    expect(phase.getAttribute("aria-expanded")).toBe("true");
    expect(rowOf("SET-01").getAttribute("aria-label")).toMatch(/as in the baseline/);
    await user.click(within(phase).getByText("P0 Intake"));
    await waitFor(() => {
      expect(screen.queryByRole("row", { name: /^SET-01 / })).toBeNull();
    });
  });

  it("filters, and shows everything again", async () => {
    const { user } = await open();
    await user.type(screen.getByRole("searchbox", { name: "Filter items" }), "no such item");
    await screen.findByText("No item matches");
    await user.click(screen.getByRole("button", { name: /^Show all \d+ items$/ }));
    expect(await screen.findByRole("row", { name: /^SET-01 / })).toBeTruthy();
  });

  it("can be read as a table, with the dates in words", async () => {
    const { user, document } = await open();
    await user.click(screen.getByRole("button", { name: "As a table" }));
    const table = await screen.findByRole("table", { name: "The plan as a table" });
    const row = within(table).getByRole("row", { name: /^ROL-11 / });
    expect(row.textContent).toContain("critical");
    expect(row.textContent).toContain("none, go-live waits for it");
    const rows = within(table).getAllByRole("row");
    expect(rows).toHaveLength(computeSchedule(document(), TODAY).items.size + 1);
  });

  it("opens the panel of an item beside it, and pins from the menu of the row", async () => {
    const app = await open();
    const { user, document } = app;
    rowOf("SET-02").focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("complementary", { name: /^Details of SET-02/ })).toBeTruthy();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: "Pin the due date" }));
    await waitFor(() => {
      expect(document().items["SET-02"]?.isPinned).toBe(true);
    });
  });
});

describe("dragging a bar", () => {
  const drag = (app: App, code: string, ...ways: number[]): void => {
    const bar = barOf(code);
    app.grid.getBoundingClientRect = () => ({ left: 0, right: 1200 }) as DOMRect;
    fireEvent.pointerDown(bar, { pointerId: 1, button: 0, clientX: 600 });
    for (const way of ways)
      fireEvent.pointerMove(app.grid, { pointerId: 1, buttons: 1, clientX: 600 + way });
  };

  it("shows old and new date and what it pushes while it is dragged, and pins with one command", async () => {
    const app = await open();
    const item = app.document().items["SET-02"];
    if (!item) throw new Error("no item");
    // Nine px a day at the zoom of months: four weeks later.
    drag(app, "SET-02", 20, 28 * 9);
    const callout = await screen.findByText(/ → /);
    expect(callout.parentElement?.textContent).toMatch(/Moves \d+ other items/);
    const spoken = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(spoken.join()).toMatch(/SET-02 .* instead of .* Enter pins it, Esc leaves it/);
    expect(sentBy(app)).toEqual([]);
    fireEvent.pointerUp(app.grid, { pointerId: 1, clientX: 600 + 28 * 9 });
    await waitFor(() => {
      expect(app.document().items["SET-02"]?.isPinned).toBe(true);
    });
    expect(sentBy(app)).toHaveLength(1);
    expect(app.document().items["SET-02"]?.due).toBe(
      onOrAfterBusinessDay(addCalendarDays(item.due, 28)),
    );
    expect(await screen.findByRole("button", { name: "Undo" })).toBeTruthy();
  });

  it("is left by Escape without a change, and the click that ends it opens nothing", async () => {
    const app = await open();
    drag(app, "SET-02", 60);
    await screen.findByText(/ → /);
    rowOf("SET-02").focus();
    fireEvent.keyDown(rowOf("SET-02"), { key: "Escape" });
    await waitFor(() => {
      expect(screen.queryByText(/ → /)).toBeNull();
    });
    fireEvent.pointerUp(app.grid, { pointerId: 1, clientX: 660 });
    fireEvent.click(barOf("SET-02"));
    expect(sentBy(app)).toEqual([]);
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("does not begin on a done item, nor where nothing can be changed", async () => {
    const app = await open(
      buildImplementation({
        kickoff: KICKOFF,
        today: TODAY,
        items: { "SET-01": { status: "done", doneOn: TODAY, statusSince: TODAY } },
      }),
    );
    drag(app, "SET-01", 60);
    expect(screen.queryByText(/ → /)).toBeNull();
  });
});

describe("carrying by keys", () => {
  it("goes by business days, pins with Enter in one step, and P puts it back", async () => {
    const app = await open();
    const { user, document } = app;
    const before = document().items["SET-04"];
    if (!before) throw new Error("no item");
    rowOf("SET-04").focus();
    await user.keyboard("{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}");
    expect(await screen.findByText(/ → /)).toBeTruthy();
    expect(sentBy(app)).toEqual([]);
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(document().items["SET-04"]).toMatchObject({
        due: addBusinessDays(before.due, 2),
        isPinned: true,
      });
    });
    expect(sentBy(app)).toHaveLength(1);
    expect(screen.queryByRole("complementary")).toBeNull();
    await user.keyboard("p");
    await waitFor(() => {
      expect(document().items["SET-04"]).toMatchObject({ due: before.due, isPinned: false });
    });
  });

  it("walks, folds and zooms", async () => {
    const { user } = await open();
    screen.getByRole("row", { name: /^P0 Intake/ }).focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => {
      expect(rowOf("SET-01")).toBe(window.document.activeElement);
    });
    await user.keyboard("+");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Week" }).getAttribute("aria-pressed")).toBe(
        "true",
      );
    });
    await user.keyboard("0");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Fit" }).getAttribute("aria-pressed")).toBe("true");
    });
    await user.keyboard("{ArrowUp}{ArrowLeft}");
    await waitFor(() => {
      expect(screen.getByRole("row", { name: /^P0 Intake/ }).getAttribute("aria-expanded")).toBe(
        "false",
      );
    });
  });
});
