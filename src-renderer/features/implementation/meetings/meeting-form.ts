/** The form of a meeting: what is typed, what is wrong with it, and the plan it stands for. */
import { addBusinessDays } from "../../../../src-shared/domain/business-days.ts";
import { type IsoDate, isIsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
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

/** A form for a new meeting of a kind. */
export function emptyForm(kind: MeetingKind, today: IsoDate, timeZone: string): MeetingForm {
  return {
    kind,
    title: MEETING_KINDS[kind].label,
    date: addBusinessDays(today, 1),
    startTime: "",
    timeZone,
    minutes: String(MEETING_KINDS[kind].durationMinutes),
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
export function withKind(form: MeetingForm, kind: MeetingKind): MeetingForm {
  const [before, after] = [MEETING_KINDS[form.kind], MEETING_KINDS[kind]];
  return {
    ...form,
    kind,
    title: form.title === before.label ? after.label : form.title,
    minutes:
      form.minutes === String(before.durationMinutes)
        ? String(after.durationMinutes)
        : form.minutes,
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
