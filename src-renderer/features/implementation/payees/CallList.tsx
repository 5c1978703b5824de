import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Phone, PhoneMissed } from "lucide-react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { callList } from "../../../../src-shared/domain/payees/call-list.ts";
import { payeeStatusLabel } from "../../../../src-shared/domain/payees/payee-status-list.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { newId } from "../../../new-id.ts";
import { LogRow } from "../log/LogRow.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";

/** Who to call today: why, what to say, the number, and one click to log the call. */
export function CallList({ onOpen }: { readonly onOpen: (payeeId: string) => void }) {
  const { implementation, today, userName, execute } = useImplementation();
  const entries = callList(implementation, today);
  if (entries.length === 0) {
    return (
      <EmptyState icon={Phone} title="Nobody to call today">
        No payee is stalled, and no open invitation waits for a call.
      </EmptyState>
    );
  }
  const overdue = entries.filter(({ isContactOverdue }) => isContactOverdue).length;
  const log = async (payeeId: string, text: string): Promise<void> => {
    await execute(
      {
        type: "payee/log-contact",
        entries: [{ payeeId, id: newId() }],
        on: today,
        by: userName,
        channel: "phone",
        text,
      },
      { hasUndo: true },
    );
  };
  return (
    <Box sx={{ overflowY: "auto", minHeight: 0, flex: 1 }}>
      <Typography sx={{ px: 4, py: 2 }} role="status">
        {countOf(entries.length, "payee")} to call
        {overdue > 0 &&
          ` · ${countOf(overdue, "invitation")} older than 10 days without a contact (PAY-08)`}
      </Typography>
      <Box component="ol" aria-label="Who to call today" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {entries.map(({ payee, reason, nextStep, ...entry }) => (
          <LogRow
            key={payee.id}
            lead={
              <Typography component="span" sx={{ fontWeight: 600 }} title="Priority">
                {payee.priority}
              </Typography>
            }
            title={payee.legalName}
            onOpen={() => {
              onOpen(payee.id);
            }}
            detail={
              <>
                {payeeStatusLabel(implementation, payee.status)} · {reason}
                <br />
                {nextStep}
                <br />
                {[payee.contactName, payee.contactPhone].filter(Boolean).join(", ") ||
                  "No contact is known"}
                {entry.lastContact && (
                  <>
                    {" · last contact "}
                    <RelativeDate date={entry.lastContact.on} />
                  </>
                )}
              </>
            }
            aside={
              entry.isContactedToday
                ? "Called today"
                : entry.isContactedThisWeek
                  ? "Called this week"
                  : undefined
            }
            actions={
              <>
                <WriteButton
                  size="small"
                  startIcon={<Phone size={14} aria-hidden />}
                  aria-label={`Log that ${payee.legalName} was reached`}
                  onClick={() => void log(payee.id, "Called, reached")}
                >
                  Reached
                </WriteButton>
                <WriteButton
                  size="small"
                  startIcon={<PhoneMissed size={14} aria-hidden />}
                  aria-label={`Log a message left for ${payee.legalName}`}
                  onClick={() => void log(payee.id, "Called, left message")}
                >
                  Left message
                </WriteButton>
                {payee.contactPhone !== "" && (
                  <Button
                    size="small"
                    color="inherit"
                    aria-label={`Copy the number of ${payee.legalName}`}
                    onClick={() => void navigator.clipboard.writeText(payee.contactPhone)}
                  >
                    Copy number
                  </Button>
                )}
              </>
            }
          />
        ))}
      </Box>
    </Box>
  );
}
