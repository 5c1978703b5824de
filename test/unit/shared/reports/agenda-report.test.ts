import { describe, expect, it } from "vitest";

import { addBusinessDays } from "../../../../src-shared/domain/calendar/business-days.ts";
import { DEFAULT_HEALTH_THRESHOLDS } from "../../../../src-shared/domain/health/health-thresholds.ts";
import { computeHealth } from "../../../../src-shared/domain/health/health.ts";
import type {
  AgendaEdit,
  Implementation,
  Meeting,
} from "../../../../src-shared/domain/implementation.ts";
import {
  doneSince,
  itemsDueWithin,
  openDecisions,
  overdueByParty,
  topRisks,
} from "../../../../src-shared/domain/selectors.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import {
  HEALTH_DIMENSIONS,
  MEETING_KIND_CODES,
  type PayeeStatus,
} from "../../../../src-shared/domain/vocabulary.ts";
import {
  agendaSections,
  composeAgenda,
  freezeAgenda,
} from "../../../../src-shared/reports/agenda-report.ts";
import { builtInAgenda } from "../../../../src-shared/domain/playbook/agenda-templates.ts";
import { renderHtml } from "../../../../src-shared/reports/render-html.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import { type Block, reportFileName } from "../../../../src-shared/reports/report-model.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import {
  builtInPlaybook,
  buildDecision,
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildPerson,
  buildRisk,
  byId,
  KICKOFF,
  withItemsDone,
} from "../../../helpers/implementation-builders.ts";

const TODAY = addBusinessDays(KICKOFF, 20);
const SENTINEL = "SENTINEL-not-for-the-customer";

function edit(change: Partial<AgendaEdit> & { readonly id: string }): AgendaEdit {
  return {
    heading: "",
    body: null,
    isDropped: false,
    isOwn: false,
    position: 0,
    ...change,
  };
}

/** In the middle of the initial setup: most is done, some of it is late, something is open in every log. */
function buildBusy(meeting: Partial<Meeting> = {}): {
  implementation: Implementation;
  meeting: Meeting;
} {
  const current = buildMeeting({ id: "meeting-now", date: TODAY, ...meeting });
  const last = buildMeeting({
    id: "meeting-last",
    date: addBusinessDays(TODAY, -5),
    status: "held",
    minutes: "All fine.",
    privateNotes: SENTINEL,
  });
  const done = withItemsDone(
    buildImplementation({
      phase: "P2",
      notes: SENTINEL,
      meetings: byId(current, last),
      people: byId(
        buildPerson({ id: "person-1", name: "Sam Pike", roles: ["SPON"], notes: SENTINEL }),
      ),
      decisions: byId(
        buildDecision({
          id: "decision-1",
          title: "Which entities are in scope",
          neededFrom: "SPON",
          neededBy: addBusinessDays(TODAY, -2),
        }),
      ),
      risks: byId(
        buildRisk({ id: "risk-1", title: "Bank is slow", probability: 4, impact: 4 }),
        ...Array.from({ length: 7 }, (_, index) =>
          buildRisk({
            id: `risk-low-${index}`,
            title: `Small thing ${index}`,
            position: index + 2,
          }),
        ),
      ),
      actions: byId({
        id: "action-1",
        title: "Send the list",
        party: "payor",
        owner: "Sam Pike",
        due: TODAY,
        status: "open",
        raisedOn: last.date,
        doneOn: null,
        meetingId: last.id,
        position: 1,
      }),
      payees: byId(buildPayee({ statusAsOf: addBusinessDays(TODAY, -9) })),
    }),
    (item) => item.due < TODAY && item.id !== "SET-13" && item.id !== "SET-20",
  );
  return { implementation: done, meeting: current };
}

function section(
  { implementation, meeting }: { implementation: Implementation; meeting: Meeting },
  id: string,
  today = TODAY,
): { readonly markdown: string; readonly blocks: readonly Block[] } {
  const found = agendaSections(implementation, meeting, today).find((entry) => entry.id === id);
  if (!found) throw new Error(`No section ${id}`);
  return found;
}

