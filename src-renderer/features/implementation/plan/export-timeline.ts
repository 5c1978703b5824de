import type { TimelinePlan } from "../../../../src-shared/timeline/timeline-layout.ts";
import { timelinePictures } from "../../../../src-shared/timeline/timeline-picture.ts";
import type { TimelineRow } from "../../../../src-shared/timeline/timeline-rows.ts";
import { problem } from "../../../../src-shared/result.ts";
import { request } from "../../../api-client.ts";
import { tellDone, tellProblem } from "../../../store/ui-store.ts";
import { pictureToPng } from "./draw-picture.ts";

const ROW_HEIGHT = 22;
const TITLE_WIDTH = 460;
/** Narrowest day of an image: the axis and its flags can be read. */
const LEAST_DAY_WIDTH = 4;

/** Draws all rows, whether in sight or not, and asks main to save the image. Says how it went. */
export async function exportTimelineImage(
  implementationId: string,
  plan: TimelinePlan,
  rows: readonly TimelineRow[],
  dayWidth: number,
): Promise<void> {
  const [picture] = timelinePictures(plan, rows, {
    rowHeight: ROW_HEIGHT,
    titleWidth: TITLE_WIDTH,
    fit: { dayWidth: Math.max(dayWidth, LEAST_DAY_WIDTH) },
    rowsPerPicture: rows.length,
  });
  const png = picture ? await pictureToPng(picture) : null;
  if (!png) {
    tellProblem(
      problem("unexpected", "The image could not be drawn", {
        advice: "Nothing was exported. Fold phases or filter items, and export again.",
      }),
    );
    return;
  }
  const answer = await request("exportTimelineImage", { implementationId, png });
  if (answer.ok) tellDone(`Exported ${answer.value.fileName} to ${answer.value.folder}`);
  else tellProblem(answer.error);
}
