import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useDeferredValue, useRef } from "react";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { PayeeCallBacks } from "./PayeeCallBacks.tsx";
import { PayeeCommitments } from "./PayeeCommitments.tsx";
import { PayeeCompany } from "./PayeeCompany.tsx";
import { PayeeContactLog } from "./PayeeContactLog.tsx";
import { PayeeHistory } from "./PayeeHistory.tsx";
import { PayeeInvitation } from "./PayeeInvitation.tsx";
import { PayeeNotes } from "./PayeeNotes.tsx";
import { PayeePeople } from "./PayeePeople.tsx";
import { PayeeStanding } from "./PayeeStanding.tsx";

/** Everything about one payee, beside the list: it stays open while one walks. */
export function PayeePanel({
  payee,
  order,
  onWalk,
  onClose,
}: {
  readonly payee: Payee;
  /** Ids in the order in which one walks. */
  readonly order: readonly string[];
  readonly onWalk: (payeeId: string) => void;
  readonly onClose: () => void;
}) {
  const at = order.indexOf(payee.id);
  const previous = at < 0 ? undefined : order[at - 1];
  const next = at < 0 ? undefined : order[at + 1];
  const ref = useRef<HTMLElement>(null);
  const walk = (payeeId: string | undefined): void => {
    if (payeeId === undefined) return;
    onWalk(payeeId);
    // At either end the button is disabled: the keyboard stays in the panel.
    if (payeeId === order[0] || payeeId === order.at(-1)) ref.current?.focus();
  };
  // An arrow key held down passes many payees: the name keeps up, the fields follow when there is time.
  const shown = useDeferredValue(payee);
  const { id } = shown;
  return (
    <Box
      component="aside"
      ref={ref}
      tabIndex={-1}
      aria-label={`Details of ${payee.legalName}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      sx={{
        width: { xs: 360, lg: 400 },
        flex: "none",
        minHeight: 0,
        overflowY: "auto",
        outline: "none",
        borderLeft: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          pl: 4,
          pr: 2,
          py: 2,
          position: "sticky",
          top: 0,
          zIndex: 2,
          bgcolor: "background.paper",
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Typography
          variant="subtitle2"
          component="h2"
          noWrap
          title={payee.legalName}
          sx={{ flex: 1 }}
        >
          {payee.legalName}
        </Typography>
        {at >= 0 && (
          <Typography variant="tiny" component="span" color="textSecondary" className="tabular">
            {at + 1} of {order.length}
          </Typography>
        )}
        <IconButton
          aria-label="Previous payee"
          title="Previous payee"
          disabled={previous === undefined}
          onClick={() => {
            walk(previous);
          }}
        >
          <ChevronUp size={16} />
        </IconButton>
        <IconButton
          aria-label="Next payee"
          title="Next payee"
          disabled={next === undefined}
          onClick={() => {
            walk(next);
          }}
        >
          <ChevronDown size={16} />
        </IconButton>
        <IconButton aria-label="Close the panel" title="Close (Esc)" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </Box>
      <Box
        key={id}
        sx={{
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr)",
          gap: 5,
          px: 4,
          pt: 4,
          pb: 6,
        }}
      >
        <PayeeStanding payee={shown} />
        <PayeeInvitation payee={shown} />
        <PayeeCommitments payee={shown} />
        <PayeeCallBacks payee={shown} />
        <PayeeContactLog payee={shown} />
        <PayeePeople payee={shown} />
        <PayeeCompany payee={shown} />
        <PayeeNotes payee={shown} />
        <PayeeHistory payee={shown} />
      </Box>
    </Box>
  );
}
