import Alert from "@mui/material/Alert";
import { useImplementation } from "../use-implementation.ts";

/** Says why nothing can be changed. */
export function ReadOnlyBanner({ isFileReadOnly }: { readonly isFileReadOnly: boolean }) {
  const { readOnlyReason } = useImplementation();
  if (readOnlyReason === null) return null;
  return <Alert severity={isFileReadOnly ? "warning" : "info"}>{readOnlyReason}</Alert>;
}
