/** Dragging a bar along the days with the pointer. */
import { type PointerEvent, type RefObject, useRef } from "react";
import { addCalendarDays, calendarDaysBetween } from "../../../../src-shared/domain/dates.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { dayAt, type TimeScale } from "../../../../src-shared/timeline/time-scale.ts";
import type { TimelineItemRow } from "../../../../src-shared/timeline/timeline-rows.ts";
import type { Pinning } from "./use-pinning.ts";

/** Way that the pointer has to go before a press becomes a drag. */
const LEAST_WAY = 4;
/** Width of the edge at which the timeline scrolls along, and how far a move there takes it. */
const EDGE = 48;
const EDGE_STEP = 24;

interface Press {
  readonly pointerId: number;
  readonly row: TimelineItemRow;
  readonly clientX: number;
  /** Place of the press from the left end of all days. */
  readonly x: number;
  readonly isDragging: boolean;
}

/** Handlers for the root. A press that went nowhere stays a click; the click that ends a drag is swallowed. */
export function useBarDrag(
  root: RefObject<HTMLElement | null>,
  rowOf: (key: string) => TimelineItemRow | null,
  scale: TimeScale,
  titleWidth: number,
  pinning: Pick<Pinning, "canCarry" | "carryTo" | "commit" | "cancel">,
) {
  const press = useRef<Press | null>(null);
  const wasDragged = useRef(false);

  const placeOf = (clientX: number): number => {
    const element = root.current;
    if (!element) return 0;
    return clientX - element.getBoundingClientRect().left - titleWidth + element.scrollLeft;
  };
  const carry = (item: Item, from: number, to: number, due: string): void => {
    const days = calendarDaysBetween(dayAt(scale, from), dayAt(scale, to));
    pinning.carryTo(item, addCalendarDays(due, days));
  };
  return {
    onPointerDown: (event: PointerEvent): void => {
      wasDragged.current = false;
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      const key = event.target.closest<SVGElement>("[data-bar]")?.dataset["bar"];
      const row = key === undefined ? null : rowOf(key);
      if (!row || !pinning.canCarry(row.item)) return;
      const { clientX, pointerId } = event;
      press.current = { pointerId, row, clientX, x: placeOf(clientX), isDragging: false };
    },
    onPointerMove: (event: PointerEvent): void => {
      const now = press.current;
      const element = root.current;
      if (!now || !element || now.pointerId !== event.pointerId) return;
      if (!now.isDragging) {
        if (Math.abs(event.clientX - now.clientX) < LEAST_WAY) return;
        press.current = { ...now, isDragging: true };
        element.setPointerCapture(event.pointerId);
      }
      const { left, right } = element.getBoundingClientRect();
      if (event.clientX > right - EDGE) element.scrollBy({ left: EDGE_STEP });
      else if (event.clientX < left + titleWidth + EDGE) element.scrollBy({ left: -EDGE_STEP });
      carry(now.row.item, now.x, placeOf(event.clientX), now.row.dates.due);
    },
    onPointerUp: (event: PointerEvent): void => {
      const now = press.current;
      press.current = null;
      if (!now?.isDragging) return;
      wasDragged.current = true;
      root.current?.releasePointerCapture(event.pointerId);
      pinning.commit();
    },
    onPointerCancel: (): void => {
      press.current = null;
      pinning.cancel();
    },
    /** Lets go without a change; the press is forgotten. */
    release: (): void => {
      if (press.current?.isDragging) wasDragged.current = true;
      press.current = null;
    },
    /** Whether the click that is being handled ended a drag. */
    isEndOfDrag: (): boolean => wasDragged.current,
  };
}
