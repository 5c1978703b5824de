/** The only place that touches `window.api`. Whatever goes wrong on the way becomes a `Problem`; nothing throws. */
import type { Api } from "../src-shared/ipc/api.ts";
import type { ChannelKey, EventKey } from "../src-shared/ipc/channels.ts";
import type { EventPayloads, Input, Outputs } from "../src-shared/ipc/contract.ts";
import type { SensitiveRefusal } from "../src-shared/domain/sensitive-fields.ts";
import { fail, problem, type Result } from "../src-shared/result.ts";
import { askAboutNumbers } from "./store/sensitive-store.ts";

declare global {
  interface Window {
    readonly api: Api;
  }
}

/** The value inside the answer of a request. */
type Answer<K extends ChannelKey> = Outputs[K] extends Result<infer T> ? T : never;

/**
 * Asks main. A request that does not come back is answered with the problem `unexpected`. One that main refuses for what
 * looks like an account, routing, tax or card number is sent again when the user says that it is none; else it is answered
 * with `sensitive-number`, and what was typed stays where it is. So every channel whose input has `confirmedNumbers` has
 * the guard by calling this, and nothing else.
 */
export async function request<K extends ChannelKey>(
  key: K,
  input: Input<K>,
): Promise<Result<Answer<K>>> {
  // A form that asked already, such as a list whose cells were accepted one by one, begins with what was confirmed there.
  let confirmed: readonly string[] =
    "confirmedNumbers" in input ? (input.confirmedNumbers ?? []) : [];
  for (;;) {
    const asked = confirmed.length === 0 ? input : { ...input, confirmedNumbers: confirmed };
    const answer = await askOnce(key, asked);
    if (answer.ok || answer.error.code !== "sensitive-number") return answer;
    const { finds } = answer.error.details as SensitiveRefusal;
    const fresh = finds.filter((find) => !confirmed.includes(find.key));
    // Nothing new to confirm: main did not take what was confirmed, and asking again would go in a circle.
    if (fresh.length === 0 || !(await askAboutNumbers(fresh))) return answer;
    confirmed = [...confirmed, ...fresh.map((find) => find.key)];
  }
}

async function askOnce<K extends ChannelKey>(key: K, input: Input<K>): Promise<Result<Answer<K>>> {
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
