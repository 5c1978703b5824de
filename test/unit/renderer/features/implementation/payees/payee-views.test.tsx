// The views around the payee grid: who can move on, the funnel, the call list's words, and the status list.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Payee } from "../../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  buildCommitment,
  buildImplementation,
  buildPayee,
  byId,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

function show(payees: readonly Payee[], query = "") {
  const world = renderApp(`/implementation/impl-1/payees${query}`, {
    implementations: [buildImplementation({ payees: byId(...payees) })],
  });
  const kept = (id: string): Payee => {
    const payee = world.main.documentOf("impl-1").payees[id];
    if (!payee) throw new Error(`${id} is gone`);
    return payee;
  };
  return { ...world, kept };
}

/** Its only agreement is accepted: the records speak for Payment-ready. */
const movable = (id: string, legalName: string, position: number): Payee =>
  buildPayee({
    id,
    legalName,
    position,
    status: "agreement_pending",
    commitments: byId(buildCommitment({ agreement: "accepted" })),
  });

describe("payees that can move on", () => {
  it("move on together, without the one that is left out, and one undo takes them back", async () => {
    const { user, kept } = show([
      movable("a", "Alder Electric", 1),
      movable("b", "Birch Roofing", 2),
      movable("c", "Cedar Glass", 3),
      buildPayee({ id: "d", legalName: "Dune Paving", position: 4, status: "invited" }),
    ]);
    const bar = await screen.findByRole("region", { name: "Payees that can move on" });
    expect(bar.textContent).toContain("3 payees can move on: Alder Electric");
    await user.click(within(bar).getByRole("button", { name: "Review…" }));
    const dialog = await screen.findByRole("dialog", { name: "Payees that can move on" });
    expect(within(dialog).getAllByRole("checkbox")).toHaveLength(3);
    await user.click(
      within(dialog).getByRole("checkbox", {
        name: "Birch Roofing: Agreement pending → Payment-ready",
      }),
    );
    await user.click(within(dialog).getByRole("button", { name: "Move on 2 payees" }));
    await waitFor(() => {
      expect(["a", "b", "c", "d"].map((id) => kept(id).status)).toEqual([
        "ready",
        "agreement_pending",
        "ready",
        "invited",
      ]);
    });
    // The one that was left out is still proposed.
    expect(
      (await screen.findByText("1 payee can move on")).closest("section")?.textContent,
    ).toContain("Birch Roofing");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(["a", "b", "c"].map((id) => kept(id).status)).toEqual(
        Array.from({ length: 3 }, () => "agreement_pending"),
      );
    });
  });

  it("cannot be confirmed with everybody left out, and nobody is told of where there is nobody", async () => {
    const { user, kept } = show([movable("a", "Alder Electric", 1)]);
    await user.click(await screen.findByRole("button", { name: "Review…" }));
    const dialog = await screen.findByRole("dialog", { name: "Payees that can move on" });
    await user.click(within(dialog).getByRole("checkbox"));
    expect(
      within(dialog).getByRole<HTMLButtonElement>("button", { name: "Move on 0 payees" }).disabled,
    ).toBe(true);
    await user.click(within(dialog).getByRole("checkbox"));
    await user.click(within(dialog).getByRole("button", { name: "Move on 1 payee" }));
    await waitFor(() => {
      expect(kept("a").status).toBe("ready");
      expect(screen.queryByRole("region", { name: "Payees that can move on" })).toBeNull();
    });
  });
});

