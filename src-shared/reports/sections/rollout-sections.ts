/** The roll-out: candidates, the pilot against its rule, waves, the fee, conflicts with the calendar (domain.md section 6). */
import { formatCents } from "../../domain/money.ts";
import { shortDate } from "../../domain/people-dates.ts";
import { inPosition } from "../../domain/records.ts";
import { payeeReadiness } from "../../domain/payees/payee-readiness.ts";
import {
  pilotCheck,
  PILOT_RULE_LABELS,
  type PilotVerdict,
} from "../../domain/rollout/pilot-rule.ts";
import { rankCandidates } from "../../domain/rollout/pilot-suggestion.ts";
import { FIGURE_SOURCE_LABELS, projectFigures } from "../../domain/rollout/project-figures.ts";
import { sumFees } from "../../domain/rollout/platform-fee.ts";
import { WAVE_DECISION_LABELS } from "../../domain/rollout/rollout-words.ts";
import {
  CONFLICT_SEVERITY_LABELS,
  isWavePaid,
  waveConflicts,
} from "../../domain/rollout/wave-conflicts.ts";
import { firstPayRunOf } from "../../domain/rollout/wave-dates.ts";
import { waveFigures } from "../../domain/rollout/wave-figures.ts";
import {
  bullets,
  type Block,
  paragraph,
  rich,
  strong,
  table,
  type TextLike,
} from "../report-model.ts";
import { type DataContext, silence } from "./section-context.ts";

const NO_PROJECTS = "No candidate project is listed yet.";

function amount(cents: number | null): string {
  return cents === null ? "–" : formatCents(cents);
}

