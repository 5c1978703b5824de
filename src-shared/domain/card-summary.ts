/** What the board, the lists and the index know of an implementation: small, without long text (ask 9). */
import type { IsoDate, IsoInstant } from "./dates.ts";
import type { ImplementationState } from "./implementation.ts";
import type {
  ChecklistKind,
  HealthColour,
  HealthDimension,
  PhaseCode,
  ProfileFlag,
  RoleCode,
} from "./vocabulary.ts";

/** What causes a colour, so that the screen can lead there. */
export type HealthCause =
  | { readonly kind: "item"; readonly itemId: string }
  | { readonly kind: "meeting"; readonly meetingId: string }
  | { readonly kind: "decision"; readonly decisionId: string }
  | { readonly kind: "risk"; readonly riskId: string }
  | { readonly kind: "payee"; readonly payeeId: string }
  | { readonly kind: "payout_failure"; readonly failureId: string }
  | { readonly kind: "test_case"; readonly caseId: string }
  | { readonly kind: "defect"; readonly defectId: string }
  /** People who hold a role, or ought to. */
  | { readonly kind: "role"; readonly role: RoleCode }
  /** The training of a role; `itemId` is the item that stands for it. */
  | { readonly kind: "training"; readonly role: RoleCode; readonly itemId: string }
  /** A training session. */
  | { readonly kind: "session"; readonly sessionId: string }
  /** No single record: the place where all of them stand. */
  | {
      readonly kind: "place";
      readonly place:
        "plan" | "checklists" | "payees" | "log" | "meetings" | "people" | "training" | "activity";
    };

/** One dimension of health with its reason in one line (domain.md section 10). */
export interface HealthReason {
  readonly dimension: HealthDimension;
  readonly colour: "red" | "amber" | "green";
  /** "Funding test is 3 days late". */
  readonly reason: string;
  readonly cause: HealthCause;
}

/** A colour set by hand that holds today. */
export interface ActiveOverride {
  readonly colour: "red" | "amber" | "green";
  readonly reason: string;
  readonly by: string;
  /** Last day on which it holds. */
  readonly until: IsoDate;
}

/** Computed health = worst dimension; four or more amber = red; no colour on hold, cancelled or closed. */
export interface Health {
  /** The computed colour; an override never changes it. */
  readonly colour: HealthColour;
  /** All dimensions that apply, worst first. */
  readonly reasons: readonly HealthReason[];
  /** Why the colour is worse than every dimension: "4 of 9 dimensions are at risk". Else null. */
  readonly together: string | null;
  readonly override: ActiveOverride | null;
}

/** That a card turned worse since the last business day. */
export interface TurnedWorse {
  /** The computed colour of that day. */
  readonly before: HealthColour;
  /** The dimensions that turned worse, in the order of the reasons of its health: worst first. */
  readonly dimensions: readonly HealthDimension[];
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

/** A due item, a meeting or a training session as shown on a card. */
export interface NextEvent {
  readonly kind: "item" | "meeting" | "session";
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
  /** Whether its computed colour is worse than on the last business day (`worseSince`); null when it is not, or when one of them has none. */
  readonly worse: TurnedWorse | null;
  readonly progress: readonly KindProgress[];
  readonly payees: PayeeReadiness;
  readonly flags: readonly ProfileFlag[];
  readonly overdueCount: number;
  readonly next: NextEvent | null;
  /** Whether the exit gate of its phase is met, so that the card may move on. */
  readonly isGateMet: boolean;
  /** How ready it is for the first payment, whole percent; null once that payment was made or the card is out of work. */
  readonly readinessPercent: number | null;
  readonly openDecisions: number;
  readonly lessonCount: number;
  readonly holdReason: string | null;
  /** The day of the last change when nothing was changed for a week (domain.md section 10), else null. */
  readonly staleSince: IsoDate | null;
  /** The day for which overdue and health are true. */
  readonly asOf: IsoDate;
  /** The last instant of that day for which the forecast is true: a cut-off moves it then. Null = the whole day. */
  readonly trueUntil: IsoInstant | null;
  /** The thresholds with which health was measured, see `thresholdsKey`. */
  readonly thresholds: string;
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
