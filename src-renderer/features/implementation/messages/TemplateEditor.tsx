import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { fillText, unknownNames } from "../../../../src-shared/domain/messages/fill-message.ts";
import { templatesOf } from "../../../../src-shared/domain/messages/message-templates.ts";
import {
  PLACEHOLDER_NAMES,
  PLACEHOLDERS,
} from "../../../../src-shared/domain/messages/placeholders.ts";
import type { Payee } from "../../../../src-shared/domain/payees/payee-schema.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { newId } from "../../../new-id.ts";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

const NEW = { id: "new", name: "", subject: "", body: "" };

/** Edits the templates of the implementation, with a preview for a payee. */
export function TemplateEditor({
  payee,
  initialId,
  onClose,
}: {
  readonly payee: Payee | null;
  /** The template that is shown first; the first of all when left out. */
  readonly initialId?: string;
  readonly onClose: () => void;
}) {
  const { implementation, today, isReadOnly, execute } = useImplementation();
  const entries = templatesOf(implementation);
  const find = (id: string) => entries.find(({ template }) => template.id === id);
  const [draft, setDraft] = useState(
    () => (initialId === undefined ? entries[0] : find(initialId))?.template ?? NEW,
  );
  const entry = find(draft.id);
  const unknown = [...new Set([...unknownNames(draft.subject), ...unknownNames(draft.body)])];
  const save = async (): Promise<void> => {
    const { name, subject, body } = draft;
    const id = draft.id === NEW.id ? newId() : draft.id;
    const saved = await execute({
      type: "message/save-template",
      template: { id, name, subject, body },
    });
    if (saved.ok) onClose();
  };
  const takeBack = async (): Promise<void> => {
    const removed = await execute(
      { type: "message/remove-template", templateId: draft.id },
      { hasUndo: true },
    );
    if (removed.ok) onClose();
  };
  const context = payee && { implementation, payee, today };
  const canTakeBack = entry !== undefined && (entry.isChanged || !entry.isBuiltIn);
  return (
    <FormDialog
      title="Message templates"
      verb="Save"
      width="md"
      isDisabled={isReadOnly || draft.name.trim() === "" || unknown.length > 0}
      onSubmit={() => void save()}
      onCancel={onClose}
      extraActions={
        canTakeBack && (
          <Button color="inherit" disabled={isReadOnly} onClick={() => void takeBack()}>
            {entry.isBuiltIn ? "Back to the built-in text" : "Remove"}
          </Button>
        )
      }
    >
      <PickField
        label="Template"
        value={draft.id}
        options={[
          ...entries.map(
            ({ template, isChanged }) =>
              [template.id, isChanged ? `${template.name} (changed)` : template.name] as const,
          ),
          [NEW.id, "New template"] as const,
        ]}
        onChange={(id) => {
          setDraft(find(id)?.template ?? NEW);
        }}
      />
      <TextField
        label="Name"
        value={draft.name}
        onChange={({ target }) => {
          setDraft({ ...draft, name: target.value });
        }}
      />
      <TextField
        label="Subject"
        value={draft.subject}
        onChange={({ target }) => {
          setDraft({ ...draft, subject: target.value });
        }}
      />
      <TextField
        label="Text"
        multiline
        minRows={8}
        maxRows={14}
        value={draft.body}
        error={unknown.length > 0}
        helperText={
          unknown.length > 0
            ? `No placeholder: ${unknown.join(", ")}`
            : "Placeholders stand in {{ }}"
        }
        onChange={({ target }) => {
          setDraft({ ...draft, body: target.value });
        }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {PLACEHOLDER_NAMES.map((name) => (
          <Button
            key={name}
            size="small"
            color="inherit"
            title={PLACEHOLDERS[name].fills}
            aria-label={`Add the placeholder ${PLACEHOLDERS[name].label}`}
            onClick={() => {
              setDraft({ ...draft, body: `${draft.body}{{${name}}}` });
            }}
          >
            {PLACEHOLDERS[name].label}
          </Button>
        ))}
      </Box>
      {context && (
        <Box component="section" aria-label={`Preview for ${context.payee.legalName}`}>
          <Typography color="textSecondary">Preview for {context.payee.legalName}</Typography>
          <Typography sx={{ fontWeight: 600 }}>{fillText(draft.subject, context).text}</Typography>
          <Typography
            sx={{ whiteSpace: "pre-wrap", maxHeight: 200, overflow: "auto" }}
            tabIndex={0}
          >
            {fillText(draft.body, context).text}
          </Typography>
        </Box>
      )}
    </FormDialog>
  );
}
