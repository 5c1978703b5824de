/** The only place that touches `window.api`. Whatever goes wrong on the way becomes a `Problem`; nothing throws. */
import type { Api } from "../src-shared/ipc/api.ts";
import type { ChannelKey, EventKey } from "../src-shared/ipc/channels.ts";
import type { EventPayloads, Input, Outputs } from "../src-shared/ipc/contract.ts";
import { fail, problem, type Result } from "../src-shared/result.ts";

declare global {
  interface Window {
    readonly api: Api;
  }
}

/** The value inside the answer of a request. */
type Answer<K extends ChannelKey> = Outputs[K] extends Result<infer T> ? T : never;

/** Asks main. A request that does not come back is answered with the problem `unexpected`. */
export async function request<K extends ChannelKey>(
  key: K,
  input: Input<K>,
): Promise<Result<Answer<K>>> {
  try {
    const ask = window.api[key] as unknown as (input: Input<K>) => Promise<Result<Answer<K>>>;
    return await ask(input);
  } catch (error) {
    return fail(
      problem("unexpected", "The request did not get through", {
        where: key,
        advice: "Nothing was changed. Try again; if it happens again, restart Payor Desk.",
        details: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}

/** Listens to a push of main; returns its own unsubscribe. */
export function subscribe<K extends EventKey>(
  event: K,
  listener: (payload: EventPayloads[K]) => void,
): () => void {
  const key = `on${event.charAt(0).toUpperCase()}${event.slice(1)}` as `on${Capitalize<K>}`;
  const register = window.api[key] as unknown as (
    listener: (payload: EventPayloads[K]) => void,
  ) => () => void;
  return register(listener);
}
