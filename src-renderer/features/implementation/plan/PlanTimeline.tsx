import Box from "@mui/material/Box";
import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import type { Schedule } from "../../../../src-shared/domain/schedule/schedule.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { ROW_HEIGHTS } from "../../../tokens.ts";
import type { ItemActs } from "../checklists/use-item-acts.ts";
import { useListCursor } from "../checklists/use-list-cursor.ts";
import { useImplementation } from "../use-implementation.ts";
import { changePlanView, type PlanView, setPlanFolded, zoomBy } from "./plan-view.ts";
import { RowMenu } from "./RowMenu.tsx";
import { Timeline, type TimelineActs } from "./Timeline.tsx";
import { TimelineReadout } from "./TimelineReadout.tsx";
import { usePinning } from "./use-pinning.ts";
import { useTimeline } from "./use-timeline.ts";
import { useElementSize } from "../../../components/use-element-size.ts";

/** Widths of the titles, and the width of the whole below which they are narrow. */
const TITLE_WIDTH = 360;
const NARROW_TITLE_WIDTH = 250;
const NARROW = 900;
/** Width of a vertical scroll bar, which `fit` must leave free. */
const SCROLL_BAR = 16;

/** The timeline with what hangs over it and the line below it. */
export function PlanTimeline({
  view,
  schedule,
  acts,
  openItemId,
  exportButton,
  onOpen,
  onLeave,
  empty,
}: {
  readonly view: PlanView;
  readonly schedule: Schedule;
  readonly acts: ItemActs;
  readonly openItemId: string | null;
  readonly exportButton: RefObject<HTMLButtonElement | null>;
  readonly onOpen: (itemId: string) => void;
  readonly onLeave: () => void;
  /** Shown where no row is. */
  readonly empty: ReactNode;
}) {
  const { implementation } = useImplementation();
  const { id, items } = implementation;
  const rowHeight = ROW_HEIGHTS[useAppStore((state) => state.settings.density)];
  const boxRef = useRef<HTMLDivElement>(null);
  const width = useElementSize(boxRef, "width", 1200);
  const titleWidth = width < NARROW ? NARROW_TITLE_WIDTH : TITLE_WIDTH;
  const pinning = usePinning(schedule, acts);
  const { rows, ground, layout, original } = useTimeline(
    view,
    schedule,
    pinning.preview?.schedule ?? null,
    width - titleWidth - SCROLL_BAR,
    rowHeight,
  );
  const cursor = useListCursor(rows);
  const [menu, setMenu] = useState<{ anchor: HTMLElement; item: Item } | null>(null);
  const timelineActs = useMemo<TimelineActs>(
    () => ({
      open: ({ item }) => {
        onOpen(item.id);
      },
      setFolded: ({ key }, isFolded) => {
        setPlanFolded(id, key, isFolded);
      },
      showMenu: ({ item }, anchor) => {
        setMenu({ anchor, item });
      },
      zoomBy: (step) => {
        zoomBy(id, step);
      },
      fit: () => {
        changePlanView(id, { zoom: "fit" });
      },
      askExport: () => {
        exportButton.current?.click();
      },
      leave: onLeave,
    }),
    [id, exportButton, onOpen, onLeave],
  );
  const menuItem = menu ? items[menu.item.id] : undefined;
  return (
    <Box
      ref={boxRef}
      sx={{ flex: 1, minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column" }}
    >
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <Timeline
            rows={rows}
            ground={ground}
            layout={layout}
            original={original}
            cursor={cursor}
            pinning={pinning}
            acts={timelineActs}
            rowHeight={rowHeight}
            titleWidth={titleWidth}
            openItemId={openItemId}
            areAllLinksShown={view.areAllLinksShown}
            isSlackShown={view.isSlackShown}
          />
          <TimelineReadout rows={rows} activeRow={cursor.row} preview={pinning.preview} />
        </>
      )}
      {menu && menuItem && (
        <RowMenu
          anchor={menu.anchor}
          item={menuItem}
          onOpen={() => {
            onOpen(menuItem.id);
          }}
          onTogglePin={() => {
            pinning.togglePin(menuItem);
          }}
          onClose={() => {
            setMenu(null);
            cursor.askForFocus();
          }}
        />
      )}
    </Box>
  );
}
