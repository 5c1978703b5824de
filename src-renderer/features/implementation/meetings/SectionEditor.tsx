import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import type { AgendaSection } from "../../../../src-shared/reports/agenda-report.ts";
import { useCommittedText } from "../fields/use-committed-text.ts";

/** The text of a section as Markdown; it begins with what the section says by itself. */
export function SectionEditor({
  section,
  onSave,
  onDone,
}: {
  readonly section: AgendaSection;
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
}) {
  const field = useCommittedText(section.markdown, onSave);
  const finish = (): void => {
    field.flush();
    onDone();
  };
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <TextField
        value={field.text}
        multiline
        minRows={4}
        maxRows={24}
        fullWidth
        autoFocus
        error={field.isRefused}
        helperText={field.isRefused ? "Not taken over; your text is still here" : undefined}
        onChange={(event) => {
          field.type(event.target.value);
        }}
        onBlur={field.flush}
        onKeyDown={(event) => {
          if (
            event.key === "Escape" ||
            (event.key === "Enter" && (event.ctrlKey || event.metaKey))
          ) {
            event.stopPropagation();
            finish();
          }
        }}
        slotProps={{ htmlInput: { "aria-label": `Text of ${section.heading}` } }}
        sx={{ "& textarea": { lineHeight: 1.5 } }}
      />
      <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
        <Typography variant="tiny" color="textSecondary" sx={{ flex: 1 }}>
          Markdown: - list, **bold**, | tables |. What you write stays as it is and no longer fills
          itself.
        </Typography>
        <Button size="small" variant="outlined" color="inherit" onClick={finish}>
          Done
        </Button>
      </Box>
    </Box>
  );
}