describe("the weekly status agenda", () => {
  const busy = buildBusy();
  const { implementation } = busy;

  it("lists what is overdue, by party, as the selectors say", () => {
    const { markdown } = section(busy, "overdue");
    const expected = overdueByParty(implementation, TODAY).flatMap((group) => group.items);
    expect(expected.map(({ id }) => id).sort()).toEqual(["SET-13", "SET-20"]);
    const places = expected.map((item) => markdown.indexOf(item.id));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(markdown).toContain("5 days late");
  });

  it("counts what is done from the last held meeting of that kind", () => {
    const { markdown } = section(busy, "done-since");
    const expected = doneSince(implementation, addBusinessDays(TODAY, -5));
    expect(expected.length).toBeGreaterThan(0);
    expect(markdown).toContain(`${expected.length} item`);
    for (const item of expected) expect(markdown).toContain(`${item.id} ${item.title}`);
    const before = doneSince(implementation, KICKOFF).filter((item) => !expected.includes(item));
    expect(before.length).toBeGreaterThan(0);
    for (const item of before) expect(markdown).not.toContain(`${item.id} `);
  });

  it("counts from the beginning when no meeting of that kind was held", () => {
    const alone = { ...busy, implementation: { ...implementation, meetings: byId(busy.meeting) } };
    expect(section(alone, "done-since").markdown).toContain("since the plan was made");
  });

  it("lists the next 14 days, decisions with their dates, five risks and the open actions", () => {
    const ahead = section(busy, "next-days").markdown;
    for (const item of itemsDueWithin(implementation, TODAY, 14).slice(0, 5)) {
      expect(ahead).toContain(item.id);
    }
    const decisions = section(busy, "decisions").markdown;
    expect(openDecisions(implementation)).toHaveLength(1);
    expect(decisions).toContain("Which entities are in scope");
    expect(decisions).toContain("Sam Pike (Sponsor)");
    expect(decisions).toContain("2 days late");
    const risks = section(busy, "risks").markdown;
    const top = topRisks(implementation, 5);
    for (const risk of top) expect(risks).toContain(risk.title);
    expect(risks.match(/of 25/g)).toHaveLength(5);
    expect(risks).toContain("16 of 25");
    expect(section(busy, "actions").markdown).toContain("Send the list");
  });

  it("says health with every reason of the rules", () => {
    const health = computeHealth(implementation, TODAY, DEFAULT_HEALTH_THRESHOLDS);
    expect(health.reasons.length).toBeGreaterThan(3);
    const { markdown } = section(busy, "health");
    for (const { dimension } of health.reasons)
      expect(markdown).toContain(HEALTH_DIMENSIONS[dimension]);
  });

  it("says where payees stall", () => {
    const { markdown } = section(busy, "payees");
    expect(markdown).toContain("9 business days");
    expect(markdown).toContain("phone call on day 3, ask for the right person");
  });

  it("counts who moved since the last meeting by where they stood then", () => {
    const steps = (...entries: readonly (readonly [PayeeStatus, string])[]): Partial<Payee> => {
      const [status, statusAsOf] = entries.at(-1) ?? ["identified", TODAY];
      return {
        status,
        statusAsOf,
        history: Object.fromEntries(
          entries.map(([word, asOf]) => [
            `${asOf}-${word}`,
            { status: word, asOf, source: "", note: "" },
          ]),
        ),
      };
    };
    const metOn = busy.implementation.meetings["meeting-last"]?.date ?? "";
    const before = addBusinessDays(metOn, -3);
    const after = addBusinessDays(metOn, 1);
    const payees = byId(
      buildPayee({ id: "a", ...steps(["invited", before], ["accepted", after]) }),
      buildPayee({ id: "b", ...steps(["invited", before], ["ready", after]) }),
      // There and back again, and only said once more: nobody moved.
      buildPayee({
        id: "c",
        ...steps(["invited", before], ["reassign", after], ["invited", TODAY]),
      }),
      // Moved on the day of the meeting itself: that was said there.
      buildPayee({ id: "d", ...steps(["invited", before], ["accepted", metOn]) }),
      buildPayee({ id: "e", ...steps(["identified", after]) }),
    );
    const moved = { ...busy, implementation: { ...busy.implementation, payees } };
    expect(section(moved, "payees").markdown).toContain(
      "2 payees moved since the last time: 1 to Payment-ready, 1 to No Bank Information.",
    );
  });

  it("answers first: where we are, what we need from you, what is next", () => {
    const [glance] = agendaSections(implementation, busy.meeting, TODAY);
    expect(glance?.id).toBe("glance");
    expect(glance?.markdown).toContain("What we need from you");
    // SET-13 waits for the payor's signer, SET-20 for the payor's accounting.
    expect(glance?.markdown).toContain(implementation.items["SET-13"]?.title);
  });

  it("is calm where there is nothing", () => {
    const created = buildImplementation({ risks: {}, kickoff: addBusinessDays(TODAY, 40) });
    const quiet = { implementation: created, meeting: buildMeeting({ date: TODAY }) };
    expect(section(quiet, "overdue").markdown).toBe("*Nothing overdue.*");
    expect(section(quiet, "next-days").markdown).toBe("*Nothing is due in the next 14 days.*");
    expect(section(quiet, "decisions").markdown).toBe("*No decision is open.*");
    expect(section(quiet, "risks").markdown).toBe("*No risk or issue is open.*");
    expect(section(quiet, "payees").markdown).toBe("*No payee is listed yet.*");
    expect(section(quiet, "actions").markdown).toBe("*No action is open from last time.*");
  });
});

