import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Check, Phone, PhoneMissed } from "lucide-react";
import type { CallEntry } from "../../../../src-shared/domain/payees/call-list.ts";
import { PAYEE_STATUS_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { MARKED_SX } from "../marked.ts";
import { WriteButton } from "../WriteButton.tsx";

/** What a call ended with, as it is logged. */
export const CALL_TEXTS = { reached: "Called, reached", message: "Called, left message" } as const;

/** A payee to call: why, what to say, whom, and what came of it. Its buttons are in the tab order while it has the cursor. */
export function CallRow({
  entry: { payee, reason, nextStep, lastContact, isContactedToday, isContactedThisWeek },
  statusWord,
  isCursor,
  isOpen,
  onFocus,
  onOpen,
  onLog,
}: {
  readonly entry: CallEntry;
  readonly statusWord: string;
  readonly isCursor: boolean;
  /** Its panel is open. */
  readonly isOpen: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onLog: (text: string) => void;
}) {
  const tabIndex = isCursor ? 0 : -1;
  const builtIn = PAYEE_STATUS_LABELS[payee.status];
  // Some reasons begin with the status: it is said once, in the words in use.
  const why = reason.startsWith(builtIn)
    ? `${statusWord}${reason.slice(builtIn.length)}`
    : `${statusWord} · ${reason}`;
  const whom = [payee.contactName, payee.contactPhone].filter(Boolean).join(", ");
  return (
    <Box
      component="li"
      data-row={payee.id}
      tabIndex={tabIndex}
      aria-label={`${payee.legalName}, ${isContactedToday ? "called today" : reason}`}
      aria-current={isOpen || undefined}
      onFocus={onFocus}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 4,
        px: 4,
        py: 2,
        "& + &": { borderTop: 1, borderColor: "divider" },
        ...(isOpen && MARKED_SX),
        "&:hover": { bgcolor: isOpen ? undefined : "background.default" },
        "&:focus-visible": { outline: 2, outlineColor: "primary.main", outlineOffset: -2 },
      }}
    >
      <Typography
        component="span"
        title={`Priority ${payee.priority}`}
        sx={{ fontWeight: 600, width: 12, flex: "none" }}
      >
        {payee.priority}
      </Typography>
      <Box
        onClick={onOpen}
        sx={{ flex: 1, minWidth: 0, cursor: "pointer", opacity: isContactedToday ? 0.7 : 1 }}
      >
        <Typography component="div" noWrap title={`${payee.legalName} · ${why}`}>
          <b>{payee.legalName}</b> · {why}
        </Typography>
        <Typography component="div" color="textSecondary">
          {nextStep}
        </Typography>
      </Box>
      <Box sx={{ width: 232, flex: "none" }}>
        <Typography component="div" noWrap title={whom}>
          {whom || "No contact is known"}
        </Typography>
        <Typography component="div" variant="tiny" color="textSecondary" noWrap>
          {lastContact ? (
            <>
              {isContactedToday && <Check size={12} aria-hidden />}
              {isContactedToday ? " Called today" : isContactedThisWeek ? "This week, " : "Last "}
              {!isContactedToday && <RelativeDate date={lastContact.on} />}
              {lastContact.text !== "" && `: ${lastContact.text}`}
            </>
          ) : (
            "No contact logged"
          )}
        </Typography>
      </Box>
      <Box sx={{ display: "flex", flex: "none" }}>
        <WriteButton
          size="small"
          tabIndex={tabIndex}
          startIcon={<Phone size={14} aria-hidden />}
          aria-label={`Log that ${payee.legalName} was reached`}
          title="Called and reached (L)"
          onClick={() => {
            onLog(CALL_TEXTS.reached);
          }}
        >
          Reached
        </WriteButton>
        <WriteButton
          size="small"
          tabIndex={tabIndex}
          startIcon={<PhoneMissed size={14} aria-hidden />}
          aria-label={`Log a message left for ${payee.legalName}`}
          title="Called, left a message (M)"
          onClick={() => {
            onLog(CALL_TEXTS.message);
          }}
        >
          Left message
        </WriteButton>
        <Button
          size="small"
          color="inherit"
          tabIndex={tabIndex}
          disabled={payee.contactPhone === ""}
          aria-label={`Copy the number of ${payee.legalName}`}
          onClick={() => void navigator.clipboard.writeText(payee.contactPhone)}
        >
          Copy number
        </Button>
      </Box>
    </Box>
  );
}
