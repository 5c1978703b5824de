/** The columns of the payee grid. Ids of editable columns are names of the payee's fields. */
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import type { IsoDate } from "../../../../../src-shared/domain/dates.ts";
import {
  PAYEE_ACCOUNT_TYPE_LABELS,
  PAYEE_ACCOUNT_TYPES,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { shortDate } from "../../../../../src-shared/domain/people-dates.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import {
  PAYEE_STATUS_LABELS,
  PAYEE_STATUSES,
  type PayeeStatus,
} from "../../../../../src-shared/domain/vocabulary.ts";
import {
  parseChoice,
  parseMoney,
  parseText,
} from "../../../../components/data-grid/cell-parsers.ts";
import type { Choice, GridColumn } from "../../../../components/data-grid/grid-types.ts";
import { parseName, parseStatus, parseTags } from "./payee-cells.ts";
import type { PayeeRow } from "./payee-rows.ts";
import { StallCell, StatusCell } from "./StatusCell.tsx";

type Column = GridColumn<PayeeRow>;

/** A free text of the payee that can be edited in place. */
function textColumn(
  id:
    | "tradingName"
    | "vendorNumber"
    | "owner"
    | "contactName"
    | "contactEmail"
    | "contactPhone"
    | "trade"
    | "notes",
  label: string,
  width: number,
  more: Partial<Column> = {},
): Column {
  return {
    id,
    label,
    width,
    kind: "text",
    value: ({ payee }) => payee[id],
    edit: { parse: parseText },
    ...more,
  };
}

/** What the columns need of the implementation; the same parts give the same columns. */
export interface ColumnFacts {
  readonly waves: Implementation["waves"];
  readonly statusWords: Implementation["payeeStatusWords"];
  readonly today: IsoDate;
  /** Trades, owners and tags that are in use: offered while one types. */
  readonly suggestions: Readonly<Record<"trade" | "owner" | "tags", readonly string[]>>;
}

const asChoices = (words: readonly string[]): readonly Choice[] =>
  words.map((word) => [word, word] as const);

