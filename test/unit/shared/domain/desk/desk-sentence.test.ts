import { describe, expect, it } from "vitest";
import {
  deskSentence,
  type DeskFigures,
} from "../../../../../src-shared/domain/desk/desk-sentence.ts";

const NOTHING: DeskFigures = { offTrack: 0, meetings: 0, overdue: 0, today: 0, goLives: 0 };

describe("the sentence", () => {
  it.each([
    [
      { offTrack: 3, meetings: 5, overdue: 4, today: 7, goLives: 2 },
      "3 payors off track, 5 meetings, 11 things due (4 overdue), 2 go-lives this week",
    ],
    [
      { offTrack: 1, meetings: 1, today: 1, goLives: 1 },
      "1 payor off track, 1 meeting, 1 thing due, 1 go-live this week",
    ],
    [{ overdue: 2 }, "2 things overdue"],
    [{}, "Nothing is due and nobody is off track"],
  ])("counts what there is and leaves out the rest: %j", (given, words) => {
    expect(deskSentence({ ...NOTHING, ...given })).toBe(words);
  });
});
