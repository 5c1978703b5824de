import {
  appendToMinutes,
  type LogLine,
  parseLogLine,
} from "../../../../src-shared/domain/log-line.ts";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { newLesson } from "../../../../src-shared/domain/new-lesson.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { PARTY_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { newId } from "../../../new-id.ts";
import { type OpenImplementation, useImplementation } from "../use-implementation.ts";

function commandFor(
  line: Exclude<LogLine, { kind: "incomplete" }>,
  meeting: Meeting,
  { implementation, userName }: OpenImplementation,
): Command {
  const [id, meetingId] = [newId(), meeting.id];
  switch (line.kind) {
    case "note":
      return {
        type: "meeting/set-minutes",
        meetingId,
        minutes: appendToMinutes(meeting.minutes, line.text),
      };
    case "decision":
      return {
        type: "decision/add",
        decision: {
          id,
          title: line.title,
          detail: "",
          neededFrom: null,
          neededBy: null,
          itemId: null,
          meetingId,
        },
        ...(line.outcome !== null && { taken: { outcome: line.outcome, by: "" } }),
      };
    case "action": {
      const { title, party, due } = line;
      return { type: "action/add", action: { id, title, party, owner: "", due, meetingId } };
    }
    case "risk":
      return {
        type: "risk/add",
        risk: {
          id,
          kind: "risk",
          title: line.title,
          // In the middle until somebody has looked at it.
          probability: 3,
          impact: 3,
          response: "",
          owner: "",
          itemId: null,
          meetingId,
        },
      };
    case "lesson": {
      const { appliesWhen, tags, ...lesson } = newLesson(implementation, {
        raisedBy: userName,
        meetingId,
        whatHappened: line.whatHappened,
      });
      return {
        type: "lesson/record",
        lesson: { id, ...lesson, appliesWhen: [...appliesWhen], tags: [...tags] },
      };
    }
  }
}

/** What Enter would do with the line, in words. */
export function lineInWords(text: string, today: string): string {
  const line = parseLogLine(text);
  switch (line.kind) {
    case "incomplete":
      return line.message;
    case "note":
      return "Enter adds it to the minutes";
    case "decision":
      return line.outcome === null
        ? "Enter asks for this decision"
        : `Enter records the decision, outcome: ${line.outcome}`;
    case "action": {
      const due = line.due ? `, due ${shortDate(line.due, today)}` : "";
      return `Enter adds an action of ${PARTY_LABELS[line.party]}${due}`;
    }
    case "risk":
      return "Enter adds a risk, 3 x 3 until it is rated";
    case "lesson":
      return "Enter keeps a lesson";
  }
}

/** Makes a line into what it says; answers whether it went through. */
export function useLogLine(meeting: Meeting): (text: string) => Promise<boolean> {
  const opened = useImplementation();
  return async (text) => {
    const line = parseLogLine(text);
    if (line.kind === "incomplete") return false;
    const answer = await opened.execute(commandFor(line, meeting, opened));
    return answer.ok;
  };
}
