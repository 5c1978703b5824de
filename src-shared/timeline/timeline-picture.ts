/** The timeline as pictures for paper and for an image file: the same layout that the window draws. */
import type { IsoDate } from "../domain/dates.ts";
import { calendarDaysBetween } from "../domain/dates.ts";
import { shortDate } from "../domain/people-dates.ts";
import { partyOf } from "../domain/selectors.ts";
import { PARTY_LABELS } from "../domain/vocabulary.ts";
import { barMarks, markAt } from "./bar-marks.ts";
import { hatchLines } from "./hatch-lines.ts";
import { fitText, type Picture, type PictureStyle, type Shape, textWidth } from "./picture.ts";
import { timelineRange, xAfterDay, xOfDay } from "./time-scale.ts";
import { groupBracket, rowMeasures } from "./timeline-bars.ts";
import {
  layoutBars,
  layoutGround,
  type TimelineBars,
  type TimelineGround,
  type TimelinePlan,
} from "./timeline-layout.ts";
import { LEGEND, LEGEND_SIGNS, legendSample, SAMPLE_WIDTH } from "./timeline-legend.ts";
import type { TimelineGroupRow, TimelineItemRow, TimelineRow } from "./timeline-rows.ts";

const CODE_WIDTH = 46;
const DATE_WIDTH = 76;
const PARTY_WIDTH = 42;
const TEXT = 10;
const AXIS_LINE = 15;
const FLAG_LINE = 14;
const LEGEND_HEIGHT = 20;
const LEGEND_SAMPLE = rowMeasures(16);

/** How the pictures are set. Lengths are px of an image, or parts of the page's width on paper. */
export interface PictureSetting {
  readonly rowHeight: number;
  readonly titleWidth: number;
  /** The whole width, which gives the width of a day; or the width of a day, which gives the whole. */
  readonly fit: { readonly width: number } | { readonly dayWidth: number };
  /** Rows of one picture, headings that are repeated included. */
  readonly rowsPerPicture: number;
}

/** For paper: a landscape page, 33 rows of which fit on A4 and on Letter. */
export const PAPER_SETTING: PictureSetting = {
  rowHeight: 18,
  titleWidth: 356,
  fit: { width: 1000 },
  rowsPerPicture: 33,
};

function text(
  x: number,
  y: number,
  words: string,
  {
    size = TEXT,
    isStrong = false,
    anchor = "start",
    style = "text",
  }: {
    size?: number;
    isStrong?: boolean;
    anchor?: "start" | "middle" | "end";
    style?: PictureStyle;
  } = {},
): Shape {
  return { kind: "text", x, y, text: words, size, isStrong, anchor, style };
}

function path(d: string, y: number, style: PictureStyle, x = 0): Shape {
  return { kind: "path", d, y, x, style };
}

function rect(x: number, y: number, width: number, height: number, style: PictureStyle): Shape {
  return { kind: "rect", x, y, width, height, style };
}

/** Part of a page from which on it is not worth beginning a phase that has to be broken. */
const NEARLY_FULL = 0.75;

/**
 * Rows in pages of at most `most`. A page begins with a heading: where a phase is broken, its heading is repeated; a
 * phase that fits on the next page is not broken when this one is nearly full.
 */
export function pageRows(rows: readonly TimelineRow[], most: number): readonly TimelineRow[][] {
  const pages: TimelineRow[][] = [];
  let page: TimelineRow[] = [];
  let phase: TimelineGroupRow | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.type === "phase") {
      const next = rows.findIndex((other, at) => at > index && other.type === "phase");
      const size = (next < 0 ? rows.length : next) - index;
      const isTooLong =
        page.length + size > most && size <= most && page.length > most * NEARLY_FULL;
      // A heading is not left alone at the foot.
      if (isTooLong || (page.length > most - 3 && page.length > 0)) {
        pages.push(page);
        page = [];
      }
      phase = row;
    }
    if (page.length >= most) {
      pages.push(page);
      page = [];
      if (phase && row.type !== "phase")
        page.push({ ...phase, label: `${phase.label} (continued)` });
    }
    page.push(row);
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

const SHADE_STYLES = {
  off: "off",
  holiday: "holiday",
  closed: "blackout",
  freeze: "blackout",
  "month-end": "monthEnd",
} as const;

