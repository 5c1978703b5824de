import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { type RefObject, useEffect, useRef, useState } from "react";
import { COLUMN_KEYS, type ColumnKey } from "./board-view.ts";

/** Marks what is dragged as a card of the board. */
export const CARD_DRAG_TYPE = "payor-desk/card";
const COLUMN_DROP_TYPE = "payor-desk/column";

/** A card in the air. */
export interface CardDrag {
  readonly cardId: string;
  /** The column under it. */
  readonly over: ColumnKey | null;
}

function isCard(data: Record<string | symbol, unknown>): boolean {
  return data["type"] === CARD_DRAG_TYPE;
}

function columnOf(data: Record<string | symbol, unknown> | undefined): ColumnKey | null {
  return COLUMN_KEYS.find((key) => key === data?.["column"]) ?? null;
}

/** Watches dragging over the whole board; state changes only when a card enters another column. */
export function useBoardDrag(
  surface: RefObject<HTMLElement | null>,
  onDrop: (cardId: string, to: ColumnKey) => void,
): CardDrag | null {
  const [drag, setDrag] = useState<CardDrag | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  }, [onDrop]);

  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const cardIdOf = (data: Record<string | symbol, unknown>): string => String(data["cardId"]);
    return combine(
      monitorForElements({
        canMonitor: ({ source }) => isCard(source.data),
        onDragStart: ({ source }) => {
          setDrag({ cardId: cardIdOf(source.data), over: null });
        },
        onDropTargetChange: ({ source, location }) => {
          const over = columnOf(location.current.dropTargets[0]?.data);
          setDrag({ cardId: cardIdOf(source.data), over });
        },
        onDrop: ({ source, location }) => {
          setDrag(null);
          const over = columnOf(location.current.dropTargets[0]?.data);
          if (over) drop.current(cardIdOf(source.data), over);
        },
      }),
      autoScrollForElements({ element, canScroll: ({ source }) => isCard(source.data) }),
    );
  }, [surface]);
  return drag;
}

/** Makes a column a target for cards; a list inside it scrolls while a card is held near its edge. */
export function useColumnDropTarget(
  column: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  key: ColumnKey,
): void {
  useEffect(() => {
    const element = column.current;
    if (!element) return undefined;
    const target = dropTargetForElements({
      element,
      canDrop: ({ source }) => isCard(source.data),
      getData: () => ({ type: COLUMN_DROP_TYPE, column: key }),
    });
    const scroller = list.current;
    if (!scroller) return target;
    return combine(
      target,
      autoScrollForElements({ element: scroller, canScroll: ({ source }) => isCard(source.data) }),
    );
  }, [column, list, key]);
}
