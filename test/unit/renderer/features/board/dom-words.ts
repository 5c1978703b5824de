// What a person reads in an element, for assertions.

/** Text of an element with its white space made plain. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** What stands in a field. */
export function valueOf(element: HTMLElement): string {
  return (element as HTMLInputElement).value;
}
