/** Text for small places. */

/** Cuts a text at a number of characters, with an ellipsis as the last one. Never cuts a surrogate pair in two. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = maxLength - 1;
  const isInsidePair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, isInsidePair ? end - 1 : end).trimEnd()}…`;
}

/** A name or title in a reason, in quotation marks and short enough for one line. */
export function quoted(title: string): string {
  return `"${cutText(title, 60)}"`;
}
