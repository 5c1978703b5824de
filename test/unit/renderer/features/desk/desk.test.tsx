import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Item } from "../../../../../src-shared/domain/implementation.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

const DONE = { status: "done", doneOn: "2026-11-02" } as const satisfies Partial<Item>;

/** An implementation in which nothing is open but the given items. */
function withOpen(
  start: Parameters<typeof buildImplementation>[0],
  open: Readonly<Record<string, Partial<Item>>>,
) {
  const all = Object.keys(buildImplementation(start).items).map((id) => [id, DONE] as const);
  return buildImplementation({ ...start, items: { ...Object.fromEntries(all), ...open } });
}

const ASSIGNED = { ipm: "Dana Whitfield" };
const northgate = withOpen(ASSIGNED, {
  "SET-01": { title: "Hold the sales handover", due: "2026-11-18", status: "in_progress" },
  "SET-02": { title: "Collect the KYC pack", due: "2026-11-23" },
  "SET-03": { title: "Confirm the bank", due: "2026-11-25" },
});
const highline = withOpen(
  { id: "impl-2", ipm: "Jo Park", payor: { name: "Highline Concrete", location: "", website: "" } },
  {
    "SET-01": { title: "Hold their handover", due: "2026-11-20" },
    "SET-02": { title: "Their KYC pack", due: "2026-12-14", status: "waiting_payor" },
  },
);

async function openDesk(
  implementations = [northgate, highline],
  world: Parameters<typeof renderApp>[1] = {},
) {
  const app = renderApp("/desk", { implementations, ...world });
  const list = await screen.findByRole("grid", { name: "Now" });
  return { ...app, list };
}

const rowNames = (list: HTMLElement): readonly string[] =>
  within(list)
    .getAllByRole("row")
    .filter((row) => row.hasAttribute("data-key"))
    .map((row) => row.getAttribute("aria-label")!.split(",")[0]!);

const row = (list: HTMLElement, title: string): HTMLElement =>
  within(list).getByRole("row", { name: new RegExp(`^${title}`) });

describe("what is due now", () => {
  test("stands under its payor, overdue first, with how late it is", async () => {
    const { list } = await openDesk();
    expect(rowNames(list)).toEqual([
      "Hold their handover",
      "Hold the sales handover",
      "Collect the KYC pack",
      "Confirm the bank",
    ]);
    expect(row(list, "Hold the sales handover").textContent).toContain("3 days late");
    expect(row(list, "Collect the KYC pack").textContent).toContain("due today");
    expect(within(list).getByRole("link", { name: "Highline Concrete" })).toBeTruthy();
  });

  test("chips tell how many of each term there are, and leave one term", async () => {
    const { list, user } = await openDesk();
    await user.click(screen.getByRole("button", { name: "Today 1" }));
    await waitFor(() => {
      expect(rowNames(list)).toEqual(["Collect the KYC pack"]);
    });
    await user.click(screen.getByRole("button", { name: "Overdue 2", pressed: false }));
    await waitFor(() => {
      expect(rowNames(list)).toHaveLength(3);
    });
  });

  test("Mine and the grouping are remembered, a text is not", async () => {
    const { list, user, main } = await openDesk();
    await user.click(screen.getByRole("button", { name: "Mine" }));
    await waitFor(() => {
      expect(rowNames(list)).not.toContain("Hold their handover");
    });
    await user.click(screen.getByRole("button", { name: "By day" }));
    await user.keyboard("f");
    await user.type(document.activeElement!, "kyc");
    await waitFor(() => {
      expect(rowNames(list)).toEqual(["Collect the KYC pack"]);
    });
    await waitFor(() => {
      expect(main.settings().deskView).toEqual({ isMine: true, grouping: "day" });
    });
  });

  test("with nothing left for today it says so and offers what comes next", async () => {
    const { user } = renderApp("/desk", {
      implementations: [
        withOpen(ASSIGNED, { "SET-03": { title: "Confirm the bank", due: "2026-11-25" } }),
      ],
    });
    expect(await screen.findByText("Nothing left for today")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show the next five days (1)" }));
    await waitFor(() => {
      expect(rowNames(screen.getByRole("grid", { name: "Now" }))).toEqual(["Confirm the bank"]);
    });
  });

  test("a workspace without a payor is taught the first step", async () => {
    const { user } = renderApp("/desk");
    await user.click(await screen.findByRole("button", { name: "New implementation" }));
    expect(await screen.findByRole("dialog", { name: "New implementation" })).toBeTruthy();
  });
});
