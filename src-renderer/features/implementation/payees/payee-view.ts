/** The views of the Payees tab, as they stand in the address (`?view=funnel`). */

/** Views with their words; the first is the one without a word in the address. */
export const PAYEE_VIEWS = [
  { code: "grid", label: "Grid" },
  { code: "funnel", label: "Funnel" },
  { code: "calls", label: "Calls" },
] as const;

/** Code of a view. */
export type PayeeView = (typeof PAYEE_VIEWS)[number]["code"];

/** The view that an address asks for; the grid when it asks for none that exists. */
export function payeeViewOf(code: string | null): PayeeView {
  return PAYEE_VIEWS.find((view) => view.code === code)?.code ?? "grid";
}
