/** What the records of payees say of the items of payee onboarding (domain.md section 3, PAY items; section 4). */
import { calendarDaysBetween, type IsoDate } from "../dates.ts";
import type { Missing } from "../gates/missing.ts";
import { payeesReady } from "../gates/gate-checks-payees.ts";
import type { Implementation } from "../implementation.ts";
import { REINVITE_DAY } from "../payees/payee-invitation.ts";
import { isPaymentReady, payeesOfWaves, pilotPayees } from "../payees/payee-readiness.ts";
import type { Commitment, Payee } from "../payees/payee-schema.ts";
import { PAYEE_STEPS } from "../payees/payee-steps.ts";
import { inPosition } from "../records.ts";
import { PAYEE_STATUSES, type PayeeStatus } from "../vocabulary.ts";
import {
  checkFigure,
  countFigure,
  type FigureRule,
  latest,
  type WorkFigure,
} from "./work-figure.ts";

const PAYEES = { kind: "payees" } as const;

const rankOf = (status: PayeeStatus): number => PAYEE_STATUSES.indexOf(status);
const isPast = (status: PayeeStatus): ((payee: Payee) => boolean) => {
  const rank = rankOf(status);
  return (payee) => rankOf(payee.status) > rank;
};
// Of payees that will not come, no step of theirs is asked any more: the exception says why (PAY-15).
const isComing = ({ status }: Payee): boolean => rankOf(status) <= rankOf("paid");

interface Pilot {
  readonly payees: readonly Payee[];
  readonly one: string;
}

// Nine rules ask for the same payees of the same state.
const pilots = new WeakMap<Implementation, Pilot>();

/** Payees of the pilot that count, with the word for them: without a pilot all payees stand for it. */
function pilotOf(implementation: Implementation): Pilot {
  const known = pilots.get(implementation);
  if (known) return known;
  const { waves } = implementation;
  const isPilot = Object.values(waves).some(({ type }) => type === "pilot");
  const payees = pilotPayees(implementation).filter(({ status }) => status !== "exempt");
  const pilot = { payees, one: isPilot ? "pilot payees" : "payees" };
  pilots.set(implementation, pilot);
  return pilot;
}

function missingStep(next: (payee: Payee) => string): (payee: Payee) => Missing {
  return (payee) => ({
    text: payee.legalName,
    next: next(payee),
    target: { kind: "payee", payeeId: payee.id },
  });
}

const fromStatus = missingStep(({ status }) => PAYEE_STEPS[status].nextStep);

/** A figure that counts payees of the pilot by a step that they have taken. */
function pilotStep(
  verb: string,
  isDone: (payee: Payee) => boolean,
  more: {
    readonly isAsked?: (payee: Payee) => boolean;
    readonly missing?: (payee: Payee) => Missing;
    readonly doneOn?: (payee: Payee) => IsoDate | null;
    readonly isAlwaysTold?: boolean;
  } = {},
): FigureRule {
  return (implementation) => {
    const { payees, one } = pilotOf(implementation);
    const records = payees.filter(more.isAsked ?? isComing);
    const out = payees.length - records.length;
    // Not asked any more, but said: nobody drops out of a count in silence.
    const rest = out === 0 ? "" : `, ${out} declined or blocked`;
    return countFigure({
      records,
      isDone,
      text: (done, total) => `${done} of ${total} ${one} ${verb}${rest}`,
      missing: more.missing ?? fromStatus,
      target: PAYEES,
      doneOn: more.doneOn ?? (({ statusAsOf }) => statusAsOf),
      isAlwaysTold: more.isAlwaysTold ?? true,
    });
  };
}

/** What is missing of a payee's record (PAY-01). */
function recordLacks(payee: Payee): readonly string[] {
  const hasCommitment = Object.values(payee.commitments).some(({ isInScope }) => isInScope);
  return [
    ...(payee.contactName.trim() === "" ? ["a contact"] : []),
    ...(payee.contactEmail.trim() === "" ? ["an e-mail address"] : []),
    ...(hasCommitment ? [] : ["a commitment in scope"]),
  ];
}

function segmentLacks({ waveId, owner }: Payee): readonly string[] {
  return [...(waveId === null ? ["a wave"] : []), ...(owner.trim() === "" ? ["an owner"] : [])];
}

const segmented: FigureRule = ({ payees }) =>
  countFigure({
    records: Object.values(payees).filter(isComing),
    isDone: (payee) => segmentLacks(payee).length === 0,
    text: (done, total) => `${done} of ${total} payees with wave, priority and owner`,
    missing: missingStep((payee) => `Give it ${segmentLacks(payee).join(" and ")}`),
    target: PAYEES,
  });

/** A commitment with its payee. */
interface Placed {
  readonly payee: Payee;
  readonly commitment: Commitment;
}

function commitmentStep(
  verb: string,
  isDone: (commitment: Commitment) => boolean,
  next: string,
  doneOn: (commitment: Commitment) => IsoDate | null = () => null,
): FigureRule {
  return (implementation) =>
    countFigure<Placed>({
      records: pilotOf(implementation)
        .payees.filter(isComing)
        .flatMap((payee) =>
          Object.values(payee.commitments)
            .filter(({ isInScope }) => isInScope)
            .map((commitment) => ({ payee, commitment })),
        ),
      isDone: ({ commitment }) => isDone(commitment),
      text: (done, total) => `${done} of ${total} commitments in scope ${verb}`,
      missing: ({ payee, commitment }) => ({
        text: `${payee.legalName}, ${commitment.number || commitment.title || "a commitment"}`,
        next,
        target: { kind: "payee", payeeId: payee.id },
      }),
      target: PAYEES,
      doneOn: ({ commitment }) => doneOn(commitment),
    });
}

