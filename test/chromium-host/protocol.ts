import type { Request as PageRequest, Route } from "playwright-core";
import { answerRequestsWith } from "./browser.ts";
import { answerDialogRequest } from "./dialogs.ts";
import { mappedScheme, toAppAddress } from "./host-context.ts";
import { registry, windowOfPage } from "./registry.ts";
import { strict } from "./strict.ts";
import { app } from "./app.ts";
import type { BrowserWindow } from "./windows.ts";

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type Headers = Record<string, string[]>;
interface Verdict {
  cancel?: boolean;
  responseHeaders?: Record<string, string | string[]>;
}
type RequestListener = (details: object, callback: (verdict: Verdict) => void) => void;

const privileged = new Set<string>();
const handlers = new Map<string, ProtocolHandler>();
let beforeRequest: RequestListener | null = null;
let headersReceived: RequestListener | null = null;
let lastRequestId = 0;

/** `electron.protocol` */
export const protocol = strict("protocol", {
  registerSchemesAsPrivileged(schemes: readonly Electron.CustomScheme[]): void {
    if (app.isReady())
      throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard && privileges.secure) privileged.add(scheme);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (!app.isReady()) throw new Error("protocol.handle can only be used after app is ready");
    if (!privileged.has(scheme))
      throw new Error(
        `the Chromium host carries only schemes registered as standard and secure, not "${scheme}"`,
      );
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme);
  },
});

function listenerSetter(
  set: (listener: RequestListener | null) => void,
): (...args: unknown[]) => void {
  return (...args) => {
    const listener = args.at(-1) as RequestListener | null;
    const filter = args.length > 1 ? (args[0] as { urls: string[] }) : null;
    if (filter?.urls.some((url) => url !== "<all_urls>" && url !== "*://*/*"))
      throw new Error("the Chromium host carries electron.webRequest only for all addresses");
    set(listener);
  };
}

/** `electron.session.defaultSession`, which every window uses. */
export const defaultSession = strict("session.defaultSession", {
  protocol,
  // Chromium itself refuses every permission but the host's own notifications.
  setPermissionRequestHandler(): void {},
  setPermissionCheckHandler(): void {},
  setSpellCheckerEnabled(): void {},
  webRequest: strict("session.webRequest", {
    onBeforeRequest: listenerSetter((listener) => {
      beforeRequest = listener;
    }),
    onHeadersReceived: listenerSetter((listener) => {
      headersReceived = listener;
    }),
  }),
});

/** `electron.session` */
export const session = strict("session", { defaultSession });

function ask(listener: RequestListener | null, details: object): Promise<Verdict> {
  if (!listener) return Promise.resolve({});
  return new Promise((resolve) => {
    listener(details, resolve);
  });
}

/** The window that sent a request as the top frame's navigation, if it did. */
function navigatingWindow(request: PageRequest): BrowserWindow | undefined {
  if (!request.isNavigationRequest()) return undefined;
  try {
    const frame = request.frame();
    return frame.parentFrame() === null ? windowOfPage(frame.page()) : undefined;
  } catch {
    return undefined; // A popup, closed as soon as it is there.
  }
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  if (await answerDialogRequest(route)) return;

  const url = toAppAddress(request.url());
  const window = navigatingWindow(request);
  if (window && !window.webContents.mayNavigate(url, request.url())) {
    // Aborted this way, Chromium stays where it is instead of showing an error page.
    await route.abort("aborted");
    return;
  }
  const handler = handlers.get(mappedScheme(request.url()) ?? "");
  const details = {
    id: (lastRequestId += 1),
    url,
    method: request.method(),
    resourceType:
      request.resourceType() === "document"
        ? window
          ? "mainFrame"
          : "subFrame"
        : request.resourceType(),
    webContentsId: (window ?? registry.windows[0])?.webContents.id,
    timestamp: Date.now(),
  };
  const before = await ask(beforeRequest, details);
  if (before.cancel === true || !handler) {
    await route.abort(window ? "aborted" : "blockedbyclient");
    return;
  }

  const body = request.postDataBuffer();
  const asked = new Request(url, {
    method: request.method(),
    headers: request.headers(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  let response: Response;
  try {
    response = await handler(asked);
    if (response.type === "error") throw new Error("Response.error()");
  } catch (error) {
    console.error(`protocol.handle failed for ${url}:`, error);
    await route.abort("failed");
    return;
  }
  const responseHeaders: Headers = {};
  response.headers.forEach((value, name) => {
    responseHeaders[name] = [value];
  });
  const received = await ask(headersReceived, {
    ...details,
    statusCode: response.status,
    responseHeaders,
  });
  if (received.cancel === true) {
    await route.abort("blockedbyclient");
    return;
  }
  const headers = Object.entries(received.responseHeaders ?? responseHeaders).map(
    ([name, value]) => [name, typeof value === "string" ? value : value.join("\n")],
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.from(await response.arrayBuffer()),
  });
}

answerRequestsWith(answer);
