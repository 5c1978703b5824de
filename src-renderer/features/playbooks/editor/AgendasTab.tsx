import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import List from "@mui/material/List";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemText from "@mui/material/ListItemText";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import { builtInAgenda } from "../../../../src-shared/domain/playbook/agenda-templates.ts";
import type { AgendaTemplate } from "../../../../src-shared/domain/playbook/agenda-schema.ts";
import { moveInList } from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import {
  MEETING_KIND_CODES,
  MEETING_KINDS,
  type MeetingKind,
} from "../../../../src-shared/domain/vocabulary.ts";
import { AGENDA_SOURCES, agendaSource } from "../../../../src-shared/reports/agenda-sources.ts";
import { PickField } from "../../implementation/fields/PickField.tsx";
import { usePlaybookEditor } from "./editor-context.ts";
import { ListButtons } from "./ListButtons.tsx";
import { NumberField } from "./NumberField.tsx";

type Section = AgendaTemplate["sections"][number];

const LONGEST_MINUTES = 600;

/** An id that no section of the agenda has. */
function freeSectionId(sections: readonly Section[]): string {
  let number = sections.length + 1;
  while (sections.some(({ id }) => id === `section-${number}`)) number += 1;
  return `section-${number}`;
}

function SectionForm({
  section,
  onChange,
}: {
  readonly section: Section;
  readonly onChange: (part: Partial<Section>) => void;
}) {
  const source = section.source === "" ? null : agendaSource(section.source);
  return (
    <Box sx={{ display: "grid", gap: 3, flex: 1, minWidth: 0 }}>
      <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) 260px", gap: 3 }}>
        <TextField
          label="Heading"
          value={section.heading}
          onChange={(event) => {
            onChange({ heading: event.target.value });
          }}
          slotProps={{ htmlInput: { maxLength: 500 }, inputLabel: { shrink: true } }}
        />
        <PickField
          label="Filled with"
          value={section.source}
          options={[
            ["", "Nothing: text only"],
            ...(section.source !== "" && !source
              ? [[section.source, `${section.source} (not known)`] as const]
              : []),
            ...AGENDA_SOURCES.map(({ key, label }) => [key, label] as const),
          ]}
          onChange={(key) => {
            onChange({ source: key });
          }}
        />
      </Box>
      <TextField
        label="Text before it (Markdown)"
        value={section.body}
        multiline
        {...(source && { helperText: `Then: ${source.fills}` })}
        onChange={(event) => {
          onChange({ body: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 5000 }, inputLabel: { shrink: true } }}
      />
    </Box>
  );
}

function AgendaForm({ kind }: { readonly kind: MeetingKind }) {
  const { playbook, change } = usePlaybookEditor();
  const { label } = MEETING_KINDS[kind];
  const agenda = playbook.agendas[kind] ?? builtInAgenda(kind);
  const { sections } = agenda;
  const set = (words: string, part: Partial<AgendaTemplate>, burst?: string): void => {
    change(
      words,
      (draft) => ({ ...draft, agendas: { ...draft.agendas, [kind]: { ...agenda, ...part } } }),
      burst,
    );
  };
  return (
    <Box data-agenda={kind} sx={{ display: "grid", gap: 4, p: 6, maxWidth: 920 }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 4 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          Agenda of {label}
        </Typography>
        <NumberField
          label="Minutes"
          value={agenda.durationMinutes}
          min={1}
          max={LONGEST_MINUTES}
          width={100}
          onChange={(minutes) => {
            set(`Changed the minutes of ${label}`, { durationMinutes: minutes }, `minutes ${kind}`);
          }}
        />
        <Button
          onClick={() => {
            set(`Took the built-in agenda of ${label}`, builtInAgenda(kind));
          }}
        >
          Use the built-in one
        </Button>
      </Box>
      <Typography color="textSecondary">
        Meetings that were held keep what stood in them. Every agenda ends with decisions, actions
        and the next meeting by itself.
      </Typography>
      {sections.map((section, index) => (
        <Box
          key={index}
          role="group"
          aria-label={`Section ${index + 1}: ${section.heading}`}
          sx={{
            display: "flex",
            gap: 2,
            p: 3,
            border: 1,
            borderColor: "divider",
            borderRadius: "6px",
            bgcolor: "background.paper",
          }}
        >
          <SectionForm
            section={section}
            onChange={(part) => {
              set(
                `Changed the agenda of ${label}`,
                { sections: sections.with(index, { ...section, ...part }) },
                `agenda ${kind} ${index} ${Object.keys(part).join()}`,
              );
            }}
          />
          <ListButtons
            name={`section ${index + 1}`}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            onMove={(step) => {
              set(`Moved ${section.heading}`, { sections: moveInList(sections, index, step) });
            }}
            onRemove={() => {
              set(`Removed ${section.heading}`, {
                sections: sections.filter((_section, at) => at !== index),
              });
            }}
          />
        </Box>
      ))}
      <Button
        startIcon={<Plus size={14} aria-hidden />}
        sx={{ justifySelf: "start" }}
        onClick={() => {
          const added: Section = {
            id: freeSectionId(sections),
            heading: "New section",
            source: "",
            body: "",
          };
          set(`Added a section to ${label}`, { sections: [...sections, added] });
        }}
      >
        Add a section
      </Button>
    </Box>
  );
}

/** The agendas by kind of meeting: minutes, and sections in order with what fills them. */
export function AgendasTab({
  kind,
  onChoose,
}: {
  readonly kind: MeetingKind;
  readonly onChoose: (kind: MeetingKind) => void;
}) {
  const { playbook } = usePlaybookEditor();
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
      <List
        dense
        component="nav"
        aria-label="Kinds of meeting"
        sx={{ width: 240, flex: "none", overflowY: "auto", borderRight: 1, borderColor: "divider" }}
      >
        {MEETING_KIND_CODES.map((code) => {
          const agenda = playbook.agendas[code] ?? builtInAgenda(code);
          return (
            <ListItemButton
              key={code}
              selected={code === kind}
              aria-current={code === kind}
              onClick={() => {
                onChoose(code);
              }}
            >
              <ListItemText
                primary={MEETING_KINDS[code].label}
                secondary={`${agenda.durationMinutes} min, ${agenda.sections.length} sections`}
              />
            </ListItemButton>
          );
        })}
      </List>
      <Box sx={{ flex: 1, minWidth: 0, overflowY: "auto" }}>
        <AgendaForm key={kind} kind={kind} />
      </Box>
    </Box>
  );
}
