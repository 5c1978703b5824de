import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { type PinPreview, pinInWords } from "../../../../src-shared/domain/schedule/pin-due.ts";
import type { TimelineBars } from "../../../../src-shared/timeline/timeline-layout.ts";
import type { TimelineRow } from "../../../../src-shared/timeline/timeline-rows.ts";

const CALLOUT_WIDTH = 380;

/** What is carried from where to where, and what it would push, beside its bar. */
export function PinCallout({
  preview,
  bars,
  rows,
  titleWidth,
  root,
  today,
}: {
  readonly preview: PinPreview;
  readonly bars: TimelineBars;
  readonly rows: readonly TimelineRow[];
  readonly titleWidth: number;
  readonly root: HTMLElement | null;
  readonly today: string;
}) {
  const index = rows.findIndex(({ key }) => key === preview.itemId);
  const bar = bars.bars.get(preview.itemId);
  if (index < 0 || !bar) return null;
  const first = (root?.scrollLeft ?? 0) + titleWidth;
  const last = (root?.scrollLeft ?? 0) + (root?.clientWidth ?? 1000) - CALLOUT_WIDTH;
  const left = Math.max(first + 8, Math.min(titleWidth + bar.x, last));
  const { height } = bars.measures;
  // Below its row, so that the bar stays in sight; above it where there is no row below.
  const isBelow = index < rows.length - 2;
  return (
    <div
      className="tl-callout"
      role="presentation"
      style={{ left, top: isBelow ? (index + 1) * height + 2 : index * height - 84 }}
    >
      <strong>
        {shortDate(preview.was, today)} → {shortDate(preview.due, today)}
      </strong>
      {pinInWords(preview, today).map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </div>
  );
}
