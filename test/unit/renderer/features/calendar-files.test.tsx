import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { problem } from "../../../../src-shared/result.ts";
import {
  buildImplementation,
  buildMeeting,
  byId,
} from "../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

const exportsOf = (calls: readonly { readonly key: string; readonly input: unknown }[]) =>
  calls.filter(({ key }) => key === "exportCalendar").map(({ input }) => input);

test("the settings name the file that is kept up to date, say when it could not be, and stop it", async () => {
  const { main, user } = renderApp("/settings");
  const section = within(await screen.findByRole("region", { name: "Calendar file" }));
  await user.click(section.getByRole("button", { name: "Keep a calendar file up to date…" }));
  expect(await section.findByText("/home/dana/calendar.ics")).toBeTruthy();
  act(() => {
    main.push("calendarFeedChanged", {
      path: "/home/dana/calendar.ics",
      writtenAt: "2026-11-24T16:00:00.000Z",
      problem: problem("disk-full", "The disk is full", { advice: "It is tried again." }),
    });
  });
  const alert = await section.findByRole("alert");
  expect(alert.textContent).toContain("The disk is full. It is tried again.");
  await user.click(section.getByRole("button", { name: "Stop updating it" }));
  expect(
    await section.findByRole("button", { name: "Keep a calendar file up to date…" }),
  ).toBeTruthy();
  expect(section.queryByRole("alert")).toBeNull();
});

test("a calendar file that falls behind is told on every page, and leads to its setting", async () => {
  const feed = { path: "/home/dana/calendar.ics", writtenAt: "2026-11-24T16:00:00.000Z" };
  const failed = problem("disk-full", "The disk is full", { advice: "It is tried again." });
  const { main, router, user } = renderApp("/lessons");
  await screen.findByRole("heading", { name: "Lessons", level: 1 });
  const words = "The calendar file could not be updated: The disk is full. It is tried again.";
  act(() => {
    main.push("calendarFeedChanged", { ...feed, problem: failed });
  });
  await screen.findByText(words);
  await user.click(screen.getByRole("button", { name: "Show it" }));
  const section = within(await screen.findByRole("region", { name: "Calendar file" }));
  expect(section.getByRole("alert").textContent).toContain(words);
  expect(screen.getAllByText(words)).toHaveLength(1);
  expect(router.state.location.search).toBe("?part=calendar-file");
  act(() => {
    main.push("calendarFeedChanged", { ...feed, problem: null });
  });
  expect(screen.queryByText(words)).toBeNull();
});

test("everything is exported from the settings, and what was written is said", async () => {
  const { main, user } = renderApp("/settings");
  await user.click(await screen.findByRole("button", { name: "Export everything once…" }));
  expect(await screen.findByText("Exported calendar.ics with 3 events to /home/dana")).toBeTruthy();
  expect(exportsOf(main.calls)).toEqual([{ scope: { kind: "everything" } }]);
});

test("a payor and a meeting are exported from their menus, and a refusal is told", async () => {
  const meetings = byId(buildMeeting());
  const implementations = [buildImplementation({ meetings })];
  const { main, user } = renderApp("/implementation/impl-1/meetings?meeting=meeting-1", {
    implementations,
  });
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await user.click(screen.getByRole("menuitem", { name: "Add to calendar (.ics)…" }));
  expect(await screen.findByText(/^Exported calendar\.ics/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "More about this meeting" }));
  await user.click(screen.getByRole("menuitem", { name: "Add to calendar (.ics)…" }));
  main.refuse("exportCalendar", problem("refused", "There is nothing with a date"));
  await user.click(screen.getByRole("button", { name: "More actions" }));
  await user.click(screen.getByRole("menuitem", { name: "Export calendar (.ics)…" }));
  expect(await screen.findByText(/There is nothing with a date/)).toBeTruthy();
  const ofMeeting = { kind: "meeting", implementationId: "impl-1", meetingId: "meeting-1" };
  expect(exportsOf(main.calls)).toEqual([
    { scope: ofMeeting },
    { scope: ofMeeting },
    { scope: { kind: "implementation", implementationId: "impl-1" } },
  ]);
});
