import { describe, expect, it } from "vitest";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import type { Communication } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import { composeAgenda } from "../../../../src-shared/reports/agenda-report.ts";
import { renderMarkdown } from "../../../../src-shared/reports/render-markdown.ts";
import {
  buildImplementation,
  buildMeeting,
  buildPayee,
  buildPerson,
  buildWave,
  byId,
} from "../../../helpers/implementation-builders.ts";

const today = "2026-10-20";
const SECRET = "Their treasurer distrusts us";

function message(overrides: Partial<Communication>): Communication {
  return {
    id: "message-1",
    audience: "Payees of the wave",
    purpose: "Invitation",
    sender: "Procore Pay",
    channel: "Procore",
    waveId: "wave-1",
    offsetDays: 0,
    sendOn: null,
    subject: "Northgate Builders invites you to Procore Pay",
    text: "",
    links: "",
    approvedBy: "",
    approvedOn: null,
    status: "draft",
    sentOn: null,
    replies: SECRET,
    position: 1,
    ...overrides,
  };
}

const meeting = buildMeeting({ id: "walk", kind: "payee_walkthrough", date: "2026-10-21" });
const implementation: Implementation = {
  ...buildImplementation({ today, meetings: byId(meeting) }),
  people: byId(
    buildPerson({ id: "lead", name: "Sam Ortiz", roles: ["PPM"] }),
    buildPerson({ id: "first", name: "Kim Ito", roles: ["BAPP"] }),
    buildPerson({ id: "second", name: "Lee Ross", roles: ["BAPP"], isBackup: true }),
  ),
  waves: byId(
    buildWave({ invitationsOn: "2026-10-26" }),
    buildWave({ id: "wave-2", type: "wave" }),
  ),
  communications: byId(
    message({}),
    message({
      id: "message-2",
      purpose: "Pre-notice",
      channel: "E-mail",
      sender: "Sam Ortiz",
      offsetDays: -2,
      position: 2,
    }),
    message({ id: "message-3", purpose: "Given up", status: "cancelled", position: 3 }),
    message({ id: "message-4", purpose: "Of wave 2", waveId: "wave-2", position: 4 }),
  ),
  payees: byId(
    buildPayee({ status: "needs_review", statusAsOf: "2026-10-01" }),
    buildPayee({ id: "payee-2", legalName: "Other", waveId: "wave-2", status: "needs_review" }),
  ),
};

function agendaOf(of: Implementation): string {
  return renderMarkdown(composeAgenda(of, meeting, { today, user: "Dana" }));
}

describe("the agenda of the payee walkthrough", () => {
  const markdown = agendaOf(implementation);

  it("has the ten points of the dossier in order", () => {
    const points = [
      "Why, and what changes for the payee",
      "The two paths and who may invite",
      "The invitation mail",
      "Company account and payee admin",
      "Bank details, verification, documents",
      "Payor review, call-back and approval",
      "Agreement, fee and card",
      "First invoice and waiver",
      "Live funnel",
      "Messages, dates, questions",
    ];
    const places = points.map((point) => markdown.indexOf(point));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("says who at the payor owns each status, how many stand there and what to do when it stalls", () => {
    const line = markdown.split("\n").find((row) => row.startsWith("| Needs Review"));
    expect(line).toMatch(
      /\| 1 \| Kim Ito, Lee Ross \(Beneficiary Approver\) +\| Two approvers, 2-day target/,
    );
    expect(markdown).toMatch(/\| Wrong contact +\| +0 \| Invoice administrator: nobody named yet/);
    expect(markdown).toContain("Alder Creek Electric LLC");
  });

  it("names send date, last day, sender and subject of the invitation", () => {
    expect(markdown).toContain("Northgate Builders invites you to Procore Pay");
    expect(markdown).toMatch(/Mon 26 Oct/);
    expect(markdown).toMatch(/Mon 9 Nov/);
  });

  it("lists the messages of the pilot by day, without those given up and those of other waves", () => {
    const invitation = markdown.indexOf("| Invitation ");
    expect(markdown.indexOf("| Pre-notice ")).toBeGreaterThan(0);
    expect(markdown.indexOf("| Pre-notice ")).toBeLessThan(invitation);
    expect(markdown).toContain("(T-2)");
    expect(markdown).not.toContain("Given up");
    expect(markdown).not.toContain("Of wave 2");
  });

  it("keeps replies inside, and says calmly what is not planned yet", () => {
    expect(markdown).not.toContain(SECRET);
    const empty = agendaOf({ ...implementation, communications: {}, waves: {} });
    expect(empty).toContain("No message to pilot payees is planned yet.");
    expect(empty).toContain("to be agreed");
  });
});
