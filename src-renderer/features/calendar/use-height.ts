import { type RefObject, useLayoutEffect, useState } from "react";

/** Height of an element in px, kept up to date; `start` until it is known. */
export function useHeight(element: RefObject<HTMLElement | null>, start: number): number {
  const [height, setHeight] = useState(start);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = (): void => {
      if (target.clientHeight > 0) setHeight(target.clientHeight);
    };
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return height;
}
