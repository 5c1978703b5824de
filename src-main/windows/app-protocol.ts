/** The `app://` scheme: serves the built window and documents to be printed, with a strict content-security policy. */
import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { protocol } from "electron";
import { newId } from "../clock.ts";

/** Scheme of every page of the app. */
const APP_SCHEME = "app";
/** Origin of every page of the app. */
export const APP_ORIGIN = `${APP_SCHEME}://payor-desk`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
};

const COMMON_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// A document is data: no script, no request, and of styles only the style elements that our own renderer wrote.
function documentPolicy(html: string): string {
  const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = ""]) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
  return `default-src 'none'; style-src ${hashes.join(" ") || "'none'"}; img-src data:; font-src data:; sandbox`;
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

const KEPT_DOCUMENTS = 20;

/** Documents that can be loaded for a while: by the hidden window that prints them, by the preview in the window. */
export class PrintableDocuments {
  readonly #documents = new Map<string, string>();

  /** Keeps a document and gives its path, e.g. `/print/<key>`; the oldest of more than 20 is forgotten. */
  publish(html: string): string {
    const key = newId();
    this.#documents.set(key, html);
    const oldest = this.#documents.keys().next();
    if (this.#documents.size > KEPT_DOCUMENTS && oldest.value !== undefined)
      this.#documents.delete(oldest.value);
    return `/print/${key}`;
  }

  /** The document of a key, or undefined. */
  find(key: string): string | undefined {
    return this.#documents.get(key);
  }
}

function notFound(): Response {
  return new Response("Not found", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

/** Path below the renderer's folder; null when it is not written as an address must be. */
function fileOf(pathname: string): string | null {
  if (pathname === "/") return "index.html";
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
}

/** Answers one request of the scheme. Only files below `rendererFolder` and published documents exist. */
export async function answerAppRequest(
  url: string,
  { rendererFolder, printable }: { rendererFolder: string; printable: PrintableDocuments },
): Promise<Response> {
  const address = new URL(url);
  if (address.host !== "payor-desk") return notFound();
  const printKey = /^\/print\/([\w-]+)$/.exec(address.pathname)?.[1];
  if (printKey !== undefined) {
    const html = printable.find(printKey);
    if (html === undefined) return notFound();
    return new Response(html, {
      headers: {
        ...COMMON_HEADERS,
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": documentPolicy(html),
      },
    });
  }
  const relative = fileOf(address.pathname);
  if (relative === null) return notFound();
  const file = path.resolve(rendererFolder, relative);
  if (!file.startsWith(rendererFolder + path.sep)) return notFound();
  const contentType = CONTENT_TYPES[path.extname(file)];
  if (contentType === undefined) return notFound();
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return notFound();
  if (relative !== "index.html") {
    return new Response(new Uint8Array(bytes), {
      headers: { ...COMMON_HEADERS, "Content-Type": contentType },
    });
  }
  const nonce = randomBytes(16).toString("base64");
  return new Response(bytes.toString("utf8").replaceAll("__CSP_NONCE__", nonce), {
    headers: {
      ...COMMON_HEADERS,
      "Content-Type": contentType,
      "Content-Security-Policy": windowPolicy(nonce),
    },
  });
}

/** Serves the scheme; must run after the app is ready. */
export function serveAppScheme(parts: {
  rendererFolder: string;
  printable: PrintableDocuments;
}): void {
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(request.url, parts));
}
