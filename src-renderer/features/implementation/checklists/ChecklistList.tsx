import { keepInRange } from "../../../components/kept-range.ts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useLayoutEffect, useRef } from "react";
import { openDependencies } from "../../../../src-shared/domain/schedule/dependencies.ts";
import { isSatisfied } from "../../../../src-shared/domain/implementation.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { ROW_HEIGHTS } from "../../../tokens.ts";
import { useImplementation } from "../use-implementation.ts";
import type { ListRow } from "./checklist-rows.ts";
import { ListRoot } from "./checklist-styles.ts";
import { GroupRowView } from "./GroupRowView.tsx";
import { clashTitle, waitsForTitle } from "./item-texts.ts";
import { ItemRowView, rowElementId } from "./ItemRowView.tsx";
import type { ListKeys } from "./list-keys.ts";
import { type ItemDrag, useItemDrag } from "./use-item-drag.ts";
import type { ListCursor } from "./use-list-cursor.ts";
import type { Edge } from "./reorder.ts";

/** Rows drawn beyond each edge of what is in sight. */
const OVERSCAN = 8;

/** What a click on a row's button asks for. */
export type RowAct = "toggle" | "confirm" | "status" | "menu" | "add";

function edgeOf(drag: ItemDrag | null, id: string): Edge | null {
  return drag?.over?.id === id && drag.id !== id ? drag.over.edge : null;
}

/** The rows of all checklists; only those in sight are in the page. */
export function ChecklistList({
  rows,
  cursor,
  keys,
  openItemId,
  onAct,
  onOpen,
  onFold,
  onDrop,
}: {
  readonly rows: readonly ListRow[];
  readonly cursor: ListCursor;
  readonly keys: ListKeys;
  readonly openItemId: string | null;
  readonly onAct: (act: RowAct, row: ListRow, anchor: HTMLElement) => void;
  readonly onOpen: (row: ListRow) => void;
  readonly onFold: (row: ListRow) => void;
  readonly onDrop: (id: string, targetId: string, edge: Edge) => void;
}) {
  const { implementation, figures, today, isReadOnly } = useImplementation();
  const density = useAppStore((state) => state.settings.density);
  const height = ROW_HEIGHTS[density];
  const rootRef = useRef<HTMLDivElement>(null);
  const drag = useItemDrag(rootRef, onDrop);
  const { index: activeIndex, wantsFocus, handBackFocus, goTo } = cursor;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => rootRef.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    // The row with the keyboard stays in the page, even when it is scrolled out of sight.
    rangeExtractor: keepInRange([activeIndex]),
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);

  const activeKey = rows[activeIndex]?.key ?? null;
  useLayoutEffect(() => {
    if (!wantsFocus || activeKey === null) return;
    // A row far away is put into the middle, so that one sees where it belongs.
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    const isNear = activeIndex >= startIndex - 2 && activeIndex <= endIndex + 2;
    virtualizer.scrollToIndex(activeIndex, { align: isNear ? "auto" : "center" });
    document.getElementById(rowElementId(activeKey))?.focus({ preventScroll: true });
    handBackFocus();
  }, [wantsFocus, activeKey, activeIndex, virtualizer, handBackFocus]);

  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const key = event.target.closest<HTMLElement>("[data-key]")?.dataset["key"];
    const at = rows.findIndex((row) => row.key === key);
    const row = rows[at];
    if (!row) return;
    const button = event.target.closest<HTMLButtonElement>("button[data-act]");
    if (button) {
      onAct(button.dataset["act"] as RowAct, row, button);
      return;
    }
    if (row.type !== "item") {
      goTo(at);
      onFold(row);
    } else if (event.shiftKey) goTo(at, "extend");
    else if (event.ctrlKey || event.metaKey) goTo(at, "toggle");
    else {
      goTo(at);
      onOpen(row);
    }
  };

  return (
    <ListRoot
      ref={rootRef}
      role="treegrid"
      aria-label="Checklists"
      aria-rowcount={rows.length}
      aria-multiselectable
      onClick={onClick}
      onMouseDown={(event) => {
        // Shift-click selects rows, not their words.
        if (event.shiftKey) event.preventDefault();
      }}
      onKeyDown={keys}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place = {
            top: start,
            height,
            rowIndex: index,
            isTabStop: index === activeIndex,
            isReadOnly,
          };
          if (row.type !== "item") return <GroupRowView key={row.key} row={row} {...place} />;
          const { item } = row;
          return (
            <ItemRowView
              key={row.key}
              item={item}
              today={today}
              figure={figures.get(item.id)}
              waitsFor={waitsForTitle(item, implementation.items)}
              waitsForCount={
                isSatisfied(item) ? 0 : openDependencies(item, implementation.items).length
              }
              clash={clashTitle(item, implementation.items)}
              isSelected={cursor.selected.has(item.id)}
              isOpen={item.id === openItemId}
              isStaying={row.isStaying}
              edge={edgeOf(drag, item.id)}
              isDragged={drag?.id === item.id}
              {...place}
            />
          );
        })}
      </div>
    </ListRoot>
  );
}
