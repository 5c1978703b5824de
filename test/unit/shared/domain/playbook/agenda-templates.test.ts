import { describe, expect, it } from "vitest";
import {
  agendaTemplate,
  builtInAgenda,
} from "../../../../../src-shared/domain/playbook/agenda-templates.ts";
import {
  createImplementation,
  defaultProfile,
} from "../../../../../src-shared/domain/playbook/create-implementation.ts";
import { takeOver } from "../../../../../src-shared/domain/playbook/take-over.ts";
import { MEETING_KIND_CODES } from "../../../../../src-shared/domain/vocabulary.ts";
import { AGENDA_SOURCES, agendaSource } from "../../../../../src-shared/reports/agenda-sources.ts";
import { agendaSections } from "../../../../../src-shared/reports/agenda-report.ts";
import {
  buildImplementation,
  buildMeeting,
  builtInPlaybook,
} from "../../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-23";

describe("the built-in agendas", () => {
  it.each(MEETING_KIND_CODES)("are those of the built-in playbook (%s)", (kind) => {
    expect(builtInPlaybook.agendas[kind]).toEqual(builtInAgenda(kind));
  });

  it("name only sources that there are, and every source is used", () => {
    const used = MEETING_KIND_CODES.flatMap((kind) =>
      builtInAgenda(kind).sections.flatMap(({ source }) => (source === "" ? [] : [source])),
    );
    expect(used.filter((key) => agendaSource(key) === null)).toEqual([]);
    expect([...new Set(used)].sort()).toEqual(AGENDA_SOURCES.map(({ key }) => key).sort());
  });

  it("have sources with a key and a label of their own", () => {
    expect(new Set(AGENDA_SOURCES.map(({ key }) => key)).size).toBe(AGENDA_SOURCES.length);
    for (const { fills, label } of AGENDA_SOURCES) expect(fills && label).not.toBe("");
  });

  it("stand for a kind that the implementation says nothing of", () => {
    expect(agendaTemplate({ agendas: {} }, "kickoff")).toEqual(builtInAgenda("kickoff"));
  });

  it("are not copied into a new implementation, one of the team's own is", () => {
    const own = { ...builtInAgenda("kickoff"), durationMinutes: 75 };
    const start = {
      id: "impl-9",
      payorName: "Northgate Builders",
      location: "",
      profile: defaultProfile(),
      kickoff: "2026-12-01",
      goLive: "2027-03-01",
      ipm: "",
      today: TODAY,
    };
    expect(createImplementation(builtInPlaybook, start).agendas).toEqual({});
    const agendas = { ...builtInPlaybook.agendas, kickoff: own };
    const made = createImplementation({ ...builtInPlaybook, agendas }, start);
    expect(made.agendas).toEqual({ kickoff: own });
    expect(made.meetings["kickoff"]?.durationMinutes).toBe(75);
  });

  it("leave the file when a change of the playbook goes back to them", () => {
    const own = { ...builtInAgenda("kickoff"), durationMinutes: 75 };
    const implementation = buildImplementation({ agendas: { kickoff: own } });
    const to = builtInAgenda("kickoff");
    const change = { kind: "agenda-changed", meetingKind: "kickoff", from: own, to } as const;
    expect(takeOver(implementation, [change], TODAY).agendas).toEqual({});
  });
});

describe("an agenda of the team's own", () => {
  const agendas = {
    kickoff: {
      durationMinutes: 75,
      sections: [
        { id: "welcome", heading: "Welcome", source: "", body: "Say **hello**" },
        { id: "scope", heading: "What was sold", source: "scope", body: "- Read it out" },
        { id: "later", heading: "From the future", source: "mind-reading", body: "" },
      ],
    },
  };
  const sections = agendaSections(
    buildImplementation({ agendas }),
    buildMeeting({ kind: "kickoff" }),
    TODAY,
  );

  it("prints its text, then what the source fills in", () => {
    expect(sections.map(({ heading }) => heading)).toEqual([
      "Welcome",
      "What was sold",
      "From the future",
    ]);
    expect(sections[0]?.markdown).toBe("Say **hello**");
    expect(sections[1]?.markdown).toMatch(/^- Read it out\n\n- \*\*In scope/);
  });

  it("says which source it does not know", () => {
    expect(sections[2]?.markdown).toContain('the playbook asks for "mind-reading"');
  });
});

it("keeps the text of a section that the agenda has no longer", () => {
  const edit = {
    id: "gone",
    heading: "",
    body: "Ours",
    isDropped: false,
    isOwn: false,
    position: 99,
  };
  const meeting = buildMeeting({ agendaEdits: { gone: edit } });
  expect(agendaSections(buildImplementation({}), meeting, TODAY).at(-1)).toMatchObject({
    id: "gone",
    heading: "gone",
    markdown: "Ours",
  });
});
