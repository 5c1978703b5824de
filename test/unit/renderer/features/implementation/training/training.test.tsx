import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import {
  buildImplementation,
  buildPerson,
  byId,
} from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";
import {
  buildAttendee,
  buildPassed,
  buildSession,
} from "../../../../../helpers/training-builders.ts";

const teaching: Implementation = {
  ...buildImplementation({
    people: byId(
      buildPerson({ id: "ada", name: "Ada", roles: ["PA"], position: 1 }),
      buildPerson({ id: "abe", name: "Abe", roles: ["PA"], position: 2 }),
      buildPerson({ id: "pia", name: "Pia", roles: ["SPC"], position: 3 }),
    ),
  }),
  trainingSessions: byId(
    buildSession({ id: "s1", status: "held", attendees: byId(buildPassed("ada")) }),
    buildSession({ id: "s2", courseId: "C2", attendees: byId(buildAttendee("ada")) }),
  ),
};

async function open(query: string) {
  const app = renderApp(`/implementation/impl-1/training?${query}`, {
    implementations: [teaching],
  });
  await screen.findByRole("group", { name: "View" });
  return app;
}

describe("the matrix", () => {
  it("says who is missing, with the base", async () => {
    const { user } = await open("view=matrix");
    await user.click(
      screen.getByRole("button", {
        name: "Product and funds flow, Payments Admin: required, 1 of 2 done",
      }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Who has had the course" });
    expect(
      within(within(dialog).getByRole("region", { name: "Missing" })).getByText("Abe"),
    ).toBeDefined();
    expect(
      within(within(dialog).getByRole("region", { name: "Done" })).getByText("Ada"),
    ).toBeDefined();
  });

  it("is walked by arrows, and a letter changes whether a course is required", async () => {
    const { user, main } = await open("view=matrix");
    screen.getByRole("button", { name: /^Product and funds flow, Payments Admin:/ }).focus();
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(
      /^Access, MFA, roles, separation of duties, Payments Disburser: required/,
    );
    await user.keyboard("o");
    await expect.poll(() => main.documentOf("impl-1").courses["C2"]?.audiences.DISB).toBe("O");
    await user.keyboard("-");
    await expect
      .poll(() => main.documentOf("impl-1").courses["C2"]?.audiences.DISB)
      .toBeUndefined();
  });
});

describe("a session", () => {
  it("stands in the list with what comes next first, and opens beside it", async () => {
    const { user } = await open("view=sessions");
    const table = within(screen.getByRole("table", { name: "Sessions" }));
    const names = table.getAllByRole("button").map(({ textContent }) => textContent);
    expect(names).toEqual([
      "C2 Access, MFA, roles, separation of duties",
      "C1 Product and funds flow",
    ]);
    await user.click(table.getByRole("button", { name: "C1 Product and funds flow" }));
    expect(screen.getByRole("complementary", { name: "Session" }).textContent).toContain("Held");
  });

  it("takes attendance by keyboard, a score, feedback, and a guest", async () => {
    const { user, main } = await open("view=sessions&session=s2");
    const panel = within(screen.getByRole("complementary", { name: "Session" }));
    panel.getByRole("listitem", { name: "Ada" }).focus();
    await user.keyboard("p");
    const session = () => main.documentOf("impl-1").trainingSessions["s2"];
    await expect
      .poll(session)
      .toMatchObject({ status: "held", attendees: { ada: { attended: true } } });
    await user.type(panel.getByLabelText("Score of Ada in percent"), "85{Enter}");
    await expect.poll(() => session()?.attendees["ada"]?.checkScore).toBe(85);
    await user.click(panel.getByRole("button", { name: "Attempts, feedback and note of Ada" }));
    await user.click(panel.getByRole("combobox", { name: "Feedback" }));
    await user.click(await screen.findByRole("option", { name: "4" }));
    await expect.poll(() => session()?.attendees["ada"]?.feedback).toBe(4);
    await user.click(panel.getByRole("combobox", { name: "Invite somebody" }));
    await user.click(await screen.findByRole("option", { name: "Pia" }));
    await expect.poll(() => session()?.attendees["pia"]?.isGuest).toBe(true);
  });
});

describe("people", () => {
  it("show the coverage of each role against its minimum, and what is missing", async () => {
    await open("view=people");
    const roles = screen.getByRole("list", { name: "Coverage by role" });
    expect(roles.textContent).toContain("Payments Admin: 0 of 2, 100% needed");
    const [ada] = within(screen.getByRole("table", { name: "People to train" })).getAllByRole(
      "row",
      { name: /Ada/ },
    );
    expect(ada?.textContent).toContain("1 of 7 done");
    expect(ada?.textContent).toContain("C2");
  });
});
