// The panel beside the payee grid: walking, moving on, and every kind of entry.
import { configure, screen, waitFor, within } from "@testing-library/react";
import { expect, describe, it, vi } from "vitest";
import type { Payee } from "../../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  buildCommitment,
  buildImplementation,
  buildPayee,
  byId,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

async function open(payee: Partial<Payee> = {}, ...others: Payee[]) {
  const one = buildPayee({ id: "one", legalName: "Alder Electric", position: 1, ...payee });
  const world = renderApp("/implementation/impl-1/payees?payee=one", {
    implementations: [buildImplementation({ payees: byId(one, ...others) })],
  });
  const panel = await screen.findByRole("complementary", { name: /^Details of / });
  const kept = (): Payee => {
    const found = world.main.documentOf("impl-1").payees["one"];
    if (!found) throw new Error("The payee is gone");
    return found;
  };
  return { ...world, panel, kept };
}
const part = (panel: HTMLElement, name: string) =>
  within(within(panel).getByRole("region", { name }));
const gone = async (panel: HTMLElement): Promise<void> => {
  await waitFor(() => {
    expect(panel.isConnected).toBe(false);
  });
};

describe("walking", () => {
  it("follows the order of the grid, and gives the keyboard back on Escape", async () => {
    const { user, panel } = await open(
      {},
      buildPayee({ id: "two", legalName: "Birch Roofing", position: 2 }),
    );
    const button = (name: string) => within(panel).getByRole<HTMLButtonElement>("button", { name });
    await waitFor(() => {
      expect(button("Previous payee").disabled).toBe(true);
      expect(button("Next payee").disabled).toBe(false);
    });
    await user.click(button("Next payee"));
    await screen.findByRole("complementary", { name: "Details of Birch Roofing" });
    expect(button("Next payee").disabled).toBe(true);
    await user.click(button("Previous payee"));
    await screen.findByRole("complementary", { name: "Details of Alder Electric" });
    await user.keyboard("{Escape}");
    await gone(panel);
    await waitFor(() => {
      expect(document.activeElement?.closest("[role=row]")?.textContent).toContain(
        "Alder Electric",
      );
    });
    await user.keyboard(" {Enter}");
    await screen.findByRole("complementary", { name: "Details of Alder Electric" });
    await user.keyboard("{ArrowDown}");
    await screen.findByRole("complementary", { name: "Details of Birch Roofing" });
  });
});

describe("standing", () => {
  it("moves on with one click, with who said so and from when", async () => {
    const { user, panel, kept, main } = await open({ status: "accepted" });
    await user.click(part(panel, "Status").getByRole("button", { name: /^Move on to / }));
    await waitFor(() => {
      expect(kept().status).toBe("bank_pending");
    });
    expect(kept().history[`${kept().statusAsOf}-bank_pending`]?.source).toBe(kept().statusSource);
    expect(kept().statusSource).not.toBe("");
    expect(main.documentOf("impl-1").payees["one"]?.statusAsOf).toBe(kept().statusAsOf);
  });

  it("confirms what the records speak for", async () => {
    const { user, panel, kept } = await open({
      status: "agreement_pending",
      commitments: byId(buildCommitment({ agreement: "accepted" })),
    });
    expect(part(panel, "Status").queryByRole("button", { name: /^Move on to / })).toBeNull();
    await user.click(part(panel, "Status").getByRole("button", { name: "Confirm" }));
    await waitFor(() => {
      expect(kept().status).toBe("ready");
    });
  });

  it("warns before an approval without a confirmed call-back, and lets bank details change after it", async () => {
    const { user, panel, kept } = await open({ status: "needs_review" });
    const status = part(panel, "Status");
    expect(status.getByText(/No confirmed call-back/)).toBeTruthy();
    expect(status.queryByRole("button", { name: "Bank details changed" })).toBeNull();
    await user.click(status.getByRole("button", { name: /^Move on to / }));
    await waitFor(() => {
      expect(kept().status).toBe("approved");
    });
    await user.click(await status.findByRole("button", { name: "Bank details changed" }));
    await waitFor(() => {
      expect(kept().status).toBe("needs_review");
    });
  });

  it("invites again, and the attempts count up", async () => {
    const { user, panel, kept } = await open({
      status: "invite_expired",
      invitation: {
        ...{ sentOn: "2026-01-05", sentBy: "", path: "invoicing", attempts: 1, expiresOn: null },
      },
    });
    await user.click(part(panel, "Invitation").getByRole("button", { name: "Re-invited today" }));
    await waitFor(() => {
      expect(kept()).toMatchObject({
        status: "invited",
        invitation: { attempts: 2, path: "invoicing", expiresOn: null },
      });
    });
  });
});

