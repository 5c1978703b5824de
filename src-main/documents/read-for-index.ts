/** What the index wants to know of a file, as plain data that can travel between threads. */
import type { CardSummary } from "../../src-shared/domain/card-summary.ts";
import type { HealthThresholds } from "../../src-shared/domain/health/health-thresholds.ts";
import { datedEntries } from "../../src-shared/domain/dated-entries/dated-entries.ts";
import { type ExperienceRow, learnFrom } from "../../src-shared/domain/experience/experience.ts";
import { gateState } from "../../src-shared/domain/gates/gates.ts";
import type { Implementation, Lesson } from "../../src-shared/domain/implementation.ts";
import type { DatedEntry } from "../../src-shared/domain/dated-entries/dated-entry.ts";
import { summariseCard } from "../../src-shared/domain/summarise-card.ts";
import { problem, type Problem, type Result } from "../../src-shared/result.ts";
import type { Moment } from "../clock.ts";
import { parseContent } from "./read-document.ts";

/** An implementation in short. */
export interface ImplementationForIndex {
  readonly kind: "implementation";
  readonly revision: number;
  readonly changeId: string;
  readonly summary: CardSummary;
  readonly due: readonly DatedEntry[];
  readonly lessons: readonly Lesson[];
  /** Null unless it is closed. */
  readonly experience: ExperienceRow | null;
}

/** What a file comes to: an implementation in short, or why it is none. */
export type FileForIndex =
  ImplementationForIndex | { readonly kind: "problem"; readonly problem: Problem };

/** What a card is true for. */
export interface CardBasis extends Moment {
  readonly thresholds: HealthThresholds;
}

/** Parses and sums up a file that was read. */
export function readForIndex(content: Result<Uint8Array>, basis: CardBasis): FileForIndex {
  const parsed = content.ok ? parseContent(content.value) : content;
  if (!parsed.ok) return { kind: "problem", problem: parsed.error };
  const { implementation, header } = parsed.value;
  try {
    return inShort(implementation, header, basis);
  } catch (error) {
    // A bug met by one file must not keep the rest of the workspace from opening.
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: "problem",
      problem: problem("unexpected", "The program stumbled over this file", {
        where: implementation.payor.name,
        advice: "The file was left as it is. Please report this; the other files are not affected.",
        details: { message },
      }),
    };
  }
}

/** Sums up an implementation. */
export function inShort(
  implementation: Implementation,
  { revision, changeId }: { readonly revision: number; readonly changeId: string },
  { today, now, thresholds }: CardBasis,
): ImplementationForIndex {
  // Checks of data are costly, and both the card and the dated entries ask for them.
  const gate = gateState(implementation, implementation.phase);
  return {
    kind: "implementation",
    ...{ revision, changeId },
    summary: summariseCard(implementation, today, thresholds, now, gate),
    due: datedEntries(implementation, {
      today,
      staleCalendarDays: thresholds.staleCalendarDays,
      gate,
    }),
    lessons: Object.values(implementation.lessons),
    experience: learnFrom(implementation),
  };
}
