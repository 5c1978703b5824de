import { ELLIPSIS } from "../../style-parts.ts";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { WorksheetChange } from "../../../src-shared/imports/plan-worksheet.ts";

const COLUMNS = "56px minmax(160px, 1fr) 150px repeat(3, minmax(120px, 1fr))";
const HEADINGS = ["Take", "Payee", "Field", "Was at export", "In the worksheet", "Here now"];
const HEIGHT = 36;
const MOST_HEIGHT = 360;

const shown = (text: string): string => (text === "" ? "(empty)" : text);

/** Every changed cell with what it was, is in the worksheet, and is here; only rows in sight are in the page. */
export function ChangedCells({
  changes,
  turned,
  onTurn,
}: {
  readonly changes: readonly WorksheetChange[];
  /** "payeeId:field" of cells decided otherwise than by default. */
  readonly turned: ReadonlySet<string>;
  readonly onTurn: (cell: string) => void;
}) {
  const rootRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: changes.length,
    getScrollElement: () => rootRef.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  });
  const cells = { display: "grid", gridTemplateColumns: COLUMNS, gap: 2, px: 2 } as const;
  const height = Math.min(MOST_HEIGHT, changes.length * HEIGHT + 2);
  return (
    <Box role="table" aria-label="Changed cells" aria-rowcount={changes.length + 1}>
      <Box role="row" aria-rowindex={1} sx={{ ...cells, py: 1, fontWeight: 600 }}>
        {HEADINGS.map((heading) => (
          <span key={heading} role="columnheader">
            {heading}
          </span>
        ))}
      </Box>
      <Box
        ref={rootRef}
        role="rowgroup"
        sx={{ height, overflow: "auto", border: 1, borderColor: "divider" }}
      >
        <Box sx={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const change = changes[index];
            if (!change) return null;
            const { payeeId, payeeName, field, label, was, now, present, isConflict } = change;
            const cell = `${payeeId}:${field}`;
            const here = isConflict ? `${shown(present)}, changed here too` : shown(present);
            return (
              <Box
                key={cell}
                role="row"
                aria-rowindex={index + 2}
                sx={{
                  ...cells,
                  alignItems: "center",
                  position: "absolute",
                  insetInline: 0,
                  height: HEIGHT,
                  transform: `translateY(${start}px)`,
                }}
              >
                <span role="cell">
                  <Checkbox
                    size="small"
                    checked={isConflict === turned.has(cell)}
                    onChange={() => {
                      onTurn(cell);
                    }}
                    slotProps={{ input: { "aria-label": `Take ${label} of ${payeeName}` } }}
                  />
                </span>
                {[payeeName, label, shown(was), shown(now)].map((text, at) => (
                  <Box key={at} role="cell" sx={ELLIPSIS} title={text}>
                    {text}
                  </Box>
                ))}
                <Box
                  role="cell"
                  title={here}
                  sx={{
                    ...ELLIPSIS,
                    ...(isConflict && { color: "warning.main", fontWeight: 600 }),
                  }}
                >
                  {here}
                </Box>
              </Box>
            );
          })}
        </Box>
      </Box>
    </Box>
  );
}
