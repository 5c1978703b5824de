import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import type { PlaybookItem } from "../../../../src-shared/domain/playbook/playbook.ts";
import { editItems, moveToPhase } from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import { offsetInWords } from "../../../../src-shared/domain/playbook/playbook-words.ts";
import {
  CHECKLIST_KIND_LABELS,
  CHECKLIST_KINDS,
  PHASES,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
  type ProfileFlag,
} from "../../../../src-shared/domain/vocabulary.ts";
import { PickField } from "../../implementation/fields/PickField.tsx";
import { RolesField } from "../../implementation/fields/RolesField.tsx";
import { CodeField } from "./CodeField.tsx";
import { usePlaybookEditor } from "./editor-context.ts";
import { FindingLine } from "./FindingsList.tsx";
import { ItemsField } from "./ItemsField.tsx";
import { NumberField } from "./NumberField.tsx";

const REQUIREMENTS = [
  ["required", "Required"],
  ["optional", "Optional"],
  ["conditional", "Conditional"],
] as const;

/** What is said of an item that others wait for. */
function waitingFor(items: readonly PlaybookItem[], id: string): string {
  const ids = items.filter(({ dependsOn }) => dependsOn.includes(id)).map((item) => item.id);
  return ids.length === 0 ? "Nothing waits for it." : `Waiting for it: ${ids.join(", ")}.`;
}

/** Every field of an item, and what was found in it. */
export function PlaybookItemPanel({
  item,
  onRenamed,
}: {
  readonly item: PlaybookItem;
  readonly onRenamed: (id: string) => void;
}) {
  const { playbook, findings, change } = usePlaybookEditor();
  const own = findings.filter(
    ({ where, relatedIds }) =>
      (where.kind === "item" && where.itemId === item.id) || relatedIds.includes(item.id),
  );
  const set = (field: keyof PlaybookItem, words: string, part: Partial<PlaybookItem>): void => {
    change(
      `Changed the ${words} of ${item.id}`,
      (draft) => editItems(draft, [item.id], () => part),
      `${field} ${item.id}`,
    );
  };
  const checklists = [
    ...new Set(
      playbook.items.filter(({ kind }) => kind === item.kind).map(({ checklist }) => checklist),
    ),
  ];
  const pickRequirement = (requirement: PlaybookItem["requirement"]): void => {
    const flag = requirement === "conditional" ? (item.flag ?? PROFILE_FLAGS[0]) : null;
    set("requirement", "requirement", { requirement, flag });
  };
  return (
    <Box sx={{ display: "grid", gap: 4, p: 4 }}>
      <Typography variant="h3" component="h2">
        {item.id} {item.title}
      </Typography>
      {own.length > 0 && (
        <Box component="ul" aria-label={`Findings of ${item.id}`} sx={{ m: 0, p: 0 }}>
          {own.map((finding) => (
            <FindingLine key={finding.message} finding={finding} />
          ))}
        </Box>
      )}
      <TextField
        label="Title"
        value={item.title}
        multiline
        data-field="title"
        onChange={(event) => {
          set("title", "title", { title: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 500 }, inputLabel: { shrink: true } }}
      />
      <TextField
        label="Done when"
        value={item.doneWhen}
        multiline
        data-field="doneWhen"
        onChange={(event) => {
          set("doneWhen", "done-when", { doneWhen: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 500 }, inputLabel: { shrink: true } }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "106px 1fr 1fr", gap: 2 }}>
        <Box data-field="anchor">
          <PickField
            label="Due from"
            value={item.anchor}
            options={[
              ["K", "K, kickoff"],
              ["G", "G, go-live"],
            ]}
            onChange={(anchor) => {
              set("anchor", "anchor", { anchor });
            }}
          />
        </Box>
        <Box data-field="offsetDays">
          <NumberField
            label="Offset (days)"
            value={item.offsetDays}
            hasSign
            helperText={`Due at ${offsetInWords(item)}`}
            onChange={(offsetDays) => {
              set("offsetDays", "due date", { offsetDays });
            }}
          />
        </Box>
        <Box data-field="durationDays">
          <NumberField
            label="Takes (days)"
            value={item.durationDays}
            min={1}
            helperText={`Starts at ${offsetInWords({ anchor: item.anchor, offsetDays: item.offsetDays - item.durationDays })}`}
            onChange={(durationDays) => {
              set("durationDays", "duration", { durationDays });
            }}
          />
        </Box>
      </Box>
      <Box data-field="dependsOn">
        <ItemsField
          label="Depends on"
          value={item.dependsOn}
          without={item.id}
          onChange={(dependsOn) => {
            set("dependsOn", "dependencies", { dependsOn });
          }}
        />
        <Typography variant="tiny" color="textSecondary" component="p" sx={{ mt: 1 }}>
          {waitingFor(playbook.items, item.id)}
        </Typography>
      </Box>
      <Box data-field="owners">
        <RolesField
          label="Owners"
          value={item.owners}
          helperText="The first one is accountable"
          onChange={(owners) => {
            set("owners", "owners", { owners });
          }}
        />
      </Box>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <Box data-field="requirement">
          <PickField
            label="Requirement"
            value={item.requirement}
            options={REQUIREMENTS}
            onChange={pickRequirement}
          />
        </Box>
        {item.requirement === "conditional" && (
          <Box data-field="flag">
            <PickField
              label="Only when the profile has"
              value={item.flag ?? PROFILE_FLAGS[0]}
              options={PROFILE_FLAGS.map((flag): [ProfileFlag, string] => [
                flag,
                PROFILE_FLAG_LABELS[flag],
              ])}
              onChange={(flag) => {
                set("flag", "flag", { flag });
              }}
            />
          </Box>
        )}
      </Box>
      <Box data-field="isBankBound">
        <FormControlLabel
          label="Bank-bound: only on a banking day, before the cut-off"
          control={
            <Checkbox
              checked={item.isBankBound}
              onChange={(event) => {
                set("isBankBound", "bank-bound mark", { isBankBound: event.target.checked });
              }}
            />
          }
        />
      </Box>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <Box data-field="phase">
          <PickField
            label="Phase"
            value={item.phase}
            options={PHASES.map(({ code, name }) => [code, `${code} ${name}`] as const)}
            onChange={(phase) => {
              change(`Moved ${item.id} to ${phase}`, (draft) =>
                moveToPhase(draft, [item.id], phase),
              );
            }}
          />
        </Box>
        <Box data-field="kind">
          <PickField
            label="Kind"
            value={item.kind}
            options={CHECKLIST_KINDS.map(
              (kind) => [kind, CHECKLIST_KIND_LABELS[kind].label] as const,
            )}
            onChange={(kind) => {
              set("kind", "kind", { kind });
            }}
          />
        </Box>
      </Box>
      <Autocomplete
        freeSolo
        options={checklists}
        inputValue={item.checklist}
        data-field="checklist"
        onInputChange={(_event, checklist, reason) => {
          if (reason !== "reset") set("checklist", "checklist", { checklist });
          else if (checklist !== "" && checklist !== item.checklist)
            set("checklist", "checklist", { checklist });
        }}
        renderInput={(params) => <TextField {...params} label="Checklist" />}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 }}>
        <Box data-field="id">
          <CodeField key={item.id} id={item.id} onRenamed={onRenamed} />
        </Box>
        <TextField
          label="Source"
          value={item.source}
          helperText="S support, B banking, G practice, I inference"
          onChange={(event) => {
            set("source", "source", { source: event.target.value });
          }}
          slotProps={{ htmlInput: { maxLength: 200 }, inputLabel: { shrink: true } }}
        />
      </Box>
    </Box>
  );
}
