import { memo, type ReactNode } from "react";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { hatchLines } from "../../../../src-shared/timeline/hatch-lines.ts";
import { xAfterDay, xOfDay } from "../../../../src-shared/timeline/time-scale.ts";
import type { TimelineGround } from "../../../../src-shared/timeline/timeline-layout.ts";

/** Heights of the axis: its two lines, and a line of flags. */
const AXIS = { upper: 22, lower: 20, flag: 18 } as const;

/** Height of the axis of a ground. */
export function axisHeight({ laneCount }: TimelineGround): number {
  return AXIS.upper + AXIS.lower + laneCount * AXIS.flag + 2;
}

/** Months, weeks or days, and the flags of the days that stand out. */
export const TimelineAxis = memo(function TimelineAxis({
  ground,
}: {
  readonly ground: TimelineGround;
}) {
  const { axis, marks, scale } = ground;
  const height = axisHeight(ground);
  return (
    <svg className="tl-axis" width={scale.width} height={height} aria-hidden>
      {axis.upper.map(({ date, x, label }) => (
        <g key={date}>
          <line className="tl-line" x1={x} x2={x} y1={0} y2={AXIS.upper + AXIS.lower} />
          <text className="tl-upper" x={x + 5} y={15}>
            {label}
          </text>
        </g>
      ))}
      {axis.lower.map(({ date, x, width, label }) => (
        <g key={date}>
          <line className="tl-line" x1={x} x2={x} y1={AXIS.upper} y2={AXIS.upper + AXIS.lower} />
          <text
            x={axis.unit === "day" ? x + width / 2 : x + 5}
            y={AXIS.upper + 14}
            textAnchor={axis.unit === "day" ? "middle" : "start"}
          >
            {label}
          </text>
        </g>
      ))}
      {marks.map(({ kind, date, x, label, flagX, flagWidth, lane }) => {
        const top = AXIS.upper + AXIS.lower + lane * AXIS.flag;
        return (
          <g key={`${kind} ${label}`}>
            <title>{`${label}: ${longDate(date)}`}</title>
            <line className="tl-day" data-kind={kind} x1={x} x2={x} y1={top} y2={height} />
            <rect
              className="tl-flag-box"
              data-kind={kind}
              x={flagX}
              y={top}
              width={flagWidth}
              height={AXIS.flag - 2}
              rx={2}
            />
            <text className="tl-flag" x={flagX + flagWidth / 2} y={top + 12} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
});

/** What lies behind the bars: shaded days, lines of the axis, the days that stand out. */
export const TimelineBackground = memo(function TimelineBackground({
  ground,
  left,
  height,
}: {
  readonly ground: TimelineGround;
  readonly left: number;
  readonly height: number;
}) {
  const { axis, shades, marks, scale } = ground;
  return (
    <svg className="tl-layer" style={{ left }} width={scale.width} height={height} aria-hidden>
      {shades.map(({ kind, name, from, to }): ReactNode => {
        const x = xOfDay(scale, from);
        const area = { x, y: 0, width: xAfterDay(scale, to) - x, height };
        const isHatched = kind === "closed" || kind === "freeze";
        return (
          <g key={`${kind}/${name}/${from}`}>
            <rect className={`tl-shade-${kind}`} {...area} />
            {isHatched && (
              <path className="tl-shade-lines" d={hatchLines(area, kind === "closed" ? 8 : 16)} />
            )}
          </g>
        );
      })}
      {axis.upper.map(({ date, x }) => (
        <line key={date} className="tl-line" x1={x} x2={x} y1={0} y2={height} />
      ))}
      {marks.map(({ kind, date, x }) => (
        <line
          key={`${kind} ${date}`}
          className="tl-day"
          data-kind={kind}
          x1={x}
          x2={x}
          y1={0}
          y2={height}
        />
      ))}
    </svg>
  );
});
