/** Distances between instants. */
import type { IsoInstant } from "../../src-shared/domain/dates.ts";

/** Milliseconds from one instant to another; negative when it lies before. */
export function elapsedMs(from: IsoInstant, to: IsoInstant): number {
  return Date.parse(to) - Date.parse(from);
}

/** The instant so many milliseconds later; negative = earlier. */
export function later(instant: IsoInstant, ms: number): IsoInstant {
  return new Date(Date.parse(instant) + ms).toISOString();
}
