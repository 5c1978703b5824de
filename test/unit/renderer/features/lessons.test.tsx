import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Lesson } from "../../../../src-shared/domain/implementation.ts";
import { buildImplementation, byId } from "../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

function lesson(overrides: Partial<Lesson>): Lesson {
  return {
    id: "lesson-1",
    date: "2026-11-20",
    raisedBy: "Dana Whitfield",
    phase: "P2",
    itemId: null,
    meetingId: null,
    kind: "improve",
    category: "banking_kyc",
    whatHappened: "The KYC pack came two weeks late",
    rootCause: "",
    effect: "",
    evidence: "",
    recommendation: "Ask for it at the sales handover",
    priority: "high",
    owner: "",
    due: null,
    status: "new",
    appliesWhen: [],
    tags: [],
    playbookProposal: "",
    position: 1,
    ...overrides,
  };
}
const erp = lesson({
  id: "lesson-2",
  category: "erp",
  kind: "keep",
  whatHappened: "The vendor list was cleaned before the export",
  recommendation: "Do it again",
  appliesWhen: ["erp"],
  phase: null,
});
const implementations = [
  buildImplementation({ lessons: byId(lesson({})) }),
  buildImplementation({
    id: "impl-2",
    payor: { name: "Highline Concrete", location: "", website: "" },
    lessons: byId(erp),
  }),
];

async function shownLessons(): Promise<string[]> {
  const table = await screen.findByRole("table", { name: "Lessons" });
  return within(table)
    .getAllByRole("link")
    .map((link) => link.textContent);
}

describe("the Lessons page", () => {
  test("shows the lessons of all implementations, and opens one in its own", async () => {
    const { user, router } = renderApp("/lessons", { implementations });
    expect(await shownLessons()).toEqual([
      "The KYC pack came two weeks late",
      "The vendor list was cleaned before the export",
    ]);
    const [, first] = screen.getAllByRole("row");
    expect(
      within(first!)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual([
      "The KYC pack came two weeks lateAsk for it at the sales handover",
      "Northgate Builders",
      "Banking and KYC",
      "Improve",
      "High",
      "New",
      "P2",
      "Fri 20 Nov",
    ]);
    await user.click(screen.getByRole("link", { name: /vendor list/ }));
    expect(router.state.location.pathname + router.state.location.search).toBe(
      "/implementation/impl-2/lessons?lesson=lesson-2",
    );
  });

  test("filters stand in the address, count with their base, and are cleared in one go", async () => {
    const { user, router } = renderApp("/lessons?category=erp", { implementations });
    expect(await shownLessons()).toEqual(["The vendor list was cleaned before the export"]);
    expect(screen.getByText("1 of 2")).toBeDefined();
    await user.click(screen.getByRole("combobox", { name: /Kind/ }));
    await user.click(await screen.findByRole("option", { name: "Avoid" }));
    expect(await screen.findByText("No lesson fits")).toBeDefined();
    expect(router.state.location.search).toBe("?category=erp&kind=avoid");
    const [clear] = screen.getAllByRole("button", { name: "Clear filters" });
    await user.click(clear!);
    expect(await shownLessons()).toHaveLength(2);
  });

  test("filters by flag and phase", async () => {
    renderApp("/lessons?flag=erp", { implementations });
    expect(await shownLessons()).toEqual(["The vendor list was cleaned before the export"]);
  });

  test("asks main for the text that was typed", async () => {
    const { main, user } = renderApp("/lessons", { implementations });
    await shownLessons();
    await user.type(screen.getByRole("searchbox", { name: "Search lessons" }), "handover");
    await waitFor(async () => {
      expect(await shownLessons()).toEqual(["The KYC pack came two weeks late"]);
    });
    expect(main.calls).toContainEqual({ key: "listLessons", input: { text: "handover" } });
  });

  test("walks from lesson to lesson by arrow keys", async () => {
    const { user } = renderApp("/lessons", { implementations });
    await shownLessons();
    screen.getByRole("link", { name: /KYC pack/ }).focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe(
        "The vendor list was cleaned before the export",
      );
    });
  });

  test("draws only what is in sight", async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      lesson({ id: `l-${index}`, position: index }),
    );
    renderApp("/lessons", { implementations: [buildImplementation({ lessons: byId(...many) })] });
    const shown = await shownLessons();
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(60);
    expect(screen.getByRole("table", { name: "Lessons" }).getAttribute("aria-rowcount")).toBe(
      "2001",
    );
  });

  test("teaches the one step when there is none yet", async () => {
    renderApp("/lessons", { implementations: [buildImplementation()] });
    expect(await screen.findByText("No lessons yet")).toBeDefined();
    expect(screen.getByText(/in an implementation to keep one/).textContent).toMatch(
      /^Press L in an/,
    );
  });
});
