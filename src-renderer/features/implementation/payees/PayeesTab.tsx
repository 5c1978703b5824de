import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { HandCoins, SearchX, Trash2, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { matchingPayees } from "../../../../src-shared/domain/payees/payee-list.ts";
import {
  PAYEE_STATUS_LABELS,
  PAYEE_STATUSES,
  type PayeeStatus,
} from "../../../../src-shared/domain/vocabulary.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { useAddressQuery } from "../use-address-query.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { AddPayeesDialog } from "./AddPayeesDialog.tsx";
import { PayeeDialog } from "./PayeeDialog.tsx";
import { PayeeStatusDialog } from "./PayeeStatusDialog.tsx";
import { PayeeTable } from "./PayeeTable.tsx";

type Asked = { readonly kind: "add" | "status" } | { readonly kind: "edit"; readonly payee: Payee };

/** The specialty contractors to be paid, and how many of them are ready. */
export function PayeesTab() {
  const { implementation, summary, execute, readOnlyReason } = useImplementation();
  const [text, setText] = useState("");
  const [status, setStatus] = useState<PayeeStatus | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [picked, setAsked] = useState<Asked | null>(null);
  const [payeeId, clearPayee] = useAddressQuery("payee");
  const { payees, waves } = implementation;
  const count = Object.keys(payees).length;
  const rows = useMemo(
    () => matchingPayees({ payees, waves }, text, status),
    [payees, waves, text, status],
  );
  const selected = rows.filter((payee) => chosen.has(payee.id));
  const linked = readOnlyReason === null ? payees[payeeId ?? ""] : undefined;
  const asked: Asked | null = picked ?? (linked ? { kind: "edit", payee: linked } : null);
  const close = (): void => {
    setAsked(null);
    clearPayee();
  };
  const readiness = summary.payees;
  const addButton = (
    <WriteButton
      variant="contained"
      startIcon={<UserPlus size={16} aria-hidden />}
      onClick={() => {
        setAsked({ kind: "add" });
      }}
    >
      Add payees
    </WriteButton>
  );
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      {count === 0 ? (
        <EmptyState icon={HandCoins} title="No payees yet" action={addButton}>
          Paste the names of the specialty contractors of the pilot, one a line.
        </EmptyState>
      ) : (
        <>
          <Box
            sx={{
              display: "flex",
              flexWrap: "wrap",
              alignItems: "center",
              gap: 2,
              px: 4,
              py: 2,
              borderBottom: 1,
              borderColor: "divider",
            }}
          >
            <Box sx={{ flex: "0 1 240px", minWidth: 140, "& .MuiTextField-root": { width: 1 } }}>
              <SearchField label="Filter payees" value={text} onChange={setText} />
            </Box>
            <TextField
              select
              value={status ?? ""}
              onChange={(event) => {
                setStatus(PAYEE_STATUSES.find((code) => code === event.target.value) ?? null);
              }}
              slotProps={{ select: { displayEmpty: true, inputProps: { "aria-label": "Status" } } }}
              sx={{ minWidth: 150 }}
            >
              <MenuItem value="">Any status</MenuItem>
              {PAYEE_STATUSES.map((code) => (
                <MenuItem key={code} value={code}>
                  {PAYEE_STATUS_LABELS[code]}
                </MenuItem>
              ))}
            </TextField>
            <Typography component="span" role="status" color="textSecondary">
              {rows.length === count ? "" : `${rows.length} of ${count} payees shown`}
            </Typography>
            <Box sx={{ flex: 1 }} />
            <Typography component="span">
              <b>
                {readiness.ready} of {readiness.total} payees
              </b>{" "}
              ready
              {readiness.totalCents > 0 &&
                `, ${formatCents(readiness.readyCents)} of ${formatCents(readiness.totalCents)} a month`}
            </Typography>
            {addButton}
          </Box>
          {rows.length === 0 ? (
            <EmptyState
              icon={SearchX}
              title="No payee matches"
              action={
                <Button
                  variant="outlined"
                  onClick={() => {
                    setText("");
                    setStatus(null);
                  }}
                >
                  Show all {countOf(count, "payee")}
                </Button>
              }
            />
          ) : (
            <PayeeTable
              rows={rows}
              chosen={chosen}
              onChoose={setChosen}
              onEdit={(payee) => {
                setAsked({ kind: "edit", payee });
              }}
            />
          )}
          {selected.length > 0 && (
            <Box
              role="toolbar"
              aria-label="Selected payees"
              title={readOnlyReason ?? undefined}
              sx={{
                display: "flex",
                alignItems: "center",
                gap: 2,
                px: 4,
                py: 1.5,
                borderTop: 1,
                borderColor: "primary.main",
                bgcolor: "accentSoft",
                flex: "none",
              }}
            >
              <Typography variant="subtitle2" component="span" role="status" sx={{ mr: 2 }}>
                {countOf(selected.length, "payee")} selected
              </Typography>
              <WriteButton
                size="small"
                color="inherit"
                onClick={() => {
                  setAsked({ kind: "status" });
                }}
              >
                Set status
              </WriteButton>
              <WriteButton
                size="small"
                color="inherit"
                startIcon={<Trash2 size={14} aria-hidden />}
                onClick={() => {
                  const payeeIds = selected.map((payee) => payee.id);
                  void execute({ type: "payee/remove", payeeIds }, { hasUndo: true });
                }}
              >
                Remove
              </WriteButton>
              <Box sx={{ flex: 1 }} />
              <Button
                size="small"
                color="inherit"
                onClick={() => {
                  setChosen(new Set());
                }}
              >
                Clear selection
              </Button>
            </Box>
          )}
        </>
      )}
      {asked?.kind === "add" && <AddPayeesDialog onClose={close} />}
      {asked?.kind === "status" && <PayeeStatusDialog payees={selected} onClose={close} />}
      {asked?.kind === "edit" && <PayeeDialog payee={asked.payee} onClose={close} />}
    </Box>
  );
}
