import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createWorkingTime } from "../../../../src-shared/domain/reminders/working-time.ts";
import { DEFAULT_SETTINGS, reminderSettingsOf } from "../../../../src-shared/ipc/settings.ts";
import type { Settings } from "../../../../src-shared/ipc/settings.ts";
import { problem } from "../../../../src-shared/result.ts";
import { reminderPreview } from "../../../../src-renderer/features/settings/reminder-preview.ts";
import { renderApp } from "../../../helpers/render-app.tsx";

/** The section as the user finds it on the Settings page. */
async function openSection(settings: Partial<Settings> = {}) {
  const app = renderApp("/settings", { settings });
  const section = within(await screen.findByRole("region", { name: "Reminders" }));
  const toggle = async (name: string): Promise<void> => {
    await app.user.click(section.getByRole("switch", { name }));
  };
  const type = async (label: string, time: string): Promise<void> => {
    const field = section.getByLabelText(label);
    await app.user.clear(field);
    await app.user.type(field, time);
    await app.user.tab();
  };
  return { ...app, section, toggle, type };
}

describe("settings of reminders", () => {
  it("keep the hours of the user", async () => {
    const { main, type, section, user } = await openSection();
    await type("My day starts at", "07:15");
    await type("Summary at", "07:30");
    await type("Quiet from", "17:00");
    await type("Quiet to", "06:00");
    await user.click(section.getByRole("combobox", { name: "Meetings and sessions" }));
    await user.click(screen.getByRole("option", { name: "1 h before" }));
    await waitFor(() => {
      expect(main.settings()).toMatchObject({
        dayStartsAt: "07:15",
        digestAt: "07:30",
        quietHours: { from: "17:00", to: "06:00" },
        meetingLeadMinutes: 60,
      });
    });
  });

  it("do without a summary, without quiet hours and with them again", async () => {
    const { main, toggle, section } = await openSection({ dayStartsAt: "07:45" });
    await toggle("A summary of the day");
    await toggle("Quiet hours");
    await waitFor(() => {
      expect(main.settings()).toMatchObject({ digestAt: null, quietHours: null });
    });
    expect(section.queryByLabelText("Quiet from")).toBeNull();
    expect(section.queryByLabelText("Summary at")).toBeNull();
    await toggle("A summary of the day");
    await toggle("Quiet hours");
    await waitFor(() => {
      expect(main.settings()).toMatchObject({
        digestAt: "07:45",
        quietHours: DEFAULT_SETTINGS.quietHours,
      });
    });
  });

  it("keep at least one working day, and the rest in the order of the week", async () => {
    const { main, user, section } = await openSection({ workingDays: [1, 6] });
    const days = within(section.getByRole("group", { name: "Days of the week" }));
    const press = (name: string): Promise<void> => user.click(days.getByRole("button", { name }));
    await press("Wednesday");
    await waitFor(() => {
      expect(main.settings().workingDays).toEqual([1, 3, 6]);
    });
    await press("Monday");
    await press("Saturday");
    await waitFor(() => {
      expect(main.settings().workingDays).toEqual([3]);
    });
    await press("Wednesday");
    expect(main.settings().workingDays).toEqual([3]);
    expect(days.getByRole("button", { name: "Wednesday", pressed: true })).toBeDefined();
  });

  it("switch each rule off and on, and count what is off", async () => {
    const { main, toggle, section } = await openSection();
    const rules = section.getByRole("group", { name: "Remind me of" });
    expect(within(rules).getAllByRole("switch")).toHaveLength(14);
    await toggle("Payees that stand still");
    await toggle("Cards that nobody touched");
    await waitFor(() => {
      expect(main.settings().reminderRules).toEqual({ stall: false, stale: false });
    });
    expect(rules.textContent).toContain("2 of 14 are off");
    await toggle("Payees that stand still");
    await waitFor(() => {
      expect(main.settings().reminderRules).toEqual({ stall: true, stale: false });
    });
  });

  it("say what running in the background means before and after it is chosen", async () => {
    const { main, toggle, section } = await openSection();
    const keeps = section.getByRole("switch", { name: "Keep running when the window is closed" });
    expect(keeps).toHaveProperty("checked", false);
    expect(section.getByText(/Closing the window ends the program/)).toBeDefined();
    expect(section.getByText(/with its window open/)).toBeDefined();
    await toggle("Keep running when the window is closed");
    expect(await section.findByText(/Closing the window hides it/)).toBeDefined();
    expect(section.getByText(/it waits in the tray/)).toBeDefined();
    expect(main.settings().keepsRunning).toBe(true);
  });

  it("say beside the switch why the system does not start the program", async () => {
    const { main, toggle, section } = await openSection();
    main.refuse(
      "updateSettings",
      problem("io", "Start at login could not be changed", {
        where: "/home/dana/.config/autostart",
        advice: "The setting stays as it was",
      }),
    );
    await toggle("Start when I log in");
    expect((await section.findByRole("alert")).textContent).toBe(
      "Start at login could not be changed. /home/dana/.config/autostart. The setting stays as it was.",
    );
    expect(section.getByRole("switch", { name: "Start when I log in" })).toHaveProperty(
      "checked",
      false,
    );
  });

  it("rest while reminders are off, all but those of the program itself", async () => {
    const { toggle, section } = await openSection();
    await toggle("Remind me");
    await waitFor(() => {
      expect(section.getByLabelText("My day starts at")).toHaveProperty("disabled", true);
    });
    const disabled = section
      .getAllByRole("switch")
      .filter((one) => (one as HTMLInputElement).disabled);
    expect(disabled).toHaveLength(17);
    expect(section.getByRole("status", { name: "What this means" }).textContent).toContain(
      "Nothing comes while reminders are off",
    );
  });

  it("tell at once what a change means", async () => {
    const { type, section } = await openSection();
    const preview = section.getByRole("status", { name: "What this means" });
    expect(preview.textContent).toContain("from 08:00 to 18:00, those of a whole day at 08:30");
    await type("Quiet from", "16:30");
    await waitFor(() => {
      expect(preview.textContent).toContain("from 08:00 to 16:30");
    });
  });
});