describe("the kickoff agenda", () => {
  const kickoff = {
    implementation: buildBusy().implementation,
    meeting: buildMeeting({ kind: "kickoff", date: KICKOFF }),
  };

  it("has the sections of the dossier in their order", () => {
    const headings = agendaSections(kickoff.implementation, kickoff.meeting, KICKOFF).map(
      ({ heading }) => heading,
    );
    expect(headings).toEqual([
      "Why and success",
      "People",
      "The three steps and phases",
      "Scope",
      "Roll-out: first thoughts",
      "Cadence and escalation",
      "First 14 days",
      "Risks",
    ]);
  });

  it("names the gaps of the responsibility matrix", () => {
    const { markdown } = section(kickoff, "people", KICKOFF);
    const gaps = markdown.split("\n")[0] ?? "";
    expect(gaps).toContain("Authorized signer");
    expect(gaps).not.toContain("Sponsor");
    expect(markdown).toContain("| Sponsor | Sam Pike |");
  });

  it("shows both anchors and all eight phases", () => {
    const { markdown } = section(kickoff, "steps", KICKOFF);
    expect(markdown).toContain("Mon 14 Sep 2026");
    for (const phase of ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7"]) {
      expect(markdown).toContain(`${phase} `);
    }
  });
});

describe("edits of an agenda", () => {
  it("survive new data, while sections without an edit follow it", () => {
    const { implementation, meeting } = buildBusy({
      agendaEdits: byId(
        edit({ id: "overdue", body: "We talk about the **signer** only.", position: 3 }),
        edit({
          id: "own-1",
          isOwn: true,
          heading: "Visit",
          body: "- Lunch at noon",
          position: 1.5,
        }),
        edit({ id: "tests", isDropped: true, position: 9 }),
        edit({ id: "risks", heading: "What worries us", position: 6 }),
      ),
    });
    const later = addBusinessDays(TODAY, 4);
    for (const today of [TODAY, later]) {
      const sections = agendaSections(implementation, meeting, today);
      const overdue = sections.find(({ id }) => id === "overdue");
      expect(overdue).toMatchObject({
        isAutomatic: false,
        markdown: "We talk about the **signer** only.",
        heading: "Overdue",
      });
      expect(sections.find(({ id }) => id === "tests")?.isDropped).toBe(true);
      expect(sections.find(({ id }) => id === "risks")).toMatchObject({
        heading: "What worries us",
        automaticHeading: "Risks and issues",
        isAutomatic: true,
      });
      expect(sections.map(({ id }) => id).indexOf("own-1")).toBe(2);
      const text = renderMarkdown(composeAgenda(implementation, meeting, { today, user: "Jo" }));
      expect(text).toContain("## Visit\n\n- Lunch at noon");
      expect(text).not.toContain("## Tests");
      expect(text).toContain("## What worries us");
    }
    const [before, after] = [TODAY, later].map(
      (today) => section({ implementation, meeting }, "next-days", today).markdown,
    );
    expect(before).not.toBe(after);
  });

  it("order the sections", () => {
    const ids = builtInAgenda("weekly_status")
      .sections.map(({ id }) => id)
      .reverse();
    const { implementation, meeting } = buildBusy({
      agendaEdits: byId(...ids.map((id, position) => edit({ id, position }))),
    });
    expect(agendaSections(implementation, meeting, TODAY).map(({ id }) => id)).toEqual(ids);
  });
});

describe("every kind of meeting", () => {
  const implementations = [
    ...generateSample({
      count: 20,
      seed: 3,
      today: "2026-11-23",
      playbook: builtInPlaybook,
      ipm: "Jordan Reyes",
    }),
  ].map((entry) => entry.implementation);

  it.each(MEETING_KIND_CODES)("composes %s from any phase, with head and foot", (kind) => {
    for (const implementation of implementations) {
      const meeting = buildMeeting({
        id: "meeting-x",
        kind,
        date: "2026-11-24",
        title: "The talk",
      });
      const text = renderMarkdown(
        composeAgenda(implementation, meeting, { today: "2026-11-23", user: "Jordan Reyes" }),
      );
      expect(text).toContain("- **Date:** Tue 24 Nov 2026");
      expect(text).toContain("- **Phase:** ");
      expect(text).toContain("- **Health:** ");
      expect(text).toContain("- **Go-live:** ");
      for (const { heading } of builtInAgenda(kind).sections)
        expect(text).toContain(`## ${heading}`);
      expect(text.indexOf("## Decisions taken")).toBeLessThan(text.indexOf("## New actions"));
      expect(text).toContain("## Next meeting");
      expect(text).not.toContain("undefined");
    }
  });

  it.each(MEETING_KIND_CODES)("never prints internal notes (%s)", (kind) => {
    for (const status of ["planned", "held"] as const) {
      const { implementation, meeting } = buildBusy({ kind, status, privateNotes: SENTINEL });
      const report = composeAgenda(implementation, meeting, { today: TODAY, user: "Jo" });
      expect(JSON.stringify(report)).not.toContain(SENTINEL);
      expect(
        renderHtml(report, { paperSize: "A4", generatedOn: TODAY }) + renderMarkdown(report),
      ).not.toContain(SENTINEL);
    }
  });

  it("has ids that can key an edit, each once", () => {
    for (const kind of MEETING_KIND_CODES) {
      const ids = builtInAgenda(kind).sections.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => /^[a-z][a-z-]*$/.test(id))).toBe(true);
    }
  });
});

