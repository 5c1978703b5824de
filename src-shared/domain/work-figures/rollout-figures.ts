/** What the records of the roll-out say of its items (domain.md section 3, ROL items; section 6). */
import {
  configurationOfPilot,
  fallbackOfPilot,
  waiversOfPilot,
} from "../gates/go-no-go-rollout.ts";
import type { Missing } from "../gates/missing.ts";
import type { Implementation } from "../implementation.ts";
import { payeesOfWaves } from "../payees/payee-readiness.ts";
import { inPosition } from "../records.ts";
import { figuresMissing, projectFigures } from "../rollout/project-figures.ts";
import type { Communication, Project, Wave } from "../rollout/rollout-schema.ts";
import {
  after,
  checkFigure,
  countFigure,
  type FigureRule,
  latest,
  partsFigure,
} from "./work-figure.ts";

const PROJECTS = { kind: "projects" } as const;
const WAVES = { kind: "waves" } as const;
const COMMUNICATIONS = { kind: "communications" } as const;

function missingOfProject(next: string): (project: Project) => Missing {
  return ({ id, name }) => ({ text: name, next, target: { kind: "project", projectId: id } });
}

function isOfPilot({ waves }: Implementation): (project: Project) => boolean {
  return ({ waveId }) => waveId !== null && waves[waveId]?.type === "pilot";
}

/** Candidates whose commitments, payees, monthly payout and next billing date are known (ROL-01). */
const candidatesListed: FigureRule = (implementation) => {
  const figures = projectFigures(implementation);
  const lacks = (project: Project): readonly string[] => {
    const own = figures[project.id];
    return own ? figuresMissing(project, own) : [];
  };
  return countFigure({
    records: inPosition(implementation.projects),
    isDone: (project) => lacks(project).length === 0,
    text: (done, total) => `${done} of ${total} candidate projects with all figures`,
    missing: (project) => missingOfProject(`Add ${lacks(project).join(", ")}`)(project),
    target: PROJECTS,
  });
};

/** Candidate projects with a decided fee payer, their own or that of their wave (ROL-03). */
const feeDecided: FigureRule = ({ projects, waves }) =>
  countFigure({
    records: inPosition(projects),
    isDone: ({ feePayer, waveId }) =>
      (feePayer ?? (waveId === null ? null : (waves[waveId]?.feePayer ?? null))) !== null,
    text: (done, total) => `${done} of ${total} projects with a fee payer`,
    missing: missingOfProject("Decide who pays the fee"),
    target: PROJECTS,
  });

function waveLacks(wave: Wave, implementation: Implementation): readonly string[] {
  const isIn = (waveId: string | null): boolean => waveId === wave.id;
  const hasProject = Object.values(implementation.projects).some(({ waveId }) => isIn(waveId));
  const hasPayee =
    // Mostly the first payee tells; who is in it by a project alone takes a look at all commitments.
    Object.values(implementation.payees).some(({ waveId }) => isIn(waveId)) ||
    payeesOfWaves(implementation, isIn).length > 0;
  return [
    ...(hasProject ? [] : ["projects"]),
    ...(hasPayee ? [] : ["payees"]),
    ...(wave.plannedStart === null && wave.enableOn === null ? ["dates"] : []),
    ...(wave.owner.trim() === "" ? ["an owner"] : []),
  ];
}

/** Pilot and at least one later wave are whole (ROL-04). */
const wavesPlanned: FigureRule = (implementation) => {
  const waves = inPosition(implementation.waves).filter(({ type }) => type !== "new_projects");
  const pilot = waves.find(({ type }) => type === "pilot");
  if (waves.length === 0) return null;
  const later = waves.filter(({ type }) => type === "wave");
  const lacking = new Map(waves.map((wave) => [wave.id, waveLacks(wave, implementation)]));
  const lacks = ({ id }: Wave): readonly string[] => lacking.get(id) ?? [];
  const isWhole = (wave: Wave): boolean => lacks(wave).length === 0;
  const first = later.find(isWhole) ?? later[0];
  const partOf = (wave: Wave | undefined, name: string) => ({
    isDone: wave !== undefined && isWhole(wave),
    missing: wave
      ? ({
          text: wave.name,
          next: `Add ${lacks(wave).join(", ")}`,
          target: { kind: "wave", waveId: wave.id },
        } as const)
      : ({ text: name, next: "Plan it", target: WAVES } as const),
  });
  return partsFigure([partOf(pilot, "The pilot"), partOf(first, "A later wave")], {
    text: (done, total) =>
      `${done} of ${total} planned with projects, payees, dates and owner: pilot, next wave`,
    target: WAVES,
  });
};

function messageLacks(message: Communication): readonly string[] {
  const { audience, sender, channel, sendOn, offsetDays, waveId, text, status } = message;
  const isDated = sendOn !== null || (offsetDays !== null && waveId !== null);
  return [
    ...(audience.trim() === "" ? ["audience"] : []),
    ...(sender.trim() === "" ? ["sender"] : []),
    ...(channel.trim() === "" ? ["channel"] : []),
    ...(isDated ? [] : ["date"]),
    ...(text.trim() === "" ? ["text"] : []),
    ...(status === "approved" || status === "sent" ? [] : ["approval"]),
  ];
}

/** Messages with audience, sender, channel, date and approved text (ROL-05). */
const messagesApproved: FigureRule = ({ communications }) =>
  countFigure({
    records: inPosition(communications).filter(({ status }) => status !== "cancelled"),
    isDone: (message) => messageLacks(message).length === 0,
    text: (done, total) => `${done} of ${total} messages approved`,
    missing: (message) => ({
      text: message.purpose || message.subject || `Message to ${message.audience}`,
      next: `Add ${messageLacks(message).join(", ")}`,
      target: { kind: "communication", messageId: message.id },
    }),
    target: COMMUNICATIONS,
    doneOn: ({ approvedOn }) => approvedOn,
  });

