import TextField from "@mui/material/TextField";
import { type ReactNode, useEffect, useRef } from "react";
import {
  findSensitiveNumbers,
  maskSensitiveNumbers,
  plainNumber,
  type SensitiveNumber,
} from "../../../../src-shared/domain/sensitive-numbers.ts";
import { SensitiveHelp } from "./SensitiveHelp.tsx";
import { useCommittedText } from "./use-committed-text.ts";

/** The first number that must not be stored and that main does not have in this text already. */
function newNumber(text: string, stored: string): SensitiveNumber | undefined {
  const found = findSensitiveNumbers(text);
  if (found.length === 0) return undefined;
  const known = findSensitiveNumbers(stored).map(plainNumber);
  return found.find((find) => !known.includes(plainNumber(find)));
}

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
  const inputRef = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const field = useCommittedText(value, onCommit, {
    ...(isMultiline ? {} : { pauseMs: null }),
    isHeld: (text) => newNumber(text, value) !== undefined,
  });
  const sensitive = newNumber(field.text, value);
  const isSentBack = field.isRefused && sensitive !== undefined;
  useEffect(() => {
    // Main refused the number and the user chose to take it out: the text is where they left it.
    if (isSentBack) inputRef.current?.focus();
  }, [isSentBack]);
  const help = sensitive ? (
    <SensitiveHelp
      found={sensitive}
      isDisabled={isDisabled}
      onMask={() => {
        field.type(maskSensitiveNumbers(field.text));
        field.flush();
      }}
    />
  ) : field.isRefused ? (
    "Not taken over; your text is still here"
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
      inputRef={inputRef}
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
