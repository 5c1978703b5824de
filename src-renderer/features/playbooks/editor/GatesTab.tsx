import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import {
  criteriaOf,
  moveInList,
  newCriterion,
  setCriteria,
} from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import type { PlaybookGate } from "../../../../src-shared/domain/playbook/playbook-finding.ts";
import type { CriterionTemplate } from "../../../../src-shared/domain/playbook/playbook.ts";
import { PHASES } from "../../../../src-shared/domain/vocabulary.ts";
import { CriterionForm } from "./CriterionForm.tsx";
import { usePlaybookEditor } from "./editor-context.ts";
import { ListButtons } from "./ListButtons.tsx";

const GATES: readonly { readonly gate: PlaybookGate; readonly title: string }[] = [
  ...PHASES.map(({ code, name }) => ({ gate: code, title: `Exit gate of ${code} ${name}` })),
  { gate: "closeout", title: "Closeout gates" },
];

function GateSection({ gate, title }: { readonly gate: PlaybookGate; readonly title: string }) {
  const { playbook, change } = usePlaybookEditor();
  const criteria = criteriaOf(playbook, gate);
  const titleId = `gate-${gate}`;
  const set = (label: string, next: readonly CriterionTemplate[], burst?: string): void => {
    change(label, (draft) => setCriteria(draft, gate, next), burst);
  };
  return (
    <Box component="section" aria-labelledby={titleId} data-gate={gate}>
      <Typography variant="h2" id={titleId} sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Box
        sx={{
          border: 1,
          borderColor: "divider",
          borderRadius: "6px",
          bgcolor: "background.paper",
        }}
      >
        {criteria.length === 0 && (
          <Typography color="textSecondary" sx={{ p: 4 }}>
            No criterion: a card passes this gate at once.
          </Typography>
        )}
        {criteria.map((criterion, index) => (
          <Box
            // The place, not the id: two criteria may have one id, which is a finding.
            key={index}
            data-criterion={criterion.id}
            sx={{
              display: "flex",
              alignItems: "flex-start",
              gap: 2,
              p: 4,
              ...(index > 0 && { borderTop: 1, borderColor: "divider" }),
            }}
          >
            <CriterionForm
              criterion={criterion}
              onChange={(words, changed) => {
                set(
                  `Changed the ${words} of ${criterion.id}`,
                  criteria.with(index, changed),
                  `${words} ${gate} ${index}`,
                );
              }}
            />
            <ListButtons
              name={criterion.id}
              isFirst={index === 0}
              isLast={index === criteria.length - 1}
              onMove={(step) => {
                set(`Moved ${criterion.id}`, moveInList(criteria, index, step));
              }}
              onRemove={() => {
                set(
                  `Removed ${criterion.id}`,
                  criteria.filter((_criterion, at) => at !== index),
                );
              }}
            />
          </Box>
        ))}
      </Box>
      <Button
        startIcon={<Plus size={14} aria-hidden />}
        sx={{ mt: 1 }}
        onClick={() => {
          const criterion = newCriterion(playbook, gate);
          set(`Added ${criterion.id}`, [...criteria, criterion]);
        }}
      >
        Add a criterion
      </Button>
    </Box>
  );
}

/** The exit gates of the phases and the closeout gates, with their criteria. */
export function GatesTab() {
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: "auto" }}>
      <Box sx={{ display: "grid", gap: 6, p: 6, maxWidth: 1080 }}>
        {GATES.map(({ gate, title }) => (
          <GateSection key={gate} gate={gate} title={title} />
        ))}
      </Box>
    </Box>
  );
}
