/** What the board, the lists and the index know of an implementation: small, without long text (ask 9). */
import type { IsoDate } from "./dates.ts";
import type { ImplementationState } from "./implementation.ts";
import type { ChecklistKind, HealthColour, PhaseCode, ProfileFlag } from "./vocabulary.ts";

/** One dimension of health with its reason in one line (domain.md section 10). */
export interface HealthReason {
  /** Dimension, e.g. "Schedule". */
  readonly dimension: string;
  readonly colour: HealthColour;
  /** "Funding test is 3 days late". */
  readonly reason: string;
  /** The item that causes it, when one does. */
  readonly itemId: string | null;
}

/** Overall health = worst dimension; four or more amber = red; no colour on hold, cancelled or closed. */
export interface Health {
  readonly colour: HealthColour;
  /** All dimensions that apply, worst first. */
  readonly reasons: readonly HealthReason[];
}

/** How many required items of a kind are done, of how many that apply. */
export interface KindProgress {
  readonly kind: ChecklistKind;
  readonly done: number;
  readonly total: number;
  /** Open items whose due date has passed. */
  readonly overdue: number;
}

/** How many in-scope payees are payment-ready, by count and by monthly value in cents. */
export interface PayeeReadiness {
  readonly ready: number;
  readonly total: number;
  readonly readyCents: number;
  readonly totalCents: number;
}

/** A due item or a meeting as shown on a card. */
export interface NextEvent {
  readonly kind: "item" | "meeting";
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate;
}

/** A card. Titles are cut at 200 characters. */
export interface CardSummary {
  readonly id: string;
  readonly payorName: string;
  readonly ipm: string;
  /** What it was made from. */
  readonly playbook: { readonly slug: string; readonly version: number };
  readonly state: ImplementationState;
  readonly phase: PhaseCode;
  readonly phaseEnteredOn: IsoDate;
  readonly kickoff: IsoDate;
  readonly goLive: IsoDate;
  readonly baselineGoLive: IsoDate;
  readonly forecastGoLive: IsoDate;
  /** Forecast minus target in business days; positive = late. */
  readonly slipDays: number;
  readonly health: Health;
  readonly progress: readonly KindProgress[];
  readonly payees: PayeeReadiness;
  readonly flags: readonly ProfileFlag[];
  readonly overdueCount: number;
  readonly next: NextEvent | null;
  /** Whether the exit gate of its phase is met, so that the card may move on. */
  readonly isGateMet: boolean;
  readonly openDecisions: number;
  readonly lessonCount: number;
  readonly holdReason: string | null;
  /** The day for which overdue and health are true. */
  readonly asOf: IsoDate;
}

/** A file that could not be opened, or only read: shown on the board as a marked card. */
export interface FileProblemCard {
  /** Stable key: the file's name. */
  readonly fileName: string;
  readonly kind: "damaged" | "newer" | "duplicate-id";
  readonly message: string;
  /** Line and column, field, or version needed. */
  readonly where: string | null;
  readonly advice: string;
  /** Newest good backup that can be restored, or null. */
  readonly backup: { readonly id: string; readonly savedAt: string } | null;
}
