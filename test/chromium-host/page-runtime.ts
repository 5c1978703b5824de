import { decodeWire, encodeWire } from "./wire.ts";

/** A key combination of the application menu, matched in the page. */
export interface PageAccelerator {
  readonly item: number;
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** What the page says to the host. */
export type PageMessage =
  | { kind: "invoke"; id: number; channel: string; args: unknown[] }
  | { kind: "send"; channel: string; args: unknown[] }
  | { kind: "hello"; prefersDark: boolean }
  | {
      kind: "focus" | "blur" | "resize";
      bounds: { x: number; y: number; width: number; height: number };
    }
  | { kind: "window-open"; url: string; name: string; features: string }
  | { kind: "menu"; item: number }
  | { kind: "notification"; id: number; event: "click" | "close" };

/** What the host says to the page. */
export type HostMessage =
  | { kind: "answer"; id: number; value: unknown }
  | { kind: "failure"; id: number; message: string }
  | { kind: "send"; channel: string; args: unknown[] }
  | { kind: "accelerators"; list: readonly PageAccelerator[] }
  | { kind: "zoom"; factor: number }
  | { kind: "copy"; text: string; html: string | undefined }
  | {
      kind: "notify";
      id: number;
      title: string;
      body: string;
      silent: boolean;
    };

interface RuntimeSettings {
  /** Global through which the page calls the host; taken away before anything else runs. */
  readonly binding: string;
  /** Global through which the host calls the page. */
  readonly receiver: string;
  readonly process: object;
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void;

/* Runs in the page, from its source text: only its parameters are in scope. */
function pageRuntime(
  settings: RuntimeSettings,
  encode: typeof encodeWire,
  decode: typeof decodeWire,
  preload: Preload,
): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const post = globals[settings.binding] as (text: string) => void;
  Reflect.deleteProperty(globals, settings.binding);
  // Only documents of a custom scheme have an address there; print pages from data: get no preload.
  if (window !== window.top || !location.hostname.endsWith(".invalid")) return;

