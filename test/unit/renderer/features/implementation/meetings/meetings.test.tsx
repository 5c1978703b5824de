import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Implementation } from "../../../../../../src-shared/domain/implementation.ts";
import { problem } from "../../../../../../src-shared/result.ts";
import { buildBusyImplementation } from "../../../../../helpers/busy-implementation.ts";
import { buildMeeting, byId } from "../../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../../helpers/render-app.tsx";

const ID = "impl-1";
const planned = buildMeeting({
  id: "next",
  date: "2026-11-24",
  startTime: "10:00",
  timeZone: "America/Chicago",
  place: "Video call",
  attendeeIds: ["person-1", "person-2"],
});
const held = buildMeeting({ id: "last", date: "2026-11-17", status: "held" });

function open(overrides: Partial<Implementation> = {}, address = `/implementation/${ID}/meetings`) {
  const { items: _items, profile: _profile, playbook: _playbook, ...fields } = overrides;
  return renderApp(address, {
    implementations: [buildBusyImplementation({ meetings: byId(planned, held), ...fields })],
  });
}
const section = async (name: string): Promise<HTMLElement> =>
  screen.findByRole("listitem", { name });

describe("the list of meetings", () => {
  test("shows those to come and those behind, and opens the next one", async () => {
    open();
    const upcoming = await screen.findByRole("list", { name: "Upcoming" });
    const past = screen.getByRole("list", { name: "Held and cancelled" });
    expect(within(upcoming).getByRole("link").textContent).toBe(
      "Weekly statusPlannedtomorrow, 10:002 people",
    );
    expect(within(past).getByRole("link").textContent).toBe(
      "Weekly statusHeldTue 17 Novnobody invited",
    );
    const detail = screen.getByRole("article", { name: "Weekly status" });
    expect(
      within(detail).getByText("Tue 24 Nov 2026, 10:00, 30 minutes, Video call"),
    ).toBeDefined();
    expect(within(detail).getByText("With Robin Vega, Sam Ortiz")).toBeDefined();
  });

  test("schedules a meeting: title and length follow the kind, the zone is the machine's", async () => {
    const { user, main, router } = open({ meetings: {} });
    await user.click(await screen.findByRole("button", { name: "Schedule meeting" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Schedule meeting" }));
    await user.click(dialog.getByRole("combobox", { name: "Kind" }));
    expect(screen.getAllByRole("option")).toHaveLength(14);
    await user.click(screen.getByRole("option", { name: "Go/no-go" }));
    await user.clear(dialog.getByLabelText(/^Date/));
    await user.click(dialog.getByRole("button", { name: "Schedule" }));
    expect(dialog.getByText("Choose a date")).toBeDefined();
    await user.type(dialog.getByLabelText(/^Date/), "2026-12-02");
    await user.type(dialog.getByLabelText("Time"), "14:30");
    await user.type(dialog.getByLabelText("Place or link"), "Video call");
    await user.click(dialog.getByRole("button", { name: "Invite all 2" }));
    await user.click(dialog.getByRole("button", { name: "Schedule" }));
    expect(await screen.findByRole("article", { name: "Go/no-go" })).toBeDefined();
    const [meeting] = Object.values(main.documentOf(ID).meetings);
    expect(meeting).toMatchObject({
      kind: "go_no_go",
      title: "Go/no-go",
      date: "2026-12-02",
      startTime: "14:30",
      timeZone: "America/Chicago",
      durationMinutes: 45,
      place: "Video call",
      attendeeIds: ["person-1", "person-2"],
      status: "planned",
    });
    expect(router.state.location.search).toBe(`?meeting=${meeting!.id}`);
  });

  test("plans the next weekly status in one click, seven days after the last", async () => {
    const { user, main } = open();
    await user.click(await screen.findByRole("button", { name: "Next weekly status" }));
    await waitFor(() => {
      const dates = Object.values(main.documentOf(ID).meetings).map(({ date }) => date);
      expect(dates.toSorted()).toEqual(["2026-11-17", "2026-11-24", "2026-12-01"]);
    });
  });

  test("edits, cancels and removes a meeting, with a way back", async () => {
    const { user, main } = open();
    const choose = async (name: string): Promise<void> => {
      await user.click(await screen.findByRole("button", { name: "More about this meeting" }));
      await user.click(screen.getByRole("menuitem", { name }));
    };
    await choose("Edit meeting");
    const dialog = within(await screen.findByRole("dialog", { name: "Edit meeting" }));
    await user.clear(dialog.getByLabelText(/^Title/));
    await user.type(dialog.getByLabelText(/^Title/), "Weekly with IT");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("article", { name: "Weekly with IT" })).toBeDefined();
    await choose("Cancel meeting");
    await waitFor(() => {
      expect(main.documentOf(ID).meetings["next"]?.status).toBe("cancelled");
    });
    await choose("Remove meeting");
    await waitFor(() => {
      expect(main.documentOf(ID).meetings["next"]).toBeUndefined();
    });
    const toast = screen.getByText(/^Removed Weekly with IT/).closest('[role="status"]');
    await user.click(within(toast as HTMLElement).getByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.documentOf(ID).meetings["next"]?.title).toBe("Weekly with IT");
    });
  });

  test("says the user's own time first, and the meeting's where it differs", async () => {
    open({ meetings: byId({ ...planned, timeZone: "America/Los_Angeles" }) });
    const upcoming = await screen.findByRole("list", { name: "Upcoming" });
    expect(upcoming.textContent).toContain("tomorrow, 12:00 (10:00 Los Angeles)");
    expect(screen.getByText(/^Tue 24 Nov 2026, 12:00 \(10:00 Los Angeles\), 30/)).toBeDefined();
    expect(
      screen.getByRole("link", { name: "Weekly status, tomorrow, 12:00 (10:00 Los Angeles)" }),
    ).toBeDefined();
  });

  test("teaches the first step when there is none", async () => {
    open({ meetings: {} });
    expect(await screen.findByText("No meetings yet")).toBeDefined();
  });
});

