/** Hatching as lines, cut at the edges of their area: a fill that prints and that needs no pattern. */
import { round } from "./timeline-bars.ts";

/** Slanted lines over a rectangle, `step` apart along its edge, as a path. */
export function hatchLines(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  step: number,
): string {
  const lines: string[] = [];
  // A line runs from (x + c, y) down to the left; c grows from 0 to width + height.
  for (let c = step; c < width + height; c += step) {
    const [x1, y1] = c <= width ? [x + c, y] : [x + width, y + c - width];
    const [x2, y2] = c <= height ? [x, y + c] : [x + c - height, y + height];
    lines.push(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`);
  }
  return lines.join("");
}
