/** Small words of lessons. */

/** Tags from a line with commas, each once. */
export function splitTags(line: string): string[] {
  return [...new Set(line.split(",").map((tag) => tag.trim()))].filter((tag) => tag !== "");
}