describe("the agenda", () => {
  test("a section is automatic, edited from its own text, and back", async () => {
    const { user, main } = open();
    const row = within(await section("Decisions needed"));
    expect(row.getByText("automatic")).toBeDefined();
    await user.click(row.getByRole("button", { name: "Edit Decisions needed" }));
    const field = row.getByRole("textbox", { name: "Text of Decisions needed" });
    expect((field as HTMLTextAreaElement).value).toContain("Who bears the platform fee?");
    await user.clear(field);
    await user.type(field, "Only **one** decision");
    await user.click(row.getByRole("button", { name: "Done" }));
    expect(await row.findByText("edited")).toBeDefined();
    expect(row.getByText("one").tagName).toBe("STRONG");
    expect(main.documentOf(ID).meetings["next"]?.agendaEdits["decisions"]).toMatchObject({
      heading: "",
      body: "Only **one** decision",
    });
    await user.click(row.getByRole("button", { name: "Back to automatic: Decisions needed" }));
    expect(await row.findByText("automatic")).toBeDefined();
    expect(main.documentOf(ID).meetings["next"]?.agendaEdits["decisions"]?.body).toBeNull();
  });

  test("looking at the text of a section and leaving it changes nothing", async () => {
    const { user, main } = open();
    const row = within(await section("Overdue"));
    await user.click(row.getByRole("button", { name: "Edit Overdue" }));
    await user.click(row.getByRole("button", { name: "Done" }));
    expect(main.calls.filter(({ key }) => key === "executeCommand")).toEqual([]);
    expect(row.getByText("automatic")).toBeDefined();
  });

  test("a section is left out and restored", async () => {
    const { user, main } = open();
    const row = within(await section("Training"));
    await user.click(row.getByRole("button", { name: "Leave out Training" }));
    expect(await row.findByText("left out")).toBeDefined();
    expect(main.documentOf(ID).meetings["next"]?.agendaEdits["training"]?.isDropped).toBe(true);
    await user.click(row.getByRole("button", { name: "Restore Training" }));
    expect(await row.findByText("automatic")).toBeDefined();
    expect(main.documentOf(ID).meetings["next"]?.agendaEdits["training"]?.isDropped).toBe(false);
  });

  test("a section is renamed; Escape leaves the name", async () => {
    const { user } = open();
    const row = within(await section("Overdue"));
    await user.click(row.getByRole("button", { name: "Rename Overdue" }));
    await user.keyboard("x{Escape}");
    expect(await section("Overdue")).toBeDefined();
    await user.click(row.getByRole("button", { name: "Rename Overdue" }));
    await user.clear(row.getByRole("textbox", { name: "New heading of Overdue" }));
    await user.keyboard("Late{Enter}");
    expect(within(await section("Late")).getByText("edited")).toBeDefined();
  });

  test("sections move by button and by Alt with arrows, and keep their order", async () => {
    const { user } = open();
    const order = (): string[] =>
      within(screen.getByRole("list", { name: "Sections" }))
        .getAllByRole("heading", { level: 4 })
        .filter(({ id }) => id !== "")
        .map(({ textContent }) => textContent);
    const glance = await section("At a glance");
    await user.click(within(glance).getByRole("button", { name: "Move At a glance down" }));
    await waitFor(() => {
      expect(order().slice(0, 2)).toEqual(["Health and reasons", "At a glance"]);
    });
    (await section("At a glance")).focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => {
      expect(order().slice(0, 2)).toEqual(["At a glance", "Health and reasons"]);
    });
  });

  test("a section of one's own is added at the end, ready to be written", async () => {
    const { user, main } = open();
    await user.type(await screen.findByLabelText("Heading of a new section"), "Parking lot");
    await user.click(screen.getByRole("button", { name: "Add section" }));
    const row = within(await section("Parking lot"));
    expect(row.getByText("own")).toBeDefined();
    await user.type(row.getByRole("textbox", { name: "Text of Parking lot" }), "- Later");
    await user.click(row.getByRole("button", { name: "Done" }));
    expect(await row.findByText("Later")).toBeDefined();
    const [own] = Object.values(main.documentOf(ID).meetings["next"]!.agendaEdits);
    expect(own).toMatchObject({ heading: "Parking lot", body: "- Later", isOwn: true });
  });
});

