import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useImplementation } from "../use-implementation.ts";
import { HeaderDialog } from "./HeaderDialog.tsx";

/** Says why nothing can be changed, and offers to reopen what was closed. */
export function ReadOnlyBanner({ isFileReadOnly }: { readonly isFileReadOnly: boolean }) {
  const { readOnlyReason } = useImplementation();
  const [isAsking, setIsAsking] = useState(false);
  if (readOnlyReason === null) return null;
  return (
    <>
      <Alert
        severity={isFileReadOnly ? "warning" : "info"}
        sx={{ mx: 4, my: 1, flex: "none" }}
        action={
          isFileReadOnly ? undefined : (
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                setIsAsking(true);
              }}
            >
              Reopen
            </Button>
          )
        }
      >
        {readOnlyReason}
      </Alert>
      {isAsking && (
        <HeaderDialog
          question="reopen"
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}
