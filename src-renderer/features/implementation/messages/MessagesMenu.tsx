import Button from "@mui/material/Button";
import { Mail } from "lucide-react";
import { useState } from "react";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { MessagesDialog } from "./MessagesDialog.tsx";

/** Opens the messages to the payees of a selection. */
export function MessagesMenu({ payees }: { readonly payees: readonly Payee[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Mail size={14} aria-hidden />}
        disabled={payees.length === 0}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Messages
      </Button>
      {isOpen && (
        <MessagesDialog
          payees={payees}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