/** Messages to the pilot that were sent, of those that match. */
function messagesSent(words: string, isAsked: (message: Communication) => boolean): FigureRule {
  return ({ communications, waves }) =>
    countFigure({
      records: inPosition(communications).filter(
        (message) =>
          message.status !== "cancelled" &&
          message.waveId !== null &&
          waves[message.waveId]?.type === "pilot" &&
          isAsked(message),
      ),
      isDone: ({ status }) => status === "sent",
      text: (done, total) => `${done} of ${total} ${words}`,
      missing: ({ id, purpose, subject, audience }) => ({
        text: purpose || subject || `Message to ${audience}`,
        next: `Send it to ${audience}`,
        target: { kind: "communication", messageId: id },
      }),
      target: COMMUNICATIONS,
      doneOn: ({ sentOn }) => sentOn,
    });
}

/** Every payee that is not ready has a fallback, and the settings are live (ROL-10). */
const goLiveSettings: FigureRule = (implementation) => {
  const states = [
    [configurationOfPilot(implementation), PROJECTS],
    [fallbackOfPilot(implementation), { kind: "payees" }],
  ] as const;
  const told = states.flatMap(([state, target]) => checkFigure(state, target) ?? []);
  const [first] = told;
  if (!first) return null;
  return {
    ...first,
    text: told.map(({ text }) => text).join("; "),
    done: told.reduce((sum, { done }) => sum + done, 0),
    total: told.reduce((sum, { total }) => sum + total, 0),
    // Settings alone do not say how those are paid who are not ready.
    isComplete: told.length === states.length && told.every(({ isComplete }) => isComplete),
    isContrary: told.some(({ isContrary }) => isContrary),
    missing: told.flatMap(({ missing }) => missing).slice(0, 5),
    missingCount: told.reduce((sum, { missingCount }) => sum + missingCount, 0),
  };
};

const firstPayment: FigureRule = ({ waves }) => {
  const pilot = inPosition(waves).find(({ type }) => type === "pilot");
  if (!pilot || (pilot.firstPaymentOn === null && pilot.firstPayRunOn === null)) return null;
  return partsFigure(
    [
      {
        isDone: pilot.firstPaymentOn !== null,
        on: pilot.firstPaymentOn,
        missing: {
          text: pilot.name,
          next: "Enter the day of its first payment",
          target: { kind: "wave", waveId: pilot.id },
        },
      },
    ],
    {
      text: (done) => (done === 1 ? "First payment of the pilot made" : "First payment not made"),
      target: { kind: "wave", waveId: pilot.id },
      // The day of the pay run is a plan: it says nothing against what was done elsewhere.
      isAlwaysTold: false,
    },
  );
};

/** The review of the pilot is written down, with its reasons (ROL-14); asked once it was paid. */
const pilotReviewed: FigureRule = ({ waves }) => {
  const pilot = inPosition(waves).find(({ type }) => type === "pilot");
  if (!pilot || (pilot.firstPaymentOn === null && pilot.reviewNote.trim() === "")) return null;
  const target = { kind: "wave", waveId: pilot.id } as const;
  return countFigure({
    records: [pilot],
    isDone: ({ reviewNote }) => reviewNote.trim() !== "",
    text: (done) =>
      done === 1 ? "Review of the pilot written" : "Review of the pilot not written",
    missing: ({ name }) => ({ text: `Review of ${name}`, next: "Write down the reasons", target }),
    target,
  });
};

/** Projects of the pilot by something that each of them has. */
function pilotProjects(
  words: string,
  isDone: (project: Project) => boolean,
  next: string,
  doneOn: (project: Project) => Project["payEnabledOn"] = () => null,
): FigureRule {
  return (implementation) =>
    countFigure({
      records: inPosition(implementation.projects).filter(isOfPilot(implementation)),
      isDone,
      text: (done, total) => `${done} of ${total} pilot projects ${words}`,
      missing: missingOfProject(next),
      target: PROJECTS,
      doneOn,
    });
}

/** The rules of the roll-out and of what is set up on its projects, by item. */
export const ROLLOUT_FIGURES: Readonly<Record<string, FigureRule>> = {
  "ROL-01": candidatesListed,
  "ROL-03": feeDecided,
  "ROL-04": wavesPlanned,
  "ROL-05": messagesApproved,
  "ROL-07": (implementation) => checkFigure(fallbackOfPilot(implementation), { kind: "payees" }),
  // Before the decision nothing is live.
  "ROL-10": after(["ROL-09"], goLiveSettings),
  "ROL-11": firstPayment,
  "ROL-14": pilotReviewed,
  "PAY-05": messagesSent(
    "messages before the invitations sent",
    ({ offsetDays }) => offsetDays !== null && offsetDays < 0,
  ),
  "TRN-10": messagesSent(
    "messages with links sent",
    ({ offsetDays, links }) => (offsetDays ?? 0) >= 0 && links.trim() !== "",
  ),
  "SET-29": pilotProjects(
    "with an invoice administrator",
    ({ invoiceAdministrator }) => invoiceAdministrator.trim() !== "",
    "Name its invoice administrator",
  ),
  "SET-32": (implementation) => {
    const figure = checkFigure(configurationOfPilot(implementation), PROJECTS);
    const projects = Object.values(implementation.projects).filter(isOfPilot(implementation));
    return (
      figure && {
        ...figure,
        asOf: figure.isComplete ? latest(projects.map(({ payEnabledOn }) => payEnabledOn)) : null,
      }
    );
  },
  "SET-35": (implementation) => checkFigure(waiversOfPilot(implementation), PROJECTS),
};
