/** What stands against the dates and the make-up of a wave (domain.md section 6, model; SET-09, ROL-04). */
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  calendarOf,
} from "../calendar/business-days.ts";
import { goLiveConflict } from "../calendar/payor-calendar.ts";
import type { IsoDate } from "../dates.ts";
import type { Implementation } from "../implementation.ts";
import { isPaymentReady } from "../payees/payee-readiness.ts";
import type { Payee } from "../payees/payee-schema.ts";
import { countBusinessDays, shortDate } from "../people-dates.ts";
import { PILOT_RULE, WAVE_RULE } from "./rollout-rules.ts";
import type { Project, Wave } from "./rollout-schema.ts";
import { firstPayRunOf, nextFreeRun, nextFreeStart, startObstacles } from "./wave-dates.ts";
import { type WaveFigures, waveFigures } from "./wave-figures.ts";

/** Dates of a wave that can be moved. */
export type WaveDates = Partial<
  Pick<Wave, "invitationsOn" | "plannedStart" | "enableOn" | "firstPayRunOn">
>;

/** What can stand against a wave. */
export type WaveConflictKind =
  | "start_day"
  | "enable_day"
  | "run_day"
  | "order"
  | "run_up"
  | "overlap"
  | "payee_in_two"
  | "templates"
  | "limit"
  | "incomplete";

/** Something that stands against a wave. */
export interface WaveConflict {
  readonly waveId: string;
  readonly kind: WaveConflictKind;
  /** `error`: it cannot be so. `warning`: think again. `note`: good to know. */
  readonly severity: "error" | "warning" | "note";
  /** "Planned start Thu 24 Dec: the banks are closed (...)". */
  readonly words: string;
  /** Dates with which it is mended; null when dates do not mend it. */
  readonly fix: WaveDates | null;
  /** The day to which the fix moves; null without a fix. */
  readonly freeDate: IsoDate | null;
}

/** Word of each severity. */
export const CONFLICT_SEVERITY_LABELS: Readonly<Record<WaveConflict["severity"], string>> = {
  error: "Conflict",
  warning: "Warning",
  note: "Note",
};

type Source = Pick<Implementation, "anchors" | "calendar" | "payees" | "projects" | "waves">;
type Said = Omit<WaveConflict, "waveId">;

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;
/** So many names stand in a sentence; the others are counted. */
const MOST_NAMED = 3;

/** Whether a wave has paid for the first time: then its dates are history. */
export function isWavePaid({ firstPaymentOn }: Pick<Wave, "firstPaymentOn">): boolean {
  return firstPaymentOn !== null;
}