describe("the fast log", () => {
  const type = async (user: ReturnType<typeof open>["user"], line: string): Promise<void> => {
    await user.type(await screen.findByLabelText("Line of the log"), `${line}{Enter}`);
  };
  const fromHere = async (): Promise<HTMLElement> =>
    screen.findByRole("list", { name: "From this meeting" });

  test("a line with /a makes an action of the party, due on the date, linked to the meeting", async () => {
    const { user, main } = open({ actions: {} });
    const field = await screen.findByLabelText("Line of the log");
    await user.type(field, "/a @payor 2026-12-01 Send the KYC list");
    expect(screen.getByText("Enter adds an action of Payor, due Tue 1 Dec")).toBeDefined();
    await user.keyboard("{Enter}");
    expect((await fromHere()).textContent).toBe("Send the KYC listAction, Payor, due Tue 1 Dec");
    expect(Object.values(main.documentOf(ID).actions)).toMatchObject([
      { title: "Send the KYC list", party: "payor", due: "2026-12-01", meetingId: "next" },
    ]);
    expect((field as HTMLInputElement).value).toBe("");
  });

  test("decisions, risks and lessons appear at once; plain text goes into the minutes", async () => {
    const { user, main } = open();
    await type(user, "/d Who pays? -> The payee");
    await type(user, "/d? Which bank?");
    await type(user, "/r Signer on leave");
    await type(user, "/l Ask for the form early");
    await type(user, "Signer joined late");
    await type(user, "Back on time");
    await waitFor(() => {
      expect(main.documentOf(ID).meetings["next"]?.minutes).toBe(
        "- Signer joined late\n- Back on time",
      );
    });
    expect(
      within(await fromHere())
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Who pays?Decision, taken, The payee",
      "Which bank?Decision, needed",
      "Signer on leaveRisk, score 9 of 25",
      "Ask for the form earlyLesson, improve",
    ]);
    const { decisions, lessons } = main.documentOf(ID);
    expect(Object.values(decisions).find(({ title }) => title === "Who pays?")).toMatchObject({
      status: "taken",
      outcome: "The payee",
      decidedOn: "2026-11-23",
      meetingId: "next",
    });
    expect(
      Object.values(lessons).find(({ whatHappened }) => whatHappened === "Ask for the form early"),
    ).toMatchObject({ meetingId: "next", phase: "P0", raisedBy: "Dana Whitfield" });
  });

  test("a line that lacks something stays, and says what", async () => {
    const { user, main } = open();
    await type(user, "/a @nobody Do it");
    expect(screen.getByText(/"@nobody" is no party/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>("Line of the log").value).toBe(
      "/a @nobody Do it",
    );
    expect(main.calls.filter(({ key }) => key === "executeCommand")).toEqual([]);
  });

  test("private notes are kept apart and marked as never exported", async () => {
    const { user, main } = open();
    expect(await screen.findByText("Internal, never exported")).toBeDefined();
    await user.type(screen.getByLabelText("Private notes"), "Unsure about the fee");
    await user.tab();
    await waitFor(() => {
      expect(main.documentOf(ID).meetings["next"]?.privateNotes).toBe("Unsure about the fee");
    });
    expect(main.calls.at(-1)?.input).toMatchObject({
      command: { type: "meeting/set-private-notes", meetingId: "next" },
    });
  });
});

