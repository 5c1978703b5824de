import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { inPosition } from "../../../../../src-shared/domain/records.ts";
import { templatesOf } from "../../../../../src-shared/domain/messages/message-templates.ts";
import type { Communication } from "../../../../../src-shared/domain/rollout/rollout-schema.ts";
import { FormDialog } from "../../../../components/FormDialog.tsx";
import { newId } from "../../../../new-id.ts";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";

const BLANK = {
  audience: "",
  purpose: "",
  sender: "",
  channel: "E-mail",
  waveId: null as string | null,
  offsetDays: null as number | null,
  sendOn: null as string | null,
  subject: "",
  text: "",
  links: "",
  replies: "",
};
const NONE = "none";

function fieldsOf(message: Communication | null): typeof BLANK {
  if (message === null) return BLANK;
  const { audience, purpose, sender, channel, waveId, offsetDays } = message;
  const { sendOn, subject, text, links, replies } = message;
  return {
    audience,
    purpose,
    sender,
    channel,
    waveId,
    offsetDays,
    sendOn,
    subject,
    text,
    links,
    replies,
  };
}

/** A message of the plan; null = a new one. */
export function CommunicationDialog({
  message,
  onClose,
}: {
  readonly message: Communication | null;
  readonly onClose: () => void;
}) {
  const { implementation, isReadOnly, execute } = useImplementation();
  const [form, setForm] = useState(() => fieldsOf(message));
  const change = (changes: Partial<typeof BLANK>): void => {
    setForm((before) => ({ ...before, ...changes }));
  };
  const save = async (): Promise<void> => {
    const done = await execute(
      message
        ? { type: "communication/edit", communicationId: message.id, changes: form }
        : { type: "communication/add", communication: { id: newId(), ...form } },
    );
    if (done.ok) onClose();
  };
  const act = async (type: "communication/cancel" | "communication/remove"): Promise<void> => {
    if (!message) return;
    const done = await execute({ type, communicationIds: [message.id] }, { hasUndo: true });
    if (done.ok) onClose();
  };
  const line = (label: string, name: "audience" | "purpose" | "sender" | "channel" | "subject") => (
    <TextField
      label={label}
      value={form[name]}
      slotProps={{ htmlInput: { maxLength: 500 } }}
      onChange={({ target }) => {
        change({ [name]: target.value });
      }}
    />
  );
  const block = (label: string, name: "text" | "links" | "replies", minRows: number) => (
    <TextField
      label={label}
      multiline
      minRows={minRows}
      maxRows={10}
      value={form[name]}
      onChange={({ target }) => {
        change({ [name]: target.value });
      }}
    />
  );
  const templates = templatesOf(implementation);
  return (
    <FormDialog
      title={message ? message.purpose || "Message" : "New message"}
      verb={message ? "Save" : "Add"}
      width="md"
      isDisabled={isReadOnly || form.audience.trim() === ""}
      onSubmit={() => void save()}
      onCancel={onClose}
      extraActions={
        message && (
          <>
            <Button
              color="error"
              disabled={isReadOnly}
              onClick={() => void act("communication/remove")}
            >
              Remove
            </Button>
            {message.status !== "cancelled" && (
              <Button
                color="inherit"
                disabled={isReadOnly}
                onClick={() => void act("communication/cancel")}
              >
                Cancel the message
              </Button>
            )}
          </>
        )
      }
    >
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        {line("Purpose", "purpose")}
        {line("Audience", "audience")}
        {line("Sender", "sender")}
        {line("Channel", "channel")}
        <PickField
          label="Wave"
          value={form.waveId ?? NONE}
          options={[
            [NONE, "None"] as const,
            ...inPosition(implementation.waves).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(id) => {
            change(id === NONE ? { waveId: null, offsetDays: null } : { waveId: id });
          }}
        />
        <TextField
          label="Business days from the invitations"
          type="number"
          value={form.offsetDays ?? ""}
          disabled={form.waveId === null}
          helperText="Empty = a date of its own"
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: -250, max: 250 } }}
          onChange={({ target }) => {
            const days = Number.parseInt(target.value, 10);
            change({ offsetDays: Number.isNaN(days) ? null : Math.max(-250, Math.min(250, days)) });
          }}
        />
        {form.offsetDays === null && (
          <TextField
            label="Date"
            type="date"
            value={form.sendOn ?? ""}
            slotProps={{ inputLabel: { shrink: true } }}
            onChange={({ target }) => {
              change({ sendOn: target.value === "" ? null : target.value });
            }}
          />
        )}
      </Box>
      <PickField
        label="Take the text of a template"
        value={NONE}
        options={[
          [NONE, "Choose"] as const,
          ...templates.map(({ template }) => [template.id, template.name] as const),
        ]}
        onChange={(id) => {
          const entry = templates.find(({ template }) => template.id === id);
          if (entry) change({ subject: entry.template.subject, text: entry.template.body });
        }}
      />
      {line("Subject", "subject")}
      {block("Text", "text", 5)}
      {block("Links", "links", 1)}
      {block("Replies", "replies", 2)}
    </FormDialog>
  );
}
