/** Training sessions of sample payors: what the training items say was taught has been, what they plan is booked. */
import { addBusinessDays } from "../domain/calendar/business-days.ts";
import { type IsoDate, maxDate, minDate } from "../domain/dates.ts";
import type { Implementation, Item } from "../domain/implementation.ts";
import { blankAttendee } from "../domain/training/session-roster.ts";
import { type ProposedSession, proposeSessions } from "../domain/training/propose-sessions.ts";
import type { Attendee, TrainingSession } from "../domain/training/training-schema.ts";
import type { Random } from "../random.ts";

const ZONE = "America/New_York";
const EXERCISES: Readonly<Record<string, string>> = {
  C5: "Practice disbursement",
  C6: "Call-back",
};

type Sessions = Record<string, TrainingSession>;

/**
 * Sessions that prove the training items as they stand on `asOf`: held, attended and passed where the item is done, planned
 * where it is still to come. An item that is late has none: that is why it is late. Payees are trained by guides (TRN-10).
 */
export function chooseTraining(
  implementation: Implementation,
  asOf: IsoDate,
  random: Random,
): Implementation["trainingSessions"] {
  const sessions: Sessions = {};
  // The item is ticked some days after its session: nobody holds thirty on the morning on which the sample is opened.
  const heldOn = (proposed: ProposedSession, doneOn: IsoDate): IsoDate =>
    maxDate(
      addBusinessDays(minDate(proposed.date, doneOn), -1 - (Object.keys(sessions).length % 4)),
      implementation.createdOn,
    );
  const add = (proposed: ProposedSession, date: IsoDate, isHeld: boolean): void => {
    if (proposed.audiences.includes("PAYEE")) return;
    const id = `session-${String(Object.keys(sessions).length + 1).padStart(2, "0")}`;
    sessions[id] = toSession({ ...proposed, date }, id, isHeld, random);
  };
  // Each done item once more as it was planned, the others out of the way.
  for (const item of Object.values(implementation.items)) {
    if (item.kind !== "training" || item.status !== "done" || item.doneOn === null) continue;
    const items = withOpen(implementation.items, (one) => one.id === item.id, item.doneOn);
    const source = { ...implementation, items, trainingSessions: sessions };
    for (const proposed of proposeSessions(source, implementation.createdOn)) {
      add(proposed, heldOn(proposed, item.doneOn), true);
    }
  }
  const items = withOpen(implementation.items, ({ status, due }) => {
    return status !== "done" && status !== "not_applicable" && due >= asOf;
  });
  for (const proposed of proposeSessions(
    { ...implementation, items, trainingSessions: sessions },
    asOf,
  )) {
    add(proposed, proposed.date, false);
  }
  return sessions;
}

// Proposals leave items that are done alone.
function withOpen(
  items: Implementation["items"],
  isOpen: (item: Item) => boolean,
  due?: IsoDate,
): Implementation["items"] {
  return Object.fromEntries(
    Object.values(items).map((item): [string, Item] => [
      item.id,
      isOpen(item)
        ? { ...item, status: "not_started", due: due ?? item.due }
        : { ...item, status: "done" },
    ]),
  );
}

function toSession(
  { attendeeIds, ...fields }: ProposedSession,
  id: string,
  isHeld: boolean,
  random: Random,
): TrainingSession {
  const attendees = attendeeIds.map((attendeeId): Attendee => {
    const blank = blankAttendee(attendeeId);
    if (!isHeld) return blank;
    const isMadeUp = random.chance(0.08);
    return {
      ...blank,
      attended: !isMadeUp,
      checkScore: random.int(16, 20) * 5,
      checkAttempts: random.chance(0.15) ? 2 : 1,
      madeUpOn: isMadeUp ? fields.date : null,
      feedback: random.int(3, 5),
    };
  });
  return {
    ...fields,
    id,
    timeZone: ZONE,
    mode: "live",
    place: "Video call",
    makeUpOn: attendees.some(({ madeUpOn }) => madeUpOn !== null) ? fields.date : null,
    materialsLink: "",
    recordingLink: "",
    exercise: EXERCISES[fields.courseId] ?? "",
    status: isHeld ? "held" : "planned",
    attendees: Object.fromEntries(attendees.map((attendee) => [attendee.id, attendee])),
    questions: {},
    notes: "",
  };
}