/** Whether an open invitation is young, or was chased since it was sent. */
function isChased(payee: Payee, today: IsoDate): boolean {
  const { invitation, contacts } = payee;
  const sentOn = invitation?.sentOn ?? payee.statusAsOf;
  if (calendarDaysBetween(sentOn, today) <= REINVITE_DAY) return true;
  return Object.values(contacts).some(({ on }) => on > sentOn);
}

const IS_OPEN_INVITATION: ReadonlySet<PayeeStatus> = new Set([
  "invited",
  "invite_expired",
  "reassign",
]);

/** Chasing ends when no invitation is open any more; until then it can be on time, but not done. */
const chased: FigureRule = (implementation, today) => {
  const { payees, one } = pilotOf(implementation);
  const invited = payees.filter((payee) => isComing(payee) && isPast("not_invited")(payee));
  if (invited.length === 0) return null;
  const open = invited.filter(({ status }) => IS_OPEN_INVITATION.has(status));
  if (open.length === 0) {
    return countFigure({
      records: invited,
      isDone: () => true,
      text: (_done, total) => `No invitation is open: ${total} ${one} accepted`,
      missing: fromStatus,
      target: PAYEES,
      doneOn: ({ statusAsOf }) => statusAsOf,
    });
  }
  const figure = countFigure({
    records: open,
    isDone: (payee) => payee.status === "invited" && isChased(payee, today),
    text: (done, total) => `${done} of ${total} open invitations on time or chased`,
    missing: missingStep(({ status }) =>
      status === "invited" ? "Call, and log the contact" : "Send a fresh invitation",
    ),
    target: PAYEES,
    isAlwaysTold: true,
  });
  return figure && { ...figure, isComplete: false };
};

function isCalledBack({ callBacks }: Payee): boolean {
  return Object.values(callBacks).some(({ outcome }) => outcome === "confirmed");
}

const approved: FigureRule = pilotStep(
  "called back and approved",
  (payee) => isPast("needs_review")(payee) && isCalledBack(payee),
  {
    missing: missingStep((payee) =>
      isPast("needs_review")(payee) ? "Log the call-back" : PAYEE_STEPS[payee.status].nextStep,
    ),
    doneOn: ({ callBacks }) => latest(Object.values(callBacks).map(({ on }) => on)),
    // Who keeps call-backs elsewhere has none here at all.
    isAlwaysTold: false,
  },
);

/** Ready, or it is written down what happens with it: an exception, or another way to be paid. */
function isSettled(payee: Payee): boolean {
  return isPaymentReady(payee) || payee.exception !== null || payee.fallback.trim() !== "";
}

/** The percentage that the gate of payee onboarding asks; domain.md section 2 by default. */
function askedPercent({ gates }: Implementation): number {
  const checks = Object.values(gates.P4?.criteria ?? {}).flatMap(({ checks: all }) => all);
  for (const check of checks) if (check.kind === "payee_readiness") return check.percent;
  return 80;
}

const thresholdMet: FigureRule = (implementation) => {
  const { payees } = pilotOf(implementation);
  if (payees.length === 0) return null;
  const ready = payees.filter(isPaymentReady);
  const state = payeesReady(implementation, askedPercent(implementation));
  const figure = checkFigure(state, PAYEES, {
    isAlwaysTold: true,
    asOf: latest(ready.map(({ statusAsOf }) => statusAsOf)),
  });
  return figure && { ...figure, done: ready.length, total: payees.length };
};

/** Payees of the wave after the pilot that are invited (PAY-17). */
const nextWaveInvited: FigureRule = (implementation): WorkFigure | null => {
  const next = inPosition(implementation.waves).find(({ type }) => type === "wave");
  if (!next) return null;
  return countFigure({
    records: payeesOfWaves(implementation, (waveId) => waveId === next.id).filter(isComing),
    isDone: isPast("not_invited"),
    text: (done, total) => `${done} of ${total} payees of ${next.name} invited`,
    missing: fromStatus,
    target: PAYEES,
    doneOn: (payee) => payee.invitation?.sentOn ?? payee.statusAsOf,
    isAlwaysTold: true,
  });
};

/** The rules of payee onboarding, by item. */
export const PAYEE_FIGURES: Readonly<Record<string, FigureRule>> = {
  "PAY-01": pilotStep(
    "with contact and commitments in scope",
    (payee) => recordLacks(payee).length === 0,
    {
      missing: missingStep((payee) => `Enter ${recordLacks(payee).join(", ")}`),
      doneOn: () => null,
      isAlwaysTold: false,
    },
  ),
  "PAY-02": segmented,
  "PAY-06": pilotStep("invited", isPast("not_invited"), {
    doneOn: ({ invitation, statusAsOf }) => invitation?.sentOn ?? statusAsOf,
  }),
  "PAY-08": chased,
  "PAY-09": pilotStep("with an account", isPast("reassign")),
  "PAY-10": pilotStep("with a verified bank account", isPast("bank_pending")),
  "PAY-11": approved,
  "PAY-12": commitmentStep(
    "approved",
    ({ status, agreement }) =>
      (status === "approved" || status === "complete") && agreement !== "none",
    "Approve the commitment, so that its agreement is generated",
  ),
  "PAY-13": commitmentStep(
    "with an accepted agreement",
    ({ agreement }) => agreement === "accepted",
    "Have the agreement accepted",
    ({ agreementAcceptedOn }) => agreementAcceptedOn,
  ),
  "PAY-15": pilotStep("ready or settled", isSettled, {
    isAsked: () => true,
    missing: missingStep(() => "Escalate it, agree a fallback, or exempt it"),
  }),
  "PAY-16": thresholdMet,
  "PAY-17": nextWaveInvited,
};
