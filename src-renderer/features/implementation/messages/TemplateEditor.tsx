import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRef, useState } from "react";
import { fillText, unknownNames } from "../../../../src-shared/domain/messages/fill-message.ts";
import { templatesOf } from "../../../../src-shared/domain/messages/message-templates.ts";
import {
  PLACEHOLDER_NAMES,
  type PlaceholderName,
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
  const text = useRef<HTMLTextAreaElement>(null);
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
  /** Where the caret stands, in place of what is selected. */
  const insert = (name: PlaceholderName): void => {
    const { selectionStart: from, selectionEnd: to } = text.current ?? {
      selectionStart: draft.body.length,
      selectionEnd: draft.body.length,
    };
    const placeholder = `{{${name}}}`;
    setDraft({ ...draft, body: draft.body.slice(0, from) + placeholder + draft.body.slice(to) });
    requestAnimationFrame(() => {
      text.current?.focus();
      text.current?.setSelectionRange(from + placeholder.length, from + placeholder.length);
    });
  };
  const context = payee && { implementation, payee, today };
  const canTakeBack = entry !== undefined && (entry.isChanged || !entry.isBuiltIn);
  return (
    <FormDialog
      title="Message templates"
      verb="Save"
      width="lg"
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
      <Box
        sx={{
          display: "grid",
          gap: 4,
          gridTemplateColumns: context ? "minmax(0, 3fr) minmax(0, 2fr)" : "minmax(0, 1fr)",
        }}
      >
        <Box sx={{ display: "grid", gap: 4, alignContent: "start" }}>
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
            maxRows={12}
            inputRef={text}
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
                variant="outlined"
                color="inherit"
                sx={{ fontWeight: 400, py: 0, px: 2, minWidth: 0 }}
                title={PLACEHOLDERS[name].fills}
                aria-label={`Add the placeholder ${PLACEHOLDERS[name].label}`}
                onClick={() => {
                  insert(name);
                }}
              >
                {PLACEHOLDERS[name].label}
              </Button>
            ))}
          </Box>
        </Box>
        {context && (
          <Box
            component="section"
            aria-label={`Preview for ${context.payee.legalName}`}
            tabIndex={0}
            sx={{
              minWidth: 0,
              maxHeight: "min(640px, 68vh)",
              overflow: "auto",
              borderLeft: 1,
              borderColor: "divider",
              pl: 4,
            }}
          >
            <Typography color="textSecondary" sx={{ mb: 2 }}>
              Preview for {context.payee.legalName}
            </Typography>
            <Typography sx={{ fontWeight: 600, mb: 2 }}>
              {fillText(draft.subject, context).text}
            </Typography>
            <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {fillText(draft.body, context).text}
            </Typography>
          </Box>
        )}
      </Box>
    </FormDialog>
  );
}
