import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { itemName } from "../../../../src-shared/commands/naming.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import type { Schedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import {
  slackInWords,
  slipInWords,
} from "../../../../src-shared/domain/schedule/schedule-words.ts";
import { partyOf } from "../../../../src-shared/domain/selectors.ts";
import {
  ITEM_STATUS_LABELS,
  PARTY_LABELS,
  phaseName,
} from "../../../../src-shared/domain/vocabulary.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";

const HEADINGS = [
  "Item",
  "Phase",
  "Waits on",
  "Status",
  "Start",
  "Planned",
  "Forecast",
  "Against the baseline",
  "Slack",
] as const;

/** The plan in words: everything that the picture shows, for a screen reader and for looking things up. */
export function PlanTable({
  items,
  schedule,
  onOpen,
}: {
  /** In the order in which they are listed; those without a forecast are left out. */
  readonly items: readonly Item[];
  readonly schedule: Schedule;
  readonly onOpen: (itemId: string) => void;
}) {
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: "auto" }}>
      <Box
        component="table"
        aria-label="The plan as a table"
        sx={{
          width: 1,
          minWidth: 980,
          borderCollapse: "separate",
          borderSpacing: 0,
          "& th, & td": {
            px: 2,
            py: 1.25,
            textAlign: "left",
            verticalAlign: "top",
            borderBottom: 1,
            borderColor: "divider",
          },
          "& th:first-of-type, & td:first-of-type": { pl: 4 },
          "& thead th": {
            position: "sticky",
            top: 0,
            zIndex: 1,
            bgcolor: "sunken",
            color: "text.secondary",
            fontSize: 12,
            fontWeight: 600,
            whiteSpace: "nowrap",
          },
          // A thousand rows cost what is in sight.
          "& tbody tr": { contentVisibility: "auto", containIntrinsicSize: "auto 32px" },
        }}
      >
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const dates = schedule.items.get(item.id);
            if (!dates) return null;
            return (
              <tr key={item.id}>
                <td>
                  <Link
                    component="button"
                    type="button"
                    color="inherit"
                    sx={{ textAlign: "left", font: "inherit" }}
                    onClick={() => {
                      onOpen(item.id);
                    }}
                  >
                    {itemName(item)}
                  </Link>
                </td>
                <td>
                  {item.phase} {phaseName(item.phase)}
                </td>
                <td>{PARTY_LABELS[partyOf(item)]}</td>
                <td>{ITEM_STATUS_LABELS[item.status]}</td>
                <td>
                  <RelativeDate date={dates.start} />
                </td>
                <td>
                  <RelativeDate date={item.due} />
                  {item.isPinned && ", pinned"}
                </td>
                <td>
                  <RelativeDate date={dates.due} />
                  {dates.isCritical && (
                    <Box component="strong" sx={{ fontWeight: 600 }}>
                      , critical
                    </Box>
                  )}
                </td>
                <td>{slipInWords(dates.slipDays)}</td>
                <td>{item.status === "done" ? "done" : slackInWords(dates.slackDays)}</td>
              </tr>
            );
          })}
        </tbody>
      </Box>
    </Box>
  );
}
