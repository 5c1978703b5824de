/** What the shapes of the timeline mean, with a sample of each. */
import { hatchLines } from "./hatch-lines.ts";
import { type BarLook, barPath, type RowMeasures } from "./timeline-bars.ts";

/** The shapes in the order in which they are explained. */
export const LEGEND = [
  { code: "open", label: "Forecast" },
  { code: "critical", label: "Critical" },
  { code: "done", label: "Done" },
  { code: "baseline", label: "Baseline" },
] as const;
/** A shape of the legend. */
export type LegendCode = (typeof LEGEND)[number]["code"];

/** The signs behind bars, in the order in which they are explained. */
export const LEGEND_SIGNS = [
  { code: "overdue", label: "Overdue" },
  { code: "pinned", label: "Pinned" },
  { code: "bank", label: "Needs a banking day" },
] as const;

/** Width of a sample. */
export const SAMPLE_WIDTH = 22;

/** A sample: a bar, and paths beside it by their role. */
export interface LegendSample {
  readonly bar: { readonly look: BarLook; readonly d: string } | null;
  readonly paths: readonly { readonly className: "tl-hatch" | "tl-baseline"; readonly d: string }[];
}

/** The sample of a shape, from the left edge and the top of a row of those measures. */
export function legendSample(code: LegendCode, measures: RowMeasures): LegendSample {
  const extent = { x: 1, width: SAMPLE_WIDTH - 2 };
  if (code === "baseline") {
    const top = measures.middle - measures.baselineHeight / 2;
    const d = `M${extent.x} ${top}h${extent.width}v${measures.baselineHeight}h-${extent.width}Z`;
    return { bar: null, paths: [{ className: "tl-baseline", d }] };
  }
  const bar = { look: code, d: barPath(extent, measures, code, false) };
  if (code !== "done") return { bar, paths: [] };
  const { barTop, barHeight } = measures;
  const area = { x: extent.x + 1, y: barTop + 1, width: extent.width - 2, height: barHeight - 2 };
  return { bar, paths: [{ className: "tl-hatch", d: hatchLines(area, 5) }] };
}
