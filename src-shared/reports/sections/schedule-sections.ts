/** Sections about the schedule: what drives it, what slipped and why, the timeline as a picture. */
import {
  addBusinessDays,
  calendarOf,
  businessDaysBetween,
} from "../../domain/calendar/business-days.ts";
import { addCalendarDays, type IsoDate, maxDate } from "../../domain/dates.ts";
import { isRequired, isSatisfied, type Item } from "../../domain/implementation.ts";
import { dueInWords, longDate, shortDate } from "../../domain/people-dates.ts";
import type { Schedule, ScheduledItem } from "../../domain/schedule/schedule.ts";
import { slipInWords } from "../../domain/schedule/schedule-words.ts";
import { isOverdue, overdueItems, partyOf } from "../../domain/selectors.ts";
import { PHASES } from "../../domain/vocabulary.ts";
import { dayShades, SHADE_LABELS } from "../../timeline/day-shades.ts";
import { PAPER_SETTING, timelinePictures } from "../../timeline/timeline-picture.ts";
import { timelineRows } from "../../timeline/timeline-rows.ts";
import {
  type Block,
  bullets,
  heading,
  paragraph,
  rich,
  strong,
  table,
  type TextLike,
} from "../report-model.ts";
import {
  andMore,
  cap,
  type DataContext,
  itemName,
  itemState,
  silence,
  whoDoes,
} from "./section-context.ts";

/** What sections about the schedule look at. */
export interface ScheduleContext extends DataContext {
  readonly schedule: Schedule;
}

interface Planned {
  readonly item: Item;
  readonly dates: ScheduledItem;
}

const GLANCE_LINES = 4;
const DUE_NEXT_DAYS = 15;
const TABLE_ROWS = 12;
/** Calendar days for which days off are named. */
const DAYS_AHEAD = 120;

function planned({ implementation, schedule }: ScheduleContext): readonly Planned[] {
  return [...schedule.items.values()].flatMap((dates): Planned[] => {
    const item = implementation.items[dates.id];
    return item ? [{ item, dates }] : [];
  });
}

function open(context: ScheduleContext): readonly Planned[] {
  return planned(context)
    .filter(({ item }) => !isSatisfied(item))
    .sort(
      (a, b) =>
        (a.dates.due < b.dates.due ? -1 : a.dates.due > b.dates.due ? 1 : 0) ||
        a.item.position - b.item.position,
    );
}

/** The first page's answers: where are we, what do we need from you, what is next. */
export function composePlanGlance(context: ScheduleContext): readonly Block[] {
  const { implementation, schedule, today } = context;
  // The same base as in the agenda and on the card.
  const required = Object.values(implementation.items).filter(isRequired);
  const doneCount = required.filter(({ status }) => status === "done").length;
  const late = overdueItems(implementation, today);
  const { slipDays, lateDays, forecastGoLive, targetGoLive } = schedule;
  const isLive = schedule.criticalPath.length === 0;
  const fromPayor = open(context).filter(({ item }) => {
    const party = partyOf(item);
    return party === "payor" || party === "payee" || party === "bank";
  });
  const line = ({ item, dates }: Planned): TextLike =>
    rich(
      strong(itemName(item)),
      `, ${isOverdue(item, today) ? dueInWords(item.due, today, calendarOf(implementation)) : shortDate(dates.due, today)}`,
    );
  return [
    {
      kind: "columns",
      columns: [
        {
          heading: "Where we are",
          blocks: [
            bullets([
              `${doneCount} of ${required.length} required items done`,
              late.length === 0 ? "Nothing is overdue" : `${late.length} overdue`,
              rich(
                isLive ? "Live since " : "Forecast go-live ",
                strong(longDate(forecastGoLive)),
                `, ${slipInWords(slipDays)}`,
              ),
              ...(lateDays > 0 && !isLive
                ? [`The target ${longDate(targetGoLive)} is missed if nothing is pulled in`]
                : []),
            ]),
          ],
        },
        {
          heading: "What we need from you",
          blocks: [
            fromPayor.length === 0
              ? silence("Nothing is open on your side.")
              : bullets(fromPayor.slice(0, GLANCE_LINES).map(line)),
          ],
        },
        {
          heading: "What drives the date",
          blocks: [
            isLive
              ? silence("The first payment run is done.")
              : bullets(
                  open(context)
                    .filter(({ dates }) => dates.isCritical)
                    .slice(0, GLANCE_LINES)
                    .map(line),
                ),
          ],
        },
      ],
    },
  ];
}

