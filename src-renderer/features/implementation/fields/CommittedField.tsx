import TextField from "@mui/material/TextField";
import type { ReactNode } from "react";
import {
  findSensitiveNumbers,
  maskSensitiveNumbers,
} from "../../../../src-shared/domain/sensitive-numbers.ts";
import { SensitiveHelp } from "./SensitiveHelp.tsx";
import { useCommittedText } from "./use-committed-text.ts";

/**
 * A field that keeps itself: one line is sent on Enter and blur, several lines after a pause as well. Escape takes a line
 * back. Give it a `key` per record, so that what is typed is sent before the field shows another one.
 */
export function CommittedField({
  label,
  value,
  onCommit,
  isDisabled = false,
  isMultiline = false,
  isRequired = false,
  minRows = 3,
  maxLength = 500,
  placeholder,
  helperText,
}: {
  readonly label: string;
  readonly value: string;
  /** Answers whether main took it. */
  readonly onCommit: (value: string) => Promise<boolean>;
  /** Can be read and copied, not changed. */
  readonly isDisabled?: boolean;
  readonly isMultiline?: boolean;
  /** An empty line is not sent: the old one comes back. */
  readonly isRequired?: boolean;
  readonly minRows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly helperText?: ReactNode;
}) {
  const field = useCommittedText(value, onCommit, isMultiline ? {} : { pauseMs: null });
  const [sensitive] = findSensitiveNumbers(field.text);
  const help = field.isRefused ? (
    "Not taken over; your text is still here"
  ) : sensitive ? (
    <SensitiveHelp
      found={sensitive}
      isDisabled={isDisabled}
      onMask={() => {
        field.type(maskSensitiveNumbers(field.text));
        field.flush();
      }}
    />
  ) : (
    helperText
  );
  const leave = (): void => {
    if (isRequired && field.text.trim() === "") field.revert();
    else field.flush();
  };
  return (
    <TextField
      label={label}
      value={field.text}
      fullWidth
      {...(isMultiline ? { multiline: true, minRows, maxRows: 16 } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      error={field.isRefused}
      helperText={help}
      onChange={(event) => {
        field.type(event.target.value);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (isMultiline) return;
        if (event.key === "Enter") {
          event.preventDefault();
          leave();
        } else if (event.key === "Escape" && field.isPending) {
          event.stopPropagation();
          field.revert();
        }
      }}
      slotProps={{
        input: { readOnly: isDisabled },
        htmlInput: isMultiline ? {} : { maxLength },
        inputLabel: { shrink: true },
      }}
    />
  );
}
