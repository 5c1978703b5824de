/** The one sentence on top of the Desk. */
import { plural } from "../gates/check-state.ts";
import type { Desk } from "./desk.ts";

/** What the sentence counts. */
export interface DeskFigures extends Pick<Desk, "offTrack" | "meetings" | "goLives"> {
  /** How many things are overdue or due today. */
  readonly due: number;
}

/**
 * "3 payors off track, 5 meetings, 11 things due, 2 go-lives this week". What there is none of
 * is left out.
 */
export function deskSentence({ offTrack, meetings, due, goLives }: DeskFigures): string {
  const parts = [
    [offTrack.length, `${plural(offTrack.length, "payor")} off track`],
    [meetings.length, plural(meetings.length, "meeting")],
    [due, `${plural(due, "thing")} due`],
    [goLives.length, `${plural(goLives.length, "go-live")} this week`],
  ] as const;
  const said = parts.flatMap(([count, text]) => (count > 0 ? [text] : []));
  return said.length > 0 ? said.join(", ") : "Nothing is due and nobody is off track";
}
