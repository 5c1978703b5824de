/** Text for small places. */

/** Cuts a text at a number of characters, with an ellipsis as the last one. Never cuts a surrogate pair in two. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = maxLength - 1;
  const isInsidePair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, isInsidePair ? end - 1 : end).trimEnd()}…`;
}

/** An id that people know, such as `SET-05` or `PT-01`; a random id says nothing to anybody. */
const CODE = /^[A-Z]{2,5}-\d{1,4}$/;

/** Code and title: "SET-05 Hold the kickoff meeting"; the title alone when the id is no code. */
export function withCode({ id, title }: { readonly id: string; readonly title: string }): string {
  return CODE.test(id) ? `${id} ${title}` : title;
}

/** A name or title in a reason, in quotation marks and short enough for one line. */
export function quoted(title: string): string {
  return `"${cutText(title, 60)}"`;
}

/** Order by code units: an order of the language costs ten times as much, over hundreds of thousands of comparisons. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
