import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../../src-shared/domain/health/health-thresholds.ts";
import { summariseCard } from "../../../../../src-shared/domain/summarise-card.ts";
import { problem } from "../../../../../src-shared/result.ts";
import { TODAY } from "../../../../helpers/fake-api.ts";
import { buildImplementation } from "../../../../helpers/implementation-builders.ts";
import { renderApp } from "../../../../helpers/render-app.tsx";
import { textOf, valueOf } from "./dom-words.ts";

function payor(id: string, name: string, change: Parameters<typeof buildImplementation>[0] = {}) {
  return buildImplementation({
    id,
    payor: { name, location: "", website: "" },
    kickoff: "2026-10-05",
    goLive: "2027-01-14",
    ...change,
  });
}

const HARLOW = payor("harlow", "Harlow & Pike Builders", { phase: "P2", ipm: "Dana Whitfield" });
const ALDER = payor("alder", "Alder Concrete", { phase: "P2", ipm: "Maya Reyes" });
const BIRCH = payor("birch", "Birch Interiors", { phase: "P4", profile: { sso: true } });
const HELD = payor("held", "Cedar Held", {
  phase: "P1",
  hold: { reason: "Merger until March", reviewOn: "2027-03-01", since: "2026-11-01" },
});
const CLOSED = payor("closed", "Dogwood Closed", {
  phase: "P7",
  closed: { on: "2026-10-01", by: "Dana Whitfield", retainUntil: "2033-10-01" },
});
const ALL = [HARLOW, ALDER, BIRCH, HELD, CLOSED];

function draw(implementations: readonly Implementation[] = ALL, world = {}) {
  return renderApp("/board", { implementations, ...world });
}
const card = (name: RegExp | string) => screen.findByRole("option", { name });
const columnOf = (name: string) => screen.getByRole("listbox", { name: new RegExp(`^${name}, `) });
const shownNames = () =>
  screen.getAllByRole("option").map((option) => option.getAttribute("aria-label")?.split(",")[0]);
const chip = (name: RegExp | string) => screen.getByRole("button", { name });

describe("the columns", () => {
  test("a card says health, its first reason, progress of its phase's kinds and target", async () => {
    draw();
    const harlow = await card(/^Harlow & Pike Builders/);
    const summary = summariseCard(HARLOW, TODAY, DEFAULT_HEALTH_THRESHOLDS);
    expect(summary.health.colour).not.toBe("green");
    expect(textOf(harlow)).toContain(summary.health.reasons[0]!.reason);
    const setup = summary.progress.find(({ kind }) => kind === "setup")!;
    expect(setup.overdue).toBeGreaterThan(0);
    const bar = within(harlow).getByTitle(/^Setup: /);
    expect(textOf(bar)).toContain(`setup ${setup.done}/${setup.total}`);
    expect(within(bar).getByTitle(`${setup.overdue} overdue`).isConnected).toBe(true);
    expect(within(harlow).queryByTitle(/^Payment testing: /)).toBeNull();
    expect(textOf(harlow)).toContain("Go-live 14 Jan");
    expect(textOf(within(harlow).getByTitle("IPM Dana Whitfield"))).toContain("DW");
    expect(columnOf("P2 Initial setup").contains(harlow)).toBe(true);
  });

  test("payees show from P4 on only", async () => {
    draw();
    expect(textOf(await card(/^Birch/))).toContain("No payees listed yet");
    expect(textOf(await card(/^Harlow/))).not.toMatch(/payees/i);
  });

  test("a held card says why and has no colour; a closed one is not in the columns", async () => {
    draw();
    const held = await card(/^Cedar Held, On hold/);
    expect(textOf(held)).toContain("On hold: Merger until March");
    expect(screen.queryByRole("option", { name: /^Dogwood/ })).toBeNull();
    expect(screen.getByText("4 of 4").isConnected).toBe(true);
  });

  test("closed ones stand in a column at the end on request, which comes into sight and counts", async () => {
    const { user } = draw();
    await card(/^Harlow/);
    const shown: (string | undefined)[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
      if (this instanceof HTMLElement) shown.push(this.dataset["column"]);
    });
    await user.click(chip("Closed 1"));
    await waitFor(() => {
      expect(shown).toContain("closed");
    });
    expect(screen.getByText("4 + 1 closed").isConnected).toBe(true);
    expect(within(columnOf("Closed")).getByRole("option", { name: /^Dogwood/ }).isConnected).toBe(
      true,
    );
  });

  test("a folded column is a strip, and stays folded in the settings", async () => {
    const { user, main } = draw();
    await card(/^Harlow/);
    await user.click(chip("Fold P2 Initial setup"));
    expect(screen.queryByRole("option", { name: /^Harlow/ })).toBeNull();
    await waitFor(() => {
      expect(main.settings().boardView["folded"]).toEqual(["P2"]);
    });
    await user.click(chip("Unfold P2 Initial setup, 2 implementations"));
    expect((await card(/^Harlow/)).isConnected).toBe(true);
  });

  test("1,000 cards in one column keep the page small", async () => {
    const one = summariseCard(HARLOW, TODAY, DEFAULT_HEALTH_THRESHOLDS);
    const summaries = Array.from({ length: 1000 }, (_, index) => ({
      ...one,
      id: `p${index}`,
      payorName: `Payor ${index}`,
    }));
    draw([], { bootstrap: { board: { summaries, problems: [] } } });
    await card(/^Payor 0,/);
    expect(screen.getAllByRole("option").length).toBeLessThan(20);
    expect(columnOf("P2 Initial setup").getAttribute("aria-label")).toBe(
      "P2 Initial setup, 1000 implementations",
    );
  });
});