describe("what leaves the building", () => {
  test("the preview shows main's document without scripts", async () => {
    const { user, main } = open();
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    const dialog = await screen.findByRole("dialog", { name: "Preview: Report" });
    const frame = within(dialog).getByTitle("Report");
    expect(frame.getAttribute("sandbox")).toBe("");
    expect(frame.getAttribute("src")).toBe("/print/1");
    expect(
      main.calls.filter(({ key }) => key === "previewReport").map(({ input }) => input),
    ).toEqual([{ report: { kind: "agenda", implementationId: ID, meetingId: "next" } }]);
  });

  test("an export says file and folder; a refusal is shown as it is", async () => {
    const { user, main } = open();
    const exportAs = async (name: string): Promise<void> => {
      await user.click(await screen.findByRole("button", { name: "Export" }));
      await user.click(await screen.findByRole("menuitem", { name }));
    };
    await exportAs("PDF");
    expect(await screen.findByText("Exported report.pdf to /home/dana")).toBeDefined();
    main.refuse(
      "exportReport",
      problem("disk-full", "The disk is full", { advice: "Choose another folder." }),
    );
    await exportAs("Markdown");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "The disk is full. Choose another folder.",
    );
  });

  test("marking it as held takes along what is just being typed, and shows the minutes", async () => {
    const { user, main } = open();
    await user.type(await screen.findByLabelText("Minutes"), "All present");
    await user.click(screen.getByRole("button", { name: "Mark held" }));
    expect(await screen.findByRole("dialog", { name: "Preview: Report" })).toBeDefined();
    expect(main.documentOf(ID).meetings["next"]).toMatchObject({
      status: "held",
      minutes: "All present",
    });
  });

  test("marked as held, the agenda stays as it was; undo makes it fill itself again", async () => {
    const { user, main } = open();
    const before = (await section("Decisions needed")).textContent;
    expect(before).toContain("Who bears the platform fee?");
    await user.click(screen.getByRole("button", { name: "Mark held" }));
    await user.click(await screen.findByRole("button", { name: "Close the preview" }));
    expect(await screen.findByText("as of Mon 23 Nov 2026")).toBeDefined();
    expect((await section("Decisions needed")).textContent).toContain(
      "Who bears the platform fee?",
    );
    expect(screen.queryByRole("button", { name: "Edit Overdue" })).toBeNull();
    expect(main.documentOf(ID).meetings["next"]?.frozenAgenda?.asOf).toBe("2026-11-23");
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByRole("button", { name: "Edit Overdue" })).toBeDefined();
    expect(main.documentOf(ID).meetings["next"]).not.toHaveProperty("frozenAgenda");
  });

  test("a meeting held before agendas were kept says so", async () => {
    open({}, `/implementation/${ID}/meetings?meeting=last`);
    expect(await screen.findByText("The agenda of that day was not kept.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Add section" })).toBeNull();
  });
});

test("a closed implementation can be read and exported, not changed", async () => {
  open({ closed: { on: "2026-11-20", by: "Dana Whitfield", retainUntil: "2033-11-20" } });
  const article = within(await screen.findByRole("article", { name: "Weekly status" }));
  for (const name of ["Mark held", "Edit Overdue", "Leave out Overdue", "Add section"]) {
    expect(article.getByRole("button", { name })).toHaveProperty("disabled", true);
  }
  expect(article.getByRole("button", { name: "Mark held" }).parentElement?.title).toBe(
    "Closed on Fri 20 Nov 2026 by Dana Whitfield. Reopen it to change something.",
  );
  for (const label of ["Line of the log", "Minutes", "Private notes"]) {
    expect(article.getByLabelText(label)).toHaveProperty("readOnly", true);
  }
  expect(article.getByRole("button", { name: "Preview" })).toHaveProperty("disabled", false);
});
