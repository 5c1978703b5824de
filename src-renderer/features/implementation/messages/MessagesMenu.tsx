import Button from "@mui/material/Button";
import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { ChevronDown, Mail } from "lucide-react";
import { useMemo, useState } from "react";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import type { ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import { ReportPreview } from "../reports/ReportPreview.tsx";
import { useImplementation } from "../use-implementation.ts";
import { MessagesDialog } from "./MessagesDialog.tsx";
import { useWriteAction } from "./use-write-action.ts";

/** Payees on the sheets of one document. */
const MOST_SHEETS = 2000;

/** Messages and call sheets for payees: those selected in the list, or the one of a panel. */
export function MessagesMenu({ payees }: { readonly payees: readonly Payee[] }) {
  const { id: implementationId } = useImplementation().implementation;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<"messages" | "internal" | "customer" | null>(null);
  const audience = open === "customer" ? open : "internal";
  const report = useMemo<ReportRequest>(
    () => ({
      kind: "call-sheets",
      audience,
      implementationId,
      payeeIds: payees.slice(0, MOST_SHEETS).map(({ id }) => id),
    }),
    [audience, implementationId, payees],
  );
  useWriteAction(() => {
    setOpen("messages");
  });
  const close = (): void => {
    setOpen(null);
  };
  const then = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const sheets = payees.length === 1 ? "Call sheet" : "Call sheets";
  const hasTooMany = payees.length > MOST_SHEETS;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<Mail size={14} aria-hidden />}
        endIcon={<ChevronDown size={14} aria-hidden />}
        disabled={payees.length === 0}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
        }}
      >
        Messages
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        <MenuItem
          onClick={then(() => {
            setOpen("messages");
          })}
        >
          Write messages…
        </MenuItem>
        <Divider />
        {(["internal", "customer"] as const).map((edition) => (
          <MenuItem
            key={edition}
            disabled={hasTooMany}
            onClick={then(() => {
              setOpen(edition);
            })}
          >
            {edition === "internal"
              ? `${sheets}, internal edition…`
              : `${sheets} for the customer, without what was said…`}
          </MenuItem>
        ))}
        {hasTooMany && <MenuItem disabled>Call sheets: at most 2,000 payees at once</MenuItem>}
      </Menu>
      {open === "messages" && <MessagesDialog payees={payees} onClose={close} />}
      {(open === "internal" || open === "customer") && (
        <ReportPreview report={report} onClose={close} />
      )}
    </>
  );
}
