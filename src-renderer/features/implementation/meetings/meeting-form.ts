/** The form of a meeting: what is typed, what is wrong with it, and the plan it stands for. */
import { agendaTemplate } from "../../../../src-shared/domain/playbook/agenda-templates.ts";
import {
  addBusinessDays,
  calendarOf,
} from "../../../../src-shared/domain/calendar/business-days.ts";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Implementation, Meeting } from "../../../../src-shared/domain/implementation.ts";
import type { MeetingPlan } from "../../../../src-shared/domain/meetings.ts";
import { MEETING_KINDS, type MeetingKind } from "../../../../src-shared/domain/vocabulary.ts";
import { isKnownTimeZone } from "../../../../src-shared/domain/zoned-time.ts";

/** What stands in the fields, as typed. */
export interface MeetingForm {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly date: string;
  readonly startTime: string;
  readonly timeZone: string;
  readonly minutes: string;
  readonly place: string;
  readonly attendeeIds: readonly string[];
}

/** Messages by field; absent = nothing is wrong. */
export type MeetingFormErrors = Partial<Readonly<Record<keyof MeetingForm, string>>>;

type WithAgendas = Pick<Implementation, "agendas" | "calendar">;

function minutesOf(implementation: WithAgendas, kind: MeetingKind): string {
  return String(agendaTemplate(implementation, kind).durationMinutes);
}

/** A form for a new meeting of a kind. */
export function emptyForm(
  implementation: WithAgendas,
  kind: MeetingKind,
  today: IsoDate,
  timeZone: string,
): MeetingForm {
  return {
    kind,
    title: MEETING_KINDS[kind].label,
    date: addBusinessDays(today, 1, calendarOf(implementation)),
    startTime: "",
    timeZone,
    minutes: minutesOf(implementation, kind),
    place: "",
    attendeeIds: [],
  };
}

/** A form that begins with a meeting as it is. */
export function formOf(meeting: Meeting): MeetingForm {
  const { kind, title, date, startTime, timeZone, durationMinutes, place, attendeeIds } = meeting;
  return {
    kind,
    title,
    date,
    startTime: startTime ?? "",
    timeZone,
    minutes: String(durationMinutes),
    place,
    attendeeIds,
  };
}

/** Another kind: title and length follow as long as they are those of the kind before. */
export function withKind(
  implementation: WithAgendas,
  form: MeetingForm,
  kind: MeetingKind,
): MeetingForm {
  const isUsualLength = form.minutes === minutesOf(implementation, form.kind);
  return {
    ...form,
    kind,
    title: form.title === MEETING_KINDS[form.kind].label ? MEETING_KINDS[kind].label : form.title,
    minutes: isUsualLength ? minutesOf(implementation, kind) : form.minutes,
  };
}

/** What is wrong, in words. */
export function formErrors(form: MeetingForm): MeetingFormErrors {
  const length = Number(form.minutes);
  return {
    ...(form.title.trim() === "" && { title: "A meeting needs a title" }),
    ...(!isIsoDate(form.date) && { date: "Choose a date" }),
    ...(!isKnownTimeZone(form.timeZone) && { timeZone: "Not a known time zone" }),
    ...(!(Number.isInteger(length) && length > 0) && { minutes: "Minutes, at least 1" }),
  };
}

/** The plan that a form without errors stands for. */
export function planOf(form: MeetingForm): Omit<MeetingPlan, "attendeeIds"> & {
  attendeeIds: string[];
} {
  return {
    kind: form.kind,
    title: form.title.trim(),
    date: form.date,
    startTime: form.startTime === "" ? null : form.startTime,
    timeZone: form.timeZone,
    durationMinutes: Number(form.minutes),
    place: form.place.trim(),
    attendeeIds: [...form.attendeeIds],
  };
}
