import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { CALL_BACK_OUTCOME_LABELS } from "../../../../../src-shared/domain/payees/payee-words.ts";
import { RelativeDate } from "../../../../components/RelativeDate.tsx";
import { newId } from "../../../../new-id.ts";
import { useImplementation } from "../../use-implementation.ts";
import { AddEntryButton } from "./AddEntryButton.tsx";
import { CallBackForm, type CallBackFields } from "./CallBackForm.tsx";
import { EntryList, EntryRow } from "./EntryRow.tsx";
import { newestFirst } from "./newest-first.ts";
import { PanelSection } from "./PanelSection.tsx";
import { useEntryForm } from "./use-entry-form.ts";

/** Calls to a known number before an account is approved. */
export function PayeeCallBacks({ payee }: { readonly payee: Payee }) {
  const { execute } = useImplementation();
  const form = useEntryForm();
  const payeeId = payee.id;
  const add = async (fields: CallBackFields): Promise<void> => {
    const callBack = { id: newId(), ...fields };
    const answer = await execute({ type: "payee/add-call-back", payeeId, callBack });
    if (answer.ok) form.close();
  };
  const edit = async (callBackId: string, changes: CallBackFields): Promise<void> => {
    const answer = await execute({ type: "payee/edit-call-back", payeeId, callBackId, changes });
    if (answer.ok) form.close();
  };
  const callBacks = newestFirst(payee.callBacks);
  return (
    <PanelSection title="Call-backs">
      {callBacks.length > 0 && (
        <EntryList label="Call-backs">
          {callBacks.map((callBack) =>
            callBack.id === form.editedId ? (
              <li key={callBack.id}>
                <CallBackForm
                  callBack={callBack}
                  onSubmit={(fields) => edit(callBack.id, fields)}
                  onCancel={form.close}
                />
              </li>
            ) : (
              <EntryRow
                key={callBack.id}
                name={`the call-back of ${callBack.on}`}
                title={
                  <>
                    <b>{CALL_BACK_OUTCOME_LABELS[callBack.outcome]}</b>{" "}
                    <RelativeDate date={callBack.on} />
                    {callBack.spokenTo !== "" && `, spoken to ${callBack.spokenTo}`}
                  </>
                }
                detail={[
                  callBack.by !== "" && `By ${callBack.by}`,
                  callBack.numberSource !== "" && `number from ${callBack.numberSource}`,
                  callBack.note,
                ]
                  .filter(Boolean)
                  .join(" · ")}
                onEdit={() => {
                  form.edit(callBack.id);
                }}
                onRemove={() =>
                  void execute(
                    { type: "payee/remove-call-back", payeeId, callBackId: callBack.id },
                    { hasUndo: true },
                  )
                }
              />
            ),
          )}
        </EntryList>
      )}
      {form.isAdding && <CallBackForm callBack={null} onSubmit={add} onCancel={form.close} />}
      <AddEntryButton form={form} label="Log a call-back" />
    </PanelSection>
  );
}
