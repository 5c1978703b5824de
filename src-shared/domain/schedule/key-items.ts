/**
 * The items of the built-in playbook that rules know by their id. A playbook without one of them still works: what reads
 * it then has nothing to say, which the playbook editor warns of.
 */
import type { ItemId } from "../ids.ts";
import type { RoleCode } from "../vocabulary.ts";

/** The first production disbursement: its date is the go-live. */
export const GO_LIVE_ITEM_ID: ItemId = "ROL-11";
/** The plan is accepted: completing it freezes the baseline. */
export const BASELINE_ITEM_ID: ItemId = "SET-10";
/** The go/no-go review. */
export const GO_DECISION_ITEM_ID: ItemId = "ROL-09";
/** The funding-account test. */
export const FUNDING_TEST_ITEM_ID: ItemId = "SET-25";
/** Verification of the business entities; blocked means refused. */
export const VERIFICATION_ITEM_ID: ItemId = "SET-21";
/** From the alignment call to the funding test (domain.md section 10, banking path). */
export const BANKING_ITEM_IDS: readonly ItemId[] = Array.from(
  { length: 15 },
  (_, index) => `SET-${index + 11}`,
);
/** Authorize and confirm the end-to-end test. */
export const END_TO_END_ITEM_IDS = ["TST-04", "TST-05"] as const;
/** The test cases that have to pass (domain.md section 7). */
export const MANDATORY_TEST_ITEM_IDS: readonly ItemId[] = [
  ...END_TO_END_ITEM_IDS,
  "TST-07",
  "TST-08",
  "TST-09",
  "TST-10",
];

/** The training of each role that needs one (domain.md section 5); the project lead stands for project managers. */
export const TRAINING_ITEM_IDS: Readonly<Partial<Record<RoleCode, ItemId>>> = {
  PA: "TRN-02",
  DISB: "TRN-03",
  BAPP: "TRN-04",
  IA: "TRN-05",
  PPM: "TRN-06",
  ACCT: "TRN-07",
};

/** What reads an item by its id, as a sentence for who is about to remove it. */
export interface KeyItemUse {
  readonly itemIds: readonly ItemId[];
  readonly use: string;
}

/** Every such use. */
export const KEY_ITEM_USES: readonly KeyItemUse[] = [
  {
    itemIds: [GO_LIVE_ITEM_ID],
    use: "Its forecast is the forecast go-live, and once it is done the implementation is live",
  },
  { itemIds: [BASELINE_ITEM_ID], use: "Completing it freezes the baseline" },
  {
    itemIds: [GO_DECISION_ITEM_ID],
    use: "Schedule is red when the go-live passes without this decision",
  },
  {
    itemIds: [FUNDING_TEST_ITEM_ID],
    use: "The banking path is amber when it is open at G-28 and red when it is open at G-16",
  },
  { itemIds: BANKING_ITEM_IDS, use: "It belongs to the banking path of the health" },
  {
    itemIds: [VERIFICATION_ITEM_ID],
    use: "The banking path is red when it is blocked: verification was refused",
  },
  {
    itemIds: Object.values(TRAINING_ITEM_IDS),
    use: "Once it is done, those who hold its role count as trained",
  },
  { itemIds: END_TO_END_ITEM_IDS, use: "It is the end-to-end test that the health looks at" },
  { itemIds: MANDATORY_TEST_ITEM_IDS, use: "It is a mandatory test case of the health" },
];
