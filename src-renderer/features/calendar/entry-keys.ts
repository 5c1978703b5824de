/** The keyboard among the entries: arrows go from one to the next and from day to day, D opens the way to another date. */

/** Elements that have the focus of an entry, in the order of days and of what is seen. */
function stops(root: HTMLElement): { readonly element: HTMLElement; readonly day: string }[] {
  return [...root.querySelectorAll<HTMLElement>("[data-key][data-day]")]
    .map((mark) => ({
      element: mark.closest<HTMLElement>(".cal-box") ?? mark,
      day: mark.dataset["day"] ?? "",
      top: mark.getBoundingClientRect().top,
    }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.top - b.top);
}

/** Key of the entry that has the focus, or null. */
export function focusedKey(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null;
  const mark = target.matches("[data-key]")
    ? target
    : target.matches(".cal-box")
      ? target.querySelector<HTMLElement>("[data-key]")
      : null;
  return mark?.dataset["key"] ?? null;
}

/** Gives the focus to an entry by its key; says whether it is there. */
export function focusEntry(root: HTMLElement, key: string): boolean {
  const marks = [...root.querySelectorAll<HTMLElement>("[data-key]")];
  const mark = marks.find((candidate) => candidate.dataset["key"] === key);
  if (!mark) return false;
  (mark.closest<HTMLElement>(".cal-box") ?? mark).focus();
  return true;
}

/** The entry to go to from another by an arrow key; null when there is none that way. */
export function neighbour(
  order: readonly { readonly day: string }[],
  at: number,
  key: string,
): number | null {
  const here = order[at];
  if (!here) return order.length > 0 ? 0 : null;
  if (key === "ArrowDown") return at + 1 < order.length ? at + 1 : null;
  if (key === "ArrowUp") return at > 0 ? at - 1 : null;
  const first = order.findIndex(({ day }) => day === here.day);
  const days = [...new Set(order.map(({ day }) => day))];
  const day = days[days.indexOf(here.day) + (key === "ArrowRight" ? 1 : -1)];
  if (day === undefined) return null;
  const start = order.findIndex((one) => one.day === day);
  const count = order.filter((one) => one.day === day).length;
  return start + Math.min(at - first, count - 1);
}

/** Goes on by an arrow key; says whether the key was one. */
export function walk(root: HTMLElement, target: EventTarget | null, key: string): boolean {
  if (!/^Arrow(Up|Down|Left|Right)$/.test(key)) return false;
  const all = stops(root);
  const at = all.findIndex(({ element }) => element === target);
  const next = neighbour(all, at, key);
  if (next !== null) {
    const element = all[next]?.element;
    element?.focus();
    element?.scrollIntoView({ block: "nearest" });
  }
  return true;
}

/** Leaves one entry in the order of Tab: the focused one, else the first of `day`, else the first. */
export function keepOneTabStop(root: HTMLElement, day: string): void {
  const boxes = [...root.querySelectorAll<HTMLElement>(".cal-box")];
  const stop =
    boxes.find((box) => box === document.activeElement) ??
    boxes.find((box) => box.querySelector(`[data-day="${day}"]`)) ??
    boxes[0];
  for (const box of boxes) box.tabIndex = box === stop ? 0 : -1;
}
