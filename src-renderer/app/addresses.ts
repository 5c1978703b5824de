/** Addresses of the places in the window. */

/** Address of the board. */
export const BOARD_ADDRESS = "/board";
export const LESSONS_ADDRESS = "/lessons";
export const PLAYBOOKS_ADDRESS = "/playbooks";
export const SETTINGS_ADDRESS = "/settings";

/**
 * Address of an implementation: of a tab, and of something in it.
 * `query` e.g. `{ item: "SET-05" }`, `{ lesson: id }`, `{ meeting: id }`.
 */
export function implementationAddress(
  id: string,
  tab = "",
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `/implementation/${encodeURIComponent(id)}${tab ? `/${tab}` : ""}${search ? `?${search}` : ""}`;
}
