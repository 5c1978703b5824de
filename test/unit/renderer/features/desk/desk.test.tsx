import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { request } from "../../../../../src-renderer/api-client.ts";
import type { Item } from "../../../../../src-shared/domain/implementation.ts";
import {
  buildDecision,
  buildImplementation,
  buildMeeting,
} from "../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";

const DONE = { status: "done", doneOn: "2026-11-02" } as const satisfies Partial<Item>;

// Past its kickoff, far from its go-live, without waves, and changed so late that it does not count as untouched.
const QUIET = {
  phase: "P4",
  today: "2026-11-30",
  goLive: "2027-03-01",
  waves: {},
} as const;

/** An implementation in which nothing is open but the given items. */
function withOpen(
  given: Parameters<typeof buildImplementation>[0],
  open: Readonly<Record<string, Partial<Item>>>,
) {
  const start = { ...QUIET, ...given };
  const all = Object.keys(buildImplementation(start).items).map((id) => [id, DONE] as const);
  return buildImplementation({ ...start, items: { ...Object.fromEntries(all), ...open } });
}

const ASSIGNED = { ipm: "Dana Whitfield" };
const northgate = withOpen(ASSIGNED, {
  "SET-01": { title: "Hold the sales handover", due: "2026-11-18", status: "in_progress" },
  "SET-02": { title: "Collect the KYC pack", due: "2026-11-23" },
  "SET-03": { title: "Confirm the bank", due: "2026-11-25" },
});
const highline = withOpen(
  { id: "impl-2", ipm: "Jo Park", payor: { name: "Highline Concrete", location: "", website: "" } },
  {
    "SET-01": { title: "Hold their handover", due: "2026-11-20" },
    "SET-02": { title: "Their KYC pack", due: "2026-12-14", status: "waiting_payor" },
  },
);

async function openDesk(
  implementations = [northgate, highline],
  world: Parameters<typeof renderApp>[1] = {},
) {
  const app = renderApp("/desk", { implementations, ...world });
  const list = await screen.findByRole("grid", { name: "Now" });
  return { ...app, list };
}

const rowNames = (list: HTMLElement): readonly string[] =>
  within(list)
    .getAllByRole("row")
    .filter((row) => row.hasAttribute("data-key"))
    .map((row) => row.getAttribute("aria-label")!.split(",")[0]!);

const row = (list: HTMLElement, title: string): HTMLElement =>
  within(list).getByRole("row", { name: new RegExp(`^${title}`) });

/** Gives the first row the keyboard. */
async function enterList({ user, list }: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
  await user.keyboard("j");
  await waitFor(() => {
    expect(list.contains(document.activeElement)).toBe(true);
  });
}

const focused = (): string => document.activeElement?.getAttribute("aria-label") ?? "";

async function expectFocus(title: string): Promise<void> {
  await waitFor(() => {
    expect(focused()).toMatch(new RegExp(`^${title}`));
  });
}

