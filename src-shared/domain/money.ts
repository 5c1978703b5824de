/** Amounts of money: integer cents in the document, dollars on the screen. */

const DOLLARS = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});
const DOLLARS_AND_CENTS = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** "$12,500", or "$12,500.25" when there are odd cents. */
export function formatCents(cents: number): string {
  return (cents % 100 === 0 ? DOLLARS : DOLLARS_AND_CENTS).format(cents / 100);
}

/** Cents of an amount as a person types it: "12,500", "$12,500.25"; empty is 0; null when it is no amount. */
export function parseDollars(text: string): number | null {
  const plain = text.replace(/[$,\s]/g, "");
  if (plain === "") return 0;
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return null;
  return Math.round(Number(plain) * 100);
}
