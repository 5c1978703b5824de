import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { SessionMode } from "../../../../src-shared/domain/training/training-words.ts";

/** A session on that day with nothing else filled in yet. */
export function blankSession(date: IsoDate, timeZone: string) {
  return {
    date,
    startTime: null,
    timeZone,
    mode: "live" as SessionMode,
    trainer: "",
    place: "",
    makeUpOn: null,
    materialsLink: "",
    recordingLink: "",
    exercise: "",
    notes: "",
  };
}