interface Frame {
  readonly titleWidth: number;
  readonly rowHeight: number;
  /** Height of axis and flags. */
  readonly headHeight: number;
  readonly bodyHeight: number;
}

function drawGround(
  ground: TimelineGround,
  { titleWidth, headHeight, bodyHeight }: Frame,
): Shape[] {
  const { scale, axis, shades, marks } = ground;
  const bottom = headHeight + bodyHeight;
  const shadesShapes = shades.flatMap(({ kind, from, to }): Shape[] => {
    const x = titleWidth + xOfDay(scale, from);
    const width = xAfterDay(scale, to) - xOfDay(scale, from);
    const area = { x, y: headHeight, width, height: bodyHeight };
    const shapes = [rect(x, headHeight, width, bodyHeight, SHADE_STYLES[kind])];
    if (kind === "closed") shapes.push(path(hatchLines(area, 7), 0, "hatch"));
    if (kind === "freeze") shapes.push(path(hatchLines(area, 14), 0, "hatch"));
    return shapes;
  });
  const axisShapes = [axis.upper, axis.lower].flatMap((cells, line) =>
    cells.flatMap(({ x, label }): Shape[] => {
      const left = titleWidth + x;
      const top = line * AXIS_LINE;
      const foot = line === 0 ? bottom : 2 * AXIS_LINE;
      return [
        path(`M${left} ${top}V${foot}`, 0, "line"),
        ...(label === ""
          ? []
          : [
              text(left + 3, top + 11, label, {
                size: 9,
                isStrong: line === 0,
                style: line === 0 ? "text" : "quietText",
              }),
            ]),
      ];
    }),
  );
  const markShapes = marks.flatMap(({ kind, x, label, flagX, flagWidth, lane }): Shape[] => {
    const top = 2 * AXIS_LINE + lane * FLAG_LINE;
    return [
      path(`M${titleWidth + x} ${top}V${bottom}`, 0, kind),
      rect(
        titleWidth + flagX,
        top,
        flagWidth,
        FLAG_LINE - 2,
        kind === "today" ? "flagToday" : "flag",
      ),
      text(titleWidth + flagX + flagWidth / 2, top + 9, label, {
        size: 8.5,
        isStrong: true,
        anchor: "middle",
        style: "flagText",
      }),
    ];
  });
  return [...shadesShapes, ...axisShapes, ...markShapes];
}

function drawItem(
  { item, dates }: TimelineItemRow,
  y: number,
  { bars, measures }: TimelineBars,
  { titleWidth, rowHeight }: Frame,
  today: IsoDate,
): Shape[] {
  const baseline = y + rowHeight * 0.68;
  const code = /^[A-Z]{2,5}-\d{1,4}$/.test(item.id) ? item.id : "";
  const nameWidth = titleWidth - CODE_WIDTH - DATE_WIDTH - PARTY_WIDTH - 14;
  const isCritical = dates.isCritical;
  const titles: Shape[] = [
    text(8, baseline, code, { size: 8.5, style: "quietText" }),
    text(8 + CODE_WIDTH, baseline, fitText(item.title, nameWidth, TEXT), { isStrong: isCritical }),
    text(titleWidth - DATE_WIDTH - PARTY_WIDTH, baseline, PARTY_LABELS[partyOf(item)], {
      size: 8.5,
      style: "quietText",
    }),
    text(titleWidth - 4, baseline, shortDate(dates.due, today), { size: 8.5, anchor: "end" }),
  ];
  const bar = bars.get(item.id);
  if (!bar) return titles;
  const { barTop, barHeight } = measures;
  const isOverdue = bar.isOverdue && bar.look !== "critical";
  const shapes: Shape[] = [
    rect(
      titleWidth + bar.baseline.x,
      y + measures.baselineTop,
      bar.baseline.width,
      measures.baselineHeight,
      "baseline",
    ),
    path(bar.path, y, isOverdue ? "overdue" : bar.look, titleWidth),
  ];
  if (bar.look === "done" && !bar.isPoint) {
    const area = {
      x: bar.x + 1,
      y: barTop + 1,
      width: Math.max(0, bar.width - 2),
      height: barHeight - 2,
    };
    shapes.push(path(hatchLines(area, 4), y, "hatch", titleWidth));
  }
  for (const { d, isFilled } of barMarks(bar, measures))
    shapes.push(path(d, y, isFilled ? "sign" : "signLine", titleWidth));
  return [...titles, ...shapes];
}

