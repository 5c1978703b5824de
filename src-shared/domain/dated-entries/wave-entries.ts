/** Dates of waves (domain.md section 6). */
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import type { Wave } from "../rollout/rollout-schema.ts";
import type { DatedEntry } from "./dated-entry.ts";
import { datedEntry } from "./new-entry.ts";

/**
 * The dates of a wave, by field, with what happens then. The first pay run of the pilot is the target go-live, an entry of
 * its own.
 */
export const WAVE_DATES = {
  invitationsOn: "invitations go out",
  plannedStart: "starts",
  enableOn: "Pay is switched on",
  firstPayRunOn: "first pay run",
} as const;
/** A date of a wave. */
export type WaveDateField = keyof typeof WAVE_DATES;
const FIELDS = Object.keys(WAVE_DATES) as readonly WaveDateField[];

/** Id of the entry of a date of a wave: `<wave>.<field>`. No record id has a dot. */
export function waveDateId(waveId: string, field: WaveDateField): string {
  return `${waveId}.${field}`;
}

/** The wave and the date that an entry is of; null for an id that is none. */
export function waveDateOf(
  entryId: string,
): { readonly waveId: string; readonly field: WaveDateField } | null {
  const [waveId = "", name] = entryId.split(".");
  const field = FIELDS.find((candidate) => candidate === name);
  return field ? { waveId, field } : null;
}

function dateOf(wave: Wave, field: WaveDateField): IsoDate | null {
  return field === "firstPayRunOn" && wave.type === "pilot" ? null : wave[field];
}

/** The dates of every wave; over once the wave was paid for the first time. */
export function waveEntries(implementation: Implementation): readonly DatedEntry[] {
  return Object.values(implementation.waves).flatMap((wave) =>
    FIELDS.flatMap((field) => {
      const due = dateOf(wave, field);
      if (due === null) return [];
      const title = `${wave.name}: ${WAVE_DATES[field]}`;
      const given = { kind: "wave", id: waveDateId(wave.id, field), title, due } as const;
      const isOver = wave.firstPaymentOn !== null;
      return [datedEntry(implementation, { ...given, assignee: wave.owner, isOver })];
    }),
  );
}
