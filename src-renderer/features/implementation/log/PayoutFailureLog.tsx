import Box from "@mui/material/Box";
import { CircleCheck, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { PayoutFailure } from "../../../../src-shared/domain/health/payout-failure-schema.ts";
import {
  bankingDaysOpen,
  openPayoutFailures,
  resolvedPayoutFailures,
  returnCodeInWords,
} from "../../../../src-shared/domain/health/payout-failures.ts";
import { nearDate } from "../../../../src-shared/domain/people-dates.ts";
import { PAYOUT_FAILURE_KINDS } from "../../../../src-shared/domain/vocabulary.ts";
import { useAddressQuery } from "../use-address-query.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteIconButton } from "../WriteButton.tsx";
import { LogCard } from "./LogCard.tsx";
import { LogRow } from "./LogRow.tsx";
import { PayoutFailureDialog } from "./PayoutFailureDialog.tsx";

/** Payouts that did not arrive and funding that was refused, oldest first. */
export function PayoutFailureLog() {
  const { implementation, today, execute, isReadOnly } = useImplementation();
  const [picked, setEdited] = useState<PayoutFailure | "new" | null>(null);
  // `?failure=<id>` leads here from what causes the health.
  const [linked, clearLinked] = useAddressQuery("failure");
  const edited =
    picked ?? (isReadOnly ? null : (implementation.payoutFailures[linked ?? ""] ?? null));
  const open = openPayoutFailures(implementation);
  const over = resolvedPayoutFailures(implementation);
  const row = (failure: PayoutFailure) => {
    const {
      id: failureId,
      title,
      kind,
      payeeId,
      returnCode,
      owner,
      openedOn,
      resolvedOn,
    } = failure;
    const days = bankingDaysOpen(failure, today);
    const payee = payeeId === null ? undefined : implementation.payees[payeeId]?.legalName;
    return (
      <LogRow
        key={failureId}
        isMarked={isReadOnly && linked === failureId}
        title={title}
        detail={[
          PAYOUT_FAILURE_KINDS[kind],
          payee,
          returnCodeInWords(returnCode),
          owner || "no owner",
        ]
          .filter(Boolean)
          .join(" · ")}
        aside={
          <Box component="span" title={openedOn} sx={{ color: "text.secondary" }}>
            {resolvedOn === null
              ? `open ${days === 1 ? "1 banking day" : `${days} banking days`}`
              : `resolved ${nearDate(resolvedOn, today)}`}
          </Box>
        }
        onOpen={() => {
          setEdited(failure);
        }}
        actions={
          <>
            {resolvedOn === null ? (
              <WriteIconButton
                icon={CircleCheck}
                label={`Resolve ${title}`}
                onClick={() => {
                  void execute({ type: "payout-failure/resolve", failureId }, { hasUndo: true });
                }}
              />
            ) : (
              <WriteIconButton
                icon={RotateCcw}
                label={`Reopen ${title}`}
                onClick={() => {
                  void execute({ type: "payout-failure/reopen", failureId }, { hasUndo: true });
                }}
              />
            )}
            <WriteIconButton
              icon={Trash2}
              label={`Remove ${title}`}
              onClick={() => {
                void execute({ type: "payout-failure/remove", failureId }, { hasUndo: true });
              }}
            />
          </>
        }
      />
    );
  };
  return (
    <>
      <LogCard
        title="Payout failures"
        addLabel="Add payout failure"
        emptyText="No failed or returned payout is open."
        overLabel={`${over.length} resolved`}
        onAdd={() => {
          setEdited("new");
        }}
        open={open.map(row)}
        over={over.map(row)}
      />
      {edited && (
        <PayoutFailureDialog
          failure={edited === "new" ? null : edited}
          onClose={() => {
            setEdited(null);
            clearLinked();
          }}
        />
      )}
    </>
  );
}
