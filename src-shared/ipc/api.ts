/** The shape of `window.api`, derived from the contract. */
import type { ChannelKey, EventKey } from "./channels.ts";
import type { EventPayloads, Input, Outputs } from "./contract.ts";

type Unsubscribe = () => void;
type Requests = {
  readonly [K in ChannelKey]: (input: Input<K>) => Promise<Outputs[K]>;
};
type Subscriptions = {
  readonly [K in EventKey as `on${Capitalize<K>}`]: (
    listener: (payload: EventPayloads[K]) => void,
  ) => Unsubscribe;
};

/** What the preload exposes: one named function per request, one subscription per event. */
export type Api = Requests & Subscriptions;
