import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { nextMeetingEnd } from "../../../../src-renderer/features/reminders/in-meeting.ts";
import { buildImplementation } from "../../../helpers/implementation-builders.ts";
import { buildDatedEntry, buildReminderRow } from "../../../helpers/reminder-builders.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

const implementations = [buildImplementation()];

async function openCentre(world: Parameters<typeof renderApp>[1] = {}) {
  const app = renderApp("/settings", {
    implementations,
    reminders: [buildReminderRow({})],
    ...world,
  });
  await app.user.click(await screen.findByRole("button", { name: /^Reminders, / }));
  const centre = await screen.findByRole("dialog", { name: "Reminders" });
  await within(centre).findByRole("listitem", { name: "Hold the sales handover" });
  return { ...app, centre };
}

describe("a payor is muted", () => {
  test("until a day, from its reminders; listed there and unmuted again", async () => {
    const { centre, main, user } = await openCentre();
    within(centre).getByRole("link", { name: "Hold the sales handover" }).focus();
    await user.keyboard("m");
    const question = await screen.findByRole("dialog", { name: "Mute Northgate Builders" });
    fireEvent.change(within(question).getByLabelText("Last day of silence"), {
      target: { value: "2026-11-22" },
    });
    expect(within(question).getByRole("button", { name: "Mute" })).toHaveProperty("disabled", true);
    fireEvent.change(within(question).getByLabelText("Last day of silence"), {
      target: { value: "2026-12-04" },
    });
    await user.click(within(question).getByRole("button", { name: "Mute" }));
    await waitFor(() => {
      expect(main.mutedPayors()).toMatchObject([
        { implementationId: "impl-1", until: "2026-12-04" },
      ]);
    });
    expect(within(centre).queryByRole("button", { name: "Mute Northgate Builders" })).toBeNull();
    await user.click(await within(centre).findByRole("button", { name: "Muted payors 1" }));
    expect(within(centre).getByText("through Fri 4 Dec")).toBeDefined();
    await user.click(within(centre).getByRole("button", { name: "Unmute Northgate Builders" }));
    await waitFor(() => {
      expect(main.mutedPayors()).toEqual([]);
    });
  });

  test("until it is ended, and taken back by Undo", async () => {
    const { centre, main, user } = await openCentre();
    await user.click(within(centre).getByRole("button", { name: "Mute Northgate Builders" }));
    const question = await screen.findByRole("dialog", { name: "Mute Northgate Builders" });
    await user.click(within(question).getByRole("radio", { name: "Until I unmute it" }));
    await user.click(within(question).getByRole("button", { name: "Mute" }));
    expect(await screen.findByText(/is muted until you unmute it/)).toBeDefined();
    expect(main.mutedPayors()[0]?.until).toBeNull();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.mutedPayors()).toEqual([]);
    });
  });
});

describe("in a meeting", () => {
  test("holds reminders for an hour, says so beside the bell, and is ended there", async () => {
    const { centre, main, user } = await openCentre({ held: 3 });
    await user.click(within(centre).getByRole("button", { name: "In a meeting" }));
    const menu = await screen.findByRole("menu", { name: "Hold reminders" });
    expect(
      within(menu)
        .getAllByRole("menuitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["For 30 minutes09:50", "For 1 hour10:20", "Until I end it23:59"]);
    await user.click(within(menu).getByRole("menuitem", { name: /For 1 hour/ }));
    await waitFor(() => {
      expect(main.inMeeting()?.until).toBe("2026-11-23T16:20:00.000Z");
    });
    const [bar] = screen.getAllByRole("banner");
    if (!bar) throw new Error("no top bar");
    expect(await within(bar).findByText("In a meeting until 10:20, 3 held")).toBeDefined();
    await user.click(within(bar).getByRole("button", { name: "End" }));
    await waitFor(() => {
      expect(main.inMeeting()).toBeNull();
    });
    expect(within(bar).queryByText(/In a meeting/)).toBeNull();
  });

  test("the meeting that runs is preferred to the one that comes next", () => {
    const meeting = (id: string, time: string, more = {}) =>
      buildDatedEntry({
        ...{ implementationId: "impl-1", payorName: "Northgate Builders", due: "2026-11-23" },
        ...{ id, kind: "meeting", title: id, time, timeZone: "America/New_York" },
        ...{ durationMinutes: 45, ...more },
      });
    const entries = [
      meeting("later", "13:00"),
      meeting("running", "10:00"),
      meeting("over", "08:00"),
      meeting("cancelled", "10:15", { isOver: true }),
    ];
    const at = (now: string) => nextMeetingEnd(entries, now, "America/Chicago");
    expect(at("2026-11-23T15:20:00.000Z")).toEqual({
      name: "running, Northgate Builders",
      until: "2026-11-23T15:45:00.000Z",
    });
    expect(at("2026-11-23T15:45:00.000Z")?.name).toBe("later, Northgate Builders");
    expect(at("2026-11-23T23:00:00.000Z")).toBeNull();
    const unknown = meeting("elsewhere", "17:00", { timeZone: "Central time" });
    expect(nextMeetingEnd([unknown], "2026-11-23T15:20:00.000Z", "America/Chicago")?.until).toBe(
      "2026-11-23T23:45:00.000Z",
    );
  });
});

describe("nothing is refused silently", () => {
  test("says that the system shows no notifications, what to do, and offers a test", async () => {
    const { centre } = await openCentre({
      notificationProblem: "Notifications of this program are switched off in Windows.",
    });
    expect(within(centre).getByText("The system does not show notifications")).toBeDefined();
    expect(within(centre).getByText(/switched off in Windows\. Every reminder/)).toBeDefined();
    expect(within(centre).getByRole("button", { name: "Send a test notification" })).toBeDefined();
  });

  test("says until when it is quiet", async () => {
    const { centre } = await openCentre({
      settings: { quietHours: { from: "09:00", to: "10:00" } },
    });
    expect(within(centre).getByText("Quiet until today 10:00.")).toBeDefined();
  });
});
