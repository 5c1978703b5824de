/** Dependencies as arrows between the bars of a timeline. */
import { round, type RowMeasures, type TimelineBar } from "./timeline-bars.ts";
import type { TimelineRow } from "./timeline-rows.ts";

/** An arrow from the end of what is waited for to the beginning of what waits. */
export interface TimelineLink {
  readonly from: string;
  readonly to: string;
  /** Both ends are on the critical path. */
  readonly isCritical: boolean;
  /** The line, and the head as a triangle of its own: one path can hold the lines of many links. */
  readonly line: string;
  readonly head: string;
}

/** Length of the stubs that leave and enter a bar. */
const STUB = 6;
const HEAD = 4;
/** How far behind the beginning of a bar an arrow enters it. */
const ENTRY = 4;

interface End {
  readonly bar: TimelineBar;
  /** Middle of its bar, from the top of all rows. */
  readonly y: number;
}

function linkBetween(
  source: End,
  target: End,
  { barHeight, criticalExtra }: RowMeasures,
): Pick<TimelineLink, "line" | "head"> {
  const x1 = round(source.bar.x + source.bar.width);
  const [y1, y2] = [round(source.y), round(target.y)];
  const { bar } = target;
  const isDown = y2 > y1;
  // Into the beginning of the bar from above or below; a diamond is entered at its tip.
  const entry = round(bar.isPoint ? bar.x + bar.width - barHeight / 2 - 1 : bar.x + ENTRY);
  if (entry >= x1) {
    const extra = bar.look === "critical" ? criticalExtra : 0;
    const half = barHeight / 2 + extra + (bar.isPoint ? 1 : 0) + 1;
    const edge = round(y2 + (isDown ? -half : half));
    const base = round(edge + (isDown ? -HEAD : HEAD));
    return {
      line: `M${x1} ${y1}H${entry}V${base}`,
      head: `M${entry} ${edge}L${round(entry - HEAD + 1)} ${base}H${round(entry + HEAD - 1)}Z`,
    };
  }
  // It begins before what it waits for ends: around it, and in from the left.
  const left = round(bar.isPoint ? bar.x + bar.width - barHeight - 3 : bar.x);
  const between = round(y2 + (isDown ? -STUB - 3 : STUB + 3));
  return {
    line: `M${x1} ${y1}H${round(x1 + STUB)}V${between}H${round(left - STUB - HEAD)}V${y2}H${round(left - HEAD)}`,
    head: `M${left} ${y2}l-${HEAD} -${HEAD - 1}v${2 * (HEAD - 1)}Z`,
  };
}

/** The arrows between rows that are shown; what is folded or filtered away has none. Rows lie `measures.height` apart. */
export function timelineLinks(
  rows: readonly TimelineRow[],
  bars: ReadonlyMap<string, TimelineBar>,
  measures: RowMeasures,
): readonly TimelineLink[] {
  const ends = new Map<string, End>();
  rows.forEach((row, index) => {
    const bar = bars.get(row.key);
    if (bar) ends.set(row.key, { bar, y: index * measures.height + measures.middle });
  });
  return rows.flatMap((row) => {
    if (row.type !== "item") return [];
    const target = ends.get(row.key);
    if (!target) return [];
    return row.item.dependsOn.flatMap((from): TimelineLink[] => {
      const source = ends.get(from);
      if (!source || from === row.key) return [];
      const isCritical = source.bar.look === "critical" && target.bar.look === "critical";
      return [{ from, to: row.key, isCritical, ...linkBetween(source, target, measures) }];
    });
  });
}
