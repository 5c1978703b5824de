/** Small signs behind a bar: done, overdue, pinned, needs a banking day. Drawn, so that no font is needed. */
import { round, type RowMeasures, type TimelineBar } from "./timeline-bars.ts";

/** What a sign says. */
export type BarMarkKind = "done" | "overdue" | "pinned" | "bank";

/** A sign, as a path from the top of the row. */
export interface BarMark {
  readonly kind: BarMarkKind;
  readonly d: string;
  /** Filled; else drawn as lines. */
  readonly isFilled: boolean;
}

/** Side of a sign, and how far apart they stand. */
const SIZE = 10;
const STEP = 14;

/** Each sign in a square of 10 from its top left corner, after a move to that corner. */
const SHAPES: Readonly<Record<BarMarkKind, { readonly d: string; readonly isFilled: boolean }>> = {
  done: { d: "m1 5.5l3 3l5 -7", isFilled: false },
  // An exclamation mark in a triangle would be too fine to print: a bar and a dot.
  overdue: { d: "m4 0h2.4l-.4 6.4h-1.6zm0 7.8h2.4v2.2h-2.4z", isFilled: true },
  pinned: { d: "m2.5 0h5l-.8 1v2.6l1.8 1.9v1h-3v3.5h-1v-3.5h-3v-1l1.8 -1.9v-2.6z", isFilled: true },
  // A house with columns.
  bank: {
    d: "m5 0l5 3v1h-10v-1zm-4 5h1.6v3h-1.6zm3.2 0h1.6v3h-1.6zm3.2 0h1.6v3h-1.6zm-7.4 4h10v1h-10z",
    isFilled: true,
  },
};

/** A sign with its top left corner at a place. */
export function markAt(kind: BarMarkKind, x: number, y: number): BarMark {
  const { d, isFilled } = SHAPES[kind];
  return { kind, d: `M${round(x)} ${round(y)}${d}`, isFilled };
}

/** The signs of a bar, one after the other behind its right end. */
export function barMarks(bar: TimelineBar, measures: RowMeasures): readonly BarMark[] {
  const kinds: BarMarkKind[] = [];
  if (bar.look === "done") kinds.push("done");
  else {
    if (bar.isOverdue) kinds.push("overdue");
    if (bar.isPinned) kinds.push("pinned");
    if (bar.isBankBound) kinds.push("bank");
  }
  const top = measures.middle - SIZE / 2;
  return kinds.map((kind, index) => markAt(kind, bar.x + bar.width + 5 + index * STEP, top));
}
