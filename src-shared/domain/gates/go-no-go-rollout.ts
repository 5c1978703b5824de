/** What the records of the roll-out tell of go/no-go criteria: waivers, configuration, communication, fallback (domain.md section 6). */
import { type CheckSource, type CheckState, ofParts, plural } from "./check-state.ts";
import type { Missing } from "./missing.ts";
import { isPaymentReady, payeesOfWaves } from "../payees/payee-readiness.ts";
import { inPosition } from "../records.ts";
import type { Communication, Project, Wave } from "../rollout/rollout-schema.ts";
import { TEMPLATE_STATE_LABELS } from "../rollout/rollout-words.ts";

/** What these rules look at. */
export type RolloutSource = Pick<
  CheckSource,
  "anchors" | "communications" | "payees" | "projects" | "waves"
>;

/** The waves that a decision is about. */
export type IsInWaves = (wave: Wave) => boolean;

const isPilot: IsInWaves = ({ type }) => type === "pilot";

/** Projects of the waves, in their order. */
function projectsOf({ projects, waves }: RolloutSource, isIn: IsInWaves): readonly Project[] {
  return inPosition(projects).filter(({ waveId }) => {
    const wave = waveId === null ? undefined : waves[waveId];
    return wave !== undefined && isIn(wave);
  });
}

function missingOf({ id, name }: Project, next: string): Missing {
  return { text: name, next, target: { kind: "project", projectId: id } };
}

/** Every project of the waves has templates that counsel approved; null without such a project. */
export function waiversOf(source: RolloutSource, isIn: IsInWaves): CheckState | null {
  const projects = projectsOf(source, isIn);
  if (projects.length === 0) return null;
  const open = projects.filter(({ templateState }) => templateState !== "approved");
  return ofParts(
    `templates approved on ${projects.length - open.length} of ${plural(projects.length, "project")}`,
    projects.length,
    open.map((project) =>
      missingOf(
        project,
        `Get the templates approved; now ${TEMPLATE_STATE_LABELS[project.templateState].toLowerCase()}`,
      ),
    ),
  );
}

/** What the decision sheet asks of a project and is not entered yet (SET-29, SET-32), in words. */
function settingsMissing(project: Project, wave: Wave | undefined): readonly string[] {
  return [
    ...(project.entity === "" ? ["entity"] : []),
    ...(project.fundingAccount === "" ? ["funding account"] : []),
    ...((project.feePayer ?? wave?.feePayer ?? null) === null ? ["fee payer"] : []),
    ...(project.invoiceAdministrator === "" ? ["invoice administrator"] : []),
    ...(project.payEnabledOn === null ? ["the day on which Pay was enabled"] : []),
  ];
}

/** Every project of the waves has its settings entered and Pay enabled; null without such a project. */
export function configurationOf(source: RolloutSource, isIn: IsInWaves): CheckState | null {
  const projects = projectsOf(source, isIn);
  if (projects.length === 0) return null;
  const missing = projects.flatMap((project): Missing[] => {
    const lacks = settingsMissing(project, source.waves[project.waveId ?? ""]);
    return lacks.length === 0 ? [] : [missingOf(project, `Enter ${lacks.join(", ")}`)];
  });
  return ofParts(
    `${projects.length - missing.length} of ${plural(projects.length, "project")} set up`,
    projects.length,
    missing,
  );
}

/**
 * Whether payees and project teams have to have it before the go-live: what is sent up to the invitations, and what has a
 * date of its own before the first pay run. The note at the first payment comes after the decision.
 */
function isDueBeforeGoLive(
  { offsetDays, sendOn, status }: Communication,
  firstPayRunOn: string,
): boolean {
  if (status === "cancelled") return false;
  if (offsetDays !== null) return offsetDays <= 0;
  return sendOn === null || sendOn < firstPayRunOn;
}

/** Every message of the waves that is due before the first pay run was sent; null when none is planned. */
export function communicationOf(source: RolloutSource, isIn: IsInWaves): CheckState | null {
  const due = inPosition(source.communications).filter((message) => {
    const wave = message.waveId === null ? undefined : source.waves[message.waveId];
    if (!wave || !isIn(wave)) return false;
    return isDueBeforeGoLive(message, wave.firstPayRunOn ?? source.anchors.goLive);
  });
  if (due.length === 0) return null;
  const open = due.filter(({ status }) => status !== "sent");
  return ofParts(
    `${due.length - open.length} of ${plural(due.length, "message")} sent`,
    due.length,
    open.map(({ id, audience, purpose }) => ({
      text: purpose === "" ? `Message to ${audience}` : purpose,
      next: `Send it to ${audience}`,
      target: { kind: "communication", messageId: id },
    })),
  );
}

/**
 * Every payee of the waves that is not payment-ready has a way to be paid: its own, or that of one of the waves. Null when
 * neither the waves nor their payees say anything about fallbacks.
 */
export function fallbackOf(source: RolloutSource, isIn: IsInWaves): CheckState | null {
  const isInWave = (waveId: string): boolean => {
    const wave = source.waves[waveId];
    return wave !== undefined && isIn(wave);
  };
  const payees = payeesOfWaves(source, isInWave);
  const waves = Object.values(source.waves).filter(isIn);
  const ofWaves = waves.some(({ fallback }) => fallback.trim() !== "");
  if (!ofWaves && payees.every(({ fallback }) => fallback.trim() === "")) return null;
  const asked = payees.filter((payee) => payee.status !== "exempt" && !isPaymentReady(payee));
  const open = ofWaves ? [] : asked.filter(({ fallback }) => fallback.trim() === "");
  return ofParts(
    asked.length === 0
      ? "every payee is payment-ready"
      : `fallback for ${asked.length - open.length} of ${plural(asked.length, "payee")} not ready`,
    asked.length,
    open.map(({ id, legalName }) => ({
      text: legalName,
      next: "Write down how it is paid, or the fallback of the wave",
      target: { kind: "payee", payeeId: id },
    })),
  );
}

/** `waiversOf` the pilot. */
export function waiversOfPilot(source: CheckSource): CheckState | null {
  return waiversOf(source, isPilot);
}

/** `configurationOf` the pilot. */
export function configurationOfPilot(source: CheckSource): CheckState | null {
  return configurationOf(source, isPilot);
}

/** `communicationOf` the pilot. */
export function communicationOfPilot(source: CheckSource): CheckState | null {
  return communicationOf(source, isPilot);
}

/** `fallbackOf` the pilot. */
export function fallbackOfPilot(source: CheckSource): CheckState | null {
  return fallbackOf(source, isPilot);
}
