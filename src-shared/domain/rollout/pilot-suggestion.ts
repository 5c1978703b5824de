/** Which projects would make the best pilot. */
import type { IsoDate } from "../dates.ts";
import { inPosition } from "../records.ts";
import { type PilotFitness, pilotFitness, type PilotSource } from "./pilot-rule.ts";
import { projectFigures } from "./project-figures.ts";
import { PILOT_RULE } from "./rollout-rules.ts";
import type { Project } from "./rollout-schema.ts";

/** A candidate with its place. */
export interface RankedProject {
  readonly project: Project;
  readonly fitness: PilotFitness;
}

/** A set of projects with how they serve together. */
export interface PilotSuggestion extends PilotFitness {
  readonly projects: readonly Project[];
}

/** So many of the best candidates are tried together. */
const MOST_TRIED = 10;

/** Candidates by how well each alone would serve as the pilot, best first; ties in the order of the list. */
export function rankCandidates(source: PilotSource, asOf: IsoDate): readonly RankedProject[] {
  const figures = projectFigures(source);
  return inPosition(source.projects)
    .map((project) => ({ project, fitness: pilotFitness([project], source, figures, asOf) }))
    .sort((a, b) => b.fitness.score - a.fitness.score);
}

function* setsOf<T>(list: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= list.length - size; index++) {
    const first = list[index];
    if (first === undefined) continue;
    for (const rest of setsOf(list, size - 1, index + 1)) yield [first, ...rest];
  }
}

/**
 * The one to three projects that serve best together, chosen on that day; null without a candidate. Projects on which Pay
 * is on already are not proposed. Of equal sets the one with fewer projects wins, then the better ranked.
 */
export function suggestPilot(source: PilotSource, asOf: IsoDate): PilotSuggestion | null {
  const tried = rankCandidates(source, asOf)
    .map(({ project }) => project)
    .filter(({ payEnabledOn }) => payEnabledOn === null)
    .slice(0, MOST_TRIED);
  const figures = projectFigures(source);
  let best: PilotSuggestion | null = null;
  for (let size = PILOT_RULE.projects.min; size <= PILOT_RULE.projects.max; size++) {
    for (const projects of setsOf(tried, size)) {
      const fitness = pilotFitness(projects, source, figures, asOf);
      if (!best || fitness.score > best.score) best = { projects, ...fitness };
    }
  }
  return best;
}
