/** The one sentence on top of the Desk. */
import { plural } from "../gates/check-state.ts";

/** What the sentence counts. */
export interface DeskFigures {
  /** Payors that are off track. */
  readonly offTrack: number;
  /** Meetings and sessions that are still to come today. */
  readonly meetings: number;
  readonly overdue: number;
  readonly today: number;
  /** Target go-lives of this week. */
  readonly goLives: number;
}

function dueInWords({ overdue, today }: DeskFigures): string {
  const due = `${plural(overdue + today, "thing")} due`;
  if (overdue === 0) return due;
  return today === 0 ? `${plural(overdue, "thing")} overdue` : `${due} (${overdue} overdue)`;
}

/**
 * "3 payors off track, 5 meetings, 11 things due (4 overdue), 2 go-lives this week". What there is none of is left out.
 */
export function deskSentence(figures: DeskFigures): string {
  const { offTrack, meetings, overdue, today, goLives } = figures;
  const parts = [
    [offTrack, `${plural(offTrack, "payor")} off track`],
    [meetings, plural(meetings, "meeting")],
    [overdue + today, dueInWords(figures)],
    [goLives, `${plural(goLives, "go-live")} this week`],
  ] as const;
  const said = parts.flatMap(([count, text]) => (count > 0 ? [text] : []));
  return said.length > 0 ? said.join(", ") : "Nothing is due and nobody is off track";
}