describe("filters and sort", () => {
  test("mine, text and clearing", async () => {
    const { user } = draw();
    await card(/^Harlow/);
    await user.click(chip("Mine"));
    expect(shownNames()).toContain("Harlow & Pike Builders");
    expect(shownNames()).not.toContain("Alder Concrete");
    await user.type(screen.getByRole("textbox", { name: "Filter by payor name" }), "nobody");
    expect(screen.getByText("None of the 4 implementations passes the filters").isConnected).toBe(
      true,
    );
    await user.click(screen.getAllByRole("button", { name: "Clear filters" })[0]!);
    expect(shownNames()).toHaveLength(4);
  });

  test("flag and state menus", async () => {
    const { user } = draw();
    await card(/^Harlow/);
    await user.click(chip("Flag"));
    await user.click(screen.getByRole("menuitemcheckbox", { name: "Single sign-on" }));
    await user.keyboard("{Escape}");
    expect(shownNames()).toEqual(["Birch Interiors"]);
    await user.click(chip("Clear filters"));
    await user.click(chip("State"));
    await user.click(screen.getByRole("menuitemcheckbox", { name: "On hold" }));
    await user.keyboard("{Escape}");
    expect(shownNames()).toEqual(["Cedar Held"]);
    expect(screen.getByText("1 of 4").isConnected).toBe(true);
  });

  test("sorting by name, kept in the settings", async () => {
    const { user, main } = draw();
    await card(/^Harlow/);
    await user.click(screen.getByRole("combobox", { name: "Sort within a column" }));
    await user.click(screen.getByRole("option", { name: "Payor name" }));
    const names = within(columnOf("P2 Initial setup"))
      .getAllByRole("option")
      .map((option) => option.getAttribute("aria-label")?.split(",")[0]);
    expect(names).toEqual(["Alder Concrete", "Harlow & Pike Builders"]);
    await waitFor(() => {
      expect(main.settings().boardView["sort"]).toBe("name");
    });
  });

  test("F leads to the filter", async () => {
    const { user } = draw();
    await card(/^Harlow/);
    await user.keyboard("f");
    expect(document.activeElement).toBe(
      screen.getByRole("textbox", { name: "Filter by payor name" }),
    );
  });
});

