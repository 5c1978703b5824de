import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { Megaphone, Pencil, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import {
  communicationDate,
  communicationWarnings,
  offsetWords,
} from "../../../../../src-shared/domain/rollout/communication-dates.ts";
import {
  COMMUNICATION_SEQUENCE,
  sequenceId,
} from "../../../../../src-shared/domain/rollout/communication-sequence.ts";
import type { Communication } from "../../../../../src-shared/domain/rollout/rollout-schema.ts";
import { COMMUNICATION_STATUS_LABELS } from "../../../../../src-shared/domain/rollout/rollout-words.ts";
import { performAction } from "../../../../app/actions.ts";
import { EmptyState } from "../../../../components/EmptyState.tsx";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { WriteButton } from "../../WriteButton.tsx";
import { CommunicationDialog } from "./CommunicationDialog.tsx";
import {
  type CommunicationAct,
  CommunicationPopover,
  type CommunicationQuestion,
} from "./CommunicationPopover.tsx";

const LATEST = "9999-12-31";
const NEW = "new";

/** The messages of the roll-out by date, with what speaks against each day. */
export function CommunicationPlan({
  openId,
  onOpen,
  onClose,
}: {
  /** Of a message, or "new"; from the address. */
  readonly openId: string | null;
  readonly onOpen: (messageId: string) => void;
  readonly onClose: () => void;
}) {
  const { implementation, execute } = useImplementation();
  const [asked, setAsked] = useState<CommunicationQuestion | null>(null);
  const { communications, waves } = implementation;
  const rows = inPosition(communications)
    .map((message) => ({ message, date: communicationDate(implementation, message) }))
    .sort((a, b) => ((a.date ?? LATEST) < (b.date ?? LATEST) ? -1 : a.date === b.date ? 0 : 1));
  const withoutSequence = inPosition(waves).filter(({ id }) =>
    COMMUNICATION_SEQUENCE.some(({ key }) => !communications[sequenceId(id, key)]),
  );
  const adders = (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2 }}>
      {withoutSequence.map(({ id, name }) => (
        <WriteButton
          key={id}
          variant="outlined"
          color="inherit"
          onClick={() => {
            void execute({ type: "communication/add-sequence", waveId: id }, { hasUndo: true });
          }}
        >
          Add the default sequence for {name}
        </WriteButton>
      ))}
      <WriteButton
        color="inherit"
        onClick={() => {
          onOpen(NEW);
        }}
      >
        Add a message
      </WriteButton>
      <Box sx={{ flex: 1 }} />
      <Button
        color="inherit"
        startIcon={<Pencil size={14} aria-hidden />}
        onClick={() => {
          performAction("message-templates");
        }}
      >
        Message templates
      </Button>
    </Box>
  );
  const open = communications[openId ?? ""] ?? null;
  const askButton = (act: CommunicationAct, message: Communication, label: string) => (
    <WriteButton
      size="small"
      color={message.status === "sent" ? "inherit" : "primary"}
      disabled={act === "approve" && message.text.trim() === ""}
      title={act === "approve" && message.text.trim() === "" ? "It has no text yet" : undefined}
      aria-label={`${label}: ${nameOf(message)}`}
      onClick={({ currentTarget }) => {
        setAsked({ act, message, anchor: currentTarget });
      }}
    >
      {label}
    </WriteButton>
  );
  return (
    <Box sx={{ flex: 1, minHeight: 0, minWidth: 0, overflow: "auto", p: 4 }}>
      {rows.length === 0 ? (
        <EmptyState icon={Megaphone} title="No messages planned yet" action={adders}>
          The default sequence counts in business days from the invitations of a wave.
        </EmptyState>
      ) : (
        <>
          {adders}
          <Table size="small" aria-label="Communication plan" sx={{ mt: 3 }}>
            <TableHead>
              <TableRow>
                <TableCell>Date</TableCell>
                <TableCell>Message</TableCell>
                <TableCell>Audience</TableCell>
                <TableCell>Sender</TableCell>
                <TableCell>Channel</TableCell>
                <TableCell>Status</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ message, date }) => (
                <TableRow key={message.id} hover>
                  <TableCell sx={{ whiteSpace: "nowrap" }}>
                    {date ? <RelativeDate date={date} /> : "No date"}
                    {message.offsetDays !== null && (
                      <Typography component="span" color="textSecondary">
                        {" "}
                        {offsetWords(message.offsetDays)}
                      </Typography>
                    )}
                  </TableCell>
                  <TableCell>
                    <Button
                      color="inherit"
                      sx={{ textAlign: "left", justifyContent: "flex-start", minWidth: 0, px: 0 }}
                      onClick={() => {
                        onOpen(message.id);
                      }}
                    >
                      {nameOf(message)}
                    </Button>
                    {communicationWarnings(implementation, message).map((warning) => (
                      <Box key={warning} sx={{ display: "flex", gap: 1, color: "warning.main" }}>
                        <TriangleAlert size={14} aria-hidden />
                        <Typography variant="caption">{warning}</Typography>
                      </Box>
                    ))}
                  </TableCell>
                  <TableCell>{message.audience}</TableCell>
                  <TableCell sx={{ whiteSpace: "nowrap" }}>
                    {message.sender || "Nobody yet"}
                  </TableCell>
                  <TableCell>{message.channel || "None yet"}</TableCell>
                  <TableCell>
                    <StatusWords message={message} />
                  </TableCell>
                  <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
                    {message.status === "draft" && askButton("approve", message, "Approve")}
                    {message.status === "approved" && askButton("sent", message, "Mark sent")}
                    {message.status === "sent" && askButton("sent", message, "Change the day")}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
      {(open !== null || openId === NEW) && (
        <CommunicationDialog key={openId} message={open} onClose={onClose} />
      )}
      {asked && (
        <CommunicationPopover
          question={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Box>
  );
}

const nameOf = ({ purpose, subject }: Communication): string => purpose || subject || "Message";

/** What happened to it, by whom and on which day. */
function StatusWords({ message }: { readonly message: Communication }) {
  const { status, approvedBy, approvedOn, sentOn } = message;
  const on = status === "sent" ? sentOn : status === "approved" ? approvedOn : null;
  return (
    <>
      {COMMUNICATION_STATUS_LABELS[status]}
      {status === "approved" && approvedBy !== "" && ` by ${approvedBy}`}
      {on !== null && (
        <Typography component="span" color="textSecondary">
          {" "}
          <RelativeDate date={on} />
        </Typography>
      )}
    </>
  );
}
