/**
 * What travels between main and page: the values that Electron's structured
 * clone carries and this product sends, as one JSON text.
 *
 * Both functions are also sent into the page as their own source text, so they
 * may use nothing but the JavaScript of Node and browser alike.
 */

/**
 * Writes a value as text. Class instances lose their prototype, as in Electron.
 *
 * @throws Error with Electron's words when a function or a symbol is inside.
 */
export function encodeWire(value: unknown): string {
  const tag = (type: string, content: unknown): unknown => ({
    $: type,
    v: content,
  });
  const toBase64 = (bytes: Uint8Array): string => {
    if (typeof Buffer !== "undefined")
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += 32_768)
      parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
    return btoa(parts.join(""));
  };
  const walk = (item: unknown): unknown => {
    switch (typeof item) {
      case "string":
      case "boolean":
        return item;
      case "number":
        return Number.isFinite(item) && !Object.is(item, -0)
          ? item
          : tag("number", Object.is(item, -0) ? "-0" : String(item));
      case "undefined":
        return tag("undefined", 0);
      case "bigint":
        return tag("bigint", String(item));
      case "object":
        break;
      case "function":
      case "symbol":
        throw new Error("An object could not be cloned.");
    }
    if (item === null) return null;
    if (Array.isArray(item)) return item.map(walk);
    if (item instanceof Date) return tag("date", item.getTime());
    if (item instanceof Map)
      return tag(
        "map",
        [...item].map(([k, v]) => [walk(k), walk(v)]),
      );
    if (item instanceof Set) return tag("set", [...item].map(walk));
    if (item instanceof ArrayBuffer) return tag("buffer", toBase64(new Uint8Array(item)));
    if (item instanceof Uint8Array) return tag("bytes", toBase64(item));
    if (item instanceof Error) return tag("error", [item.name, item.message, item.stack]);
    if (ArrayBuffer.isView(item) || item instanceof Promise)
      throw new Error("An object could not be cloned.");
    if (Object.hasOwn(item, "$"))
      return tag(
        "object",
        Object.entries(item).map(([k, v]) => [k, walk(v)]),
      );
    const copy: Record<string, unknown> = {};
    for (const [key, content] of Object.entries(item)) copy[key] = walk(content);
    return copy;
  };
  return JSON.stringify(walk(value));
}

/** Reads what {@link encodeWire} wrote. */
export function decodeWire(text: string): unknown {
  const fromBase64 = (base64: string): Uint8Array =>
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const revive: Record<string, (content: never) => unknown> = {
    number: (content: string) => Number(content),
    undefined: () => undefined,
    bigint: (content: string) => BigInt(content),
    date: (content: number) => new Date(content),
    map: (content: [unknown, unknown][]) => new Map(content.map(([k, v]) => [walk(k), walk(v)])),
    set: (content: unknown[]) => new Set(content.map(walk)),
    buffer: (content: string) => fromBase64(content).buffer,
    bytes: (content: string) => fromBase64(content),
    error: ([name, message, stack]: [string, string, string]) =>
      Object.assign(new Error(message), { name, stack }),
    object: (content: [string, unknown][]) =>
      Object.fromEntries(content.map(([k, v]) => [k, walk(v)])),
  };
  const walk = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null) return item;
    if (Array.isArray(item)) return item.map(walk);
    const record = item as Record<string, unknown>;
    if (typeof record["$"] === "string") return revive[record["$"]]?.(record["v"] as never);
    for (const key of Object.keys(record)) record[key] = walk(record[key]);
    return record;
  };
  return walk(JSON.parse(text));
}