/** When each phase ends by the baseline and by the forecast. */
export function composePhaseDates(context: ScheduleContext): readonly Block[] {
  const { implementation, today } = context;
  const all = planned(context);
  const calendar = calendarOf(implementation);
  return [
    table(
      ["Phase", "-Done", "-From", "-Baseline end", "-Forecast end", "Difference"],
      PHASES.flatMap(({ code, name }): TextLike[][] => {
        const inPhase = all.filter(({ item }) => item.phase === code);
        const [first] = inPhase;
        if (!first) return [];
        let [from, baseline, forecast] = [
          first.dates.start,
          first.dates.baselineDue,
          first.dates.due,
        ];
        for (const { dates } of inPhase) {
          if (dates.start < from) from = dates.start;
          baseline = maxDate(baseline, dates.baselineDue);
          forecast = maxDate(forecast, dates.due);
        }
        const done = inPhase.filter(({ item }) => isSatisfied(item)).length;
        const label = `${code} ${name}`;
        return [
          [
            implementation.phase === code ? rich(strong(`${label} (now)`)) : label,
            `${done} of ${inPhase.length}`,
            shortDate(from, today),
            shortDate(baseline, today),
            shortDate(forecast, today),
            slipInWords(businessDaysBetween(baseline, forecast, calendar)),
          ],
        ];
      }),
    ),
  ];
}

/** The chain of open items that the go-live waits for, first to do first. */
export function composeDriving(context: ScheduleContext): readonly Block[] {
  const { implementation, schedule, today } = context;
  const chain = schedule.criticalPath.flatMap((id): Planned[] => {
    const item = implementation.items[id];
    const dates = schedule.items.get(id);
    return item && dates ? [{ item, dates }] : [];
  });
  if (chain.length === 0) return [silence("No open item drives the go-live any more.")];
  return [
    paragraph(
      "These items follow one another without a gap: each day lost on one of them is lost on the go-live.",
    ),
    table(
      ["Item", "Who", "-Forecast", "Why then"],
      chain.map((entry): TextLike[] => [
        itemName(entry.item),
        whoDoes(entry.item),
        shortDate(entry.dates.due, today),
        whyThen(entry, context),
      ]),
    ),
  ];
}

/** What decides the forecast date of an item. */
function whyThen({ item, dates }: Planned, { implementation, today }: ScheduleContext): string {
  const { binding } = dates;
  if (!binding) return `done ${shortDate(dates.due, today)}`;
  switch (binding.kind) {
    case "dependency": {
      const dependency = implementation.items[binding.itemId];
      return dependency ? `follows ${itemName(dependency)}` : "follows what it waits for";
    }
    case "planned":
      return "as planned";
    case "pinned":
      return "date set by hand";
    case "today":
      return isOverdue(item, today)
        ? `overdue, ${dueInWords(item.due, today, calendarOf(implementation))}`
        : "today at the earliest";
    case "bank-day":
      return binding.because === "cut-off-passed"
        ? "today's cut-off has passed"
        : "the next banking day";
  }
}

/** What is due in the next three weeks by the forecast. */
export function composeDueNext(context: ScheduleContext): readonly Block[] {
  const { implementation, today } = context;
  const horizon = addBusinessDays(today, DUE_NEXT_DAYS, calendarOf(implementation));
  const near = open(context).filter(({ dates }) => dates.due <= horizon);
  if (near.length === 0) return [silence("Nothing is due in the next three weeks.")];
  const { shown, more } = cap(near, TABLE_ROWS);
  return [
    table(
      ["Item", "Who", "-Planned", "-Forecast", "Status"],
      shown.map(({ item, dates }): TextLike[] => [
        itemName(item),
        whoDoes(item),
        shortDate(item.due, today),
        shortDate(dates.due, today),
        itemState(item, context),
      ]),
    ),
    ...andMore(more),
  ];
}

