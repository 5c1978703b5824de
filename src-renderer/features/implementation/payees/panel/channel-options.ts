import {
  CONTACT_CHANNEL_LABELS,
  CONTACT_CHANNELS,
  type ContactChannel,
} from "../../../../../src-shared/domain/payees/payee-words.ts";

/** The channels of a contact to choose from. */
export const CHANNEL_OPTIONS: readonly (readonly [ContactChannel, string])[] = CONTACT_CHANNELS.map(
  (code) => [code, CONTACT_CHANNEL_LABELS[code]],
);
