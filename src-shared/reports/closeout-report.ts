/** The closeout report: sixteen sections, from what is recorded and saying so where nothing is (domain.md section 9). */
import { closeoutGateStates } from "../domain/gates/gates.ts";
import type { Implementation } from "../domain/implementation.ts";
import { longDate } from "../domain/people-dates.ts";
import { payeeReadiness, pilotPayees } from "../domain/payees/payee-readiness.ts";
import { ROLES, type RoleCode } from "../domain/vocabulary.ts";
import {
  type Block,
  bullets,
  field,
  heading,
  paragraph,
  type Report,
  type ReportContext,
  rich,
  strong,
  type TextLike,
} from "./report-model.ts";
import {
  composeAdoption,
  composeLessonList,
  composeOpenItems,
  composeProcedures,
  composeRisksAtClose,
  composeSlips,
  composeSurvey,
  composeTests,
  composeTopLessons,
  composeTrainingCoverage,
  openWork,
} from "./sections/closeout-sections.ts";
import { composeRemainingWaves } from "./sections/rollout-sections.ts";
import { phaseInWords } from "./sections/health-sections.ts";
import { percentOf } from "./sections/payee-sections.ts";
import { contactsOf } from "./sections/people-sections.ts";
import { composeScope, composeSuccess, composeTimeline } from "./sections/plan-sections.ts";
import {
  composeCloseoutGates,
  composeGateDecisions,
  composeWaivers,
} from "./sections/readiness-sections.ts";
import { type DataContext, peopleWithRole } from "./sections/section-context.ts";

type Compose = (context: DataContext) => readonly Block[];

const HANDOVER_ROLES: readonly RoleCode[] = ["SPON", "PPM", "PA", "DISB", "ACCT", "CSM", "PAYOPS"];
const SIGNING_ROLES: readonly RoleCode[] = ["SPON", "PPM", "IPM", "CSM"];

/** Title and content of each section in the order of the dossier. */
const SECTIONS: readonly (readonly [title: string, ...compose: Compose[]])[] = [
  ["Summary and decision asked", composeSummary],
  ["Scope and profile", composeScope],
  ["Success criteria", composeSuccess],
  ["Completion criteria", composeCloseoutGates],
  ["Timeline", composeTimeline, composeAnchorChanges, composeSlips],
  ["Payees at close", composeAdoption],
  ["Training coverage", composeTrainingCoverage],
  ["Test summary and accepted defects", composeTests],
  ["Gate decisions and waivers", composeGateDecisions, composeWaivers],
  ["Risks and issues at close", composeRisksAtClose],
  ["Open items", composeOpenItems],
  ["Remaining waves", composeRemainingWaves],
  ["Lessons", composeTopLessons],
  ["Handover contacts and procedures", contactsOf(HANDOVER_ROLES), composeProcedures],
  ["Survey", composeSurvey],
  ["Sign-off", composeSignOff],
];

/**
 * The closeout report for the customer. It can be made at any time: what is not there yet says "Not recorded".
 * Internal notes are not read here at all.
 */
export function composeCloseoutReport(
  implementation: Implementation,
  { today, user }: ReportContext,
): Report {
  const context: DataContext = { implementation, today };
  const { anchors, closed } = implementation;
  const lessons = composeLessonList(context);
  return {
    label: "Closeout report",
    title: "Closeout report",
    payor: implementation.payor.name,
    date: closed?.on ?? today,
    audience: "customer",
    fields: [
      field("Kickoff", longDate(anchors.kickoff)),
      field("Phase", phaseInWords(implementation)),
      field("Go-live", longDate(anchors.goLive)),
      field("Closed", closed ? longDate(closed.on) : "not yet"),
      field("Project manager", implementation.ipm || "Not recorded"),
      field("Prepared by", user || implementation.ipm || "Not recorded"),
    ],
    blocks: [
      ...SECTIONS.flatMap(([title, ...compose], index): Block[] => [
        heading(2, `${index + 1}. ${title}`),
        ...compose.flatMap((write) => write(context)),
      ]),
      ...(lessons.length > 0 ? [heading(2, "Annex: all lessons"), ...lessons] : []),
    ],
  };
}

function composeSummary(context: DataContext): readonly Block[] {
  const { implementation } = context;
  const gates = closeoutGateStates(implementation);
  const confirmed = gates.filter(({ isMet }) => isMet).length;
  const waived = gates.filter(({ isMet, isWaived }) => !isMet && isWaived).length;
  const open = gates.length - confirmed - waived;
  const sponsor = peopleWithRole(implementation, "SPON")[0]?.name ?? "the sponsor";
  const { closed } = implementation;
  const asked: TextLike[] = closed
    ? [`Nothing: closed on ${longDate(closed.on)}.`]
    : [
        rich(strong(sponsor), " accepts the handover and signs section 16."),
        ...(open > 0 ? [`${open} completion criteria are still to be confirmed or waived.`] : []),
      ];
  return [
    {
      kind: "columns",
      columns: [
        {
          heading: "Where we are",
          blocks: [bullets(resultLines(implementation, confirmed, waived))],
        },
        { heading: "What we need from you", blocks: [bullets(asked)] },
        { heading: "What remains", blocks: [bullets(remainingLines(context))] },
      ],
    },
  ];
}

function resultLines(
  implementation: Implementation,
  confirmed: number,
  waived: number,
): TextLike[] {
  const first = implementation.items["ROL-11"];
  const { ready, total } = payeeReadiness(pilotPayees(implementation));
  const gateCount = Object.keys(implementation.closeoutGates).length;
  return [
    first?.doneOn
      ? rich("First production run on ", strong(longDate(first.doneOn)))
      : "The first production run is not recorded.",
    total > 0 ? `Pilot payees payment-ready: ${percentOf(ready, total)}` : "No payee is recorded.",
    `${confirmed} of ${gateCount} completion criteria met${waived > 0 ? `, ${waived} waived` : ""}`,
  ];
}

function remainingLines(context: DataContext): TextLike[] {
  const { items, actions, decisions } = openWork(context);
  const lines = [
    [items.length, "open item", "open items"],
    [actions.length, "open action", "open actions"],
    [decisions.length, "open decision", "open decisions"],
  ] as const;
  const open = lines.filter(([count]) => count > 0);
  if (open.length === 0) return ["No item, action or decision is open."];
  return open.map(
    ([count, one, several]) => `${count} ${count === 1 ? one : several} (section 11)`,
  );
}

function composeAnchorChanges({ implementation }: DataContext): readonly Block[] {
  const { goLive, baselineGoLive } = implementation.anchors;
  if (goLive === baselineGoLive) return [paragraph("The target go-live was not moved.")];
  return [
    paragraph(
      "The target go-live was moved from ",
      strong(longDate(baselineGoLive)),
      " to ",
      strong(longDate(goLive)),
      ".",
    ),
  ];
}

function composeSignOff({ implementation }: DataContext): readonly Block[] {
  const signed = implementation.items["CLO-11"];
  return [
    signed?.doneOn
      ? paragraph("The sponsor's signature was recorded on ", strong(longDate(signed.doneOn)), ".")
      : paragraph(
          "With their signatures, both sides accept the handover and close the implementation.",
        ),
    {
      kind: "signatures",
      signers: SIGNING_ROLES.map((role) => ({
        role: ROLES[role].name,
        name: signerName(implementation, role),
      })),
    },
  ];
}

function signerName(implementation: Implementation, role: RoleCode): string {
  const name = peopleWithRole(implementation, role)[0]?.name;
  return name ?? (role === "IPM" ? implementation.ipm : "");
}