describe("status list", () => {
  it("takes own words, and gives back those of the product", async () => {
    const { user, main } = show([buildPayee({ id: "a", status: "needs_review" })]);
    await user.click(await screen.findByRole("button", { name: "Status list" }));
    const dialog = await screen.findByRole("dialog", { name: "Status list of payees" });
    const inside = within(dialog);
    const word = inside.getByRole<HTMLInputElement>("textbox", { name: "Word for Needs Review" });
    const days = inside.getByRole<HTMLInputElement>("textbox", {
      name: "Business days at Needs Review",
    });
    const reset = inside.getByRole<HTMLButtonElement>("button", { name: "Reset Needs Review" });
    const before = days.value;
    expect(reset.disabled).toBe(true);
    await user.clear(word);
    await user.type(word, "With the approver{Enter}");
    await user.clear(days);
    await user.type(days, "9{Enter}");
    await waitFor(() => {
      expect(main.documentOf("impl-1").payeeStatusWords.needs_review).toMatchObject({
        label: "With the approver",
        stallDays: 9,
      });
      expect(reset.disabled).toBe(false);
    });
    await user.click(reset);
    await waitFor(() => {
      expect(main.documentOf("impl-1").payeeStatusWords.needs_review).toBeUndefined();
      expect(word.value).toBe("Needs Review");
      expect(days.value).toBe(before);
      expect(reset.disabled).toBe(true);
    });
  });
});

describe("funnel", () => {
  const pilot = { waveId: "wave-1" } as const;
  const payees = [
    buildPayee({ id: "a", legalName: "Alder", position: 1, status: "ready", ...pilot }),
    buildPayee({ id: "b", legalName: "Birch", position: 2, status: "invited", ...pilot }),
    buildPayee({ id: "c", legalName: "Cedar", position: 3, status: "invited", waveId: "wave-2" }),
  ];
  const big = payees.map((payee) => ({
    ...payee,
    monthlyPayoutCents: payee.id === "a" ? 900_000 : 100_000,
  }));

  it("tells the share of the step before by what is shown", async () => {
    const { user } = show(big, "?view=funnel");
    const table = await screen.findByRole("table", { name: "Funnel of payees" });
    const share = (): string | undefined =>
      within(table).getByRole("row", { name: /^No Bank Information/ }).children[2]?.textContent;
    expect(share()).toBe("50%");
    await user.click(screen.getByRole("combobox", { name: "Show by" }));
    await user.click(await screen.findByRole("option", { name: "Monthly value" }));
    expect(share()).toBe("90%");
  });

  it("leads to as many payees in the grid as it counted", async () => {
    const { user } = show(payees, "?view=funnel");
    const table = await screen.findByRole("table", { name: "Funnel of payees" });
    const row = within(table).getByRole("row", { name: /^Invite Not Accepted/ });
    expect(row.children[3]?.textContent).toBe("1");
    await user.click(within(row).getByRole("button"));
    expect(await screen.findByText("1 of 3 payees shown")).toBeTruthy();
    expect(screen.queryByText("Cedar")).toBeNull();
  });

  it("is walked in the order of those it counts", async () => {
    show(payees, "?view=funnel&payee=a");
    const panel = await screen.findByRole("complementary", { name: "Details of Alder" });
    await within(panel).findByText("1 of 2");
  });
});

describe("call list", () => {
  it("says a status once", async () => {
    show(
      [
        buildPayee({
          id: "a",
          legalName: "Alder Electric",
          status: "agreement_pending",
          statusAsOf: "2026-01-05",
          commitments: byId(buildCommitment({ agreement: "pending" })),
        }),
      ],
      "?view=calls",
    );
    const list = await screen.findByRole("list", { name: "Who to call today" });
    const words = list.textContent.match(/Agreement pending/g);
    expect(words).toHaveLength(1);
  });
});

describe("panel", () => {
  it("keeps the keyboard when an entry is removed", async () => {
    const { user, kept } = show(
      [
        buildPayee({
          id: "a",
          legalName: "Alder Electric",
          commitments: byId(buildCommitment({ number: "SC-7" })),
        }),
      ],
      "?payee=a",
    );
    const panel = await screen.findByRole("complementary", { name: "Details of Alder Electric" });
    await user.click(within(panel).getByRole("button", { name: "Remove SC-7" }));
    await waitFor(() => {
      expect(kept("a").commitments).toEqual({});
    });
    expect(document.activeElement).toBe(within(panel).getByRole("region", { name: "Commitments" }));
    await user.keyboard("{Escape}");
    await waitFor(() => {
      expect(panel.isConnected).toBe(false);
    });
  });
});
