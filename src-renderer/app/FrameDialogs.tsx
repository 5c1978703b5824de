import { lazy, Suspense } from "react";
import { closeDialog, useUiStore } from "../store/ui-store.ts";
import { AboutDialog } from "./AboutDialog.tsx";
import { CreateWorkspaceDialog } from "./CreateWorkspaceDialog.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";

const NewImplementationDialog = lazy(() =>
  import("../features/board/NewImplementationDialog.tsx").then(({ NewImplementationDialog }) => ({
    default: NewImplementationDialog,
  })),
);

/** The one open dialog of the frame, whichever. `new-implementation` closes itself through `closeDialog()`. */
export function FrameDialogs() {
  const dialog = useUiStore((state) => state.dialog);
  switch (dialog) {
    case "new-implementation":
      return (
        <Suspense>
          <NewImplementationDialog />
        </Suspense>
      );
    case "create-workspace":
      return <CreateWorkspaceDialog onClose={closeDialog} />;
    case "keyboard-shortcuts":
      return <ShortcutsDialog onClose={closeDialog} />;
    case "about":
      return <AboutDialog onClose={closeDialog} />;
    case null:
      return null;
  }
}
