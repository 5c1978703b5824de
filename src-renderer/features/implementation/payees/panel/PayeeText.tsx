import type { Payee } from "../../../../../src-shared/domain/payees/payee-schema.ts";
import { CommittedField } from "../../fields/CommittedField.tsx";
import { useImplementation } from "../../use-implementation.ts";
import { useEditPayee } from "./use-edit-payee.ts";

/** One text of a payee that keeps itself. */
export function PayeeText({
  payee,
  field,
  label,
  isMultiline = false,
  placeholder,
}: {
  readonly payee: Payee;
  readonly field:
    | "legalName"
    | "tradingName"
    | "vendorNumber"
    | "contactName"
    | "contactEmail"
    | "contactPhone"
    | "waiverContact"
    | "languages"
    | "fallback"
    | "verificationNote"
    | "notes";
  readonly label: string;
  readonly isMultiline?: boolean;
  readonly placeholder?: string;
}) {
  const { isReadOnly } = useImplementation();
  const edit = useEditPayee(payee);
  return (
    <CommittedField
      label={label}
      value={payee[field]}
      isDisabled={isReadOnly}
      isRequired={field === "legalName"}
      isMultiline={isMultiline}
      minRows={1}
      {...(placeholder === undefined ? {} : { placeholder })}
      onCommit={(value) => edit({ [field]: value })}
    />
  );
}
