import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Checkbox from "@mui/material/Checkbox";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useRef, useState } from "react";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { isPaymentReady } from "../../../../src-shared/domain/payees/payee-readiness.ts";
import { PAYEE_STATUS_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { ROW_HEIGHTS } from "../../../tokens.ts";
import { waveNameOf } from "../../../../src-shared/domain/payees/payee-list.ts";
import { useImplementation } from "../use-implementation.ts";

const COLUMNS =
  "36px minmax(160px, 1.6fr) minmax(90px, 1fr) 84px 64px minmax(130px, 1fr) minmax(150px, 1.1fr) 104px";
const HEADINGS = ["Payee", "Trade", "Wave", "Priority", "Status", "As of", "Monthly"] as const;
const ellipsis = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

/** The payees; only rows in sight are in the page. Shift-click selects a range. */
export function PayeeTable({
  rows,
  chosen,
  onChoose,
  onEdit,
}: {
  readonly rows: readonly Payee[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onEdit: (payee: Payee) => void;
}) {
  const { implementation, today } = useImplementation();
  const height = ROW_HEIGHTS[useAppStore((state) => state.settings.density)];
  const rootRef = useRef<HTMLDivElement>(null);
  const [lastIndex, setLastIndex] = useState(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => rootRef.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
  });
  const chosenCount = rows.filter((payee) => chosen.has(payee.id)).length;
  const choose = (index: number, event: MouseEvent): void => {
    const payee = rows[index];
    if (!payee) return;
    const next = new Set(chosen);
    const isOn = !chosen.has(payee.id);
    const [from, to] = event.shiftKey
      ? [Math.min(lastIndex, index), Math.max(lastIndex, index)]
      : [index, index];
    for (const { id } of rows.slice(from, to + 1)) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    setLastIndex(index);
    onChoose(next);
  };
  const columns = {
    display: "grid",
    gridTemplateColumns: COLUMNS,
    columnGap: 3,
    px: 4,
    alignItems: "center",
  };
  return (
    <Box
      ref={rootRef}
      sx={{ flex: 1, minHeight: 0, overflow: "auto" }}
      role="table"
      aria-label="Payees"
      aria-rowcount={rows.length + 1}
    >
      <Box sx={{ minWidth: 900 }}>
        <Box
          role="row"
          aria-rowindex={1}
          sx={{
            ...columns,
            position: "sticky",
            top: 0,
            zIndex: 1,
            height,
            bgcolor: "sunken",
            fontSize: 12,
            fontWeight: 600,
            color: "text.secondary",
            borderBottom: 1,
            borderColor: "divider",
          }}
        >
          <Checkbox
            checked={chosenCount === rows.length}
            indeterminate={chosenCount > 0 && chosenCount < rows.length}
            slotProps={{ input: { "aria-label": "Select all payees shown" } }}
            onChange={() => {
              onChoose(chosenCount === rows.length ? new Set() : new Set(rows.map(({ id }) => id)));
            }}
          />
          {HEADINGS.map((heading) => (
            <Box
              role="columnheader"
              key={heading}
              sx={heading === "Monthly" ? { textAlign: "right" } : {}}
            >
              {heading}
            </Box>
          ))}
        </Box>
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const payee = rows[index];
            if (!payee) return null;
            const isChosen = chosen.has(payee.id);
            return (
              <Box
                key={payee.id}
                role="row"
                aria-rowindex={index + 2}
                sx={{
                  ...columns,
                  position: "absolute",
                  insetInline: 0,
                  top: 0,
                  borderBottom: 1,
                  borderColor: "divider",
                  bgcolor: isChosen ? "accentSoft" : "background.paper",
                  "&:hover": { bgcolor: isChosen ? "accentSoft" : "background.default" },
                }}
                style={{ transform: `translateY(${start}px)`, height }}
              >
                <Checkbox
                  checked={isChosen}
                  slotProps={{ input: { "aria-label": `Select ${payee.legalName}` } }}
                  onClick={(event) => {
                    choose(index, event);
                  }}
                />
                <Box role="cell" sx={{ minWidth: 0 }}>
                  <ButtonBase
                    title={`Edit ${payee.legalName}`}
                    onClick={() => {
                      onEdit(payee);
                    }}
                    sx={{ font: "inherit", maxWidth: 1, borderRadius: 1 }}
                  >
                    <Box component="span" sx={ellipsis}>
                      {payee.legalName}
                    </Box>
                  </ButtonBase>
                </Box>
                <Box role="cell" sx={ellipsis} title={payee.trade}>
                  {payee.trade}
                </Box>
                <Box role="cell" sx={ellipsis}>
                  {waveNameOf(payee, implementation.waves)}
                </Box>
                <Box role="cell">{payee.priority}</Box>
                <Box
                  role="cell"
                  sx={{
                    ...ellipsis,
                    ...(isPaymentReady(payee) && { color: "status.green", fontWeight: 600 }),
                  }}
                >
                  {PAYEE_STATUS_LABELS[payee.status]}
                </Box>
                <Box
                  role="cell"
                  sx={{ ...ellipsis, color: "text.secondary" }}
                  title={`${payee.statusAsOf}${payee.statusSource ? `, ${payee.statusSource}` : ""}`}
                >
                  {shortDate(payee.statusAsOf, today)}
                  {payee.statusSource ? `, ${payee.statusSource}` : ""}
                </Box>
                <Box role="cell" sx={{ textAlign: "right" }}>
                  {payee.monthlyPayoutCents > 0 ? formatCents(payee.monthlyPayoutCents) : ""}
                </Box>
              </Box>
            );
          })}
        </div>
      </Box>
    </Box>
  );
}
