/** What a wave comes to: projects, payees, readiness, value, fee. */
import type { PayeeReadiness } from "../card-summary.ts";
import type { Implementation } from "../implementation.ts";
import { payeeReadiness, payeesOfWaves } from "../payees/payee-readiness.ts";
import type { Payee } from "../payees/payee-schema.ts";
import { inPosition } from "../records.ts";
import { type FeeEstimate, sumFees } from "./platform-fee.ts";
import { type ProjectFigures, projectFigures } from "./project-figures.ts";
import type { Project, Wave } from "./rollout-schema.ts";

/** Figures of a wave. */
export interface WaveFigures {
  readonly wave: Wave;
  /** In their order. */
  readonly projects: readonly Project[];
  /** Payees onboarded in it or with a commitment in scope on one of its projects, exempt ones too. */
  readonly payees: readonly Payee[];
  /** Those of them that are ready from an earlier wave count at once. */
  readonly readiness: PayeeReadiness;
  /** Value of the commitments in scope of its projects. */
  readonly valueInScopeCents: number;
  readonly monthlyPayoutCents: number;
  readonly fee: FeeEstimate;
}

type Source = Pick<Implementation, "payees" | "projects" | "waves">;

/** Figures of every wave, in the order of the waves. */
export function waveFigures(
  source: Source,
  figures: Readonly<Record<string, ProjectFigures>> = projectFigures(source),
): readonly WaveFigures[] {
  const projects = inPosition(source.projects);
  return inPosition(source.waves).map((wave) => {
    const own = projects.filter(({ waveId }) => waveId === wave.id);
    const ownFigures = own.flatMap(({ id }) => figures[id] ?? []);
    const payees = payeesOfWaves(source, (id) => id === wave.id);
    const sum = (of: (project: ProjectFigures) => number | null): number =>
      ownFigures.reduce((total, project) => total + (of(project) ?? 0), 0);
    return {
      wave,
      projects: own,
      payees,
      readiness: payeeReadiness(payees),
      valueInScopeCents: sum((project) => project.valueInScopeCents),
      monthlyPayoutCents: sum((project) => project.monthlyPayoutCents),
      fee: sumFees(ownFigures.map(({ fee }) => fee)),
    };
  });
}