describe("what is due now", () => {
  test("stands under its payor, overdue first, with how late it is", async () => {
    const { list } = await openDesk();
    expect(rowNames(list)).toEqual([
      "Hold their handover",
      "Hold the sales handover",
      "Collect the KYC pack",
      "1 in the next five days",
    ]);
    expect(row(list, "Hold the sales handover").textContent).toContain("3 days late");
    expect(row(list, "Collect the KYC pack").textContent).toContain("due today");
    expect(within(list).getByRole("link", { name: "Highline Concrete" })).toBeTruthy();
  });

  test("chips tell how many of each term there are, and leave one term", async () => {
    const { list, user } = await openDesk();
    await user.click(screen.getByRole("button", { name: "Today 1" }));
    await waitFor(() => {
      expect(rowNames(list)).toEqual(["Collect the KYC pack"]);
    });
    await user.click(screen.getByRole("button", { name: "Overdue 2", pressed: false }));
    await waitFor(() => {
      expect(rowNames(list)).toHaveLength(3);
    });
  });

  test("Mine and the grouping are remembered, a text is not", async () => {
    const { list, user, main } = await openDesk();
    await user.click(screen.getByRole("button", { name: "Mine" }));
    await waitFor(() => {
      expect(rowNames(list)).not.toContain("Hold their handover");
    });
    await user.click(screen.getByRole("button", { name: "By day" }));
    await user.keyboard("f");
    await user.type(document.activeElement!, "kyc");
    await waitFor(() => {
      expect(rowNames(list)).toEqual(["Collect the KYC pack"]);
    });
    await waitFor(() => {
      expect(main.settings().deskView).toEqual({ isMine: true, grouping: "day" });
    });
  });

  test("Mine and a text narrow the meetings, what is watched and the sentence as well", async () => {
    const meeting = buildMeeting({
      ...{ id: "m1", title: "Their weekly call", date: "2026-11-23", startTime: "10:00" },
    });
    const { user } = await openDesk([northgate, { ...highline, meetings: { m1: meeting } }]);
    expect(screen.getByText(/1 meeting, 3 things due \(2 overdue\)$/)).toBeTruthy();
    expect(screen.getByRole("region", { name: "Waiting on payor" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Mine" }));
    expect(await screen.findByText("No meetings today.")).toBeTruthy();
    expect(screen.getByText("Nothing waits on anybody.")).toBeTruthy();
    expect(screen.getByText(/2 things due \(1 overdue\)$/).textContent).not.toContain("meeting");
    await user.click(screen.getByRole("button", { name: "Mine" }));
    await user.keyboard("f");
    await user.type(document.activeElement!, "northgate");
    expect(await screen.findByText("No meetings today.")).toBeTruthy();
  });

  test("the own reminders of today stand beside it: one that has come is done there", async () => {
    const own = (id: string, date: string, time: string, title: string) =>
      ({
        id,
        title,
        note: "",
        date,
        time,
        rule: null,
        about: null,
        createdAt: "2026-11-20T15:00:00.000Z",
      }) as const;
    const { user } = await openDesk([northgate, highline], {
      ownReminders: [
        own("own-1", "2026-11-23", "08:30", "Call the bank"),
        own("own-2", "2026-11-23", "15:00", "Water the plants"),
        own("own-3", "2026-11-24", "09:00", "Tomorrow's"),
      ],
      reminders: [
        {
          ...{ key: "own/own-1/2026-11-23", implementationId: "", kind: "own" },
          ...{ targetId: "own-1", payorName: "", title: "Call the bank", due: "2026-11-23" },
          ...{ reason: "own", firedAt: "2026-11-23T14:30:00.000Z" },
          ...{ snoozedUntil: null, isRead: false },
        },
      ],
    });
    const mine = await screen.findByRole("region", { name: "My reminders" });
    const titles = (): (string | null)[] =>
      within(mine)
        .getAllByRole("listitem")
        .map((one) => one.getAttribute("aria-label"));
    expect(titles()).toEqual(["Call the bank", "Water the plants"]);
    await user.click(within(mine).getByRole("button", { name: "Done: Call the bank" }));
    await waitFor(() => {
      expect(titles()).toEqual(["Water the plants"]);
    });
  });

  test("with nothing left for today it says so and offers what comes next", async () => {
    const { user } = renderApp("/desk", {
      implementations: [
        withOpen(ASSIGNED, { "SET-03": { title: "Confirm the bank", due: "2026-11-25" } }),
      ],
    });
    expect(await screen.findByText("Nothing left for today")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show the next five days (1)" }));
    await waitFor(() => {
      expect(rowNames(screen.getByRole("grid", { name: "Now" }))).toEqual(["Confirm the bank"]);
    });
  });

  test("a workspace without a payor is taught the first step", async () => {
    const { user } = renderApp("/desk");
    await user.click(await screen.findByRole("button", { name: "New implementation" }));
    expect(await screen.findByRole("dialog", { name: "New implementation" })).toBeTruthy();
  });
});

describe("acts in place", () => {
  test("one tab stop: arrows, J and K go over groups, Left and Right from group to group", async () => {
    const desk = await openDesk();
    await enterList(desk);
    await expectFocus("Hold their handover");
    await desk.user.keyboard("{ArrowDown}");
    await expectFocus("Hold the sales handover");
    await desk.user.keyboard("jj");
    await expectFocus("1 in the next five days");
    expect(
      within(desk.list)
        .getAllByRole("row")
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toEqual([document.activeElement]);
    await desk.user.keyboard("{Enter}");
    await expectFocus("Confirm the bank");
    await desk.user.keyboard("{ArrowLeft}");
    await expectFocus("Hold their handover");
    await desk.user.keyboard("{ArrowRight}{Enter}");
    await waitFor(() => {
      expect(desk.router.state.location.pathname).toBe("/implementation/impl-1/checklists");
    });
    expect(desk.router.state.location.search).toBe("?item=SET-01");
  });

  test("X completes, the keyboard goes on to the next row, and Undo brings it back", async () => {
    const desk = await openDesk();
    await enterList(desk);
    await desk.user.keyboard("jx");
    await expectFocus("Collect the KYC pack");
    expect(desk.main.documentOf("impl-1").items["SET-01"]?.status).toBe("done");
    expect(rowNames(desk.list)).not.toContain("Hold the sales handover");
    await desk.user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(rowNames(desk.list)).toContain("Hold the sales handover");
    });
    expect(desk.main.documentOf("impl-1").items["SET-01"]?.status).toBe("in_progress");
  });

  test("the last row that leaves hands the keyboard to what says that nothing is left", async () => {
    const desk = await openDesk([
      withOpen(ASSIGNED, { "SET-01": { title: "The last one", due: "2026-11-23" } }),
    ]);
    await enterList(desk);
    await desk.user.keyboard("x");
    expect(await screen.findByText("Nothing left for today")).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
  });

  test("several payors are completed at once, and one Undo takes all of it back", async () => {
    const desk = await openDesk();
    await enterList(desk);
    await desk.user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    const bar = await screen.findByRole("region", { name: "Selection" });
    expect(within(bar).getByText("3 selected")).toBeTruthy();
    await desk.user.keyboard("x");
    expect(await screen.findByText("Completed 3 in 2 payors")).toBeTruthy();
    await desk.user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(desk.main.documentOf("impl-2").items["SET-01"]?.status).not.toBe("done");
    });
    await waitFor(() => {
      expect(desk.main.documentOf("impl-1").items["SET-02"]?.status).not.toBe("done");
    });
    await waitFor(() => {
      expect(rowNames(desk.list)).toHaveLength(4);
    });
  });

  test("A reassigns with the people of that payor, D moves and pins, W sets to waiting", async () => {
    const desk = await openDesk();
    await enterList(desk);
    await desk.user.keyboard("ja");
    const dialog = await screen.findByRole("dialog", { name: "Reassign Hold the sales handover" });
    await desk.user.type(
      within(dialog).getByRole("combobox", { name: "Assign to" }),
      "Ana Lopez{Enter}",
    );
    await waitFor(() => {
      expect(desk.main.documentOf("impl-1").items["SET-01"]?.assignee).toBe("Ana Lopez");
    });
    await expectFocus("Hold the sales handover");

    await desk.user.keyboard("d");
    const due = await screen.findByRole("dialog", { name: /^Move the due date of Hold the sales/ });
    expect(within(due).getByText(/^Pinned/)).toBeTruthy();
    await desk.user.click(within(due).getByRole("button", { name: "Move to Tue 24 Nov 2026" }));
    await waitFor(() => {
      const item = desk.main.documentOf("impl-1").items["SET-01"];
      expect([item?.due, item?.isPinned]).toEqual(["2026-11-24", true]);
    });
    await expectFocus("Collect the KYC pack");

    await desk.user.keyboard("w");
    await desk.user.click(await screen.findByRole("menuitem", { name: "Waiting on bank" }));
    await waitFor(() => {
      expect(desk.main.documentOf("impl-1").items["SET-02"]?.status).toBe("waiting_bank");
    });
    expect(await screen.findByRole("region", { name: "Waiting on bank" })).toBeTruthy();
  });

  test("S snoozes also what never reminded, and the row leaves until then", async () => {
    const desk = await openDesk();
    await enterList(desk);
    await desk.user.keyboard("js");
    await desk.user.click(await screen.findByRole("menuitem", { name: /^Tomorrow morning/ }));
    await waitFor(() => {
      expect(rowNames(desk.list)).not.toContain("Hold the sales handover");
    });
    await expectFocus("Collect the KYC pack");
    expect(screen.getByRole("button", { name: "1 snoozed" })).toBeTruthy();
    await desk.user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(rowNames(desk.list)).toContain("Hold the sales handover");
    });
  });

  test("what cannot be ticked off says so; G D goes to the Desk and moves no date", async () => {
    const decided = buildDecision({ title: "Which bank line", neededBy: "2026-11-20" });
    const desk = await openDesk([
      { ...withOpen(ASSIGNED, {}), decisions: { [decided.id]: decided } },
    ]);
    await enterList(desk);
    await desk.user.keyboard("x");
    expect(await screen.findByText(/not ticked off from here/)).toBeTruthy();
    await desk.user.keyboard("gd");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(desk.router.state.location.pathname).toBe("/desk");
  });

  test("a push of main brings the list up to date, and what is worked on stays in its place", async () => {
    const desk = await openDesk();
    await enterList(desk);
    await desk.user.keyboard("j");
    const before = rowNames(desk.list);
    await request("executeCommand", {
      implementationId: "impl-2",
      id: "change-1",
      command: { type: "item/set-due", itemIds: ["SET-01"], due: "2026-11-23" },
    });
    await waitFor(() => {
      expect(row(desk.list, "Hold their handover").textContent).toContain("due today");
    });
    expect(rowNames(desk.list)).toEqual(before);
    await expectFocus("Hold the sales handover");
  });
});