describe("moving by keyboard", () => {
  test("pick up, carry with the gate announced, drop, waive, focus stays, undo", async () => {
    const { user, main } = draw();
    const harlow = await card(/^Harlow/);
    harlow.focus();
    await user.keyboard(" ");
    expect(screen.getByText(/^Picked up Harlow & Pike Builders, in P2/).isConnected).toBe(true);
    await user.keyboard("{ArrowRight}");
    expect(
      (await screen.findByText(/^Over P3 Configure & train\. \d+ criteria of P2 unmet\.$/))
        .isConnected,
    ).toBe(true);
    await user.keyboard(" ");

    const dialog = await screen.findByRole("dialog", { name: /with a waiver/ });
    expect(within(dialog).getByText("Gate of P2 Initial setup").isConnected).toBe(true);
    const unmet = Object.values(HARLOW.gates.P2!.criteria);
    for (const { text } of unmet) expect(textOf(dialog)).toContain(text);
    expect(valueOf(within(dialog).getByRole("textbox", { name: /Allowed by/ }))).toBe(
      "Dana Whitfield",
    );
    await user.click(within(dialog).getByRole("button", { name: "Move with waiver" }));
    expect(textOf(dialog)).toContain("Say why it may pass");
    expect(main.documentOf("harlow").phase).toBe("P2");
    await user.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "Sponsor agreed");
    await user.click(within(dialog).getByRole("button", { name: "Move with waiver" }));

    await waitFor(() => {
      expect(main.documentOf("harlow").phase).toBe("P3");
    });
    const criteria = Object.values(main.documentOf("harlow").gates.P2!.criteria);
    expect(criteria.every(({ waiverReason }) => waiverReason === "Sponsor agreed")).toBe(true);
    await waitFor(() => {
      expect(textOf(columnOf("P3 Configure & train"))).toContain("Harlow");
    });
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole("option", { name: /^Harlow/ }));
    });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.documentOf("harlow")).toEqual(HARLOW);
    });
  });

  test("cancelling the waiver leaves the card where it was, with the keyboard on it", async () => {
    const { user, main } = draw();
    (await card(/^Harlow/)).focus();
    await user.keyboard(" {ArrowRight} ");
    const dialog = await screen.findByRole("dialog", { name: /with a waiver/ });
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole("option", { name: /^Harlow/ }));
    });
    expect(main.documentOf("harlow")).toEqual(HARLOW);
  });

  test("Escape puts a carried card back; moving back needs no gate", async () => {
    const { user, main } = draw();
    (await card(/^Harlow/)).focus();
    await user.keyboard(" {ArrowLeft}{Escape} ");
    expect(main.documentOf("harlow").phase).toBe("P2");
    await user.keyboard("{ArrowLeft} ");
    await waitFor(() => {
      expect(main.documentOf("harlow").phase).toBe("P1");
    });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("M offers the eight phases with their gates", async () => {
    const { user, main } = draw();
    (await card(/^Birch/)).focus();
    await user.keyboard("m");
    const dialog = await screen.findByRole("dialog", { name: "Move Birch Interiors to" });
    expect(within(dialog).getAllByRole("listitem")).toHaveLength(8);
    expect(
      within(dialog)
        .getByRole("button", { name: /^P4.*Here now$/ })
        .getAttribute("aria-disabled"),
    ).toBe("true");
    await within(dialog).findByRole("button", { name: /^P5.*criteria of P4 unmet$/ });
    await user.click(within(dialog).getByRole("button", { name: /^P3/ }));
    await waitFor(() => {
      expect(main.documentOf("birch").phase).toBe("P3");
    });
  });

  test("arrows go from card to card, Enter opens", async () => {
    const { user, router } = draw();
    const first = await card(/^Cedar Held/);
    first.focus();
    await user.keyboard("{ArrowRight}");
    const [top, second] = within(columnOf("P2 Initial setup")).getAllByRole("option");
    expect(document.activeElement).toBe(top);
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute("tabindex")).toBe("0");
    expect(top?.getAttribute("tabindex")).toBe("-1");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(await card(/^Birch/));
    await user.keyboard("{Enter}");
    expect(router.state.location.pathname).toBe("/implementation/birch");
  });
});

describe("selection", () => {
  test("many are moved at once, failures are named, what failed stays selected", async () => {
    const ready = payor("ready", "Elm Ready", { phase: "P2", gates: {} });
    const { user, main } = draw([HARLOW, ready]);
    (await card(/^Harlow/)).focus();
    await user.keyboard("{Control>}a{/Control}");
    const bar = screen.getByRole("region", { name: "Selection" });
    expect(textOf(bar)).toContain("2 selected");
    await user.click(within(bar).getByRole("button", { name: "Move to..." }));
    await user.click(await screen.findByRole("button", { name: /^P3.*Gate not met for 1 of 2$/ }));
    const report = await screen.findByRole("dialog", {
      name: "1 of 2 implementations not changed",
    });
    expect(textOf(report)).toContain("Moved 1 implementation to P3 Configure & train");
    expect(textOf(report)).toContain("Harlow & Pike Builders: The exit gate of P2");
    await user.click(within(report).getByRole("button", { name: "Close" }));
    expect(main.documentOf("ready").phase).toBe("P3");
    expect(main.documentOf("harlow").phase).toBe("P2");
    expect(textOf(await screen.findByRole("region", { name: "Selection" }))).toContain(
      "1 selected",
    );
  });

  test("hold asks for reason and review date, and one undo takes all back", async () => {
    const { user, main } = draw([HARLOW, ALDER]);
    (await card(/^Harlow/)).focus();
    await user.keyboard("{Control>}a{/Control}");
    await user.click(screen.getByRole("button", { name: "Put on hold..." }));
    const dialog = await screen.findByRole("dialog", { name: "Put 2 implementations on hold" });
    await user.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "Freeze{Enter}");
    await waitFor(() => {
      expect(main.documentOf("alder").hold).toEqual({
        reason: "Freeze",
        reviewOn: "2026-12-08",
        since: TODAY,
      });
    });
    expect(main.documentOf("harlow").hold?.reason).toBe("Freeze");
    const result = await screen.findByRole("region", { name: "Result" });
    expect(textOf(result)).toContain("Put 2 implementations on hold");
    await user.click(within(result).getByRole("button", { name: "Undo" }));
    await waitFor(() => {
      expect(main.documentOf("alder")).toEqual(ALDER);
    });
    expect(main.documentOf("harlow")).toEqual(HARLOW);
  });

  test("Shift and Ctrl select, Escape clears", async () => {
    const { user } = draw();
    const [top, second] = await screen.findAllByRole("option", { name: /^(Harlow|Alder)/ });
    top!.focus();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(top?.getAttribute("aria-selected")).toBe("true");
    expect(second?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{Escape}");
    expect(top?.getAttribute("aria-selected")).toBe("false");
    await user.keyboard("{Control>}");
    await user.click(second!);
    await user.keyboard("{/Control}");
    expect(second?.getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText("1 selected").isConnected).toBe(true);
  });
});

