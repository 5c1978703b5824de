import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import { type SubmitEvent, useMemo, useState } from "react";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { agendaSections } from "../../../../src-shared/reports/agenda-report.ts";
import { useHealthThresholds } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { AgendaSectionView } from "./AgendaSectionView.tsx";
import { useAgendaActs } from "./use-agenda-acts.ts";

/** The agenda, section by section, as it will read; each section can be changed in place. */
export function AgendaPane({ meeting }: { readonly meeting: Meeting }) {
  const { implementation, today, isReadOnly } = useImplementation();
  const thresholds = useHealthThresholds();
  const sections = useMemo(
    () => agendaSections(implementation, meeting, today, thresholds),
    [implementation, meeting, today, thresholds],
  );
  const acts = useAgendaActs(meeting, sections);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [heading, setHeading] = useState("");
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (heading.trim() === "") return;
    void acts.add(heading.trim()).then((id) => {
      if (id === null) return;
      setHeading("");
      setEditedId(id);
    });
  };
  return (
    <Box component="section" aria-label="Agenda">
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 2, mb: 2 }}>
        <Typography variant="h2" component="h3">
          Agenda
        </Typography>
        <Typography color="textSecondary" variant="tiny">
          fills itself until you edit a section
        </Typography>
      </Box>
      <Box component="ol" aria-label="Sections" sx={{ m: 0, p: 0, display: "grid", gap: 2 }}>
        {sections.map((section, index) => (
          <AgendaSectionView
            key={section.id}
            section={section}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            isEdited={section.id === editedId}
            acts={acts}
            onEdit={(isEdited) => {
              setEditedId(isEdited ? section.id : null);
            }}
          />
        ))}
      </Box>
      <Box component="form" onSubmit={add} sx={{ display: "flex", gap: 2, mt: 3 }}>
        <TextField
          value={heading}
          disabled={isReadOnly}
          placeholder="Heading of a section of your own"
          onChange={(event) => {
            setHeading(event.target.value);
          }}
          slotProps={{ htmlInput: { "aria-label": "Heading of a new section", maxLength: 500 } }}
          sx={{ flex: 1, maxWidth: 420 }}
        />
        <WriteButton
          type="submit"
          variant="outlined"
          color="inherit"
          startIcon={<Plus size={14} aria-hidden />}
        >
          Add section
        </WriteButton>
      </Box>
    </Box>
  );
}
