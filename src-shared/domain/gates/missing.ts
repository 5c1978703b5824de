/** What is missing for a criterion, each with the place where it is mended: the screen turns the place into a link. */
import { type Item, isSatisfied } from "../implementation.ts";
import { type ItemStatus, PARTY_LABELS, type PhaseCode, type RoleCode } from "../vocabulary.ts";

/** Where something missing is mended. */
export type MissingTarget =
  | { readonly kind: "item"; readonly itemId: string }
  | { readonly kind: "person"; readonly personId: string }
  /** A role that has too few holders. */
  | { readonly kind: "role"; readonly role: RoleCode }
  | { readonly kind: "payee"; readonly payeeId: string }
  | { readonly kind: "payees" }
  | { readonly kind: "projects" }
  | { readonly kind: "project"; readonly projectId: string }
  | { readonly kind: "waves" }
  | { readonly kind: "wave"; readonly waveId: string }
  | { readonly kind: "communications" }
  | { readonly kind: "communication"; readonly messageId: string }
  | { readonly kind: "training" }
  | { readonly kind: "session"; readonly sessionId: string }
  | { readonly kind: "testing" }
  | { readonly kind: "test_case"; readonly caseId: string }
  | { readonly kind: "defect"; readonly defectId: string }
  | { readonly kind: "people" }
  | { readonly kind: "plan" }
  | { readonly kind: "calendar" }
  | { readonly kind: "log" }
  | { readonly kind: "decision"; readonly decisionId: string }
  /** The training of somebody who has no session yet. */
  | { readonly kind: "training_person"; readonly personId: string }
  | { readonly kind: "meetings" }
  | { readonly kind: "risk"; readonly riskId: string }
  | { readonly kind: "payout_failure"; readonly failureId: string }
  | { readonly kind: "lesson"; readonly lessonId: string }
  | { readonly kind: "lessons" }
  | { readonly kind: "success_criteria" }
  | { readonly kind: "profile" }
  | { readonly kind: "ipm" }
  | { readonly kind: "gate"; readonly phase: PhaseCode };

/** One thing that is missing. */
export interface Missing {
  /** What: "Funding-account test", "1 more Payments Disburser". Of an item its title. */
  readonly text: string;
  /** What to do next: "Chase the bank". */
  readonly next: string;
  readonly target: MissingTarget;
}

const NEXT_OF_STATUS: Readonly<Record<ItemStatus, string>> = {
  not_started: "Start it",
  in_progress: "Finish it",
  waiting_payor: `Chase: waiting on ${PARTY_LABELS.payor.toLowerCase()}`,
  waiting_procore: `Chase: waiting on ${PARTY_LABELS.procore}`,
  waiting_payee: `Chase: waiting on ${PARTY_LABELS.payee.toLowerCase()}`,
  waiting_bank: `Chase: waiting on ${PARTY_LABELS.bank.toLowerCase()}`,
  blocked: "Unblock it",
  done: "",
  not_applicable: "",
};

/** An item that is not satisfied, as something missing. */
export function missingItem(item: Pick<Item, "id" | "title" | "status">): Missing {
  return {
    text: item.title,
    next: NEXT_OF_STATUS[item.status],
    target: { kind: "item", itemId: item.id },
  };
}

/** Those of the items that exist and are open, in the order of the ids. An item that is gone is not waited for. */
export function openItemsOf(
  items: Readonly<Record<string, Item>>,
  ids: readonly string[],
): readonly Item[] {
  return ids.flatMap((id) => {
    const item = items[id];
    return item && !isSatisfied(item) ? [item] : [];
  });
}

/** Ids of the items among what is missing. */
export function missingItemIdsOf(missing: readonly Missing[]): readonly string[] {
  return missing.flatMap(({ target }) => (target.kind === "item" ? [target.itemId] : []));
}
