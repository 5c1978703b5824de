import Button from "@mui/material/Button";
import { ListChecks } from "lucide-react";
import { useMemo, useState } from "react";
import { type ActionRecord, useActions } from "../../../app/actions.ts";
import { StatusListDialog } from "./StatusListDialog.tsx";

/** Opens the status list; offered in the palette too. */
export function StatusListButton() {
  const [isOpen, setIsOpen] = useState(false);
  const actions = useMemo<readonly ActionRecord[]>(
    () => [
      {
        id: "payee-status-list",
        label: "Edit the status list of payees",
        group: "Payees",
        shortcuts: [],
        isEnabled: () => true,
        perform: () => {
          setIsOpen(true);
        },
      },
    ],
    [],
  );
  useActions(actions);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<ListChecks size={16} aria-hidden />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Status list
      </Button>
      {isOpen && (
        <StatusListDialog
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
