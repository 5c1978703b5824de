import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { AGENDA_NOT_KEPT, keptAgenda } from "../../../../src-shared/reports/kept-agenda.ts";
import { useImplementation } from "../use-implementation.ts";
import { BlocksView } from "./BlocksView.tsx";

/** The agenda of a held meeting as it stood on that day; it is read, not changed. */
export function KeptAgendaPane({ meeting }: { readonly meeting: Meeting }) {
  const { implementation } = useImplementation();
  const { asOf, sections } = useMemo(
    () => keptAgenda(implementation, meeting),
    [implementation, meeting],
  );
  return (
    <Box component="section" aria-label="Agenda">
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 2, mb: 2 }}>
        <Typography variant="h2" component="h3">
          Agenda
        </Typography>
        {asOf !== null && (
          <Typography color="textSecondary" variant="tiny">
            as of {longDate(asOf)}
          </Typography>
        )}
      </Box>
      {asOf === null && <Typography color="textSecondary">{AGENDA_NOT_KEPT}</Typography>}
      <Box component="ol" aria-label="Sections" sx={{ m: 0, p: 0, mt: 2, display: "grid", gap: 2 }}>
        {sections.map(({ id, heading, blocks }) => (
          <Box
            component="li"
            key={id}
            aria-label={heading}
            sx={{
              listStyle: "none",
              minWidth: 0,
              border: 1,
              borderColor: "divider",
              borderRadius: 1,
              bgcolor: "background.paper",
              px: 4,
              pt: 2,
              pb: 3,
            }}
          >
            <Typography variant="h3" component="h4" sx={{ mb: 1 }}>
              {heading}
            </Typography>
            <BlocksView blocks={blocks} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
