import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import { type SubmitEvent, useId, useState } from "react";
import { isIsoDate } from "../../../../../src-shared/domain/dates.ts";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import type { Communication } from "../../../../../src-shared/domain/rollout/rollout-schema.ts";
import { useImplementation } from "../../use-implementation.ts";

/** What is recorded of a message. */
export type CommunicationAct = "approve" | "sent";

/** An act that is asked about, beside the button that asked. */
export interface CommunicationQuestion {
  readonly act: CommunicationAct;
  readonly message: Communication;
  readonly anchor: HTMLElement;
}

/** Who approved a message, or when it was sent: oneself and today, unless it was otherwise. Enter records it. */
export function CommunicationPopover({
  question: { act, message, anchor },
  onClose,
}: {
  readonly question: CommunicationQuestion;
  readonly onClose: () => void;
}) {
  const { implementation, today, userName, execute } = useImplementation();
  const [by, setBy] = useState(userName || implementation.ipm);
  const [on, setOn] = useState(message.sentOn ?? today);
  const peopleId = useId();
  const isApproval = act === "approve";
  const isFuture = on > today;
  const isReady = isIsoDate(on) && !isFuture && (!isApproval || by.trim() !== "");
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    const communicationIds = [message.id];
    const done = await execute(
      isApproval
        ? { type: "communication/approve", communicationIds, by: by.trim(), on }
        : { type: "communication/mark-sent", communicationIds, on },
    );
    if (done.ok) onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
    >
      <Box
        component="form"
        noValidate
        aria-label={isApproval ? "Approval" : "Sent"}
        onSubmit={(event: SubmitEvent) => void submit(event)}
        sx={{ display: "grid", gap: 3, p: 4, width: 300 }}
      >
        {isApproval && (
          <>
            <TextField
              label="Approved by"
              value={by}
              autoFocus
              slotProps={{ htmlInput: { list: peopleId, maxLength: 500 } }}
              onChange={({ target }) => {
                setBy(target.value);
              }}
            />
            <datalist id={peopleId}>
              {inPosition(implementation.people).map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
            </datalist>
          </>
        )}
        <TextField
          label={isApproval ? "Approved on" : "Sent on"}
          type="date"
          value={on}
          autoFocus={!isApproval}
          error={isFuture}
          helperText={isFuture ? "That day is still to come" : undefined}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
          onChange={({ target }) => {
            setOn(target.value);
          }}
        />
        <Button type="submit" variant="contained" disabled={!isReady}>
          {isApproval ? "Record the approval" : "Record as sent"}
        </Button>
      </Box>
    </Popover>
  );
}