  const say = (message: PageMessage): void => {
    post(encode(message));
  };
  const refusing = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, property, receiver): unknown {
        if (
          typeof property === "symbol" ||
          property in object ||
          ["then", "toJSON", "__esModule", "default"].includes(property)
        )
          return Reflect.get(object, property, receiver);
        throw new Error(`the Chromium host does not carry electron.${name}.${property}`);
      },
    });

  type Listener = (event: unknown, ...args: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  let lastId = 0;

  const ipcRenderer = refusing("ipcRenderer", {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        lastId += 1;
        say({ kind: "invoke", id: lastId, channel, args });
        waiting.set(lastId, {
          resolve,
          reject: (error) => {
            reject(new Error(`Error invoking remote method '${channel}': ${error.message}`));
          },
        });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      say({ kind: "send", channel, args });
    },
    on(channel: string, listener: Listener): unknown {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener): unknown {
      const left = [...(listeners.get(channel) ?? [])];
      const at = left.lastIndexOf(listener);
      if (at !== -1) left.splice(at, 1);
      listeners.set(channel, left);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener): unknown {
      return ipcRenderer.off(channel, listener);
    },
  });

  /* The bridge copies whatever passes it; functions become frozen stand-ins. */
  const copy = (value: unknown, freeze: boolean): unknown => {
    if (typeof value === "function") {
      const original = value as (...args: unknown[]) => unknown;
      const standIn = (...args: unknown[]): unknown =>
        copy(original(...args.map((argument) => copy(argument, false))), false);
      return freeze ? Object.freeze(standIn) : standIn;
    }
    if (typeof value === "symbol")
      throw new Error("A symbol cannot be sent over the context bridge");
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Promise) return value.then((settled) => copy(settled, false));
    if (value instanceof Error) return new Error(value.message);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype) return structuredClone(value);
    const made: unknown = Array.isArray(value)
      ? value.map((item) => copy(item, freeze))
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, freeze)]));
    return freeze ? Object.freeze(made) : made;
  };
  const contextBridge = refusing("contextBridge", {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in globals)
        throw new Error("Cannot bind an API on top of an existing property on the window object");
      Object.defineProperty(globals, key, {
        value: copy(api, true),
        enumerable: true,
      });
    },
  });

  let accelerators: readonly PageAccelerator[] = [];
  const shown = new Map<number, Notification>();
  const copyToClipboard = (text: string, html: string | undefined): void => {
    const put = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData("text/plain", text);
      if (html !== undefined) event.clipboardData?.setData("text/html", html);
    };
    window.addEventListener("copy", put, { capture: true, once: true });
    document.execCommand("copy");
    window.removeEventListener("copy", put, { capture: true });
  };
  const receive = (text: string): void => {
    const message = decode(text) as HostMessage;
    switch (message.kind) {
      case "answer":
        waiting.get(message.id)?.resolve(message.value);
        waiting.delete(message.id);
        break;
      case "failure":
        waiting.get(message.id)?.reject(new Error(message.message));
        waiting.delete(message.id);
        break;
      case "send": {
        const event = refusing("IpcRendererEvent", {
          sender: ipcRenderer,
          ports: [],
        });
        for (const listener of listeners.get(message.channel) ?? [])
          listener(event, ...message.args);
        break;
      }
      case "accelerators":
        accelerators = message.list;
        break;
      case "zoom":
        document.documentElement.style.zoom = String(message.factor);
        break;
      case "copy":
        copyToClipboard(message.text, message.html);
        break;
      case "notify": {
        const notification = new Notification(message.title, {
          body: message.body,
          silent: message.silent,
        });
        shown.set(message.id, notification);
        for (const event of ["click", "close"] as const)
          notification.addEventListener(event, () => {
            say({ kind: "notification", id: message.id, event });
          });
        break;
      }
    }
  };
  Object.defineProperty(globals, settings.receiver, { value: receive });

  window.open = (url, name, features) => {
    say({
      kind: "window-open",
      url: new URL(url ?? "about:blank", location.href).href,
      name: name ?? "",
      features: features ?? "",
    });
    return null;
  };
  for (const kind of ["focus", "blur", "resize"] as const)
    window.addEventListener(kind, () => {
      const { screenX: x, screenY: y, outerWidth, outerHeight } = window;
      const bounds = { x, y, width: outerWidth, height: outerHeight };
      say({ kind, bounds });
    });
  /* In a text field these keys edit the text, and the menu does not get them. */
  const editsText = (event: KeyboardEvent): boolean =>
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches("input, textarea")) &&
    (event.ctrlKey || event.metaKey) &&
    ["a", "c", "v", "x", "y", "z"].includes(event.key.toLowerCase());
  /* As in Electron, the menu gets a key only when the page has not used it. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || editsText(event)) return;
    const typed = event.code.startsWith("Digit") ? event.code.slice(5) : event.key.toLowerCase();
    const match = accelerators.find(
      (accelerator) =>
        accelerator.key === typed &&
        accelerator.ctrl === event.ctrlKey &&
        accelerator.alt === event.altKey &&
        accelerator.meta === event.metaKey &&
        accelerator.shift === event.shiftKey,
    );
    if (match) {
      event.preventDefault();
      say({ kind: "menu", item: match.item });
    } else if (
      (event.ctrlKey || event.metaKey) &&
      ["d", "f", "g", "h", "j", "n", "o", "p", "s", "t", "u"].includes(typed)
    ) {
      // Chromium's own commands on these keys do not exist in Electron.
      event.preventDefault();
    }
  };
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", () => {
    say({ kind: "hello", prefersDark: scheme.matches });
  });
  window.addEventListener(
    "keydown",
    () => {
      // On the way down, so that on the way up every listener of the page comes first.
      window.removeEventListener("keydown", onKey);
      window.addEventListener("keydown", onKey);
    },
    { capture: true },
  );
  say({ kind: "hello", prefersDark: scheme.matches });

  const module = { exports: {} };
  preload(
    (name) => {
      if (name === "electron" || name === "electron/renderer")
        return refusing("renderer", { ipcRenderer, contextBridge });
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
    settings.process,
  );
}

/** The script that Chromium runs in every document before the document's own. */
export function pageScript(settings: RuntimeSettings, preloadSource: string): string {
  return [
    `(${pageRuntime.toString()})(`,
    `${JSON.stringify(settings)}, ${encodeWire.toString()}, ${decodeWire.toString()},`,
    `function (require, module, exports, process) {\n${preloadSource}\n});`,
  ].join("\n");
}
