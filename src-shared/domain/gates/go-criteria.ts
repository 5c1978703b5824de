/** The go/no-go criteria as a table (domain.md section 6): what is asked, the minimum, and what proves it. */
import type { GateCheck } from "./gate-schema.ts";
import type { Missing } from "./missing.ts";

/** Categories in the order of the dossier. */
export const GO_CATEGORIES = [
  "Banking",
  "Access",
  "Control",
  "Configuration",
  "Testing",
  "Payees",
  "Training",
  "Waivers",
  "ERP",
  "Support",
  "Communication",
  "Fallback",
] as const;
/** Category of a criterion. */
export type GoCategory = (typeof GO_CATEGORIES)[number];

/** One criterion with its present value. */
export interface GoCriterion {
  readonly category: GoCategory;
  readonly criterion: string;
  readonly minimum: string;
  /** A no-go without it, or an open point with owner and date. */
  readonly type: "must" | "should";
  readonly isMet: boolean;
  /** Present value in words. */
  readonly value: string;
  /** How far the work for it is, 0 to 1; 1 exactly when it is met. */
  readonly progress: number;
  /** What is missing; empty exactly when it is met. */
  readonly missing: readonly Missing[];
}

/** What a criterion asks, and what proves it. */
export interface GoRule {
  readonly criterion: string;
  readonly minimum: string;
  readonly type: GoCriterion["type"];
  /** Items that prove it. */
  readonly proofs: readonly string[];
  /** Items of the way there: they count for the progress, but do not decide. */
  readonly way: readonly string[];
  readonly checks: readonly GateCheck[];
}

/** Score from which an issue is high (domain.md section 10). */
const HIGH_SCORE = 12;

/** The table of the criteria. */
export const GO_RULES: Readonly<Record<GoCategory, GoRule>> = {
  Banking: {
    criterion: "Funding account tested, balance and bank contact confirmed",
    minimum: "yes",
    type: "must",
    proofs: ["SET-25", "TST-03"],
    way: ["SET-12", "SET-13", "SET-20", "SET-21", "SET-22", "SET-23", "SET-24"],
    checks: [],
  },
  Access: {
    criterion: "Two or more working Payments Admins and disbursers with MFA",
    minimum: "2 / 2",
    type: "must",
    proofs: ["SET-18", "SET-27"],
    way: ["SET-14", "SET-15", "SET-16", "SET-17"],
    checks: [
      { kind: "role_holders", role: "PA", minimum: 2 },
      { kind: "role_holders", role: "DISB", minimum: 2 },
    ],
  },
  Control: {
    criterion: "Separation of duties proven in test",
    minimum: "yes",
    type: "must",
    proofs: ["TST-08"],
    way: ["SET-28", "SET-29", "SET-30"],
    checks: [
      { kind: "duties_separated", approver: "IA", disburser: "DISB" },
      { kind: "duties_separated", approver: "BAPP", disburser: "DISB" },
    ],
  },
  Configuration: {
    criterion: "Pilot projects match the decision sheet",
    minimum: "100%",
    type: "must",
    proofs: ["SET-26", "SET-32", "SET-33"],
    way: ["SET-31", "SET-34", "SET-37"],
    checks: [],
  },
  Testing: {
    criterion: "Mandatory cases passed; no open critical or high defect",
    minimum: "100% / 0",
    type: "must",
    proofs: ["TST-05", "TST-07", "TST-12"],
    way: ["TST-01", "TST-02", "TST-04", "TST-11"],
    checks: [{ kind: "no_open_issue", score: HIGH_SCORE, itemKind: "payment_testing" }],
  },
  Payees: {
    criterion: "Pilot payees payment-ready by count and by value",
    minimum: "80% / 80%",
    type: "must",
    proofs: [],
    way: [],
    checks: [{ kind: "payee_readiness", percent: 80 }],
  },
  Training: {
    criterion: "Required role coverage",
    minimum: "100%, others 90%",
    type: "must",
    proofs: ["TRN-02", "TRN-03", "TRN-04", "TRN-05", "TRN-09"],
    way: ["TRN-01", "TRN-06", "TRN-07"],
    checks: [],
  },
  Waivers: {
    criterion: "Counsel-approved templates on pilot projects",
    minimum: "100%",
    type: "must",
    proofs: ["SET-35"],
    way: ["SET-36"],
    checks: [],
  },
  ERP: {
    criterion: "Posting test passed, or manual posting agreed",
    minimum: "yes",
    type: "must",
    proofs: ["TST-09"],
    way: ["SET-38", "SET-39"],
    checks: [],
  },
  Support: {
    criterion: "Runbook, rota, escalation numbers issued",
    minimum: "yes",
    type: "must",
    proofs: ["ROL-08"],
    way: ["TST-10"],
    checks: [],
  },
  Communication: {
    criterion: "Payees and project teams informed",
    minimum: "100%",
    type: "should",
    proofs: ["PAY-05", "TRN-06"],
    way: ["ROL-05", "PAY-03"],
    checks: [],
  },
  Fallback: {
    criterion: "Method per not-ready payee",
    minimum: "100%",
    type: "should",
    proofs: ["ROL-07", "PAY-15"],
    way: [],
    checks: [],
  },
};
