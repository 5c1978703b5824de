import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import {
  buildImplementation,
  buildPayee,
  buildWave,
  byId,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";
import { buildCommunication } from "../../../../../helpers/rollout-builders.ts";

const contact = { contactName: "Ana Ruiz", contactEmail: "ana@bluemesa.example" };
const told: Implementation = {
  ...buildImplementation(),
  payees: byId(
    buildPayee({ id: "a", legalName: "Blue Mesa Concrete", ...contact, position: 1 }),
    buildPayee({ id: "b", legalName: "Harbor Steel", ...contact, contactName: "", position: 2 }),
    buildPayee({ id: "c", legalName: "Summit Glass", ...contact, position: 3 }),
  ),
  messageTemplates: byId({
    id: "hello",
    name: "Hello",
    subject: "Hello {{payee}}",
    body: "Dear {{contact}}, {{payor}} writes to {{payee}}.",
    position: 20,
  }),
};

async function openMessages(implementation = told) {
  const app = renderApp("/implementation/impl-1/log", { implementations: [implementation] });
  await screen.findByRole("heading", { name: implementation.payor.name });
  await app.user.keyboard("{Control>}{Shift>}M{/Shift}{/Control}");
  const count = Object.keys(implementation.payees).length;
  const dialog = within(await screen.findByRole("dialog", { name: `Messages to ${count} payees` }));
  await app.user.click(dialog.getByRole("combobox", { name: "Template" }));
  await app.user.click(screen.getByRole("option", { name: "Hello" }));
  return { ...app, dialog };
}

describe("messages to payees", () => {
  it("previews each, leaves out what is not complete, and logs the contact in one step", async () => {
    const { user, main, dialog } = await openMessages();
    expect(
      dialog.getByText("Dear Ana Ruiz, Northgate Builders writes to Blue Mesa Concrete."),
    ).toBeDefined();
    await user.click(dialog.getByRole("button", { name: "Save 2 drafts" }));
    expect(await dialog.findByText("Saved 2 messages as drafts in /home/dana")).toBeDefined();
    await user.click(dialog.getByRole("button", { name: "Log the contact with 2 payees" }));
    const contactsOf = (id: string) =>
      Object.values(main.documentOf("impl-1").payees[id]?.contacts ?? {});
    await expect.poll(() => contactsOf("a")).toHaveLength(1);
    expect(contactsOf("a")[0]).toMatchObject({
      channel: "email",
      text: 'Hello: "Hello Blue Mesa Concrete" written as a draft',
    });
    expect(contactsOf("c")[0]?.text).toContain("Summit Glass");
    expect(contactsOf("b")).toEqual([]);
    expect(dialog.queryByRole("button", { name: /^Log the contact/ })).toBeNull();
  });

  it("leads to the payee that lacks something", async () => {
    const { user, router, dialog } = await openMessages();
    await user.click(dialog.getByRole("button", { name: "Show a message without contact name" }));
    expect(dialog.getByText("2 of 3: Harbor Steel (Hello)")).toBeDefined();
    await user.click(dialog.getByRole("link", { name: "Open the payee: contact name" }));
    expect(router.state.location.pathname).toBe("/implementation/impl-1/payees");
    expect(router.state.location.search).toBe("?payee=b");
    expect(screen.queryByRole("dialog", { name: "Messages to 3 payees" })).toBeNull();
  });
});

describe("the communication plan", () => {
  const message = buildCommunication({
    text: "We will invite you.",
    status: "draft",
    approvedBy: "",
    approvedOn: null,
  });
  const planned: Implementation = {
    ...told,
    waves: byId(buildWave()),
    communications: byId(message),
  };
  const address = "/implementation/impl-1/rollout?view=communication";

  it("records another approver, and a day of sending that was before today", async () => {
    const { user, main } = renderApp(address, { implementations: [planned] });
    await user.click(await screen.findByRole("button", { name: "Approve: Pre-notice" }));
    const by = screen.getByLabelText("Approved by");
    await user.clear(by);
    await user.type(by, "Sam Ito{Enter}");
    await user.click(await screen.findByRole("button", { name: "Mark sent: Pre-notice" }));
    const on = screen.getByLabelText("Sent on");
    await user.clear(on);
    await user.type(on, "2026-09-01");
    await user.click(screen.getByRole("button", { name: "Record as sent" }));
    await expect
      .poll(() => main.documentOf("impl-1").communications[message.id])
      .toMatchObject({ approvedBy: "Sam Ito", status: "sent", sentOn: "2026-09-01" });
  });

  it("opens the message of the address", async () => {
    renderApp(`${address}&message=${message.id}`, { implementations: [planned] });
    const dialog = within(await screen.findByRole("dialog", { name: "Pre-notice" }));
    expect(dialog.getByLabelText("Text")).toHaveProperty("value", "We will invite you.");
  });
});
