import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { payeeStatusLabel } from "../../../../../src-shared/domain/payees/payee-status-list.ts";
import { PAYEE_STEPS } from "../../../../../src-shared/domain/payees/payee-steps.ts";
import type { PayeeStatus } from "../../../../../src-shared/domain/vocabulary.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { PanelSection } from "./PanelSection.tsx";

/** Every status the payee ever had, the newest first. */
export function PayeeHistory({ payee }: { readonly payee: Payee }) {
  const { implementation } = useImplementation();
  // Of one day the step further along is above, and the one that holds above all.
  const rank = (status: PayeeStatus): number =>
    status === payee.status ? Infinity : (PAYEE_STEPS[status].place ?? -1);
  const entries = Object.entries(payee.history).sort(
    ([, a], [, b]) => b.asOf.localeCompare(a.asOf) || (rank(a.status) < rank(b.status) ? 1 : -1),
  );
  return (
    <PanelSection title="History">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
        {entries.map(([key, { status, asOf, source, note }]) => (
          <Box
            component="li"
            key={key}
            sx={{ display: "grid", gridTemplateColumns: "88px minmax(0, 1fr)", columnGap: 2 }}
          >
            <Box component="span" sx={{ color: "text.secondary" }}>
              <RelativeDate date={asOf} />
            </Box>
            <Box sx={{ overflowWrap: "anywhere" }}>
              {payeeStatusLabel(implementation, status)}
              {(source !== "" || note !== "") && (
                <Typography variant="tiny" component="div" color="textSecondary">
                  {[source, note].filter(Boolean).join(": ")}
                </Typography>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </PanelSection>
  );
}
