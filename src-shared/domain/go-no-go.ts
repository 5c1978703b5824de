/** The go/no-go criteria (domain.md section 6), scored from what is recorded. */
import type { Implementation } from "./implementation.ts";
import { isSatisfied } from "./implementation.ts";
import { payeeReadiness, pilotPayees } from "./readiness.ts";

/** The least share of pilot payees that must be payment-ready, by count and by monthly value. */
const MINIMUM_READY_PERCENT = 80;

/** One criterion with its present value. */
export interface GoCriterion {
  readonly category: string;
  readonly criterion: string;
  readonly minimum: string;
  /** A no-go without it, or an open point with owner and date. */
  readonly type: "must" | "should";
  readonly isMet: boolean;
  /** Present value in words. */
  readonly value: string;
}

type Row = readonly [
  category: string,
  criterion: string,
  minimum: string,
  type: GoCriterion["type"],
  itemIds: readonly string[],
];

const BY_ITEMS: readonly Row[] = [
  [
    "Banking",
    "Funding account tested, balance and bank contact confirmed",
    "yes",
    "must",
    ["SET-25", "TST-03"],
  ],
  [
    "Access",
    "Two or more working Payments Admins and disbursers with MFA",
    "2 / 2",
    "must",
    ["SET-18", "SET-27"],
  ],
  ["Control", "Separation of duties proven in test", "yes", "must", ["TST-08"]],
  [
    "Configuration",
    "Pilot projects match the decision sheet",
    "100%",
    "must",
    ["SET-26", "SET-32"],
  ],
  [
    "Testing",
    "Mandatory cases passed; no open critical or high defect",
    "100% / 0",
    "must",
    ["TST-05", "TST-12"],
  ],
  ["Training", "Required role coverage", "100%, others 90%", "must", ["TRN-09"]],
  ["Waivers", "Counsel-approved templates on pilot projects", "100%", "must", ["SET-35"]],
  ["ERP", "Posting test passed, or manual posting agreed", "yes", "must", ["TST-09"]],
  ["Support", "Runbook, rota, escalation numbers issued", "yes", "must", ["ROL-08"]],
  ["Communication", "Payees and project teams informed", "100%", "should", ["PAY-05", "TRN-06"]],
  ["Fallback", "Method per not-ready payee", "100%", "should", ["ROL-07", "PAY-15"]],
];

/** Criteria in their order; those whose items all do not apply are left out (ERP without an ERP). */
export function goCriteria(
  implementation: Pick<Implementation, "items" | "payees">,
): readonly GoCriterion[] {
  const rows = BY_ITEMS.flatMap(([category, criterion, minimum, type, itemIds]): GoCriterion[] => {
    const items = itemIds.flatMap((id) => implementation.items[id] ?? []);
    if (items.every((item) => item.status === "not_applicable")) return [];
    const open = items.filter((item) => !isSatisfied(item));
    const isMet = open.length === 0;
    const value = isMet ? "Done" : `Open: ${open.map((item) => item.id).join(", ")}`;
    return [{ category, criterion, minimum, type, isMet, value }];
  });
  const afterTesting = rows.findIndex((row) => row.category === "Testing") + 1;
  return [
    ...rows.slice(0, afterTesting),
    payeeCriterion(implementation),
    ...rows.slice(afterTesting),
  ];
}

function payeeCriterion({ payees }: Pick<Implementation, "payees">): GoCriterion {
  const { ready, total, readyCents, totalCents } = payeeReadiness(pilotPayees(payees));
  const percent = (part: number, whole: number): number =>
    whole === 0 ? 0 : Math.floor((part / whole) * 100);
  const [byCount, byValue] = [percent(ready, total), percent(readyCents, totalCents)];
  return {
    category: "Payees",
    criterion: "Pilot payees payment-ready by count and by value",
    minimum: `${MINIMUM_READY_PERCENT}% / ${MINIMUM_READY_PERCENT}%`,
    type: "must",
    isMet: byCount >= MINIMUM_READY_PERCENT && byValue >= MINIMUM_READY_PERCENT,
    value: `${byCount}% (${ready} of ${total}) / ${byValue}%`,
  };
}
