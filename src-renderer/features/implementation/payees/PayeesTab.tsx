import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { FileUp, HandCoins, UserPlus } from "lucide-react";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { AddPayeesDialog } from "./AddPayeesDialog.tsx";
import { PayeeGrid } from "./grid/PayeeGrid.tsx";
import { ImportWizard } from "../../imports/ImportWizard.tsx";
import { CallList } from "./CallList.tsx";
import { FunnelView } from "./FunnelView.tsx";
import { MoveOnBar } from "./MoveOnBar.tsx";
import { payeeViewOf } from "./payee-view.ts";
import { PayeePanel } from "./panel/PayeePanel.tsx";
import { StatusListButton } from "./StatusListButton.tsx";
import { PayeeViewSwitch } from "./PayeeViewSwitch.tsx";

/** Beside an open panel on a laptop the toolbar stays in one line, without the count and the money that the funnel tells too. */
const NARROW = "(max-width: 960px)";

/** The specialty contractors to be paid, and how many of them are ready. */
export function PayeesTab() {
  const { implementation, summary } = useImplementation();
  const [isAdding, setIsAdding] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const [order, setOrder] = useState<readonly string[]>([]);
  const keepOrder = useCallback((ids: readonly string[]) => {
    // The list is made anew with every change of a payee; only another order is news.
    setOrder((before) => (before.join() === ids.join() ? before : ids));
  }, []);
  const [params, setParams] = useSearchParams();
  const { payees } = implementation;
  const count = Object.keys(payees).length;
  const open = payees[params.get("payee") ?? ""] ?? null;
  const view = payeeViewOf(params.get("view"));
  const change = (name: string, value: string | null, isReplacing: boolean): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: isReplacing },
    );
  };
  const close = (): void => {
    change("payee", null, true);
  };
  const { ready, total, readyCents, totalCents } = summary.payees;
  const addButton = (
    <Box sx={{ display: "flex", gap: 2 }}>
      <WriteButton
        startIcon={<FileUp size={16} aria-hidden />}
        onClick={() => {
          setIsImporting(true);
        }}
      >
        Import
      </WriteButton>
      <WriteButton
        variant="contained"
        startIcon={<UserPlus size={16} aria-hidden />}
        onClick={() => {
          setIsAdding(true);
        }}
      >
        Add payees
      </WriteButton>
    </Box>
  );
  const walkTo = (payeeId: string): void => {
    change("payee", payeeId, true);
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          display: "flex",
          flexDirection: "column",
          containerType: "inline-size",
        }}
      >
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
                flex: "none",
              }}
            >
              <Typography variant="h2">Payees</Typography>
              <Typography
                component="span"
                color="textSecondary"
                className="tabular"
                sx={{ [`@container ${NARROW}`]: { display: "none" } }}
              >
                {count.toLocaleString("en-US")}
              </Typography>
              <Typography component="span" className="tabular" sx={{ ml: 2 }}>
                <b>{`${ready.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`}</b>{" "}
                ready
                {total < count && ` · ${(count - total).toLocaleString("en-US")} exempt`}
                {totalCents > 0 && (
                  <Box
                    component="span"
                    sx={{ color: "text.secondary", [`@container ${NARROW}`]: { display: "none" } }}
                  >
                    {` · ${formatCents(readyCents)} of ${formatCents(totalCents)} a month`}
                  </Box>
                )}
              </Typography>
              <Box sx={{ flex: 1 }} />
              <PayeeViewSwitch
                view={view}
                onChange={(next) => {
                  change("view", next === "grid" ? null : next, false);
                }}
              />
              <StatusListButton />
              {addButton}
            </Box>
            <MoveOnBar />
            {view === "grid" && (
              <PayeeGrid
                openId={open?.id ?? null}
                onOpen={(payee) => {
                  change("payee", payee.id, open !== null);
                }}
                onClose={close}
                onOrder={keepOrder}
              />
            )}
            {view === "funnel" && (
              <FunnelView
                onOrder={keepOrder}
                onShowGrid={() => {
                  change("view", null, false);
                }}
              />
            )}
            {view === "calls" && (
              <CallList
                openId={open?.id ?? null}
                onOpen={(payeeId) => {
                  change("payee", payeeId, open !== null);
                }}
                onClose={close}
                onOrder={keepOrder}
              />
            )}
          </>
        )}
      </Box>
      {open && <PayeePanel payee={open} order={order} onWalk={walkTo} onClose={close} />}
      {isImporting && (
        <ImportWizard
          kind="payees"
          onClose={() => {
            setIsImporting(false);
          }}
        />
      )}
      {isAdding && (
        <AddPayeesDialog
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
    </Box>
  );
}