describe("the minutes of a held meeting", () => {
  it("records decisions and actions of this meeting, and the next one", () => {
    const { implementation, meeting } = buildBusy({ status: "held", minutes: "Short *and* good." });
    const taken = buildDecision({
      id: "decision-9",
      title: "Pilot has two projects",
      status: "taken",
      outcome: "Yes",
      decidedBy: "Sam Pike",
      decidedOn: TODAY,
      meetingId: meeting.id,
    });
    const next = buildMeeting({ id: "meeting-next", date: addBusinessDays(TODAY, 5) });
    const text = renderMarkdown(
      composeAgenda(
        {
          ...implementation,
          decisions: byId(taken),
          meetings: { ...implementation.meetings, [next.id]: next },
        },
        meeting,
        { today: TODAY, user: "Jo" },
      ),
    );
    expect(text).toContain("| Pilot has two projects | Yes | Sam Pike |");
    expect(text).toContain("*No action was recorded.*");
    expect(text).toContain("## Minutes\n\nShort *and* good.");
    expect(text.split("## Next meeting")[1]).toContain("Weekly status");
  });

  it("shows the agenda of that day, whatever happens afterwards, and the outcome before it", () => {
    const { implementation, meeting } = buildBusy();
    const held: Meeting = {
      ...meeting,
      status: "held",
      frozenAgenda: { asOf: TODAY, sections: freezeAgenda(implementation, meeting, TODAY) },
    };
    const render = (on: Implementation, today: string): string =>
      renderMarkdown(composeAgenda(on, held, { today, user: "Jo" }));
    const text = render(implementation, TODAY);
    const order = [
      ": Minutes: Weekly status",
      "## Minutes",
      "## Decisions taken",
      "## New actions",
      "## Agenda as of",
      "## Overdue",
    ];
    const places = order.map((mark) => text.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain("SET-13");
    const allDone = withItemsDone({ ...implementation, decisions: {}, risks: {} }, () => true);
    expect(render(allDone, addBusinessDays(TODAY, 30))).toBe(text);
    expect(
      reportFileName(composeAgenda(implementation, held, { today: TODAY, user: "Jo" })),
    ).toContain(`- Minutes Weekly status - ${TODAY}`);
  });

  it("without a kept agenda prints what was written into it, and nothing of today", () => {
    const { implementation, meeting } = buildBusy({
      status: "held",
      agendaEdits: byId(
        edit({ id: "overdue", body: "We talked about the signer." }),
        edit({ id: "tests", isDropped: true, body: "Left out" }),
      ),
    });
    const text = renderMarkdown(
      composeAgenda(implementation, meeting, { today: TODAY, user: "Jo" }),
    );
    expect(text).toContain("*The agenda of that day was not kept.*");
    expect(text).toContain("### Overdue\n\nWe talked about the signer.");
    for (const absent of ["SET-13", "Health", "Left out", "At a glance"]) {
      expect(text).not.toContain(absent);
    }
  });

  it("does not list its own actions and decisions as those from before", () => {
    const { implementation, meeting } = buildBusy();
    const own = { ...implementation.actions["action-1"]!, id: "own", meetingId: meeting.id };
    const after: Implementation = {
      ...implementation,
      actions: byId(implementation.actions["action-1"]!, { ...own, title: "Call the bank" }),
      decisions: byId(
        buildDecision({ id: "new", title: "Which bank?", meetingId: meeting.id }),
        buildDecision({ id: "old", title: "Which entity?" }),
      ),
    };
    const kept = new Map(
      freezeAgenda(after, meeting, TODAY).map(({ id, markdown }) => [id, markdown]),
    );
    expect(kept.get("actions")).toContain("Send the list");
    expect(kept.get("actions")).not.toContain("Call the bank");
    expect(kept.get("decisions")).toContain("Which entity?");
    expect(kept.get("decisions")).not.toContain("Which bank?");
    const text = renderMarkdown(
      composeAgenda(after, { ...meeting, status: "held" }, { today: TODAY, user: "Jo" }),
    );
    expect(text.split("## Decisions needed")[1]).toContain("Which bank?");
    expect(text.split("## New actions")[1]).toContain("Call the bank");
  });
});
