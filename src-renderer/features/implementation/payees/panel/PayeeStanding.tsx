import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { proposedStatus } from "../../../../../src-shared/domain/payees/payee-invitation.ts";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { payeeStatusLabel } from "../../../../../src-shared/domain/payees/payee-status-list.ts";
import { PAYEE_STEPS } from "../../../../../src-shared/domain/payees/payee-steps.ts";
import type { PayeeStatus } from "../../../../../src-shared/domain/vocabulary.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { Facts } from "../../checklists/panel/Facts.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { WriteButton } from "../../WriteButton.tsx";
import { PayeeStatusDialog } from "../PayeeStatusDialog.tsx";
import { PanelSection } from "./PanelSection.tsx";

const APPROVED_PLACE = PAYEE_STEPS.approved.place ?? 0;

/** The statuses from which one moves on by an invitation, which has a button of its own. */
const isInvitedNext = (status: PayeeStatus): boolean => PAYEE_STEPS[status].next === "invited";

/** Where the payee stands, what follows, and the ways to move it on. */
export function PayeeStanding({ payee }: { readonly payee: Payee }) {
  const { implementation, today, userName, execute } = useImplementation();
  const [isSetting, setIsSetting] = useState(false);
  const { id, status, exception } = payee;
  const step = PAYEE_STEPS[status];
  const labelOf = (code: PayeeStatus): string => payeeStatusLabel(implementation, code);
  const proposed = proposedStatus(payee, today);
  const next = proposed === null && !isInvitedNext(status) ? step.next : null;
  const isUnchecked =
    status === "needs_review" &&
    !Object.values(payee.callBacks).some(({ outcome }) => outcome === "confirmed");
  const moveTo = async (target: PayeeStatus): Promise<void> => {
    await execute(
      {
        type: "payee/apply-statuses",
        statuses: [{ payeeId: id, status: target }],
        asOf: today,
        source: userName,
      },
      { hasUndo: true },
    );
  };
  return (
    <PanelSection title="Status">
      <Box>
        <Typography component="div">
          <b>{labelOf(status)}</b> as of <RelativeDate date={payee.statusAsOf} />
          {payee.statusSource !== "" && `, said by ${payee.statusSource}`}
        </Typography>
        <Typography component="div" color="textSecondary">
          {step.meaning}
        </Typography>
      </Box>
      <Facts
        rows={[
          ...(step.movedOnBy === "–" ? [] : [["Moved on by", step.movedOnBy] as const]),
          ["Next step", step.nextStep],
          ...(exception
            ? [
                ["Reason", exception.reason] as const,
                ["Approved by", exception.approver || "Nobody named"] as const,
                ["Review", <RelativeDate key="review" date={exception.reviewOn} isDue />] as const,
              ]
            : []),
        ]}
      />
      {proposed !== null && (
        <Alert
          severity="info"
          action={
            <WriteButton size="small" color="inherit" onClick={() => void moveTo(proposed)}>
              Confirm
            </WriteButton>
          }
        >
          The records say: {labelOf(proposed)}
        </Alert>
      )}
      {isUnchecked && (
        <Alert severity="warning">
          No confirmed call-back is logged. Call a known number before the account is approved.
        </Alert>
      )}
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap" }}>
        {next !== null && (
          <WriteButton
            size="small"
            variant={isUnchecked ? "outlined" : "contained"}
            onClick={() => void moveTo(next)}
          >
            Move on to {labelOf(next)}
          </WriteButton>
        )}
        <WriteButton
          size="small"
          variant="outlined"
          color="inherit"
          onClick={() => {
            setIsSetting(true);
          }}
        >
          {exception ? "Change status or exception" : "Set another status"}
        </WriteButton>
        {step.place !== null && step.place >= APPROVED_PLACE && (
          <WriteButton
            size="small"
            variant="outlined"
            color="inherit"
            title={`A new account needs a new approval: back to ${labelOf("needs_review")}`}
            onClick={() =>
              void execute(
                {
                  type: "payee/change-bank-details",
                  payeeId: id,
                  on: today,
                  source: userName,
                  note: "Bank details changed",
                },
                { hasUndo: true },
              )
            }
          >
            Bank details changed
          </WriteButton>
        )}
      </Box>
      {isSetting && (
        <PayeeStatusDialog
          payees={[payee]}
          onClose={() => {
            setIsSetting(false);
          }}
        />
      )}
    </PanelSection>
  );
}
