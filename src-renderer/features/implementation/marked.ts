/** The record to which an address leads: shown where it stands, and scrolled into sight. */
import { type RefObject, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";

/** How a line looks to which the address leads; its name says so too, with `aria-current`. */
export const MARKED_SX = {
  bgcolor: "accentSoft",
  boxShadow: (theme: { palette: { primary: { main: string } } }) =>
    `inset 3px 0 0 ${theme.palette.primary.main}`,
} as const;

/** Id in the address under a name, or null: `?risk=<id>`. */
export function useMarked(name: string): string | null {
  const [params] = useSearchParams();
  return params.get(name);
}

/** Scrolls the element into sight when it becomes the one to which the address leads. */
export function useScrollTo<E extends Element>(isMarked: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (isMarked) ref.current?.scrollIntoView({ block: "center" });
  }, [isMarked]);
  return ref;
}
