import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { SensitiveNumber } from "../../../../src-shared/domain/sensitive-numbers.ts";
import { sensitiveWarning } from "../../../components/sensitive-warning.ts";

/** Below a field: what in it must not be stored, and one click to mask it. */
export function SensitiveHelp({
  found,
  isDisabled,
  onMask,
}: {
  readonly found: SensitiveNumber;
  readonly isDisabled: boolean;
  readonly onMask: () => void;
}) {
  return (
    <Box component="span" role="alert" sx={{ color: "warning.main" }}>
      {sensitiveWarning(found)}{" "}
      {isDisabled ? null : (
        <Link
          component="button"
          type="button"
          onMouseDown={(event) => {
            // Leaving the field would save the number first.
            event.preventDefault();
          }}
          onClick={onMask}
        >
          Mask it
        </Link>
      )}
    </Box>
  );
}
