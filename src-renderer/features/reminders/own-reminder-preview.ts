/** When an own reminder will come, in words, before it is saved: by the same rules as main. Loads the recurrence library. */
import { dateAt, instantOf, timeAt } from "../../../src-shared/domain/zoned-time.ts";
import {
  addCalendarDays,
  isIsoDate,
  type IsoDate,
  type IsoInstant,
} from "../../../src-shared/domain/dates.ts";
import {
  checkRecurrence,
  createOwnMomentFinder,
  datesMeant,
  type OwnMoment,
} from "../../../src-shared/domain/reminders/own-moments.ts";
import { ruleWords } from "../../../src-shared/domain/reminders/recurrence-words.ts";
import { createWorkingTime } from "../../../src-shared/domain/reminders/working-time.ts";
import { nearDate } from "../../../src-shared/domain/people-dates.ts";
import type { ReminderSettings } from "../../../src-shared/domain/reminders/reminder-settings.ts";
import { instantInWords } from "../../components/instant-words.ts";
import type { OwnReminderDraft } from "./own-reminder-draft.ts";

/** What the dialog says below the fields. With a problem it cannot be saved. */
export interface OwnReminderPreview {
  readonly words: string;
  readonly problem: string | null;
}

const DAYS_OFF_WORDS =
  "What falls on a day off comes with the next working morning, unless that day has one of its own";
/** A rule that means a day off does so within a few months. */
const DAYS_LOOKED_AT = 100;

/** A time as a field gives it. */
export const TIME_PATTERN = /^\d\d:\d\d$/;

interface Moment {
  readonly now: IsoInstant;
  readonly today: IsoDate;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The words of the coming times, or why there are none. */
export function previewOf(
  draft: OwnReminderDraft,
  settings: ReminderSettings,
  { now, today }: Moment,
): OwnReminderPreview {
  const { date, time, rule } = draft;
  const refuse = (problem: string): OwnReminderPreview => ({ words: "", problem });
  if (!isIsoDate(date) || !TIME_PATTERN.test(time)) return refuse("Choose a whole date and time");
  if (rule !== null) {
    const checked = checkRecurrence(date, rule);
    if (!checked.ok) return refuse(checked.error.message);
  }
  const reminder = { ...draft, createdAt: now };
  const next = createOwnMomentFinder(settings).nextAfter(reminder, now);
  const { timeZone } = settings;
  if (!next) {
    return refuse(
      instantOf(date, time, timeZone) > now
        ? "No working time is left before that. Choose a time within your working time"
        : "That has passed. Choose a time that is still to come",
    );
  }
  const when = instantInWords(next.at, timeZone, today);
  const { isWorkingDay } = createWorkingTime(settings);
  const why = reasonMoved(next, time, settings, today);
  const often = ruleWords(rule, date);
  if (often === null) return { words: `Comes ${when}${why}`, problem: null };
  const until = addCalendarDays(today, DAYS_LOOKED_AT);
  const meant = datesMeant(reminder, [date > today ? date : today, until]);
  const daysOff = meant.every(isWorkingDay) ? "" : `. ${DAYS_OFF_WORDS}`;
  return { words: `${capital(often)}. Next: ${when}${why}${daysOff}`, problem: null };
}

function reasonMoved(
  { at, date }: OwnMoment,
  time: string,
  settings: ReminderSettings,
  today: IsoDate,
): string {
  const { timeZone } = settings;
  if (!createWorkingTime(settings).isWorkingDay(date)) {
    return `, the next working morning: ${nearDate(date, today)} is a day off`;
  }
  const isMoved = dateAt(at, timeZone) !== date || timeAt(at, timeZone) !== time;
  return isMoved ? ", within your working time" : "";
}