function nameSome(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(", ")} and ${rest} more` : names.join(", ");
}

/** The wave with its start on another day, and what follows it moved on by as many business days. */
function moveStart(
  wave: Pick<Wave, "type" | "plannedStart" | "enableOn" | "firstPayRunOn">,
  to: IsoDate,
  calendar: BusinessCalendar,
): WaveDates {
  const { plannedStart, enableOn, firstPayRunOn, type } = wave;
  const days = plannedStart === null ? 0 : businessDaysBetween(plannedStart, to, calendar);
  const moved = (date: IsoDate | null): IsoDate | null =>
    date === null || date >= to
      ? date
      : nextFreeRun(addBusinessDays(date, days, calendar), calendar);
  return {
    plannedStart: to,
    ...(enableOn !== null && moved(enableOn) !== enableOn ? { enableOn: moved(enableOn) } : {}),
    // That of the pilot is the target go-live, which is moved with the anchors.
    ...(type !== "pilot" && firstPayRunOn !== null && moved(firstPayRunOn) !== firstPayRunOn
      ? { firstPayRunOn: moved(firstPayRunOn) }
      : {}),
  };
}

// A day that has passed cannot be moved any more.
function dayConflicts(wave: Wave, today: IsoDate, calendar: BusinessCalendar): Said[] {
  const said: Said[] = [];
  const { plannedStart, enableOn, firstPayRunOn } = wave;
  if (plannedStart !== null && plannedStart >= today) {
    const obstacles = startObstacles(plannedStart, calendar);
    if (obstacles.length > 0) {
      const freeDate = nextFreeStart(plannedStart, calendar);
      const isImpossible = goLiveConflict(plannedStart, calendar) !== null;
      said.push({
        kind: "start_day",
        severity: isImpossible ? "error" : "warning",
        words: `Planned start ${shortDate(plannedStart, plannedStart)}: ${obstacles.join("; ")}`,
        fix: freeDate === null ? null : moveStart(wave, freeDate, calendar),
        freeDate,
      });
    }
  }
  const runs = [
    ["enable_day", "Pay is switched on", "enableOn", enableOn],
    ...(wave.type === "pilot"
      ? []
      : [["run_day", "The first pay run is", "firstPayRunOn", firstPayRunOn] as const]),
  ] as const;
  for (const [kind, what, field, date] of runs) {
    const conflict = date === null || date < today ? null : goLiveConflict(date, calendar);
    if (!conflict || date === null) continue;
    const freeDate = nextFreeRun(date, calendar);
    said.push({
      kind,
      severity: "error",
      words: `${what} on ${shortDate(date, date)}: ${conflict.reason}`,
      fix: freeDate === null ? null : { [field]: freeDate },
      freeDate,
    });
  }
  return said;
}

function orderConflicts(
  wave: Wave,
  source: Source,
  today: IsoDate,
  calendar: BusinessCalendar,
): Said[] {
  const said: Said[] = [];
  const run = firstPayRunOf(wave, source);
  const { invitationsOn, plannedStart, enableOn } = wave;
  const runWords = wave.type === "pilot" ? "the target go-live" : "the first pay run";
  const late = (what: string, date: IsoDate, than: string, other: IsoDate): void => {
    said.push({
      kind: "order",
      severity: "error",
      words: `${what} (${shortDate(date, date)}) after ${than} (${shortDate(other, date)})`,
      fix: null,
      freeDate: null,
    });
  };
  if (plannedStart !== null && enableOn !== null && plannedStart > enableOn) {
    late("Planned start", plannedStart, "Pay is switched on", enableOn);
  }
  if (run === null) return said;
  if (plannedStart !== null && plannedStart > run)
    late("Planned start", plannedStart, runWords, run);
  if (enableOn !== null && enableOn > run) late("Pay is switched on", enableOn, runWords, run);
  if (invitationsOn === null) return said;
  if (invitationsOn > run) {
    late("Invitations go out", invitationsOn, runWords, run);
    return said;
  }
  const days = businessDaysBetween(invitationsOn, run, calendar);
  // Once they are out there is no other choice of the day.
  if (days < WAVE_RULE.runUpDays && invitationsOn >= today) {
    const freeDate =
      wave.type === "pilot"
        ? null
        : nextFreeRun(addBusinessDays(invitationsOn, WAVE_RULE.runUpDays, calendar), calendar);
    said.push({
      kind: "run_up",
      severity: "warning",
      words: `Only ${countBusinessDays(days)} from the invitations to ${runWords}; ${WAVE_RULE.runUpDays} are usual`,
      fix: freeDate === null ? null : { firstPayRunOn: freeDate },
      freeDate,
    });
  }
  return said;
}

/** From the first thing that a wave does to its first pay run; null while it has no two dates. */
function windowOf(wave: Wave, source: Source): readonly [IsoDate, IsoDate] | null {
  const to = wave.firstPaymentOn ?? firstPayRunOf(wave, source);
  const starts = [wave.plannedStart, wave.invitationsOn].flatMap((date) => date ?? []).sort();
  const [from] = starts;
  return from === undefined || to === null || from > to ? null : [from, to];
}

function overlapConflicts(wave: Wave, waves: readonly Wave[], source: Source): Said[] {
  const own = windowOf(wave, source);
  if (!own) return [];
  return waves.flatMap((other): Said[] => {
    if (other.id === wave.id) return [];
    const its = windowOf(other, source);
    if (!its || own[0] > its[1] || its[0] > own[1]) return [];
    // Said once, of the wave that begins later.
    const isLater = own[0] > its[0] || (own[0] === its[0] && wave.position > other.position);
    if (!isLater) return [];
    return [
      {
        kind: "overlap",
        severity: "warning",
        words: `Begins ${shortDate(own[0], own[0])}, while ${other.name} runs until ${shortDate(its[1], own[0])}`,
        fix: null,
        freeDate: null,
      },
    ];
  });
}

/** Waves that a payee is in: its own, and those of the projects it has a commitment in scope on. */
function wavesOfPayee(
  payee: Pick<Payee, "waveId" | "commitments">,
  projects: Readonly<Record<string, Project>>,
): ReadonlySet<string> {
  const ids = new Set(payee.waveId === null ? [] : [payee.waveId]);
  for (const { isInScope, projectId } of Object.values(payee.commitments)) {
    const waveId = isInScope && projectId !== null ? projects[projectId]?.waveId : null;
    if (waveId) ids.add(waveId);
  }
  return ids;
}

function payeeConflicts({ wave, payees }: WaveFigures, source: Source): Said[] {
  const names = payees.flatMap((payee) => {
    // Ready from an earlier wave counts at once, so that nobody works on it twice.
    if (payee.status === "exempt" || isPaymentReady(payee)) return [];
    const waves = [...wavesOfPayee(payee, source.projects)].flatMap((id) => source.waves[id] ?? []);
    const isInEarlier = waves.some(({ position }) => position < wave.position);
    return isInEarlier ? [payee.legalName] : [];
  });
  if (names.length === 0) return [];
  const [is, who] = names.length === 1 ? ["is", "payee"] : ["are", "payees"];
  return [
    {
      kind: "payee_in_two",
      severity: "note",
      words: `${names.length} ${who} not ready ${is} in an earlier wave too: ${nameSome(names)}`,
      fix: null,
      freeDate: null,
    },
  ];
}

function makeUpConflicts({ wave, projects, payees, readiness }: WaveFigures): Said[] {
  const said: Said[] = [];
  const add = (kind: WaveConflictKind, severity: WaveConflict["severity"], words: string): void => {
    said.push({ kind, severity, words, fix: null, freeDate: null });
  };
  const open = projects.filter(({ templateState }) => templateState !== "approved");
  if (open.length > 0) {
    add(
      "templates",
      "warning",
      `Waiver templates not approved: ${nameSome(open.map(({ name }) => name))}`,
    );
  }
  const isPilot = wave.type === "pilot";
  const mostProjects = isPilot ? PILOT_RULE.projects.max : WAVE_RULE.maxProjects;
  const mostPayees = isPilot ? PILOT_RULE.payees.max : WAVE_RULE.maxPayees;
  if (wave.type !== "new_projects" && projects.length > mostProjects) {
    add("limit", "warning", `${projects.length} projects; at most ${mostProjects} are advised`);
  }
  if (wave.type !== "new_projects" && readiness.total > mostPayees) {
    add("limit", "warning", `${readiness.total} payees; at most ${mostPayees} are advised`);
  }
  const lacks = [
    ...(projects.length === 0 && wave.type !== "new_projects" ? ["projects"] : []),
    ...(payees.length === 0 && wave.type !== "new_projects" ? ["payees"] : []),
    ...(wave.owner === "" ? ["an owner"] : []),
    ...(wave.plannedStart === null ? ["a planned start"] : []),
    ...(!isPilot && wave.firstPayRunOn === null ? ["a first pay run"] : []),
  ];
  if (lacks.length > 0) add("incomplete", "note", `Still needs ${lacks.join(", ")}`);
  return said;
}

/**
 * What stands against each wave, the gravest first, in the order of the waves. Of a wave that has paid, nothing; of days that
 * have passed, only their order.
 */
export function waveConflicts(
  source: Source,
  today: IsoDate,
  figures: readonly WaveFigures[] = waveFigures(source),
): readonly WaveConflict[] {
  const calendar = calendarOf(source);
  const waves = figures.map(({ wave }) => wave);
  return figures.flatMap((own) => {
    const { wave } = own;
    if (isWavePaid(wave)) return [];
    return [
      ...dayConflicts(wave, today, calendar),
      ...orderConflicts(wave, source, today, calendar),
      ...overlapConflicts(wave, waves, source),
      ...makeUpConflicts(own),
      ...payeeConflicts(own, source),
    ]
      .sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])
      .map((conflict) => ({ ...conflict, waveId: wave.id }));
  });
}