function drawLegend(y: number): Shape[] {
  let x = 8;
  const entry = (sampleWidth: number, label: string): { left: number; words: Shape } => {
    const left = x;
    x += sampleWidth + 5 + textWidth(label, 9) + 14;
    return {
      left,
      words: text(left + sampleWidth + 5, y + 11, label, { size: 9, style: "quietText" }),
    };
  };
  const samples = LEGEND.flatMap(({ code, label }): Shape[] => {
    const { bar, paths } = legendSample(code, LEGEND_SAMPLE);
    const { left, words } = entry(SAMPLE_WIDTH, label);
    return [
      ...(bar ? [path(bar.d, y, bar.look, left)] : []),
      ...paths.map(({ className, d }) =>
        path(d, y, className === "tl-hatch" ? "hatch" : "baseline", left),
      ),
      words,
    ];
  });
  const signs = LEGEND_SIGNS.flatMap(({ code, label }): Shape[] => {
    const { left, words } = entry(10, label);
    const { d, isFilled } = markAt(code, left, y + 3);
    return [path(d, 0, isFilled ? "sign" : "signLine"), words];
  });
  return [...samples, ...signs];
}

/** Draws rows as pictures, one a page; none when there are no rows. */
export function timelinePictures(
  plan: TimelinePlan,
  rows: readonly TimelineRow[],
  setting: PictureSetting,
): readonly Picture[] {
  const { implementation, schedule, today } = plan;
  const { rowHeight, titleWidth, fit } = setting;
  const range = timelineRange(implementation, schedule, today);
  const dayWidth =
    "dayWidth" in fit
      ? fit.dayWidth
      : (fit.width - titleWidth) / (calendarDaysBetween(range.from, range.to) + 1);
  const ground = layoutGround(plan, dayWidth, range);
  const { scale, laneCount } = ground;
  const pages = pageRows(rows, setting.rowsPerPicture);
  return pages.map((pageOfRows, page): Picture => {
    const headHeight = 2 * AXIS_LINE + laneCount * FLAG_LINE + 2;
    const bodyHeight = pageOfRows.length * rowHeight;
    const frame: Frame = { titleWidth, rowHeight, headHeight, bodyHeight };
    const bars = layoutBars(plan, pageOfRows, scale, rowHeight);
    const width = titleWidth + scale.width;
    const body = pageOfRows.flatMap((row, index): Shape[] => {
      const y = headHeight + index * rowHeight;
      const line = path(`M0 ${y + rowHeight}H${width}`, 0, "line");
      if (row.type === "item") return [...drawItem(row, y, bars, frame, today), line];
      const isPhase = row.type === "phase";
      const label = `${row.label}, ${row.doneCount} of ${row.itemCount} done`;
      return [
        ...(isPhase ? [rect(0, y, titleWidth, rowHeight, "group")] : []),
        text(isPhase ? 4 : 8, y + rowHeight * 0.68, fitText(label, titleWidth - 12, TEXT), {
          isStrong: true,
          style: isPhase ? "text" : "quietText",
        }),
        path(groupBracket(row, scale, bars.measures), y, "bracket", titleWidth),
        line,
      ];
    });
    const links = bars.links
      .filter(({ isCritical }) => isCritical)
      .flatMap(({ line, head }): Shape[] => [
        path(line, headHeight, "link", titleWidth),
        path(head, headHeight, "linkHead", titleWidth),
      ]);
    const height = headHeight + bodyHeight + LEGEND_HEIGHT;
    return {
      width,
      height,
      description:
        `Timeline${pages.length > 1 ? `, part ${page + 1} of ${pages.length}` : ""}: ` +
        pageOfRows.flatMap((row) => (row.type === "phase" ? [row.label] : [])).join(", "),
      shapes: [
        rect(0, 0, width, height, "paper"),
        ...drawGround(ground, frame),
        ...links,
        ...body,
        path(`M0 ${headHeight}H${width}M${titleWidth} 0V${headHeight + bodyHeight}`, 0, "frame"),
        ...drawLegend(headHeight + bodyHeight + 3),
      ],
    };
  });
}
