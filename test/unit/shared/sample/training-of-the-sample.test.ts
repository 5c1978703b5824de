import { describe, expect, it } from "vitest";

import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { TRAINING_ITEM_IDS } from "../../../../src-shared/domain/schedule/key-items.ts";
import { trainingCoverage } from "../../../../src-shared/domain/training/training-coverage.ts";
import {
  AUDIENCES,
  type AudienceCode,
} from "../../../../src-shared/domain/training/training-words.ts";
import { generateSample } from "../../../../src-shared/sample/generate-sample.ts";
import { builtInPlaybook } from "../../../helpers/implementation-builders.ts";

const TODAY = "2026-11-24";
const sample = [
  ...generateSample({ count: 40, seed: 1, today: TODAY, playbook: builtInPlaybook, ipm: "Dana" }),
].map(({ implementation }) => implementation);

// Counted anew from the dossier's sentence, person by person, without the product's rules.
function recount({ people, courses, trainingSessions, items }: Implementation): string {
  let [trained, total] = [0, 0];
  const sessions = Object.values(trainingSessions).filter(({ status }) => status !== "cancelled");
  for (const person of Object.values(people)) {
    const answers: boolean[] = [];
    for (const role of person.roles) {
      const audience = (Object.keys(AUDIENCES) as AudienceCode[]).find((code) =>
        (AUDIENCES[code].roles as readonly string[]).includes(role),
      );
      for (const course of Object.values(courses)) {
        if (!audience || course.audiences[audience] !== "R") continue;
        const own = sessions.filter(({ courseId }) => courseId === course.id);
        if (own.some(({ audiences }) => audiences.includes(audience))) {
          const records = own.flatMap(({ attendees }) => attendees[person.id] ?? []);
          const wasThere = records.some((one) => one.attended === true || one.madeUpOn !== null);
          const best = Math.max(-1, ...records.map(({ checkScore }) => checkScore ?? -1));
          answers.push(wasThere && (!course.hasCheck || best >= 80));
        } else {
          const item = items[TRAINING_ITEM_IDS[role] ?? ""];
          if (item && item.status !== "not_applicable") answers.push(item.status === "done");
        }
      }
    }
    if (answers.length === 0) continue;
    total += 1;
    if (answers.every(Boolean)) trained += 1;
  }
  return `${trained} of ${total}`;
}

describe("training of the sample", () => {
  it("has the coverage that a recount finds", () => {
    const counted = sample.map(recount);
    const covered = sample.map((one) => {
      const { trained, total } = trainingCoverage(one);
      return `${trained} of ${total}`;
    });
    expect(covered).toEqual(counted);
    expect(new Set(counted).size).toBeGreaterThan(3);
  });

  it("has sessions held and planned, and holds none in the future", () => {
    const sessions = sample.flatMap(({ trainingSessions }) => Object.values(trainingSessions));
    expect(sessions.filter(({ status }) => status === "held").length).toBeGreaterThan(50);
    expect(sessions.filter(({ status }) => status === "planned").length).toBeGreaterThan(5);
    for (const { status, date } of sessions)
      if (status === "held") expect(date <= TODAY).toBe(true);
  });
});
