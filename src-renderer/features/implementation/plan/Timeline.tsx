import { keepInRange } from "../../../components/kept-range.ts";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { dayAt } from "../../../../src-shared/timeline/time-scale.ts";
import { groupBracket } from "../../../../src-shared/timeline/timeline-bars.ts";
import type {
  TimelineBars,
  TimelineGround,
} from "../../../../src-shared/timeline/timeline-layout.ts";
import type {
  TimelineGroupRow,
  TimelineItemRow,
  TimelineRow,
} from "../../../../src-shared/timeline/timeline-rows.ts";
import { itemInWords } from "../../../../src-shared/timeline/timeline-words.ts";
import type { ListCursor } from "../checklists/use-list-cursor.ts";
import { useImplementation } from "../use-implementation.ts";
import { PinCallout } from "./PinCallout.tsx";
import { axisHeight, TimelineAxis, TimelineBackground } from "./TimelineGround.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { TimelineLinks } from "./TimelineLinks.tsx";
import { TimelineGroupView, TimelineItemView, timelineRowId } from "./TimelineRowView.tsx";
import { TimelineRoot } from "./timeline-styles.ts";
import { type TimelineKeyActs, timelineKeys } from "./timeline-keys.ts";
import { tellReadout } from "./readout.ts";
import { useBarDrag } from "./use-bar-drag.ts";
import type { Pinning } from "./use-pinning.ts";
import { useTimelineScroll } from "./use-timeline-scroll.ts";

/** Rows drawn beyond each edge of what is in sight. */
const OVERSCAN = 6;

/** What the timeline asks its tab to do. */
export type TimelineActs = Pick<TimelineKeyActs, "zoomBy" | "fit" | "askExport" | "leave"> & {
  readonly open: (row: TimelineItemRow) => void;
  readonly setFolded: (row: TimelineGroupRow, isFolded: boolean) => void;
  readonly showMenu: (row: TimelineItemRow, anchor: HTMLElement) => void;
};