describe("meetings and what is watched", () => {
  test("a meeting leads to its agenda, what is past stands below", async () => {
    const meeting = buildMeeting({
      id: "m1",
      title: "Weekly status",
      date: "2026-11-23",
      startTime: "10:00",
      timeZone: "America/Chicago",
    });
    const past = {
      ...meeting,
      id: "m0",
      title: "Hypercare stand-up",
      startTime: "08:00",
      durationMinutes: 15,
    };
    const desk = await openDesk([{ ...northgate, meetings: { m0: past, m1: meeting } }, highline]);
    const coming = screen.getByRole("region", { name: "Meetings today" });
    expect(within(coming).getByText("10:00")).toBeTruthy();
    expect(
      within(screen.getByRole("region", { name: "Earlier today" })).getByText("not marked as held"),
    ).toBeTruthy();
    await desk.user.click(
      within(coming).getByRole("link", { name: /^Open agenda: Weekly status/ }),
    );
    await waitFor(() => {
      expect(desk.router.state.location.search).toBe("?meeting=m1");
    });
  });

  test("waiting lists count by party and lead to the thing; done today is folded", async () => {
    const desk = await openDesk([
      northgate,
      {
        ...highline,
        items: {
          ...highline.items,
          "SET-05": { ...highline.items["SET-05"]!, doneOn: "2026-11-23" },
        },
      },
    ]);
    const waiting = await screen.findByRole("region", { name: "Waiting on payor" });
    await desk.user.click(screen.getByRole("button", { name: "Done today 1", expanded: false }));
    expect(screen.getByRole("list", { name: "Done today" })).toBeTruthy();
    await desk.user.click(within(waiting).getByRole("link", { name: "Their KYC pack" }));
    await waitFor(() => {
      expect(desk.router.state.location.search).toBe("?item=SET-02");
    });
  });
});
