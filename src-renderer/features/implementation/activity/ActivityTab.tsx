import Box from "@mui/material/Box";
import { useVirtualizer } from "@tanstack/react-virtual";
import { History } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { type ActivityRow, activityRows } from "../../../../src-shared/domain/activity.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { timeInWords } from "../../../components/instant-words.ts";
import { SearchField } from "../../../components/SearchField.tsx";
import { useAppStore } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";

const ROW_PX = 28;
const DAY_PX = 40;

/** What happened, newest first, by day. */
export function ActivityTab() {
  const { implementation, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const [text, setText] = useState("");
  const rootRef = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => activityRows(implementation, timeZone, text),
    [implementation, timeZone, text],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => rootRef.current,
    estimateSize: (index) => (rows[index]?.type === "day" ? DAY_PX : ROW_PX),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });
  const count = rows.filter((row) => row.type === "entry").length;
  const isEmpty = Object.keys(implementation.activity).length === 0;
  if (isEmpty) {
    return (
      <EmptyState icon={History} title="Nothing has happened yet">
        Every change stands here with who made it and when.
      </EmptyState>
    );
  }
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 3,
          px: 4,
          py: 2,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <SearchField label="Filter activity" value={text} onChange={setText} />
        <Box component="span" sx={{ color: "text.secondary" }} role="status">
          {countOf(count, "change")}
        </Box>
      </Box>
      <Box
        ref={rootRef}
        sx={{ flex: 1, minHeight: 0, overflowY: "auto", px: 4 }}
        tabIndex={0}
        role="log"
        aria-label="Activity"
        aria-live="off"
      >
        <div style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            return row ? (
              <Box
                key={row.key}
                sx={{ position: "absolute", insetInline: 0, top: 0 }}
                style={{ transform: `translateY(${start}px)`, height: size }}
              >
                <Line row={row} today={today} />
              </Box>
            ) : null;
          })}
        </div>
      </Box>
    </Box>
  );
}

function Line({ row, today }: { readonly row: ActivityRow; readonly today: string }) {
  const timeZone = useAppStore((state) => state.timeZone);
  if (row.type === "day") {
    return (
      <Box
        component="h3"
        title={row.date}
        sx={{
          m: 0,
          pt: 4,
          fontSize: 13,
          fontWeight: 600,
          "&::first-letter": { textTransform: "uppercase" },
        }}
      >
        {nearDate(row.date, today)}
      </Box>
    );
  }
  const { at, by, text } = row.entry;
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: "48px minmax(0, 1fr) 180px",
        gap: 3,
        alignItems: "center",
        height: 1,
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <Box component="time" dateTime={at} title={at} sx={{ color: "text.secondary" }}>
        {timeInWords(at, timeZone)}
      </Box>
      <Box
        component="span"
        title={text}
        sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
      >
        {text}
      </Box>
      <Box
        component="span"
        sx={{
          color: "text.secondary",
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          textAlign: "right",
        }}
      >
        {by}
      </Box>
    </Box>
  );
}