/** The picture of the plan: titles at the left, time above, bars in between; only rows in sight are in the page. */
export function Timeline({
  rows,
  ground,
  layout,
  original,
  cursor,
  pinning,
  acts,
  rowHeight,
  titleWidth,
  openItemId,
  areAllLinksShown,
  isSlackShown,
}: {
  readonly rows: readonly TimelineRow[];
  readonly ground: TimelineGround;
  readonly layout: TimelineBars;
  /** The bars as they stand, while something is carried; else the same as `layout`. */
  readonly original: TimelineBars;
  readonly cursor: ListCursor<TimelineRow>;
  readonly pinning: Pinning;
  readonly acts: TimelineActs;
  readonly rowHeight: number;
  readonly titleWidth: number;
  readonly openItemId: string | null;
  readonly areAllLinksShown: boolean;
  readonly isSlackShown: boolean;
}) {
  const { implementation, today } = useImplementation();
  const { scale, shades } = ground;
  const { preview } = pinning;
  const rootRef = useRef<HTMLDivElement>(null);
  const [hoverKey, setHoverKey] = useState<string | null>(null);
  const { index: activeIndex, wantsFocus, handBackFocus, goTo } = cursor;
  const headHeight = axisHeight(ground);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => rootRef.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    scrollPaddingStart: headHeight,
    // The row with the keyboard stays in the page, even when it is scrolled out of sight.
    rangeExtractor: keepInRange([activeIndex]),
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  const activeKey = rows[activeIndex]?.key ?? null;
  useLayoutEffect(() => {
    if (!wantsFocus || activeKey === null) return;
    virtualizer.scrollToIndex(activeIndex, { align: "auto" });
    document.getElementById(timelineRowId(activeKey))?.focus({ preventScroll: true });
    handBackFocus();
  }, [wantsFocus, activeKey, activeIndex, virtualizer, handBackFocus]);

  const { goToDay, scrollBy } = useTimelineScroll(rootRef, scale, titleWidth, today, acts.zoomBy);
  const rowByKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const itemRow = useCallback(
    (key: string): TimelineItemRow | null => {
      const row = rowByKey.get(key);
      return row?.type === "item" ? row : null;
    },
    [rowByKey],
  );
  const drag = useBarDrag(rootRef, itemRow, scale, titleWidth, pinning);
  const showMenu = (row: TimelineItemRow): void => {
    const anchor = document.getElementById(timelineRowId(row.key));
    if (anchor) acts.showMenu(row, anchor.querySelector<HTMLElement>(".tl-title") ?? anchor);
  };
  const keys = timelineKeys(rows, activeIndex, {
    ...acts,
    goTo,
    scrollBy,
    carry: ({ item }, step) => {
      pinning.carryBy(item, step);
    },
    commit: pinning.commit,
    cancel: () => {
      drag.release();
      return pinning.cancel();
    },
    togglePin: ({ item }) => {
      pinning.togglePin(item);
    },
    showMenu,
    goToToday: () => {
      goToDay(today);
    },
  });

  const keyAt = (target: EventTarget): string | null =>
    target instanceof Element
      ? (target.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? null)
      : null;
  const onClick = (event: MouseEvent): void => {
    const key = keyAt(event.target);
    const index = key === null ? -1 : rows.findIndex((row) => row.key === key);
    const row = rows[index];
    if (!row || drag.isEndOfDrag()) return;
    goTo(index);
    if (row.type !== "item") {
      if ((event.target as Element).closest(".tl-title")) acts.setFolded(row, !row.isFolded);
    } else if ((event.target as Element).closest(".tl-title, [data-bar]")) acts.open(row);
  };
  const onPointerMove = (event: PointerEvent): void => {
    drag.onPointerMove(event);
    const element = rootRef.current;
    if (!element || event.buttons !== 0) return;
    const key = keyAt(event.target);
    if (key !== hoverKey) setHoverKey(key);
    const x = event.clientX - element.getBoundingClientRect().left - titleWidth;
    tellReadout(x >= 0 ? dayAt(scale, x + element.scrollLeft) : null, shades, key);
  };

  const totalHeight = virtualizer.getTotalSize();
  const virtualRows = virtualizer.getVirtualItems();
  const focusId = hoverKey ?? activeKey;
  return (
    <TimelineRoot
      ref={rootRef}
      role="treegrid"
      aria-label="Timeline"
      aria-rowcount={rows.length}
      onClick={onClick}
      onKeyDown={keys}
      onPointerDown={drag.onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      onPointerLeave={() => {
        setHoverKey(null);
        tellReadout(null, shades, null);
      }}
      onContextMenu={(event) => {
        const row = itemRow(keyAt(event.target) ?? "");
        if (!row) return;
        event.preventDefault();
        goTo(rows.indexOf(row));
        showMenu(row);
      }}
      onFocus={(event) => {
        // A screen reader may put the keyboard on a row by itself.
        const key = keyAt(event.target);
        if (key !== null && key !== activeKey)
          goTo(
            rows.findIndex((row) => row.key === key),
            "single",
            false,
          );
      }}
      onBlur={(event) => {
        // What is carried by keys is left where it was when the keyboard goes elsewhere.
        if (!event.currentTarget.contains(event.relatedTarget)) pinning.cancel();
      }}
    >
      <div
        role="presentation"
        className="tl-content"
        style={{ width: titleWidth + scale.width, height: headHeight + totalHeight }}
      >
        <div className="tl-head" role="presentation" style={{ height: headHeight }}>
          <div className="tl-corner" role="presentation" style={{ width: titleWidth }}>
            <TimelineLegend />
          </div>
          <TimelineAxis ground={ground} />
        </div>
        <div className="tl-body" role="presentation" style={{ height: totalHeight }}>
          <TimelineBackground ground={ground} left={titleWidth} height={totalHeight} />
          <TimelineLinks
            links={layout.links}
            focusId={preview?.itemId ?? focusId}
            areAllShown={areAllLinksShown}
            left={titleWidth}
            width={scale.width}
            height={totalHeight}
          />
          {virtualRows.map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const place = {
              top: start,
              index,
              titleWidth,
              width: scale.width,
              measures: layout.measures,
              isTabStop: index === activeIndex,
            };
            if (row.type !== "item") {
              return (
                <TimelineGroupView
                  key={row.key}
                  row={row}
                  bracket={groupBracket(row, scale, layout.measures)}
                  today={today}
                  {...place}
                />
              );
            }
            const bar = layout.bars.get(row.key);
            if (!bar) return null;
            const before = original.bars.get(row.key);
            return (
              <TimelineItemView
                key={row.key}
                row={row}
                bar={bar}
                ghost={preview && before && before.path !== bar.path ? before.path : null}
                words={itemInWords(row, implementation, today)}
                isOpen={row.key === openItemId}
                isCarried={row.key === preview?.itemId}
                canCarry={pinning.canCarry(row.item)}
                isSlackShown={isSlackShown}
                {...place}
              />
            );
          })}
          {preview && (
            <PinCallout
              preview={preview}
              bars={layout}
              rows={rows}
              titleWidth={titleWidth}
              root={rootRef.current}
              today={today}
            />
          )}
        </div>
      </div>
    </TimelineRoot>
  );
}
