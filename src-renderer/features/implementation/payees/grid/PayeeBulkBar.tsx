import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Trash2, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { countOf } from "../../../../../src-shared/commands/naming.ts";
import { useImplementation } from "../../use-implementation.ts";
import { WriteButton } from "../../WriteButton.tsx";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { MessagesMenu } from "../../messages/MessagesMenu.tsx";
import { PayeeStatusDialog } from "../PayeeStatusDialog.tsx";
import { PayeeBulkPopover, type PayeeBulkQuestion } from "./PayeeBulkPopover.tsx";

/** What can be done to the selected payees at once; each act is one step of undo. */
export function PayeeBulkBar({
  payees,
  onClear,
}: {
  readonly payees: readonly Payee[];
  readonly onClear: () => void;
}) {
  const { execute, readOnlyReason } = useImplementation();
  const [isAskingStatus, setIsAskingStatus] = useState(false);
  const [asked, setAsked] = useState<{
    readonly question: PayeeBulkQuestion;
    readonly anchor: HTMLElement;
  } | null>(null);
  const ask = (label: string, question: PayeeBulkQuestion): ReactNode => (
    <WriteButton
      size="small"
      color="inherit"
      onClick={(event) => {
        setAsked({ question, anchor: event.currentTarget });
      }}
    >
      {label}
    </WriteButton>
  );
  return (
    <Box
      role="toolbar"
      aria-label="Selected payees"
      title={readOnlyReason ?? undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClear();
      }}
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1,
        px: 4,
        py: 1.5,
        borderTop: 1,
        borderColor: "primary.main",
        bgcolor: "accentSoft",
        flex: "none",
      }}
    >
      <IconButton aria-label="Clear selection" title="Clear selection (Esc)" onClick={onClear}>
        <X size={16} aria-hidden />
      </IconButton>
      <Typography variant="subtitle2" component="span" role="status" sx={{ mr: 2 }}>
        {countOf(payees.length, "payee")} selected
      </Typography>
      <WriteButton
        size="small"
        color="inherit"
        onClick={() => {
          setIsAskingStatus(true);
        }}
      >
        Set status
      </WriteButton>
      {ask("Wave", "wave")}
      {ask("Priority", "priority")}
      {ask("Owner", "owner")}
      {ask("Add tag", "add-tag")}
      {ask("Remove tag", "remove-tag")}
      {ask("Log a contact", "contact")}
      <MessagesMenu payees={payees} />
      <WriteButton
        size="small"
        color="inherit"
        startIcon={<Trash2 size={14} aria-hidden />}
        onClick={() => {
          const payeeIds = payees.map(({ id }) => id);
          void execute({ type: "payee/remove", payeeIds }, { hasUndo: true });
        }}
      >
        Remove
      </WriteButton>
      {isAskingStatus && (
        <PayeeStatusDialog
          payees={payees}
          onClose={() => {
            setIsAskingStatus(false);
          }}
        />
      )}
      {asked && (
        <PayeeBulkPopover
          question={asked.question}
          anchor={asked.anchor}
          payees={payees}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Box>
  );
}
