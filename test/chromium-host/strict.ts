import { EventEmitter } from "node:events";

/**
 * Names that JavaScript itself, an `await`, a test runner or a logger looks up
 * on any object it meets. They are answered with `undefined`, never refused.
 */
const PROBES: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "constructor",
  "domain",
  "inspect",
  "nodeType",
  "asymmetricMatch",
  "$$typeof",
  "__esModule",
  "default",
]);

/** The error for a part of Electron that the host does not have. */
export function notCarriedError(name: string): Error {
  return new Error(`the Chromium host does not carry electron.${name}`);
}

/**
 * An object of Electron as far as the host carries it.
 *
 * Reading or calling a member that the object does not have throws an error
 * naming it, so that a gap is found by its name and not by an `undefined`
 * three calls later. The name is the path below `electron`, empty for the
 * module itself.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property, receiver): unknown {
      if (typeof property === "symbol" || property in object) {
        return Reflect.get(object, property, receiver);
      }
      if (PROBES.has(property)) return undefined;
      throw notCarriedError(name === "" ? property : `${name}.${property}`);
    },
  });
}

/** A module of Electron of which the host carries nothing: any use of it throws its name. */
export function notCarried(name: string): unknown {
  const refuse = (): never => {
    throw notCarriedError(name);
  };
  return new Proxy(function () {}, {
    get(_object, property): unknown {
      if (typeof property === "symbol" || PROBES.has(property)) return undefined;
      throw notCarriedError(`${name}.${property}`);
    },
    set: refuse,
    apply: refuse,
    construct: refuse,
  });
}

type Listener = Parameters<EventEmitter["on"]>[1];

/** An event emitter that refuses, by name, events that the host never emits. */
export class CarriedEvents extends EventEmitter {
  readonly carrier: string;
  readonly carriedEvents: ReadonlySet<string | symbol>;

  constructor(carrier: string, events: readonly string[]) {
    super();
    this.carrier = carrier;
    this.carriedEvents = new Set([...events, "newListener", "removeListener"]);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.check(event);
    return super.once(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  private check(event: string | symbol): void {
    if (this.carriedEvents.has(event)) return;
    throw notCarriedError(`${this.carrier} event "${String(event)}"`);
  }
}

/** An event that a listener can prevent, as Electron hands it out. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes an event that a listener can prevent, with further fields such as `url`. */
export function preventable<T extends object>(fields: T): PreventableEvent & T {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** Throws for every key of `options` that is not in `carried`. */
export function refuseUnknownOptions(
  what: string,
  options: object,
  carried: readonly string[],
): void {
  for (const key of Object.keys(options)) {
    if (!carried.includes(key)) throw notCarriedError(`${what} option "${key}"`);
  }
}
