import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { buildImplementation, buildPayee, byId } from "../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

const listed: Implementation = {
  ...buildImplementation(),
  payees: byId(buildPayee({ legalName: "Alder Creek Electric LLC", contactName: "Pat Alder" })),
};
const LIST = [
  "Vendor\tTrade\tContact\tE-mail",
  "Alder Creek Electric, L.L.C.\tLow voltage\tRay Alder\tray@alder.example",
  "Summit Glass Inc.\tGlazing\tIda Moe\tida@summit.example",
].join("\n");

async function openWizard(address = "/implementation/impl-1/payees", implementation = listed) {
  const app = renderApp(address, { implementations: [implementation] });
  await screen.findByRole("heading", { name: implementation.payor.name });
  await app.user.click(await screen.findByRole("button", { name: "Import" }));
  return app;
}

describe("importing a list", () => {
  it("accounts for every row, and merges field by field as the user says", async () => {
    const { user, main } = await openWizard();
    await user.click(screen.getByLabelText("Or paste cells, with their headings"));
    await user.paste(LIST);
    await user.click(screen.getByRole("button", { name: "Read the cells" }));
    const dialog = within(
      await screen.findByRole("dialog", { name: "Import payees from pasted cells" }),
    );
    await expect
      .poll(() => dialog.getByRole("status").textContent)
      .toBe("2 rows = 1 new + 1 merged + 0 unchanged + 0 rejected");
    // Only what is empty with us is filled, unless the user says otherwise.
    await user.click(dialog.getByRole("button", { name: "Choose fields of row 2" }));
    const fields = within(
      await screen.findByRole("dialog", { name: "Fields of Alder Creek Electric LLC" }),
    );
    const radio = (name: string) => fields.getByRole<HTMLInputElement>("radio", { name });
    expect(radio("Contact name: Pat Alder").checked).toBe(true);
    expect(radio("Contact e-mail: ray@alder.example").checked).toBe(true);
    await user.click(radio("Contact name: Ray Alder"));
    expect(radio("Contact name: Ray Alder").checked).toBe(true);
    await user.click(radio("Contact e-mail: empty"));
    await user.keyboard("{Escape}");
    await user.click(dialog.getByRole("button", { name: "Import 2 rows" }));
    await expect.poll(() => Object.keys(main.documentOf("impl-1").payees)).toHaveLength(2);
    expect(main.documentOf("impl-1").payees["payee-1"]).toMatchObject({
      legalName: "Alder Creek Electric LLC",
      trade: "Electrical",
      contactName: "Ray Alder",
      contactEmail: "",
    });
  });

  it("asks once about a number: what was accepted in its row is stored without another question", async () => {
    const { user, main } = await openWizard();
    await user.click(screen.getByLabelText("Or paste cells, with their headings"));
    await user.paste("Vendor\tNotes\nSummit Glass Inc.\tSite 021000021");
    await user.click(screen.getByRole("button", { name: "Read the cells" }));
    await user.click(await screen.findByRole("button", { name: /This is not one/ }));
    await user.click(await screen.findByRole("button", { name: "Import 1 row" }));
    await expect
      .poll(() => Object.values(main.documentOf("impl-1").payees).map(({ notes }) => notes))
      .toContain("Site 021000021");
  });

  it("brings projects into the roll-out", async () => {
    const { user, main } = await openWizard("/implementation/impl-1/rollout");
    await user.click(screen.getByLabelText("Or paste cells, with their headings"));
    await user.paste("Project number\tProject name\n24-017\tRiverside Clinic");
    await user.click(screen.getByRole("button", { name: "Read the cells" }));
    await user.click(await screen.findByRole("button", { name: "Import 1 row" }));
    await expect
      .poll(() => Object.values(main.documentOf("impl-1").projects).map(({ name }) => name))
      .toEqual(["Riverside Clinic"]);
  });
});