/** Open items whose forecast is later than the baseline, the furthest first, each with its reason. */
export function composePlanSlips(context: ScheduleContext): readonly Block[] {
  const { today } = context;
  const slipped = open(context)
    .filter(({ dates }) => dates.slipDays > 0)
    .sort((a, b) => b.dates.slipDays - a.dates.slipDays || a.item.position - b.item.position);
  if (slipped.length === 0) return [silence("No open item is later than the baseline.")];
  const { shown, more } = cap(slipped, TABLE_ROWS);
  return [
    table(
      ["Item", "-Baseline", "-Forecast", "-Difference", "Why"],
      shown.map((entry): TextLike[] => [
        itemName(entry.item),
        shortDate(entry.dates.baselineDue, today),
        shortDate(entry.dates.due, today),
        slipInWords(entry.dates.slipDays),
        [blockedWords(entry.item), whyThen(entry, context)].filter(Boolean).join("; "),
      ]),
    ),
    ...andMore(more),
  ];
}

function blockedWords({ status }: Item): string {
  return status === "blocked" ? "blocked" : "";
}

/** Bank holidays, closed days, freezes and month-ends ahead, by name. */
export function composeDaysOff({
  implementation,
  schedule,
  today,
}: ScheduleContext): readonly Block[] {
  const last = maxDate(schedule.forecastGoLive, addCalendarDays(today, DAYS_AHEAD));
  const named = dayShades(implementation, { from: today, to: last }).filter(
    ({ kind }) => kind !== "off" && kind !== "month-end",
  );
  const { daysBefore, daysAfter } = implementation.calendar.monthEnd;
  const lines = [...named]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ kind, name, from, to }) =>
      rich(strong(span(from, to, today)), ` ${name}: ${SHADE_LABELS[kind].toLowerCase()}`),
    );
  if (daysBefore > 0 || daysAfter > 0) {
    lines.push(
      rich(
        `Nothing goes live in the last ${daysBefore} and the first ${daysAfter} business days of a month.`,
      ),
    );
  }
  return [lines.length === 0 ? silence("None are known.") : bullets(lines)];
}

function span(from: IsoDate, to: IsoDate, today: IsoDate): string {
  return from === to
    ? shortDate(from, today)
    : `${shortDate(from, today)} to ${shortDate(to, today)}`;
}

/** The timeline: pictures on paper, a table where there are none. */
export function composeTimelineFigure(context: ScheduleContext): readonly Block[] {
  const { implementation, schedule, today } = context;
  const { rows } = timelineRows(implementation, schedule, today);
  if (rows.length === 0) return [];
  const caption = "Timeline";
  return [
    {
      kind: "figure",
      caption,
      pictures: timelinePictures({ implementation, schedule, today }, rows, PAPER_SETTING),
      alternative: [
        heading(2, caption),
        table(
          ["Item", "-From", "-To", "-Baseline", "Status"],
          rows.flatMap((row): TextLike[][] => {
            if (row.type !== "item") {
              if (row.type === "kind") return [];
              return [
                [
                  rich(strong(row.label)),
                  shortDate(row.start, today),
                  shortDate(row.due, today),
                  "",
                  `${row.doneCount} of ${row.itemCount} done`,
                ],
              ];
            }
            const { item, dates } = row;
            const critical = dates.isCritical ? ", critical" : "";
            return [
              [
                itemName(item),
                shortDate(dates.start, today),
                shortDate(dates.due, today),
                shortDate(dates.baselineDue, today),
                `${itemState(item, context)}${critical}`,
              ],
            ];
          }),
        ),
      ],
    },
  ];
}
