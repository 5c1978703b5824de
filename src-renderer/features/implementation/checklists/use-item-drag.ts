/** Dragging an item to another place of its checklist. */
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import type { Edge } from "./reorder.ts";

const ITEM_DRAG_TYPE = "payor-desk/item";
type Place = Pick<Item, "id" | "kind" | "checklist">;
type Data = Record<string | symbol, unknown>;

function isItem(data: Data): boolean {
  return data["type"] === ITEM_DRAG_TYPE;
}

/** Lets a row be dragged by its grip, and be dropped upon by items of the same checklist. */
export function makeDraggable(
  row: HTMLElement | null,
  grip: HTMLElement | null,
  { id, kind, checklist }: Place,
): (() => void) | undefined {
  if (!row || !grip) return undefined;
  const data = { type: ITEM_DRAG_TYPE, id, kind, checklist };
  return combine(
    draggable({ element: row, dragHandle: grip, getInitialData: () => data }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) =>
        isItem(source.data) &&
        source.data["kind"] === kind &&
        source.data["checklist"] === checklist,
      getData: ({ input }) => {
        const { top, height } = row.getBoundingClientRect();
        return { ...data, edge: input.clientY < top + height / 2 ? "top" : "bottom" };
      },
      getIsSticky: () => true,
    }),
  );
}

/** An item in the air and where it would land. */
export interface ItemDrag {
  readonly id: string;
  readonly over: { readonly id: string; readonly edge: Edge } | null;
}

function landing(data: Data | undefined): ItemDrag["over"] {
  if (!data || !isItem(data)) return null;
  return { id: String(data["id"]), edge: data["edge"] === "top" ? "top" : "bottom" };
}

/** Watches dragging over the list. */
export function useItemDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, targetId: string, edge: Edge) => void,
): ItemDrag | null {
  const [drag, setDrag] = useState<ItemDrag | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  }, [onDrop]);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    return combine(
      monitorForElements({
        canMonitor: ({ source }) => isItem(source.data),
        onDragStart: ({ source }) => {
          setDrag({ id: String(source.data["id"]), over: null });
        },
        onDrag: ({ source, location }) => {
          const over = landing(location.current.dropTargets[0]?.data);
          const id = String(source.data["id"]);
          setDrag((before) =>
            before?.over?.id === over?.id && before?.over?.edge === over?.edge
              ? before
              : { id, over },
          );
        },
        onDrop: ({ source, location }) => {
          setDrag(null);
          const over = landing(location.current.dropTargets[0]?.data);
          if (over) drop.current(String(source.data["id"]), over.id, over.edge);
        },
      }),
      autoScrollForElements({ element, canScroll: ({ source }) => isItem(source.data) }),
    );
  }, [list]);
  return drag;
}
