import Box from "@mui/material/Box";
import { useMemo } from "react";
import { formatCents, parseDollars } from "../../../../../src-shared/domain/money.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  PAYEE_ACCOUNT_TYPE_LABELS,
  PAYEE_ACCOUNT_TYPES,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { peopleInOrder } from "../../../../../src-shared/domain/people.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { CommittedField } from "../../fields/CommittedField.tsx";
import { NameField } from "../../fields/NameField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { usedWords } from "../grid/used-words.ts";
import { PAIR, PanelSection } from "./PanelSection.tsx";
import { PayeeText } from "./PayeeText.tsx";
import { TagsField } from "./TagsField.tsx";
import { useEditPayee } from "./use-edit-payee.ts";

const MOST_SUB_TIERS = 100_000;

/** Who the company is, and what the payor decides about it. */
export function PayeeCompany({ payee }: { readonly payee: Payee }) {
  const { implementation, isReadOnly } = useImplementation();
  const { payees, waves } = implementation;
  const words = useMemo(() => usedWords(payees), [payees]);
  const edit = useEditPayee(payee);
  const owners = new Set([
    ...words.owner,
    implementation.ipm,
    ...peopleInOrder(implementation).map(({ name }) => name),
  ]);
  return (
    <PanelSection title="Company">
      <PayeeText payee={payee} field="legalName" label="Legal name" />
      <PayeeText payee={payee} field="tradingName" label="Trading name" />
      <Box sx={PAIR}>
        <PayeeText payee={payee} field="vendorNumber" label="Vendor number" />
        <NameField
          label="Trade"
          value={payee.trade}
          names={words.trade}
          placeholder=""
          isDisabled={isReadOnly}
          onCommit={(trade) => void edit({ trade })}
        />
        <PickField
          label="Wave"
          value={payee.waveId ?? ""}
          isDisabled={isReadOnly}
          options={[
            ["", "None yet"],
            ...inPosition(waves).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(waveId) => void edit({ waveId: waveId === "" ? null : waveId })}
        />
        <PickField
          label="Priority"
          value={payee.priority}
          isDisabled={isReadOnly}
          options={[
            ["A", "A"],
            ["B", "B"],
            ["C", "C"],
          ]}
          onChange={(priority) => void edit({ priority })}
        />
        <NameField
          label="Owner at the payor"
          value={payee.owner}
          names={[...owners].filter(Boolean)}
          isDisabled={isReadOnly}
          onCommit={(owner) => void edit({ owner })}
        />
        <CommittedField
          label="Monthly payout"
          value={payee.monthlyPayoutCents > 0 ? formatCents(payee.monthlyPayoutCents) : ""}
          isDisabled={isReadOnly}
          placeholder="e.g. 12,500"
          onCommit={async (value) => {
            const monthlyPayoutCents = parseDollars(value);
            return monthlyPayoutCents !== null && (await edit({ monthlyPayoutCents }));
          }}
        />
        <PickField
          label="Company account"
          value={payee.accountType}
          isDisabled={isReadOnly}
          options={PAYEE_ACCOUNT_TYPES.map((code) => [code, PAYEE_ACCOUNT_TYPE_LABELS[code]])}
          onChange={(accountType) => void edit({ accountType })}
        />
        <PickField
          label="Platform fee"
          value={payee.feePayer ?? "none"}
          isDisabled={isReadOnly}
          options={[
            ["none", "As its projects say"],
            ["GC", "GC pays"],
            ["SC", "SC pays"],
          ]}
          onChange={(feePayer) => void edit({ feePayer: feePayer === "none" ? null : feePayer })}
        />
        <CommittedField
          label="Sub-tier companies"
          value={payee.subTierCount === null ? "" : String(payee.subTierCount)}
          isDisabled={isReadOnly}
          placeholder="Not known"
          onCommit={async (value) => {
            const text = value.trim();
            if (text === "") return edit({ subTierCount: null });
            const subTierCount = Number(text);
            return (
              /^\d+$/.test(text) && subTierCount <= MOST_SUB_TIERS && (await edit({ subTierCount }))
            );
          }}
        />
      </Box>
      <TagsField
        value={payee.tags}
        known={words.tags}
        isDisabled={isReadOnly}
        onCommit={(tags) => void edit({ tags })}
      />
    </PanelSection>
  );
}
