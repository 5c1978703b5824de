import Box from "@mui/material/Box";
import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { CommittedField } from "../../fields/CommittedField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { PAIR, PanelSection } from "./PanelSection.tsx";
import { PayeeText } from "./PayeeText.tsx";
import { useEditPayee } from "./use-edit-payee.ts";

/** The people at the payee: invoice contact, Payments Admin with backup, waiver contact. */
export function PayeePeople({ payee }: { readonly payee: Payee }) {
  const { isReadOnly } = useImplementation();
  const edit = useEditPayee(payee);
  const { name, email, phone, backup } = payee.admin;
  const admin = { name, email, phone, backup };
  const adminText = (field: keyof typeof admin, label: string) => (
    <CommittedField
      label={label}
      value={admin[field]}
      isDisabled={isReadOnly}
      onCommit={(value) => edit({ admin: { ...admin, [field]: value } })}
    />
  );
  return (
    <>
      <PanelSection title="Invoice contact">
        <Box sx={PAIR}>
          <PayeeText payee={payee} field="contactName" label="Invoice contact" />
          <PayeeText payee={payee} field="contactPhone" label="Contact phone" />
        </Box>
        <PayeeText payee={payee} field="contactEmail" label="Contact e-mail" />
        <Box sx={PAIR}>
          <PayeeText payee={payee} field="waiverContact" label="Waiver contact" />
          <PayeeText payee={payee} field="languages" label="Languages" />
        </Box>
      </PanelSection>
      <PanelSection title="Payments Admin of the payee">
        <Box sx={PAIR}>
          {adminText("name", "Payments Admin")}
          {adminText("phone", "Admin phone")}
        </Box>
        {adminText("email", "Admin e-mail")}
        {adminText("backup", "Backup of the admin")}
      </PanelSection>
    </>
  );
}
