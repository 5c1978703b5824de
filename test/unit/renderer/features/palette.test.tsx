import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { rankMatches, scoreMatch } from "../../../../src-renderer/features/palette/rank-matches.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

function named(id: string, name: string) {
  return buildImplementation({ id, payor: { name, location: "", website: "" } });
}
const implementations = [
  named("a", "Harlow & Pike Builders"),
  named("b", "Highline Concrete"),
  named("c", "Pikestaff Civil"),
];

describe("the command palette", () => {
  test("finds a payor by some of its letters and opens it with Enter", async () => {
    const { user, router } = renderApp("/settings", { implementations });
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Go to a payor, page or command" });
    expect(document.activeElement).toBe(field);
    await user.keyboard("pike");
    const group = screen.getByRole("group", { name: "Implementations" });
    expect(
      within(group)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual([
      "Pikestaff CivilP0 Intake · Dana Whitfield",
      "Harlow & Pike BuildersP0 Intake · Dana Whitfield",
    ]);
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => {
      expect(router.state.location.pathname).toBe("/implementation/a");
    });
    expect(screen.queryByRole("combobox", { name: "Go to a payor, page or command" })).toBeNull();
  });

  test("performs an action, and shows its shortcut", async () => {
    const { user } = renderApp("/settings", { implementations });
    await user.click(await screen.findByRole("button", { name: "Go to a payor, page or command" }));
    const option = await screen.findByRole("option", { name: /Keyboard shortcuts/ });
    expect(option.textContent).toBe("Keyboard shortcuts?");
    await user.click(option);
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeDefined();
  });

  test("leaves out what cannot be done now, and says when nothing is found", async () => {
    const { user } = renderApp("/settings", { implementations });
    await user.click(await screen.findByRole("button", { name: "Go to a payor, page or command" }));
    await screen.findByRole("listbox", { name: "Results" });
    expect(screen.queryByRole("option", { name: /^Undo/ })).toBeNull();
    await user.keyboard("zzqx");
    expect(screen.queryAllByRole("option")).toEqual([]);
    expect(screen.getByText(/Nothing is called “zzqx”/)).toBeDefined();
  });
});

describe("matching", () => {
  test("takes part of a name or the beginnings of its words, in order and in any case", () => {
    expect(scoreMatch("hpb", "Harlow & Pike Builders")).not.toBeNull();
    expect(scoreMatch("bph", "Harlow & Pike Builders")).toBeNull();
    expect(scoreMatch("HARLOW", "Harlow & Pike Builders")).not.toBeNull();
    expect(scoreMatch("ha bu", "Harlow & Pike Builders")).not.toBeNull();
    expect(scoreMatch("arlo", "Harlow & Pike Builders")).not.toBeNull();
    expect(scoreMatch("har", "Highline Castellano Contractors")).toBeNull();
  });

  test("puts whole words before beginnings, and keeps to the limit", () => {
    const names = ["Mason Oak Drywall", "Madison Road", "Road to Mars"];
    expect(rankMatches("road", names, (name) => name, 2)).toEqual(["Road to Mars", "Madison Road"]);
    expect(rankMatches("mod", names, (name) => name, 1)).toEqual(["Mason Oak Drywall"]);
    expect(rankMatches("", names, (name) => name, 2)).toEqual(names.slice(0, 2));
  });
});
