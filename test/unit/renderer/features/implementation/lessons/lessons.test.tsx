import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import {
  buildBusyImplementation,
  buildLesson,
} from "../../../../../helpers/busy-implementation.ts";
import { byId } from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

const ID = "impl-1";
const lessons = byId(
  buildLesson({ owner: "Sam Ortiz" }),
  buildLesson({
    id: "lesson-2",
    date: "2026-09-20",
    kind: "avoid",
    category: "erp",
    whatHappened: "Check numbers collided",
    recommendation: "Start the series higher",
    tags: ["numbers"],
    status: "agreed",
    position: 2,
  }),
);

function open(
  query = "",
  tab = "lessons",
  more: Parameters<typeof buildBusyImplementation>[0] = {},
) {
  return renderApp(`/implementation/${ID}/${tab}${query}`, {
    implementations: [buildBusyImplementation({ lessons, ...more })],
  });
}
const shown = async (): Promise<string[]> =>
  within(await screen.findByRole("list", { name: "Lessons" }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent);

describe("the list", () => {
  test("shows the newest first, with recommendation, category, owner and status", async () => {
    open();
    expect(await shown()).toEqual([
      "AvoidCheck numbers collidedStart the series higherERPNo ownerAgreed",
      "KeepThe signer joined the kickoffInvite the signer by namePeople and rolesSam OrtizNew",
    ]);
  });

  test("is filtered by text and kind, and cleared", async () => {
    const { user } = open();
    await user.type(await screen.findByLabelText("Search in these lessons"), "higher numbers");
    await waitFor(async () => {
      expect(await shown()).toHaveLength(1);
    });
    await user.click(screen.getByRole("combobox", { name: "Kind" }));
    await user.click(screen.getByRole("option", { name: "Keep" }));
    expect(await screen.findByText("No lesson fits")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(await shown()).toHaveLength(2);
  });

  test("teaches L when it is empty", async () => {
    open("", "lessons", { lessons: {} });
    expect((await screen.findByText("No lessons yet")).parentElement?.textContent).toContain(
      "Press L anywhere to keep one.",
    );
  });
});

describe("the panel", () => {
  test("opens the lesson of the address and keeps each change", async () => {
    const { user, main } = open("?lesson=lesson-1");
    const panel = within(await screen.findByRole("complementary", { name: "Lesson" }));
    expect(panel.getByText("Kept on Tue 15 Sep 2026 by Dana Whitfield")).toBeDefined();
    await user.type(panel.getByLabelText("Root cause"), "Invited by name");
    await user.click(panel.getByRole("combobox", { name: "Status" }));
    await user.click(screen.getByRole("option", { name: "Applied" }));
    await user.type(panel.getByLabelText("Tags"), "signer, kickoff, signer{Enter}");
    await user.click(panel.getByRole("combobox", { name: "Applies when" }));
    await user.click(screen.getByRole("option", { name: "ERP integration" }));
    await waitFor(() => {
      expect(main.documentOf(ID).lessons["lesson-1"]).toMatchObject({
        rootCause: "Invited by name",
        status: "applied",
        tags: ["signer", "kickoff"],
        appliesWhen: ["erp"],
      });
    });
  });

  test("removes the lesson with a way back", async () => {
    const { user, main } = open("?lesson=lesson-2");
    await user.click(await screen.findByRole("button", { name: "Remove lesson" }));
    await waitFor(() => {
      expect(Object.keys(main.documentOf(ID).lessons)).toEqual(["lesson-1"]);
    });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(Object.keys(main.documentOf(ID).lessons).toSorted()).toEqual(["lesson-1", "lesson-2"]);
    });
  });

  test("can be read, not changed, when the implementation is closed", async () => {
    open("?lesson=lesson-1", "lessons", {
      closed: { on: "2026-11-20", by: "", retainUntil: "2033-11-20" },
    });
    const panel = within(await screen.findByRole("complementary", { name: "Lesson" }));
    expect(panel.getByLabelText("Root cause")).toHaveProperty("readOnly", true);
    expect(panel.getByRole("button", { name: "Remove lesson" })).toHaveProperty("disabled", true);
  });
});

describe("a new lesson", () => {
  test("L on the meetings tab keeps one that knows its meeting and phase", async () => {
    const { user, main } = open("?meeting=meeting-1", "meetings");
    await screen.findByRole("article", { name: "Weekly status" });
    await user.keyboard("l");
    const dialog = within(await screen.findByRole("dialog", { name: "New lesson" }));
    expect(document.activeElement).toBe(dialog.getByLabelText("What happened"));
    await user.click(dialog.getByRole("button", { name: "Keep lesson" }));
    expect(dialog.getByRole("alert").textContent).toBe("Say what happened first");
    await user.type(dialog.getByLabelText("What happened"), "The list came late");
    await user.type(dialog.getByLabelText("Recommendation"), "Ask at handover");
    await user.click(dialog.getByRole("button", { name: "Keep lesson" }));
    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
    const kept = Object.values(main.documentOf(ID).lessons).find(
      ({ whatHappened }) => whatHappened === "The list came late",
    );
    expect(kept).toMatchObject({
      recommendation: "Ask at handover",
      meetingId: "meeting-1",
      phase: "P0",
      category: "scope_handover",
      raisedBy: "Dana Whitfield",
      date: "2026-11-23",
    });
  });

  test("Ctrl+Enter keeps what was typed last", async () => {
    const { user, main } = open("?item=TRN-01", "lessons");
    await user.click((await screen.findAllByRole("button", { name: "New lesson" }))[0]!);
    await screen.findByRole("dialog", { name: "New lesson" });
    await user.keyboard("Roster was late{Control>}{Enter}{/Control}");
    await waitFor(() => {
      expect(
        Object.values(main.documentOf(ID).lessons).find(
          ({ whatHappened }) => whatHappened === "Roster was late",
        ),
      ).toMatchObject({ itemId: "TRN-01", phase: "P3", category: "training" });
    });
  });
});