describe("entries", () => {
  it("adds a commitment, corrects it, removes it", async () => {
    const { user, panel, kept } = await open({ commitments: {} });
    const commitments = part(panel, "Commitments");
    await user.click(commitments.getByRole("button", { name: "Add a commitment" }));
    await user.type(commitments.getByRole("textbox", { name: "Number" }), "SC-7");
    await user.type(commitments.getByRole("textbox", { name: "Value" }), "1,250.50");
    await user.click(commitments.getByRole("button", { name: "Add" }));
    await waitFor(() => {
      expect(Object.values(kept().commitments)).toMatchObject([
        { number: "SC-7", valueCents: 125_050, isInScope: true, agreement: "none" },
      ]);
    });
    await user.click(await commitments.findByRole("button", { name: "Edit SC-7" }));
    await user.click(commitments.getByRole("checkbox", { name: /In scope/ }));
    await user.click(commitments.getByRole("button", { name: "Save" }));
    await waitFor(() => {
      expect(Object.values(kept().commitments)[0]?.isInScope).toBe(false);
    });
    await user.click(await commitments.findByRole("button", { name: "Remove SC-7" }));
    await waitFor(() => {
      expect(kept().commitments).toEqual({});
    });
  });

  it("logs a call-back only with the source of the number", async () => {
    const { user, panel, kept } = await open();
    const calls = part(panel, "Call-backs");
    await user.click(calls.getByRole("button", { name: "Log a call-back" }));
    const log = calls.getByRole<HTMLButtonElement>("button", { name: "Log" });
    expect(log.disabled).toBe(true);
    await user.type(
      calls.getByRole("textbox", { name: "Where the number came from" }),
      "Vendor file",
    );
    await user.type(calls.getByRole("textbox", { name: "Spoken to" }), "Robin");
    await user.click(log);
    await waitFor(() => {
      expect(Object.values(kept().callBacks)).toMatchObject([
        { numberSource: "Vendor file", spokenTo: "Robin", outcome: "confirmed" },
      ]);
    });
  });

  it("logs a contact with Enter, and Escape in a form leaves the panel open", async () => {
    const { user, panel, kept } = await open();
    const log = part(panel, "Contact log");
    await user.type(log.getByRole("textbox", { name: "What was said" }), "Left word{Enter}");
    await waitFor(() => {
      expect(Object.values(kept().contacts)).toMatchObject([
        { channel: "phone", text: "Left word" },
      ]);
    });
    await user.click(await log.findByRole("button", { name: /^Edit the contact/ }));
    await user.keyboard("{Escape}");
    expect(log.queryByRole("form", { name: "Edit the contact" })).toBeNull();
    expect(panel.isConnected).toBe(true);
  });
});

describe("fields", () => {
  it("keep themselves when one leaves them", async () => {
    const { user, panel, kept } = await open({ priority: "B", subTierCount: null });
    const company = part(panel, "Company");
    await user.type(company.getByRole("textbox", { name: "Vendor number" }), "V-1001{Enter}");
    await user.type(company.getByRole("textbox", { name: "Sub-tier companies" }), "3{Enter}");
    await user.type(company.getByRole("combobox", { name: "Tags" }), "union{Enter}");
    const admin = part(panel, "Payments Admin of the payee");
    await user.type(admin.getByRole("textbox", { name: "Payments Admin" }), "Sam Lee{Enter}");
    await user.click(company.getByRole("combobox", { name: "Priority" }));
    await user.click(await screen.findByRole("option", { name: "A" }));
    await waitFor(() => {
      expect(kept()).toMatchObject({
        vendorNumber: "V-1001",
        subTierCount: 3,
        tags: ["union"],
        admin: { name: "Sam Lee" },
        priority: "A",
      });
    });
  });
});
