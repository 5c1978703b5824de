import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { PanelSection } from "./PanelSection.tsx";
import { PayeeText } from "./PayeeText.tsx";

/** What is known of the verification, how it is paid otherwise, and everything else. */
export function PayeeNotes({ payee }: { readonly payee: Payee }) {
  return (
    <PanelSection title="Fallback and notes">
      <PayeeText
        payee={payee}
        field="fallback"
        label="Fallback method"
        placeholder="How it is paid when it is not ready"
      />
      <PayeeText payee={payee} field="verificationNote" label="Verification note" isMultiline />
      <PayeeText payee={payee} field="notes" label="Notes" isMultiline />
    </PanelSection>
  );
}
