import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import {
  buildImplementation,
  buildProject,
  buildWave,
  byId,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

const planned: Implementation = {
  ...buildImplementation(),
  projects: byId(buildProject({ templateState: "draft" })),
  waves: byId(buildWave(), buildWave({ id: "wave-2", name: "Wave 2", type: "wave", position: 2 })),
};

async function open(query: string) {
  const app = renderApp(`/implementation/impl-1/rollout?${query}`, { implementations: [planned] });
  await screen.findByRole("group", { name: "View of the roll-out" });
  return app;
}

describe("the roll-out", () => {
  it("shows the waves with what stands against them, and moves a project by keyboard", async () => {
    const { user } = await open("view=waves");
    const pilot = within(screen.getByRole("region", { name: "Pilot" }));
    expect(pilot.getByText(/Waiver templates not approved: Riverside Clinic/)).toBeDefined();
    await user.selectOptions(
      pilot.getByRole("combobox", { name: "Move Riverside Clinic to" }),
      "Wave 2",
    );
    const second = within(screen.getByRole("region", { name: "Wave 2" }));
    expect(await second.findByText("Riverside Clinic")).toBeDefined();
  });

  it("scores the pilot by the records, with a link to what is missing", async () => {
    await open("view=go");
    const waivers = within(screen.getByRole("row", { name: /Waivers/ }));
    expect(waivers.getByText("Not met")).toBeDefined();
    expect(waivers.getByRole("link", { name: "Riverside Clinic" }).getAttribute("href")).toBe(
      "/implementation/impl-1/rollout?view=projects&project=project-1",
    );
  });

  it("keeps a note on a criterion of another wave apart from that of the pilot", async () => {
    const { user, main } = await open("view=go&for=wave-2");
    await user.click(screen.getByRole("button", { name: "Add the note on Payees" }));
    await user.type(screen.getByLabelText("Workaround"), "Pay by check");
    await user.tab();
    await expect
      .poll(() => main.documentOf("impl-1").goNotes)
      .toMatchObject({ "wave-2_Payees": { workaround: "Pay by check" } });
  });
});
