import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { CalendarRange, SearchX } from "lucide-react";
import { useCallback, useMemo, useRef } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { NO_FILTER, timelineRows } from "../../../../src-shared/timeline/timeline-rows.ts";
import { useActions } from "../../../app/actions.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { ItemPanel } from "../checklists/panel/ItemPanel.tsx";
import { useItemActs } from "../checklists/use-item-acts.ts";
import { useOpenItem } from "../checklists/use-open-item.ts";
import { useImplementation } from "../use-implementation.ts";
import { ForecastPanel } from "./ForecastPanel.tsx";
import { PLAN_ACTIONS } from "./plan-actions.ts";
import { exportTimelineImage } from "./export-timeline.ts";
import { changePlanView, DAY_WIDTHS, usePlanView } from "./plan-view.ts";
import { PlanExport } from "./PlanExport.tsx";
import { PlanTable } from "./PlanTable.tsx";
import { PlanTimeline } from "./PlanTimeline.tsx";
import { PlanToolbar } from "./PlanToolbar.tsx";
import { useSchedule } from "./use-schedule.ts";

/** The plan: what is expected above, the items by date below, the panel of an item beside. */
export function PlanTab() {
  const { implementation, today } = useImplementation();
  const { id } = implementation;
  const view = usePlanView(id);
  const schedule = useSchedule();
  const acts = useItemActs();
  const exportButton = useRef<HTMLButtonElement>(null);
  const { openItem, openId, openHere, openById, close } = useOpenItem();
  useActions(PLAN_ACTIONS);
  // Folded or not: what passes the filter.
  const { rows } = useMemo(
    () => timelineRows(implementation, schedule, today, view),
    [implementation, schedule, today, view],
  );
  const items = rows.flatMap((row) => (row.type === "item" ? [row.item] : []));
  const exportImage = (): void => {
    const dayWidth = view.zoom === "fit" ? 0 : DAY_WIDTHS[view.zoom];
    void exportTimelineImage(id, { implementation, schedule, today }, rows, dayWidth);
  };
  const open = useCallback(
    (itemId: string) => {
      openHere(itemId);
    },
    [openHere],
  );
  const count = schedule.items.size;
  const empty =
    count === 0 ? (
      <EmptyState icon={CalendarRange} title="Nothing is planned yet">
        Items of the checklists appear here with their dates.
      </EmptyState>
    ) : (
      <EmptyState
        icon={SearchX}
        title="No item matches"
        action={
          <Button
            variant="outlined"
            onClick={() => {
              changePlanView(id, NO_FILTER);
            }}
          >
            Show all {countOf(count, "item")}
          </Button>
        }
      />
    );
  return (
    <Box sx={{ display: "flex", flex: 1, minHeight: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
        <Box sx={{ flex: "none", "&:not(:empty)": { borderBottom: 1, borderColor: "divider" } }}>
          <ForecastPanel />
        </Box>
        <PlanToolbar view={view}>
          <PlanExport
            button={exportButton}
            onExportImage={rows.length === 0 ? null : exportImage}
          />
        </PlanToolbar>
        {view.isTable && items.length > 0 ? (
          <PlanTable items={items} schedule={schedule} onOpen={openById} />
        ) : (
          <PlanTimeline
            view={view}
            schedule={schedule}
            acts={acts}
            openItemId={openId}
            exportButton={exportButton}
            onOpen={open}
            onLeave={close}
            empty={empty}
          />
        )}
      </Box>
      {openItem && (
        <ItemPanel
          key={openItem.id}
          item={openItem}
          acts={acts}
          onOpen={openById}
          onClose={close}
        />
      )}
    </Box>
  );
}
