import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { nearDate } from "../../../src-shared/domain/people-dates.ts";
import type { MutedPayor } from "../../../src-shared/domain/reminders/reminder-state.ts";
import { useAppStore } from "../../store/app-store.ts";
import { FoldedSection } from "./FoldedSection.tsx";
import { unmutePayor } from "./reminder-acts.ts";

/** The payors that are silent, and for how long. */
export function MutedPayors({ muted }: { readonly muted: readonly MutedPayor[] }) {
  const today = useAppStore((state) => state.today);
  if (muted.length === 0) return null;
  return (
    <FoldedSection title="Muted payors" count={muted.length}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {muted.map(({ implementationId, payorName, until }) => (
          <Box
            component="li"
            key={implementationId}
            sx={{ display: "flex", alignItems: "center", gap: 2, pl: 2, minHeight: 36 }}
          >
            <Typography noWrap title={payorName} sx={{ flex: 1, minWidth: 0 }}>
              {payorName}
            </Typography>
            <Typography
              component="span"
              variant="tiny"
              color="textSecondary"
              title={until ?? undefined}
              sx={{ whiteSpace: "nowrap" }}
            >
              {until === null ? "until you unmute it" : `through ${nearDate(until, today)}`}
            </Typography>
            <Button
              size="small"
              color="inherit"
              variant="outlined"
              aria-label={`Unmute ${payorName}`}
              onClick={() => {
                void unmutePayor(implementationId, payorName);
              }}
            >
              Unmute
            </Button>
          </Box>
        ))}
      </Box>
    </FoldedSection>
  );
}
