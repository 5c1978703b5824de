// The question of the data guard, over the real rules of main's side.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

const implementation = buildImplementation({ id: "a" });

async function typeNotes(text: string) {
  const app = renderApp("/implementation/a/checklists?item=SET-05", {
    implementations: [implementation],
  });
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
  await app.user.click(field);
  await app.user.paste(text);
  await app.user.tab();
  const dialog = await screen.findByRole("dialog", { name: "This number was not stored" });
  return { ...app, field, dialog };
}

it("shows the masked number and where it stands, and goes back to the text", async () => {
  const { user, field, dialog, main } = await typeNotes("Routing 021000021");
  expect(dialog.textContent).toContain("••••0021looks like a routing numbernotes");
  expect(dialog.textContent).not.toContain("02100002");
  const back = within(dialog).getByRole("button", { name: "Go back and remove it" });
  expect(document.activeElement).toBe(back);
  await user.click(back);
  await waitFor(() => {
    expect(screen.queryByRole("dialog", { name: "This number was not stored" })).toBeNull();
  });
  expect(field.value).toBe("Routing 021000021");
  await waitFor(() => {
    expect(document.activeElement).toBe(field);
  });
  expect(main.documentOf("a").items["SET-05"]?.notes).toBe("");
});

it("stores what the user says is none, and does not ask about it again", async () => {
  const { user, field, dialog, main } = await typeNotes("Ticket 4455667788");
  await user.click(within(dialog).getByRole("button", { name: "This is not one: keep it" }));
  await waitFor(() => {
    expect(main.documentOf("a").items["SET-05"]?.notes).toBe("Ticket 4455667788");
  });
  await user.type(field, ", closed");
  await user.tab();
  await waitFor(() => {
    expect(main.documentOf("a").items["SET-05"]?.notes).toBe("Ticket 4455667788, closed");
  });
  expect(screen.queryByRole("dialog", { name: "This number was not stored" })).toBeNull();
});
