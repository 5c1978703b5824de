import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { type SubmitEvent, useState } from "react";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import {
  CONTACT_CHANNEL_LABELS,
  type ContactChannel,
} from "../../../../../src-shared/domain/payees/payee-words.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { newId } from "../../../../new-id.ts";
import { PickField } from "../../fields/PickField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { WriteButton } from "../../WriteButton.tsx";
import { CHANNEL_OPTIONS } from "./channel-options.ts";
import { ContactForm, type ContactFields } from "./ContactForm.tsx";
import { EntryList, EntryRow } from "./EntryRow.tsx";
import { newestFirst } from "./newest-first.ts";
import { PanelSection } from "./PanelSection.tsx";
import { useEntryForm } from "./use-entry-form.ts";

/** What was said and sent; today's contact is one line and Enter. */
export function PayeeContactLog({ payee }: { readonly payee: Payee }) {
  const { execute } = useImplementation();
  const form = useEntryForm();
  const payeeId = payee.id;
  const edit = async (contactId: string, changes: ContactFields): Promise<void> => {
    const answer = await execute({ type: "payee/edit-contact", payeeId, contactId, changes });
    if (answer.ok) form.close();
  };
  const contacts = newestFirst(payee.contacts);
  return (
    <PanelSection title="Contact log">
      <QuickContact payeeId={payeeId} />
      {contacts.length > 0 && (
        <EntryList label="Contacts">
          {contacts.map((contact) =>
            contact.id === form.editedId ? (
              <li key={contact.id}>
                <ContactForm
                  contact={contact}
                  onSubmit={(fields) => edit(contact.id, fields)}
                  onCancel={form.close}
                />
              </li>
            ) : (
              <EntryRow
                key={contact.id}
                name={`the contact of ${contact.on}`}
                title={contact.text}
                detail={
                  <>
                    {CONTACT_CHANNEL_LABELS[contact.channel]} · <RelativeDate date={contact.on} />
                    {contact.by !== "" && ` · ${contact.by}`}
                  </>
                }
                onEdit={() => {
                  form.edit(contact.id);
                }}
                onRemove={() =>
                  void execute(
                    { type: "payee/remove-contact", payeeId, contactId: contact.id },
                    { hasUndo: true },
                  )
                }
              />
            ),
          )}
        </EntryList>
      )}
    </PanelSection>
  );
}

function QuickContact({ payeeId }: { readonly payeeId: string }) {
  const { today, userName, execute, isReadOnly } = useImplementation();
  const [channel, setChannel] = useState<ContactChannel>("phone");
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  const log = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isEmpty) return;
    const answer = await execute({
      type: "payee/log-contact",
      entries: [{ payeeId, id: newId() }],
      on: today,
      by: userName,
      channel,
      text: text.trim(),
    });
    if (answer.ok) setText("");
  };
  return (
    <Box
      component="form"
      aria-label="Log a contact of today"
      onSubmit={(event: SubmitEvent) => void log(event)}
      sx={{ display: "flex", alignItems: "center", gap: 2 }}
    >
      <PickField
        label="Channel"
        value={channel}
        width={104}
        isDisabled={isReadOnly}
        options={CHANNEL_OPTIONS}
        onChange={setChannel}
      />
      <TextField
        label="What was said"
        value={text}
        placeholder="Left word with the office"
        sx={{ flex: 1, minWidth: 0 }}
        onChange={(event) => {
          setText(event.target.value);
        }}
        slotProps={{ input: { readOnly: isReadOnly }, inputLabel: { shrink: true } }}
      />
      <WriteButton type="submit" size="small" variant="outlined" disabled={isEmpty}>
        Log
      </WriteButton>
    </Box>
  );
}
