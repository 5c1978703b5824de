import { describe, expect, it } from "vitest";
import { composeTable } from "../../../../src-shared/exports/table-requests.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import {
  composeSignInSheet,
  composeTrainingReport,
} from "../../../../src-shared/reports/training-report.ts";
import { trainingAtClose } from "../../../../src-shared/reports/sections/training-sections.ts";
import {
  buildImplementation,
  buildPerson,
  byId,
} from "../../../helpers/implementation-builders.ts";
import { buildAttendee, buildPassed, buildSession } from "../../../helpers/training-builders.ts";

const context = { today: "2026-11-24", user: "Dana Reyes" };
const session = buildSession({
  courseId: "C9",
  audiences: ["PM"],
  status: "held",
  attendees: byId(buildPassed("ada"), buildAttendee("abe", { attended: false })),
});
const implementation = {
  ...buildImplementation({
    people: byId(
      buildPerson({ id: "ada", name: "Ada Stone", roles: ["PM"], position: 1 }),
      buildPerson({ id: "abe", name: "Abe Lund", roles: ["PM"], position: 2 }),
    ),
  }),
  trainingSessions: byId(session),
};

describe("the sign-in sheet", () => {
  it("has a line for everybody invited, with room to sign, and lines for others", () => {
    const report = composeSignInSheet(implementation, session, context);
    const [table] = report.blocks;
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows).toHaveLength(2 + 6);
    const text = renderMarkdown(report);
    expect(text).toContain("C9 Project manager briefing");
    expect(text).toMatch(/\| Ada Stone \| Project manager/);
    expect(text).toContain("Tue 20 Oct 2026, 10:00 (America/New\\_York)");
  });
});

describe("the coverage", () => {
  it("is told by role against the minimum, by course, and by who is missing", () => {
    const text = renderMarkdown(composeTrainingReport(implementation, context));
    expect(text).toContain("1 of 2 people");
    expect(text).toMatch(/Project manager\s*\|\s*1 of 2\s*\|\s*90%\s*\|\s*\*\*No\*\*/);
    expect(text).toContain("R 1/2");
    expect(text).toMatch(
      /Abe Lund \| Project manager[^|]*\| Project manager briefing[^|]*\(absent, Tue 20 Oct[^|]*\)/,
    );
  });

  it("names each person once, and what is missing but counted nowhere yet", () => {
    const people = byId(
      buildPerson({ id: "pa", name: "Pat Hale", roles: ["PA"], position: 1 }),
      buildPerson({ id: "mei", name: "Mei Oakhurst", roles: ["SPON"], position: 2 }),
    );
    const text = renderMarkdown(composeTrainingReport(buildImplementation({ people }), context));
    expect(text).toContain("not counted until a session is planned: 1 course of Mei Oakhurst");
    expect(text.match(/^\| Pat Hale/gm)).toHaveLength(1);
    expect(text).toMatch(/\| Mei Oakhurst \|.*not booked, not counted yet/);
  });

  it("is told at the end by the sessions that were held", () => {
    const [first, , open] = trainingAtClose(implementation, 1);
    expect(JSON.stringify(first)).toContain("people trained, in 1 session held.");
    expect(JSON.stringify(open)).toContain("Abe Lund still needs Project manager briefing");
  });

  it("leaves as a table with a row for each course that somebody needs", () => {
    const { fileName, sheets } = composeTable(
      { kind: "training", implementationId: "impl-1" },
      implementation,
      { ...context, revision: 1, now: "2026-11-24T17:00:00.000Z" },
    );
    expect(fileName).toContain("Training coverage");
    expect(sheets.map(({ name }) => name)).toEqual(["People", "By role", "By course", "About"]);
    expect(sheets[0].rows.map(([name, , , state, date]) => [name, state, date])).toEqual([
      ["Ada Stone", "Done", "2026-10-20"],
      ["Abe Lund", "Absent", "2026-10-20"],
    ]);
    expect(sheets[1]?.rows).toEqual([["Project manager", 1, 2, 90, "No"]]);
  });
});