function percentOf(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((part * 100) / whole)}%`;
}

/** The candidates with what ROL-01 asks of each, best pilot first. */
export function composeCandidates({ implementation, today }: DataContext): readonly Block[] {
  const figures = projectFigures(implementation);
  const ranked = rankCandidates(implementation, today);
  if (ranked.length === 0) return [silence(NO_PROJECTS)];
  const isEstimated = ranked.some(({ project }) => figures[project.id]?.source === "estimate");
  return [
    table(
      [
        "Project",
        "-Wave",
        "#Commitments",
        "#Payees",
        "#Monthly payout",
        "-Next billing",
        "#Pilot fit",
      ],
      ranked.map(({ project, fitness }): TextLike[] => {
        const own = figures[project.id];
        const mark = own?.source === "estimate" ? " *" : "";
        return [
          `${project.name}${project.number === "" ? "" : ` (${project.number})`}${mark}`,
          implementation.waves[project.waveId ?? ""]?.name ?? "–",
          String(own?.commitments ?? "–"),
          String(own?.payees ?? "–"),
          amount(own?.monthlyPayoutCents ?? null),
          project.nextBillingOn === null ? "–" : shortDate(project.nextBillingOn, today),
          String(fitness.score),
        ];
      }),
    ),
    ...(isEstimated ? [silence(`* ${FIGURE_SOURCE_LABELS.estimate}`)] : []),
  ];
}

const VERDICTS: Readonly<Record<PilotVerdict["state"], string>> = {
  met: "● Met",
  unmet: "⬢ Not met",
  unknown: "○ Not known",
};

/** The chosen pilot against its rule; without one, the best candidate. */
export function composePilotRule({ implementation, today }: DataContext): readonly Block[] {
  const chosen = pilotCheck(implementation, today);
  const [best] = rankCandidates(implementation, today);
  const fitness = chosen ?? best?.fitness;
  if (!fitness) return [silence(NO_PROJECTS)];
  return [
    ...(chosen
      ? []
      : [paragraph(`No project is in the pilot yet. Best candidate: ${best?.project.name ?? ""}`)]),
    table(
      ["Rule", "-Verdict", "Now"],
      fitness.verdicts.map(({ rule, state, words }) => [
        PILOT_RULE_LABELS[rule],
        VERDICTS[state],
        words,
      ]),
      { isCompact: true },
    ),
  ];
}

/** The waves with projects, readiness, dates, owner and decision. */
export function composeWaveTable({ implementation, today }: DataContext): readonly Block[] {
  const waves = waveFigures(implementation);
  if (waves.length === 0) return [silence("No wave is planned yet.")];
  const date = (value: string | null): string => (value === null ? "–" : shortDate(value, today));
  return [
    table(
      [
        "Wave",
        "#Projects",
        "#Payees",
        "#Ready",
        "#By value",
        "-Start",
        "-First pay run",
        "Owner",
        "-Decision",
      ],
      waves.map(({ wave, projects, readiness }): TextLike[] => {
        const { ready, total, readyCents, totalCents } = readiness;
        const gate = implementation.gates.P5?.decision ?? null;
        const decided =
          wave.type === "pilot"
            ? gate === null
              ? "–"
              : { pass: "Go", pass_with_conditions: "Go with conditions", fail: "No-go" }[gate]
            : wave.decision
              ? WAVE_DECISION_LABELS[wave.decision.outcome]
              : "–";
        return [
          wave.name,
          String(projects.length),
          String(total),
          percentOf(ready, total),
          percentOf(readyCents, totalCents),
          date(wave.plannedStart),
          wave.firstPaymentOn === null
            ? date(firstPayRunOf(wave, implementation))
            : `Paid ${date(wave.firstPaymentOn)}`,
          wave.owner || "–",
          decided,
        ];
      }),
    ),
  ];
}

/** Who bears the fee on which project, and what it comes to. */
export function composeFeeRule({ implementation }: DataContext): readonly Block[] {
  const figures = projectFigures(implementation);
  const projects = inPosition(implementation.projects);
  if (projects.length === 0) return [silence(NO_PROJECTS)];
  const payers = [
    ["GC", "GC pays"],
    ["SC", "SC pays"],
    [null, "Not decided"],
  ] as const;
  const rows = payers.flatMap(([payer, label]): TextLike[][] => {
    const own = projects.filter(
      (project) =>
        (project.feePayer ?? implementation.waves[project.waveId ?? ""]?.feePayer ?? null) ===
        payer,
    );
    if (own.length === 0) return [];
    const fee = sumFees(own.flatMap(({ id }) => figures[id]?.fee ?? []));
    return [[label, String(own.length), formatCents(fee.monthlyCents), amount(fee.totalCents)]];
  });
  return [
    table(["Platform fee", "#Projects", "#A month", "#Over all commitments"], rows, {
      isCompact: true,
    }),
    silence(
      "Estimate: 0.2% of each paid invoice, at most $4,000 per commitment, each commitment paid in full.",
    ),
  ];
}

/** What stands against the waves, gravest first. */
export function composeWaveConflicts({ implementation, today }: DataContext): readonly Block[] {
  const conflicts = waveConflicts(implementation, today);
  if (conflicts.length === 0) return [silence("Nothing stands against the dates of the waves.")];
  return [
    bullets(
      conflicts.map(({ waveId, severity, words, freeDate }) =>
        rich(
          strong(
            `${implementation.waves[waveId]?.name ?? waveId}, ${CONFLICT_SEVERITY_LABELS[severity].toLowerCase()}`,
          ),
          `: ${words}${freeDate === null ? "" : `; next free date ${shortDate(freeDate, today)}`}`,
        ),
      ),
    ),
  ];
}

/** What the reviews of waves noted. */
export function composeWaveReviews({ implementation }: DataContext): readonly Block[] {
  const noted = inPosition(implementation.waves).flatMap(({ name, issues, reviewNote }) => [
    ...(issues === "" ? [] : [rich(strong(`${name}, issues`), `: ${issues}`)]),
    ...(reviewNote === "" ? [] : [rich(strong(`${name}, review`), `: ${reviewNote}`)]),
  ]);
  return noted.length === 0 ? [] : [bullets(noted)];
}

/** Waves that have not paid yet or are not all payment-ready, and payees that are in no wave. */
export function composeRemainingWaves({ implementation, today }: DataContext): readonly Block[] {
  const { payees, waves } = implementation;
  const rows = waveFigures(implementation).flatMap(
    ({ wave, projects, readiness }): TextLike[][] => {
      const { ready, total, readyCents, totalCents } = readiness;
      if (ready === total && (isWavePaid(wave) || (total === 0 && projects.length === 0)))
        return [];
      return [
        [
          wave.name,
          String(projects.length),
          `${total - ready} of ${total}`,
          formatCents(totalCents - readyCents),
          wave.plannedStart === null ? "–" : shortDate(wave.plannedStart, today),
          wave.owner || "–",
        ],
      ];
    },
  );
  const loose = payeeReadiness(
    Object.values(payees).filter(({ waveId }) => waveId === null || waves[waveId] === undefined),
  );
  if (loose.ready < loose.total) {
    const { ready, total, readyCents, totalCents } = loose;
    rows.push([
      "Without a wave",
      "–",
      `${total - ready} of ${total}`,
      formatCents(totalCents - readyCents),
      "–",
      "–",
    ]);
  }
  if (rows.length === 0) return [silence("Every wave is payment-ready.")];
  return [
    table(["Wave", "#Projects", "#Payees to go", "#Monthly value to go", "-Start", "Owner"], rows, {
      isCompact: true,
    }),
  ];
}
