import Box from "@mui/material/Box";
import Button, { type ButtonProps } from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import type { LucideIcon } from "lucide-react";
import type { MouseEvent } from "react";
import { useImplementation } from "./use-implementation.ts";

/** A button for something that changes the implementation: disabled with the reason while it is read-only. */
export function WriteButton({ disabled = false, ...props }: ButtonProps) {
  const { isReadOnly, readOnlyReason } = useImplementation();
  return (
    <Box component="span" title={readOnlyReason ?? undefined} sx={{ display: "inline-flex" }}>
      <Button {...props} disabled={isReadOnly || disabled} />
    </Box>
  );
}

/** The same as an icon; the label is said and shown on hover. */
export function WriteIconButton({
  icon: Icon,
  label,
  isDisabled = false,
  onClick,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}) {
  const { isReadOnly, readOnlyReason } = useImplementation();
  return (
    <Box component="span" title={readOnlyReason ?? label} sx={{ display: "inline-flex" }}>
      <IconButton aria-label={label} disabled={isReadOnly || isDisabled} onClick={onClick}>
        <Icon size={14} aria-hidden />
      </IconButton>
    </Box>
  );
}
