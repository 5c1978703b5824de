import { type RefObject, useLayoutEffect, useState } from "react";

const SIZES = { width: "clientWidth", height: "clientHeight" } as const;

/** Width or height of an element in px, kept up to date; `start` until it is known. */
export function useElementSize(
  element: RefObject<HTMLElement | null>,
  size: keyof typeof SIZES,
  start: number,
): number {
  const [pixels, setPixels] = useState(start);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = (): void => {
      const measured = target[SIZES[size]];
      if (measured > 0) setPixels(measured);
    };
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => {
      observer.disconnect();
    };
  }, [element, size]);
  return pixels;
}
