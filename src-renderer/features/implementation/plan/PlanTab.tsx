import Box from "@mui/material/Box";
import { useMemo } from "react";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { ItemPanel } from "../checklists/panel/ItemPanel.tsx";
import { useItemActs } from "../checklists/use-item-acts.ts";
import { useOpenItem } from "../checklists/use-open-item.ts";
import { useImplementation } from "../use-implementation.ts";
import { PlanFacts } from "./PlanFacts.tsx";
import { PlanTable } from "./PlanTable.tsx";
import { useSchedule } from "./use-schedule.ts";

/** The plan: what is expected above, the items by date below, the panel of an item beside. */
export function PlanTab() {
  const { implementation } = useImplementation();
  const schedule = useSchedule();
  const acts = useItemActs();
  const { openItem, openById, close } = useOpenItem();
  const items = useMemo(() => inPosition(implementation.items), [implementation.items]);
  return (
    <Box sx={{ display: "flex", flex: 1, minHeight: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
        {/* What is expected: the plan's own forecast, then what earlier implementations say. */}
        <Box sx={{ flex: "none", borderBottom: 1, borderColor: "divider" }}>
          <PlanFacts schedule={schedule} />
        </Box>
        <PlanTable items={items} schedule={schedule} onOpen={openById} />
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
