import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { Pin, PinOff } from "lucide-react";
import { useState } from "react";
import { calendarOf } from "../../../../../src-shared/domain/calendar/business-days.ts";
import type { IsoDate } from "../../../../../src-shared/domain/dates.ts";
import { planOffset } from "../../../../../src-shared/domain/checklists.ts";
import {
  type Implementation,
  isSatisfied,
  type Item,
} from "../../../../../src-shared/domain/implementation.ts";
import { dueInWords, nearDate } from "../../../../../src-shared/domain/people-dates.ts";
import { plannedDue, startsOn } from "../../../../../src-shared/domain/schedule/plan.ts";
import type { ScheduledItem } from "../../../../../src-shared/domain/schedule/schedule.ts";
import { cutOffPassedInWords } from "../../../../../src-shared/domain/calendar/money-movement-words.ts";
import {
  bindingInWords,
  slackInWords,
} from "../../../../../src-shared/domain/schedule/schedule-words.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { DateField } from "../../fields/DateField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import type { ItemActs } from "../use-item-acts.ts";
import { Facts } from "./Facts.tsx";

/** Due date with its pin, and what follows from it. */
export function ItemDates({ item, acts }: { readonly item: Item; readonly acts: ItemActs }) {
  const { implementation, schedule, today, isReadOnly } = useImplementation();
  const planned = plannedDue(item, implementation);
  const offset = planOffset(item);
  const expected = schedule.items.get(item.id);
  const isOff = expected !== undefined && expected.due > item.due && !isSatisfied(item);
  return (
    <Box sx={{ display: "grid", gap: 3, pt: 1 }}>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 112px", gap: 3, alignItems: "start" }}>
        <DateField
          label="Due"
          value={item.due}
          isDisabled={isReadOnly}
          helperText={
            isSatisfied(item) ? undefined : dueInWords(item.due, today, calendarOf(implementation))
          }
          onCommit={(due) => {
            if (due !== null) void acts.setDue([item.id], due);
          }}
        />
        <DurationField item={item} />
      </Box>
      {item.isPinned && offset !== null ? (
        <Box>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            startIcon={<PinOff size={14} aria-hidden />}
            disabled={isReadOnly}
            onClick={() => void acts.unpin([item.id])}
          >
            Back to the plan: {nearDate(planned, today)}
          </Button>
        </Box>
      ) : (
        offset !== null && (
          <Box>
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              startIcon={<Pin size={14} aria-hidden />}
              disabled={isReadOnly}
              title="Keep this date when kickoff or go-live moves"
              onClick={() => void acts.pin(item)}
            >
              Pin this date
            </Button>
          </Box>
        )
      )}
      <Facts
        rows={[
          [
            "Plan",
            offset === null ? (
              "A date of its own"
            ) : (
              <>
                {offset}
                {item.isPinned ? ", pinned" : ""}
              </>
            ),
          ],
          [
            "Start",
            <RelativeDate
              key="start"
              date={startsOn(item.due, item.durationDays, calendarOf(implementation))}
            />,
          ],
          [
            "Baseline",
            <span key="baseline">
              <RelativeDate date={item.baselineDue} />
              {implementation.anchors.baselineFrozenOn === null ? ", not frozen yet" : ""}
            </span>,
          ],
          ...(expected && !isSatisfied(item)
            ? [
                [
                  "Forecast",
                  <Box key="forecast" component="span" sx={isOff ? { color: "status.amber" } : {}}>
                    <RelativeDate date={expected.due} />
                    {isOff ? `, ${lateText(item, expected, implementation, today)}` : ""}
                  </Box>,
                ] as const,
                ["Slack", slackInWords(expected.slackDays)] as const,
              ]
            : []),
          ...(item.doneOn === null
            ? []
            : [["Done", <RelativeDate key="done" date={item.doneOn} />] as const]),
        ]}
      />
    </Box>
  );
}

function lateText(
  item: Item,
  { binding, due, isPinMissed }: ScheduledItem,
  { items, moneyMovement }: Implementation,
  today: IsoDate,
): string {
  const cause =
    binding?.kind === "bank-day" && binding.because === "cut-off-passed"
      ? cutOffPassedInWords(moneyMovement, due, today)
      : binding
        ? bindingInWords(binding, item, items, today)
        : "";
  return isPinMissed ? `the pinned date cannot hold: ${cause.replace(/^which /, "it ")}` : cause;
}

function DurationField({ item }: { readonly item: Item }) {
  const { execute, isReadOnly } = useImplementation();
  const [draft, setDraft] = useState<string | null>(null);
  const leave = (): void => {
    const days = Number(draft);
    if (draft !== null && /^\d{1,3}$/.test(draft) && days !== item.durationDays) {
      void execute({ type: "item/edit", itemIds: [item.id], changes: { durationDays: days } });
    }
    setDraft(null);
  };
  return (
    <TextField
      label="Duration"
      type="number"
      value={draft ?? item.durationDays}
      disabled={isReadOnly}
      helperText={item.durationDays === 1 ? "business day" : "business days"}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
      }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { min: 0, max: 365, step: 1, "aria-label": "Duration in business days" },
      }}
    />
  );
}