describe("the menu of a card", () => {
  test("Shift+F10 opens it; Resume acts", async () => {
    const { user, main } = draw();
    (await card(/^Cedar Held/)).focus();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    const menu = await screen.findByRole("menu", { name: "Actions for Cedar Held" });
    expect(within(menu).queryByText("Put on hold...")).toBeNull();
    await user.click(within(menu).getByRole("menuitem", { name: /^Resume/ }));
    await waitFor(() => {
      expect(main.documentOf("held").hold).toBeNull();
    });
  });

  test("cancelling asks why; it can be reinstated", async () => {
    const { user, main } = draw();
    (await card(/^Harlow/)).focus();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: /^Cancel implementation/ }));
    const dialog = await screen.findByRole("dialog", { name: /^Cancel Harlow/ });
    await user.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "Contract ended");
    await user.click(within(dialog).getByRole("button", { name: "Cancel implementation" }));
    const cancelled = await card(/^Harlow & Pike Builders, Cancelled/);
    expect(main.documentOf("harlow").cancelled?.reason).toBe("Contract ended");
    cancelled.focus();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: /^Reinstate/ }));
    await waitFor(() => {
      expect(main.documentOf("harlow").cancelled).toBeNull();
    });
  });

  test("Assign IPM offers the names in use", async () => {
    const { user, main } = draw();
    (await card(/^Harlow/)).focus();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: /^Assign IPM/ }));
    const dialog = await screen.findByRole("dialog", { name: "IPM of Harlow & Pike Builders" });
    const field = within(dialog).getByRole("combobox");
    expect(valueOf(field)).toBe("Dana Whitfield");
    await user.clear(field);
    await user.type(field, "Maya Reyes{Enter}");
    await user.click(within(dialog).getByRole("button", { name: "Assign IPM" }));
    await waitFor(() => {
      expect(main.documentOf("harlow").ipm).toBe("Maya Reyes");
    });
  });
});

describe("what is not a card", () => {
  test("a damaged file says what, where and what to do, and is restored after a question", async () => {
    const { user, main } = draw(ALL, {
      problems: [
        {
          fileName: "oak-creek.json",
          kind: "damaged",
          message: "The file ends in the middle",
          where: "line 120, column 4",
          advice: "Restore the newest backup, or mend the file by hand.",
          backup: { id: "b1", savedAt: "2026-11-20T14:05:00.000Z" },
        },
      ],
    });
    const strip = await screen.findByRole("region", { name: "Files that need attention: 1" });
    expect(textOf(strip)).toContain("The file ends in the middle (line 120, column 4)");
    await user.click(within(strip).getByRole("button", { name: "Reveal file" }));
    expect(main.calls.at(-1)).toEqual({ key: "revealFile", input: { fileName: "oak-creek.json" } });
    await user.click(within(strip).getByRole("button", { name: "Restore backup" }));
    const dialog = await screen.findByRole("dialog", { name: "Restore the backup?" });
    await user.click(within(dialog).getByRole("button", { name: "Restore backup" }));
    await waitFor(() => {
      expect(main.calls.at(-1)).toEqual({
        key: "restoreBackup",
        input: { fileName: "oak-creek.json", backupId: "b1" },
      });
    });
  });

  test("a refusal of main is told, and nothing moves", async () => {
    const { user, main } = draw();
    main.refuse(
      "executeCommand",
      problem("read-only", "This workspace is read-only", { advice: "Nothing was changed." }),
    );
    (await card(/^Harlow/)).focus();
    await user.keyboard(" {ArrowLeft} ");
    expect((await screen.findByText(/This workspace is read-only/)).isConnected).toBe(true);
    expect(textOf(columnOf("P2 Initial setup"))).toContain("Harlow");
  });

  test("an empty workspace teaches one step", async () => {
    const { user } = draw([]);
    await user.click(
      await screen.findByRole("button", { name: "Create the first implementation" }),
    );
    expect((await screen.findByRole("dialog", { name: "New implementation" })).isConnected).toBe(
      true,
    );
  });
});
