import { useMemo } from "react";
import { peopleInOrder } from "../../../../src-shared/domain/people.ts";
import {
  pilotCheck,
  type PilotFitness,
  pilotFitness,
} from "../../../../src-shared/domain/rollout/pilot-rule.ts";
import {
  type ProjectFigures,
  projectFigures,
} from "../../../../src-shared/domain/rollout/project-figures.ts";
import {
  type WaveConflict,
  waveConflicts,
} from "../../../../src-shared/domain/rollout/wave-conflicts.ts";
import {
  type WaveFigures,
  waveFigures,
} from "../../../../src-shared/domain/rollout/wave-figures.ts";
import { useImplementation } from "../use-implementation.ts";

/** What the views of the roll-out share, computed once a change. */
export interface RollOut {
  readonly figures: Readonly<Record<string, ProjectFigures>>;
  /** How each project alone would serve as the pilot. */
  readonly fitness: Readonly<Record<string, PilotFitness>>;
  readonly pilot: PilotFitness | null;
  readonly waves: readonly WaveFigures[];
  readonly conflicts: readonly WaveConflict[];
  /** Names that fields propose. */
  readonly names: readonly string[];
}

/** The figures of the roll-out as it stands. */
export function useRollOut(): RollOut {
  const { implementation, today } = useImplementation();
  const { anchors, calendar, ipm, payees, people, projects, waves } = implementation;
  return useMemo(() => {
    const source = { anchors, calendar, payees, projects, waves };
    const figures = projectFigures(source);
    const ofWaves = waveFigures(source, figures);
    return {
      figures,
      fitness: Object.fromEntries(
        Object.values(projects).map((project) => [
          project.id,
          pilotFitness([project], source, figures, today),
        ]),
      ),
      pilot: pilotCheck(source, today),
      waves: ofWaves,
      conflicts: waveConflicts(source, today, ofWaves),
      names: [...new Set([ipm, ...peopleInOrder({ people }).map(({ name }) => name)])].filter(
        (name) => name !== "",
      ),
    };
  }, [anchors, calendar, ipm, payees, people, projects, today, waves]);
}
