/** Where one is in time: the first look, zooming around a place, going to a day. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import { dayAt, type TimeScale, xOfDay } from "../../../../src-shared/timeline/time-scale.ts";

/** Part of the width at which a day stands that one goes to. */
const PLACE = 0.3;
/** Part of the width that an arrow key scrolls. */
const STEP = 0.25;

function showDay(
  element: HTMLElement,
  scale: TimeScale,
  titleWidth: number,
  date: IsoDate,
  behavior: ScrollBehavior,
): void {
  const room = element.clientWidth - titleWidth;
  element.scrollTo({ left: xOfDay(scale, date) - room * PLACE, behavior });
}

/** Keeps the day at the anchor where it is when the scale changes. `zoomBy` is called with Ctrl and the wheel. */
export function useTimelineScroll(
  root: RefObject<HTMLElement | null>,
  scale: TimeScale,
  titleWidth: number,
  today: IsoDate,
  zoomBy: (step: 1 | -1) => void,
) {
  const shown = useRef<TimeScale | null>(null);
  /** Where the next change of scale is to leave the day that is there, from the left edge of the days; null = the middle. */
  const anchor = useRef<number | null>(null);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const before = shown.current;
    shown.current = scale;
    if (!before) {
      showDay(element, scale, titleWidth, today, "auto");
      return;
    }
    if (before.dayWidth === scale.dayWidth) return;
    const room = element.clientWidth - titleWidth;
    const place = anchor.current ?? room / 2;
    anchor.current = null;
    const date = dayAt(before, element.scrollLeft + place);
    element.scrollTo({ left: xOfDay(scale, date) - place });
  }, [root, scale, titleWidth, today]);

  // React listens to the wheel passively, so that the page itself would be zoomed.
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const x = event.clientX - element.getBoundingClientRect().left - titleWidth;
      anchor.current = Math.max(0, x);
      zoomBy(event.deltaY < 0 ? 1 : -1);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element.removeEventListener("wheel", onWheel);
    };
  }, [root, titleWidth, zoomBy]);

  const scrollBy = (step: 1 | -1): void => {
    const element = root.current;
    element?.scrollBy({ left: step * (element.clientWidth - titleWidth) * STEP });
  };
  const goToDay = (date: IsoDate): void => {
    if (root.current) showDay(root.current, scale, titleWidth, date, "smooth");
  };
  return { goToDay, scrollBy };
}
