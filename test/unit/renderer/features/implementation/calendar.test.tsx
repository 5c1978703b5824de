import { act, configure, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { TODAY } from "../../../../helpers/fake-api.ts";
import {
  buildBlackout,
  buildImplementation,
  byId,
} from "../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

// Without looking for hidden ancestors, a query by role takes a tenth of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

const running = (overrides: Parameters<typeof buildImplementation>[0] = {}): Implementation =>
  buildImplementation({ kickoff: "2026-11-16", today: "2026-11-16", ...overrides });

async function open(implementation: Implementation, entry: string) {
  const app = renderApp("/implementation/impl-1/overview", { implementations: [implementation] });
  await screen.findByRole("heading", { level: 1, name: "Northgate Builders" });
  await app.user.click(screen.getByRole("button", { name: "More actions" }));
  await app.user.click(await screen.findByRole("menuitem", { name: entry }));
  const dialog = within(await screen.findByRole("dialog"));
  return { ...app, dialog, document: () => app.main.documentOf("impl-1") };
}

async function openPanel(implementation: Implementation, itemId: string) {
  const app = renderApp(`/implementation/impl-1/checklists?item=${itemId}`, {
    implementations: [implementation],
  });
  const region = await screen.findByRole("region", { name: "Bank day" });
  return { ...app, region };
}

describe("the payor's calendar", () => {
  it("shows what a closure would move before it is applied, and takes it back in one step", async () => {
    const before = running();
    const { user, dialog, document } = await open(before, "Payor's calendar…");
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Apply" }).disabled).toBe(true);
    await user.click(dialog.getByRole("button", { name: "Add black-out" }));
    await user.type(dialog.getByLabelText("Reason"), "Office move");
    const last = dialog.getByLabelText("Last day");
    await user.clear(last);
    await user.type(last, "2026-11-25");
    const apply = await dialog.findByRole("button", { name: /^Apply and move \d+ open items$/ });
    const count = Number(/\d+/.exec(apply.textContent)?.[0]);
    expect(
      within(dialog.getByRole("group", { name: "What would move" })).getAllByRole("row"),
    ).toHaveLength(count + 1);
    expect(document().calendar.blackouts).toEqual({});
    await user.click(apply);
    await waitFor(() => {
      expect(Object.values(document().calendar.blackouts)).toMatchObject([
        { reason: "Office move", from: TODAY, to: "2026-11-25", kind: "closed" },
      ]);
    });
    await user.click(await screen.findByRole("button", { name: /^Undo: Changed the calendar/ }));
    await waitFor(() => {
      expect(document().items).toEqual(before.items);
    });
    expect(document().calendar).toEqual(before.calendar);
  });

  it("names what lies on a day that is out of the question", async () => {
    const { user, dialog } = await open(
      running({ goLive: "2026-12-23", items: { "TST-05": { due: "2026-12-19", isPinned: true } } }),
      "Payor's calendar…",
    );
    const conflicts = (): readonly (string | null)[] =>
      within(dialog.getByRole("region", { name: "Conflicts" }))
        .getAllByRole("listitem")
        .map((line) => line.textContent);
    expect(conflicts()).toEqual([
      "TST-05 Confirm funding, payout, receipt and waiver release, Sat 19 Dec: the banks are closed on a Saturday",
    ]);
    const days = dialog.getByLabelText("Last business days");
    await user.clear(days);
    await user.type(days, "7");
    expect(conflicts()[0]).toBe(
      "Target go-live, Wed 23 Dec: month-end (last 7 business days of the month)",
    );
  });

  it("edits and removes by keyboard, and says what is missing", async () => {
    const calendar = {
      ...running().calendar,
      blackouts: byId(buildBlackout(), buildBlackout({ id: "b-2", reason: "Audit", position: 2 })),
    };
    const { user, dialog, document } = await open(running({ calendar }), "Payor's calendar…");
    const first = within(dialog.getByRole("group", { name: "Black-out 1" }));
    const last = first.getByLabelText("Last day");
    await user.clear(last);
    await user.type(last, "2026-12-01");
    dialog.getByRole("button", { name: "Add black-out" }).focus();
    expect(first.getByText("Ends before it begins")).toBeTruthy();
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Apply" }).disabled).toBe(true);
    dialog.getByRole("button", { name: "Remove Christmas week" }).focus();
    await user.keyboard("{Enter}");
    dialog.getByRole("button", { name: "Saturday" }).focus();
    await user.keyboard(" ");
    await user.click(dialog.getByRole("button", { name: /^Apply/ }));
    await waitFor(() => {
      expect(Object.keys(document().calendar.blackouts)).toEqual(["b-2"]);
    });
    expect(document().calendar.workingWeek).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("does not take a week without a working day", async () => {
    const { user, dialog } = await open(running(), "Payor's calendar…");
    for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) {
      await user.click(dialog.getByRole("button", { name: day }));
    }
    expect(dialog.getByText("A week needs at least one working day")).toBeTruthy();
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Apply" }).disabled).toBe(true);
  });
});

describe("the banking terms", () => {
  it("of another bank begin without a cut-off, and set the profile flag", async () => {
    const { user, dialog, document } = await open(running(), "Banking terms…");
    expect(dialog.getByLabelText<HTMLInputElement>("Cut-off (Eastern)").value).toBe("16:00");
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Apply" }).disabled).toBe(true);
    await user.click(dialog.getByRole("combobox", { name: "Money-movement service" }));
    await user.click(await screen.findByRole("option", { name: "Commerce Bank" }));
    expect(dialog.getByText("Not known yet")).toBeTruthy();
    expect(dialog.getByText(/is switched on with it/)).toBeTruthy();
    const latest = dialog.getByLabelText("Latest payee credit");
    await user.clear(latest);
    await user.type(latest, "0");
    expect(dialog.getByText("Not before the earliest")).toBeTruthy();
    await user.clear(latest);
    await user.type(latest, "3");
    await user.click(dialog.getByRole("button", { name: "Apply" }));
    await waitFor(() => {
      expect(document().moneyMovement).toMatchObject({
        service: "commerce_bank",
        cutOff: null,
        latestCreditDays: 3,
      });
    });
    expect(document().profile.bankPartner).toBe(true);
  });
});

describe("the bank day of an item", () => {
  it("says by when to authorize and when payees see the money", async () => {
    const { region } = await openPanel(
      running({ items: { "TST-04": { due: "2026-12-02", isPinned: true } } }),
      "TST-04",
    );
    const facts = region.textContent;
    expect(facts).toContain("Banking dayWed 2 Dec");
    expect(facts).toMatch(/Authorize by16:00 Eastern/);
    expect(facts).toContain("Payees see itThu 3 Dec to Fri 4 Dec");
    expect(facts).toContain("Watch returnsuntil Tue 8 Dec");
  });

  it("counts down to the cut-off on the day, as main says what time it is", async () => {
    const { main } = await openPanel(
      running({ items: { "TST-04": { due: TODAY, isPinned: true } } }),
      "TST-04",
    );
    main.push("clockLooked", { now: `${TODAY}T20:15:00.000Z`, timeZone: "America/Chicago" });
    expect(await screen.findByText("Today's cut-off is in 45 min.")).toBeTruthy();
    main.push("clockLooked", { now: `${TODAY}T21:15:00.000Z`, timeZone: "America/Chicago" });
    expect(
      await screen.findByText(
        "Today's cut-off has passed: an authorization counts for Tue 24 Nov.",
      ),
    ).toBeTruthy();
  });

  it("names a day on which it cannot be, and a cut-off that nobody has entered", async () => {
    const { region } = await openPanel(
      running({
        profile: { bankPartner: true },
        items: { "TST-04": { due: "2026-11-26", isPinned: true } },
      }),
      "TST-04",
    );
    expect(region.textContent).toContain("Not on Thu 26 Nov: the banks are closed (Thanksgiving)");
    expect(region.textContent).toContain("Banking dayFri 27 Nov");
    expect(region.textContent).toContain("not known: enter it under Banking terms");
  });

  it("appears for an item of one's own once it is bound to the banks", async () => {
    const app = renderApp("/implementation/impl-1/checklists?item=SET-05", {
      implementations: [running()],
    });
    const box = await screen.findByRole("checkbox", {
      name: "Only on a banking day, before the cut-off",
    });
    expect(screen.queryByRole("region", { name: "Bank day" })).toBeNull();
    await app.user.click(box);
    expect(await screen.findByRole("region", { name: "Bank day" })).toBeTruthy();
    expect(app.main.documentOf("impl-1").items["SET-05"]?.isBankBound).toBe(true);
  });
});

describe("a cut-off that passes", () => {
  it("moves the forecast of what is due at the bank today, and says why", async () => {
    const implementation = running({ items: { "ROL-11": { due: TODAY, dependsOn: [] } } });
    const { main } = await openPanel(implementation, "ROL-11");
    expect(screen.queryByText(/The cut-off was|the cut-off was/)).toBeNull();
    act(() => {
      main.push("clockLooked", { now: `${TODAY}T21:00:30.000Z`, timeZone: "America/Chicago" });
    });
    expect(
      await screen.findByText(/the cut-off was 16:00 Eastern: counts for Tue 24 Nov/),
    ).toBeTruthy();
  });
});