describe("the preview of the settings", () => {
  const preview = (now: string, today: string, other: Partial<Settings> = {}): string => {
    const settings = reminderSettingsOf({ ...DEFAULT_SETTINGS, ...other }, "America/New_York");
    return reminderPreview(settings, createWorkingTime(settings), { now, today });
  };

  it("tells the hours of today and the next morning", () => {
    expect(preview("2026-11-24T15:00:00.000Z", "2026-11-24")).toBe(
      "Today reminders come from 08:00 to 18:00, those of a whole day at 08:30. Next morning: tomorrow 08:30.",
    );
  });

  it("names a holiday and a weekend, and passes over them", () => {
    expect(preview("2026-11-26T15:00:00.000Z", "2026-11-26")).toBe(
      "No reminders today: Thanksgiving is a day off. Next morning: tomorrow 08:30.",
    );
    expect(preview("2026-11-28T15:00:00.000Z", "2026-11-28")).toContain(
      "Saturday is a day off. Next morning: Mon 30 Nov 08:30.",
    );
    expect(
      preview("2026-11-26T15:00:00.000Z", "2026-11-26", { areBankHolidaysOff: false }),
    ).toContain("Today reminders come");
  });

  it("says that it is quiet at night", () => {
    expect(preview("2026-11-25T00:30:00.000Z", "2026-11-24")).toContain("It is quiet now.");
  });

  it("knows silence at noon, and none at all", () => {
    const now = "2026-11-24T15:00:00.000Z";
    const noon = { quietHours: { from: "12:00", to: "13:00" } };
    expect(preview(now, "2026-11-24", noon)).toContain("at any hour but 12:00 to 13:00");
    expect(preview(now, "2026-11-24", { quietHours: null })).toContain("come at any hour, those");
    const unfinished = { quietHours: { from: "09:00", to: "09:00" } };
    expect(preview(now, "2026-11-24", unfinished)).toContain("come at any hour, those");
  });
});
