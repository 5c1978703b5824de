import Box from "@mui/material/Box";
import { itemName } from "../../../../src-shared/commands/naming.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { pinInWords } from "../../../../src-shared/domain/schedule/pin-due.ts";
import type { TimelineRow } from "../../../../src-shared/timeline/timeline-rows.ts";
import { groupInWords, itemInWords } from "../../../../src-shared/timeline/timeline-words.ts";
import { useImplementation } from "../use-implementation.ts";
import { useReadout } from "./readout.ts";
import type { Pinning } from "./use-pinning.ts";

/** There for a screen reader, not to be seen. */
const SPOKEN_ONLY = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

/** One line below the timeline: the row under the pointer or the keyboard in words, and the day under the pointer. */
export function TimelineReadout({
  rows,
  activeRow,
  preview,
}: {
  readonly rows: readonly TimelineRow[];
  readonly activeRow: TimelineRow | null;
  readonly preview: Pinning["preview"];
}) {
  const { implementation, today } = useImplementation();
  const { items } = implementation;
  const { date, dayWords, key } = useReadout();
  const row = rows.find((candidate) => candidate.key === key) ?? activeRow;
  const carried = preview ? items[preview.itemId] : undefined;
  const words =
    preview && carried
      ? `${itemName(carried)} due ${longDate(preview.due)} instead of ${longDate(preview.was)}. ${pinInWords(preview, today).join(". ")}. Enter pins it, Esc leaves it.`
      : row === null
        ? ""
        : row.type === "item"
          ? itemInWords(row, implementation, today)
          : groupInWords(row, today);
  return (
    <Box
      sx={{
        flex: "none",
        display: "flex",
        gap: 4,
        alignItems: "center",
        minHeight: 28,
        px: 4,
        borderTop: 1,
        borderColor: "divider",
        bgcolor: "sunken",
        fontSize: 12,
        color: "text.secondary",
      }}
    >
      <Box
        title={words}
        sx={{
          flex: 1,
          minWidth: 0,
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          color: "text.primary",
        }}
      >
        {words}
      </Box>
      {/* Spoken while something is carried; the rows say themselves what they are. */}
      <Box role="status" sx={SPOKEN_ONLY}>
        {preview ? words : ""}
      </Box>
      {date !== null && (
        <Box sx={{ flex: "none" }}>
          {longDate(date)}
          {dayWords === "" ? "" : `, ${dayWords}`}
        </Box>
      )}
    </Box>
  );
}
