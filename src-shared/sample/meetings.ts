/** Meetings held and planned (domain.md section 8: when each kind takes place). */
import { builtInAgenda } from "../domain/playbook/agenda-templates.ts";
import { addBusinessDays, onOrAfterBusinessDay } from "../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate } from "../domain/dates.ts";
import type { Meeting, Person } from "../domain/implementation.ts";
import { MEETING_KINDS, type MeetingKind, type RoleCode } from "../domain/vocabulary.ts";
import { MINUTES, PLACES, PRIVATE_NOTES, START_TIMES, TIME_ZONES } from "./meeting-texts.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "./scenario.ts";

/** Kind, anchor, offset in business days and, where the kind repeats, what the meeting is about. */
const CALENDAR: readonly (readonly [MeetingKind, "K" | "G", number, string?])[] = [
  ["sales_handover", "K", -5],
  ["kickoff", "K", 0],
  ["alignment_call", "K", 5],
  ["rollout_planning", "K", 12, "Roll-out planning: approach"],
  ["rollout_planning", "G", -32, "Roll-out planning: waves"],
  ["configuration_workshop", "G", -30],
  ["payee_walkthrough", "G", -26],
  ["training_session", "G", -25, "Training: Payments Admins"],
  ["training_session", "G", -21, "Training: Disbursers and Beneficiary Approvers"],
  ["training_session", "G", -13, "Training: accounting"],
  ["testing_review", "G", -9, "Payment-testing review: plan"],
  ["testing_review", "G", -4, "Payment-testing review: results"],
  ["go_no_go", "G", -2],
  ["hypercare_standup", "G", 1],
  ["hypercare_standup", "G", 2],
  ["hypercare_standup", "G", 4],
  ["hypercare_standup", "G", 7],
  ["hypercare_standup", "G", 10],
  ["pilot_review", "G", 8],
  ["lessons_closeout", "G", 21],
];

/** Who comes to which meeting; kinds that are not listed take the core team. */
const CORE_TEAM: readonly RoleCode[] = ["IPM", "PPM", "ACCT", "PAYOPS"];
const TEAMS: Partial<Record<MeetingKind, readonly RoleCode[]>> = {
  sales_handover: ["IPM", "AE"],
  kickoff: ["IPM", "SPON", "PPM", "ACCT", "IT", "SIGN", "PAYOPS", "SPC", "AE"],
  alignment_call: ["IPM", "PPM", "SIGN", "IT", "CADM", "PAYOPS"],
  configuration_workshop: ["SPC", "IPM", "PPM", "ACCT", "IA"],
  training_session: ["SPC", "IPM", "PPM", "DISB", "BAPP", "IA"],
  payee_walkthrough: ["IPM", "PPM", "IA", "BAPP"],
  go_no_go: ["SPON", "IPM", "PPM", "ACCT", "PAYOPS"],
  steering: ["SPON", "IPM", "PPM"],
  lessons_closeout: ["IPM", "SPON", "PPM", "ACCT", "PAYOPS", "SPC", "CSM"],
};

/** How far ahead meetings are planned, in business days. */
const PLANNED_AHEAD_DAYS = 10;
/** Weekly status takes place from the week after kickoff to closeout, in business days after go-live. */
const LAST_WEEKLY_AFTER_GO_LIVE = 24;

/** All meetings up to two weeks ahead. Past ones are held with minutes, the rest are planned. */
export function chooseMeetings(
  scenario: Scenario,
  people: Readonly<Record<string, Person>>,
  random: Random,
): Record<string, Meeting> {
  const { kickoff, goLive, asOf, state } = scenario;
  const timeZone = random.pick(TIME_ZONES);
  const last = state === "active" ? addBusinessDays(asOf, PLANNED_AHEAD_DAYS) : asOf;
  const dates: { kind: MeetingKind; title: string; date: IsoDate }[] = CALENDAR.map(
    ([kind, anchor, offset, title]) => ({
      kind,
      title: title ?? MEETING_KINDS[kind].label,
      date: addBusinessDays(anchor === "K" ? kickoff : goLive, offset),
    }),
  );
  const weekday = random.int(1, 5);
  const lastWeekly = addBusinessDays(goLive, LAST_WEEKLY_AFTER_GO_LIVE);
  for (
    let date = addCalendarDays(kickoff, 2 + weekday);
    date <= lastWeekly;
    date = addCalendarDays(date, 7)
  ) {
    const label = MEETING_KINDS.weekly_status.label;
    dates.push({ kind: "weekly_status", title: label, date: onOrAfterBusinessDay(date) });
  }
  const meetings: Record<string, Meeting> = {};
  dates
    .filter(({ date }) => date <= last)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .forEach(({ kind, title, date }, index) => {
      const id = `meeting-${String(index + 1).padStart(2, "0")}`;
      const isHeld = date < asOf || (date === asOf && state === "closed");
      meetings[id] = {
        id,
        kind,
        title,
        date,
        startTime: random.pick(START_TIMES),
        timeZone,
        durationMinutes: builtInAgenda(kind).durationMinutes,
        place: random.pick(PLACES),
        attendeeIds: attendees(kind, people),
        status: isHeld ? "held" : state === "cancelled" ? "cancelled" : "planned",
        agendaEdits: {},
        minutes: isHeld ? random.pick(MINUTES[kind]) : "",
        privateNotes: isHeld && random.chance(0.1) ? random.pick(PRIVATE_NOTES) : "",
      };
    });
  return meetings;
}

function attendees(kind: MeetingKind, people: Readonly<Record<string, Person>>): string[] {
  const roles = TEAMS[kind] ?? CORE_TEAM;
  return Object.values(people)
    .filter((person) => !person.isBackup && person.roles.some((role) => roles.includes(role)))
    .map((person) => person.id);
}
