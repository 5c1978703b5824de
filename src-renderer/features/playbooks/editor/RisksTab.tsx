import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import type { Playbook } from "../../../../src-shared/domain/playbook/playbook.ts";
import { moveInList } from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import { usePlaybookEditor } from "./editor-context.ts";
import { ListButtons } from "./ListButtons.tsx";
import { NumberField } from "./NumberField.tsx";

type SeededRisk = Playbook["seededRisks"][number];

/** The risks with which an implementation starts. */
export function RisksTab() {
  const { playbook, change } = usePlaybookEditor();
  const { seededRisks } = playbook;
  const set = (label: string, next: readonly SeededRisk[], burst?: string): void => {
    change(label, (draft) => ({ ...draft, seededRisks: next }), burst);
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: "auto" }}>
      <Box sx={{ p: 6, maxWidth: 1080 }}>
        <Typography color="textSecondary" sx={{ mb: 3 }}>
          Every new implementation starts with these. Score = probability × impact, 1 to 25.
        </Typography>
        {seededRisks.map((risk, index) => (
          <Box
            key={index}
            role="group"
            aria-label={`Seeded risk ${index + 1}`}
            data-risk={index}
            sx={{ display: "flex", alignItems: "center", gap: 3, mb: 2 }}
          >
            <TextField
              fullWidth
              value={risk.title}
              onChange={(event) => {
                set(
                  `Changed risk ${index + 1}`,
                  seededRisks.with(index, { ...risk, title: event.target.value }),
                  `risk ${index}`,
                );
              }}
              slotProps={{ htmlInput: { "aria-label": "Risk", maxLength: 500 } }}
            />
            {(["probability", "impact"] as const).map((field) => (
              <NumberField
                key={field}
                label={field === "probability" ? "Probability" : "Impact"}
                value={risk[field]}
                min={1}
                max={5}
                width={92}
                onChange={(value) => {
                  set(
                    `Changed the ${field} of risk ${index + 1}`,
                    seededRisks.with(index, { ...risk, [field]: value }),
                    `${field} ${index}`,
                  );
                }}
              />
            ))}
            <Typography sx={{ width: 64, flex: "none" }} color="textSecondary">
              Score {risk.probability * risk.impact}
            </Typography>
            <ListButtons
              name={`risk ${index + 1}`}
              isFirst={index === 0}
              isLast={index === seededRisks.length - 1}
              onMove={(step) => {
                set(`Moved risk ${index + 1}`, moveInList(seededRisks, index, step));
              }}
              onRemove={() => {
                set(
                  `Removed risk ${index + 1}`,
                  seededRisks.filter((_risk, at) => at !== index),
                );
              }}
            />
          </Box>
        ))}
        <Button
          startIcon={<Plus size={14} aria-hidden />}
          onClick={() => {
            set("Added a risk", [
              ...seededRisks,
              { title: `New risk ${seededRisks.length + 1}`, probability: 3, impact: 3 },
            ]);
          }}
        >
          Add a risk
        </Button>
      </Box>
    </Box>
  );
}