/** The columns of the payee grid. */
export function payeeColumns({
  waves,
  statusWords,
  today,
  suggestions,
}: ColumnFacts): readonly Column[] {
  const labelOf = (status: PayeeStatus): string => {
    const own = statusWords[status]?.label ?? "";
    return own === "" ? PAYEE_STATUS_LABELS[status] : own;
  };
  const statuses: readonly Choice[] = PAYEE_STATUSES.map((status) => [status, labelOf(status)]);
  const otherWords = (word: string): PayeeStatus | null =>
    PAYEE_STATUSES.find(
      (status) =>
        PAYEE_STATUS_LABELS[status].toLowerCase() === word.toLowerCase() ||
        statusWords[status]?.aliases.some((alias) => alias.toLowerCase() === word.toLowerCase()),
    ) ?? null;
  const waveChoices: readonly Choice[] = inPosition(waves).map(({ id, name }) => [id, name]);
  const priorities: readonly Choice[] = asChoices(["A", "B", "C"]);
  const accounts: readonly Choice[] = PAYEE_ACCOUNT_TYPES.map((type) => [
    type,
    PAYEE_ACCOUNT_TYPE_LABELS[type],
  ]);
  const dateColumn = (
    id: string,
    label: string,
    value: (row: PayeeRow) => IsoDate | null,
    more: Partial<Column> = {},
  ): Column => ({
    id,
    label,
    width: 96,
    kind: "date",
    value,
    text: (row) => {
      const date = value(row);
      return date === null ? "" : shortDate(date, today);
    },
    title: (row) => value(row) ?? "",
    ...more,
  });
  return [
    {
      id: "legalName",
      label: "Payee",
      kind: "text",
      width: 216,
      value: ({ payee }) => payee.legalName,
      title: ({ payee }) =>
        payee.tradingName === ""
          ? payee.legalName
          : `${payee.legalName}, trading as ${payee.tradingName}`,
      edit: { parse: parseName },
      isPinned: true,
      isOpener: true,
    },
    textColumn("tradingName", "Trading name", 160),
    textColumn("vendorNumber", "Vendor no.", 96, { help: "The payor's own number of the vendor" }),
    textColumn("trade", "Trade", 112, {
      isGroupable: true,
      isShownAtFirst: true,
      edit: { parse: parseText, choices: asChoices(suggestions.trade) },
    }),
    {
      id: "waveId",
      label: "Wave",
      kind: "choice",
      width: 80,
      value: ({ payee }) => payee.waveId ?? "",
      choices: waveChoices,
      edit: { parse: parseChoice(waveChoices, "wave", ""), choices: waveChoices },
      isGroupable: true,
      isShownAtFirst: true,
    },
    {
      id: "priority",
      label: "Priority",
      help: "A first",
      kind: "choice",
      width: 68,
      value: ({ payee }) => payee.priority,
      choices: priorities,
      edit: { parse: parseChoice(priorities, "priority"), choices: priorities },
      isGroupable: true,
      isShownAtFirst: true,
    },
    {
      id: "status",
      label: "Status",
      kind: "choice",
      width: 172,
      value: ({ payee }) => payee.status,
      choices: statuses,
      render: ({ payee }) => <StatusCell status={payee.status} label={labelOf(payee.status)} />,
      title: ({ payee }) =>
        `${labelOf(payee.status)}, as of ${payee.statusAsOf}${payee.statusSource === "" ? "" : `, ${payee.statusSource}`}`,
      edit: { parse: parseStatus(statuses, otherWords), choices: statuses },
      isGroupable: true,
      isShownAtFirst: true,
    },
    dateColumn("statusAsOf", "As of", ({ payee }) => payee.statusAsOf, {
      help: "Day from which the status holds",
    }),
    {
      id: "daysInStatus",
      label: "Days",
      help: "Business days of the payor in this status",
      kind: "number",
      width: 56,
      value: ({ daysInStatus }) => daysInStatus,
      isShownAtFirst: true,
    },
    {
      id: "stall",
      label: "Stalled",
      help: "Why it does not move, and for how long",
      kind: "text",
      width: 184,
      value: ({ stall }) => stall,
      render: ({ stall }) => <StallCell text={stall} />,
      isShownAtFirst: true,
    },
    {
      id: "statusSource",
      label: "Source",
      help: "Who said so, or which list",
      kind: "text",
      width: 128,
      value: ({ payee }) => payee.statusSource,
      isGroupable: true,
    },
    textColumn("owner", "Owner", 112, {
      help: "Who at the payor looks after it",
      isGroupable: true,
      isShownAtFirst: true,
      edit: { parse: parseText, choices: asChoices(suggestions.owner) },
    }),
    {
      id: "monthlyPayoutCents",
      label: "Monthly payout",
      help: "Average monthly payout",
      kind: "money",
      width: 112,
      value: ({ payee }) => payee.monthlyPayoutCents,
      edit: { parse: parseMoney },
      isShownAtFirst: true,
    },
    {
      id: "valueInScope",
      label: "Value in scope",
      help: "Value of the commitments in scope",
      kind: "money",
      width: 116,
      value: ({ valueInScopeCents }) => valueInScopeCents,
    },
    {
      id: "commitments",
      label: "Commitments",
      help: "Commitments in scope",
      kind: "number",
      width: 100,
      value: ({ commitmentCount }) => commitmentCount,
    },
    {
      id: "agreements",
      label: "Agreements",
      help: "Agreements accepted, of the commitments in scope",
      kind: "number",
      width: 96,
      value: ({ acceptedCount, commitmentCount }) => (commitmentCount === 0 ? null : acceptedCount),
      text: ({ acceptedCount, commitmentCount }) =>
        commitmentCount === 0 ? "" : `${acceptedCount} of ${commitmentCount}`,
      isShownAtFirst: true,
    },
    dateColumn("invitedOn", "Invited", ({ payee }) => payee.invitation?.sentOn ?? null, {
      help: "Day on which the last invitation was sent",
    }),
    dateColumn("expiresOn", "Expires", ({ expiresOn }) => expiresOn, {
      help: "Last day on which the open invitation can be accepted",
    }),
    {
      id: "attempts",
      label: "Attempts",
      help: "Invitations sent",
      kind: "number",
      width: 80,
      value: ({ payee }) => payee.invitation?.attempts ?? null,
    },
    textColumn("contactName", "Contact", 140),
    textColumn("contactEmail", "E-mail", 200),
    textColumn("contactPhone", "Phone", 120),
    {
      id: "accountType",
      label: "Account",
      help: "Company account of the payee",
      kind: "choice",
      width: 92,
      value: ({ payee }) => payee.accountType,
      choices: accounts,
      edit: { parse: parseChoice(accounts, "kind of account", "unknown"), choices: accounts },
      isGroupable: true,
    },
    {
      id: "tags",
      label: "Tags",
      kind: "tags",
      width: 140,
      value: ({ payee }) => payee.tags,
      edit: { parse: parseTags, choices: asChoices(suggestions.tags) },
    },
    dateColumn("lastContactOn", "Last contact", ({ lastContactOn }) => lastContactOn),
    dateColumn("reviewOn", "Review", ({ payee }) => payee.exception?.reviewOn ?? null, {
      help: "Day on which an exception is looked at again",
    }),
    textColumn("notes", "Notes", 260),
  ];
}
