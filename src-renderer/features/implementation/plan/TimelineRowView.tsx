import { ChevronDown, ChevronRight } from "lucide-react";
import { memo } from "react";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { partyOf } from "../../../../src-shared/domain/selectors.ts";
import { barMarks } from "../../../../src-shared/timeline/bar-marks.ts";
import { hatchLines } from "../../../../src-shared/timeline/hatch-lines.ts";
import type { RowMeasures, TimelineBar } from "../../../../src-shared/timeline/timeline-bars.ts";
import type {
  TimelineGroupRow,
  TimelineItemRow,
} from "../../../../src-shared/timeline/timeline-rows.ts";
import { groupInWords } from "../../../../src-shared/timeline/timeline-words.ts";
import { PartyLabel } from "../../../components/PartyLabel.tsx";
import { shownId } from "../checklists/item-texts.ts";

/** Where a row lies. */
interface RowPlace {
  readonly top: number;
  readonly index: number;
  readonly titleWidth: number;
  readonly width: number;
  readonly measures: RowMeasures;
  readonly isTabStop: boolean;
}

/** Id of the element of a row. */
export function timelineRowId(key: string): string {
  return `timeline-${key}`;
}

function rowStyle({ top, titleWidth, width, measures }: RowPlace) {
  return {
    transform: `translateY(${top}px)`,
    height: measures.height,
    width: titleWidth + width,
  };
}

/** A heading with the bracket over what it spans. */
export const TimelineGroupView = memo(function TimelineGroupView({
  row,
  bracket,
  today,
  ...place
}: RowPlace & {
  readonly row: TimelineGroupRow;
  readonly bracket: string;
  readonly today: IsoDate;
}) {
  const Chevron = row.isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      id={timelineRowId(row.key)}
      className="tl-row"
      role="row"
      aria-level={row.type === "phase" ? 1 : 2}
      aria-rowindex={place.index + 1}
      aria-expanded={!row.isFolded}
      aria-label={groupInWords(row, today)}
      tabIndex={place.isTabStop ? 0 : -1}
      data-key={row.key}
      data-group={row.type}
      style={rowStyle(place)}
    >
      <span role="rowheader" className="tl-title" style={{ width: place.titleWidth }}>
        <Chevron size={14} aria-hidden />
        <span className="tl-name">{row.label}</span>
        <span className="tl-figures">
          {row.doneCount} of {row.itemCount} done
        </span>
      </span>
      <svg className="tl-bars" width={place.width} height={place.measures.height} aria-hidden>
        <path className="tl-bracket" d={bracket} />
      </svg>
    </div>
  );
});

/** An item: its title, its bar over its baseline, and its marks. */
export const TimelineItemView = memo(function TimelineItemView({
  row,
  bar,
  ghost,
  words,
  isOpen,
  isCarried,
  canCarry,
  isSlackShown,
  ...place
}: RowPlace & {
  readonly row: TimelineItemRow;
  readonly bar: TimelineBar;
  /** The bar as it stands now, while something is carried that moves it. */
  readonly ghost: string | null;
  readonly words: string;
  /** Whether the side panel shows it. */
  readonly isOpen: boolean;
  readonly isCarried: boolean;
  readonly canCarry: boolean;
  readonly isSlackShown: boolean;
}) {
  const { item } = row;
  const { measures } = place;
  const { baseline, slack, look } = bar;
  const slackY = measures.barTop + measures.barHeight;
  return (
    <div
      id={timelineRowId(row.key)}
      className="tl-row"
      role="row"
      aria-level={3}
      aria-rowindex={place.index + 1}
      aria-label={words}
      tabIndex={place.isTabStop ? 0 : -1}
      data-key={row.key}
      data-look={look}
      data-open={isOpen || undefined}
      data-carried={isCarried || undefined}
      data-slack={isSlackShown || undefined}
      style={rowStyle(place)}
    >
      <span
        role="rowheader"
        className="tl-title"
        title={item.title}
        style={{ width: place.titleWidth }}
      >
        <span className="tl-code">{shownId(item)}</span>
        <span className="tl-name">{item.title}</span>
        <PartyLabel party={partyOf(item)} />
      </span>
      <svg className="tl-bars" width={place.width} height={measures.height} aria-hidden>
        <rect
          className="tl-baseline"
          x={baseline.x}
          y={measures.baselineTop}
          width={baseline.width}
          height={measures.baselineHeight}
        />
        {slack && <path className="tl-slack" d={`M${slack.x} ${slackY}h${slack.width}m0 -3v6`} />}
        {ghost !== null && <path className="tl-ghost" d={ghost} />}
        <path
          className="tl-bar"
          d={bar.path}
          data-bar={item.id}
          data-look={look}
          data-overdue={bar.isOverdue || undefined}
          data-can-carry={canCarry || undefined}
        />
        {look === "done" && !bar.isPoint && (
          <path
            className="tl-hatch"
            d={hatchLines(
              {
                x: bar.x + 1,
                y: measures.barTop + 1,
                width: Math.max(0, bar.width - 2),
                height: measures.barHeight - 2,
              },
              5,
            )}
          />
        )}
        {barMarks(bar, measures).map(({ kind, d, isFilled }) => (
          <path
            key={kind}
            className="tl-mark"
            data-overdue={kind === "overdue" || undefined}
            d={d}
            fill={isFilled ? "currentColor" : "none"}
            stroke={isFilled ? "none" : "currentColor"}
            strokeWidth={1.5}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ))}
      </svg>
    </div>
  );
});
