import { describe, expect, test } from "vitest";
import { appendToMinutes, parseLogLine } from "../../../../src-shared/domain/log-line.ts";

describe("parseLogLine", () => {
  test.each([
    ["  Signer joined late ", { kind: "note", text: "Signer joined late" }],
    ["//d is a note", { kind: "note", text: "/d is a note" }],
    [
      "/d Pilot starts with two projects",
      { kind: "decision", title: "Pilot starts with two projects", outcome: "Agreed" },
    ],
    [
      "/d Who bears the fee? -> The payee",
      { kind: "decision", title: "Who bears the fee?", outcome: "The payee" },
    ],
    ["/d? Who signs?", { kind: "decision", title: "Who signs?", outcome: null }],
    [
      "/a @payor 2026-12-01 Send the KYC list",
      { kind: "action", title: "Send the KYC list", party: "payor", due: "2026-12-01" },
    ],
    [
      "/A 2026-12-01 @BANK Raise the limit",
      { kind: "action", title: "Raise the limit", party: "bank", due: "2026-12-01" },
    ],
    [
      "/a Mail @payor about it",
      { kind: "action", title: "Mail @payor about it", party: "procore", due: null },
    ],
    ["/r Signer on leave", { kind: "risk", title: "Signer on leave" }],
    ["/l Ask for the form early", { kind: "lesson", whatHappened: "Ask for the form early" }],
  ] as const)("%s", (line, expected) => {
    expect(parseLogLine(line)).toEqual(expected);
  });

  test.each([
    ["", "Nothing typed yet"],
    ["/d", "What was decided?"],
    ["/a @payor 2026-12-01", "What is to be done?"],
    ["/a @nobody Do it", '"@nobody" is no party: use @payor, @procore, @payee, @bank'],
    ["/a 2026-02-30 Do it", '"2026-02-30" is no date: write YYYY-MM-DD'],
    ["/x what", '"/x" is not known: use /d, /d?, /a, /r or /l'],
  ])("says what is missing: %s", (line, message) => {
    expect(parseLogLine(line)).toEqual({ kind: "incomplete", message });
  });
});

describe("appendToMinutes", () => {
  test("begins a list, continues it, and keeps prose apart from it", () => {
    expect(appendToMinutes("", "One")).toBe("- One");
    expect(appendToMinutes("- One\n", "Two")).toBe("- One\n- Two");
    expect(appendToMinutes("All present.", "One")).toBe("All present.\n\n- One");
  });
});
