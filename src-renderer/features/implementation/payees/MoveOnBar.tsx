import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { proposedStatus } from "../../../../src-shared/domain/payees/payee-invitation.ts";
import { payeeStatusLabels } from "../../../../src-shared/domain/payees/payee-status-list.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Names that the bar tells before it counts the rest. */
const NAMED = 3;

/** The payees whose records speak for another status: told in a line, looked through and confirmed in one step. */
export function MoveOnBar() {
  const { implementation, today, userName, execute, isReadOnly } = useImplementation();
  const { payees } = implementation;
  const [isOpen, setIsOpen] = useState(false);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const proposals = useMemo(
    () =>
      inPosition(payees).flatMap((payee) => {
        const status = proposedStatus(payee, today);
        return status === null ? [] : [{ payee, status }];
      }),
    [payees, today],
  );
  // A closed implementation has nothing to look through any more.
  if (proposals.length === 0 || isReadOnly) return null;
  const labels = payeeStatusLabels(implementation);
  const taken = proposals.filter(({ payee }) => !leftOut.has(payee.id));
  const rest = proposals.length - NAMED;
  const names = proposals.slice(0, NAMED).map(({ payee }) => payee.legalName);
  const confirm = async (): Promise<void> => {
    if (taken.length === 0) return;
    const answer = await execute(
      {
        type: "payee/apply-statuses",
        statuses: taken.map(({ payee, status }) => ({ payeeId: payee.id, status })),
        asOf: today,
        source: userName,
      },
      { hasUndo: true },
    );
    if (answer.ok) setIsOpen(false);
  };
  return (
    <Box
      component="section"
      aria-label="Payees that can move on"
      sx={{ display: "flex", alignItems: "center", gap: 2, px: 4, py: 1, bgcolor: "sunken" }}
    >
      <Typography noWrap>
        <b>{countOf(proposals.length, "payee")} can move on</b>: {names.join(", ")}
        {rest > 0 && ` and ${rest} more`}
      </Typography>
      <Button
        size="small"
        sx={{ flex: "none" }}
        onClick={() => {
          setLeftOut(new Set());
          setIsOpen(true);
        }}
      >
        Review…
      </Button>
      {isOpen && (
        <FormDialog
          title="Payees that can move on"
          verb={`Move on ${countOf(taken.length, "payee")}`}
          isDisabled={taken.length === 0}
          width="sm"
          onCancel={() => {
            setIsOpen(false);
          }}
          onSubmit={() => void confirm()}
        >
          <Typography color="textSecondary">
            What is recorded of invitations and agreements speaks for these statuses. One undo takes
            all of them back.
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {proposals.map(({ payee, status }) => (
              <li key={payee.id}>
                <FormControlLabel
                  control={
                    <Checkbox
                      size="small"
                      checked={!leftOut.has(payee.id)}
                      onChange={(_event, isTaken) => {
                        const next = new Set(leftOut);
                        if (isTaken) next.delete(payee.id);
                        else next.add(payee.id);
                        setLeftOut(next);
                      }}
                    />
                  }
                  label={`${payee.legalName}: ${labels[payee.status]} → ${labels[status]}`}
                />
              </li>
            ))}
          </Box>
        </FormDialog>
      )}
    </Box>
  );
}
