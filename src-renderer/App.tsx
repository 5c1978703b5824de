import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider, useColorScheme } from "@mui/material/styles";
import { type ReactNode, useEffect, useState } from "react";
import type { DataRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { type ActionRecord, performAction, useActions } from "./app/actions.ts";
import { FRAME_ACTIONS } from "./app/frame-actions.ts";
import { FrameDialogs } from "./app/FrameDialogs.tsx";
import { IndexTray } from "./app/IndexTray.tsx";
import { listenForShortcuts } from "./app/keyboard.ts";
import { goTo } from "./app/navigation.ts";
import { PageErrorBoundary } from "./app/PageErrorBoundary.tsx";
import { SensitiveConfirm } from "./app/SensitiveConfirm.tsx";
import { subscribe } from "./api-client.ts";
import { ErrorState } from "./components/ErrorState.tsx";
import { PageSkeleton } from "./components/PageSkeleton.tsx";
import { UndoToast } from "./components/UndoToast.tsx";
import { FirstRunPage } from "./features/first-run/FirstRunPage.tsx";
import { startApp, useAppStore } from "./store/app-store.ts";
import { connectStores } from "./store/connect-stores.ts";
import { theme } from "./theme.ts";

/** Follows the theme setting; the system's own choice is followed by the media query. */
function ThemeFollower() {
  const wanted = useAppStore((state) => state.settings.theme);
  const { setMode } = useColorScheme();
  useEffect(() => {
    setMode(wanted);
  }, [setMode, wanted]);
  return null;
}

function useActionsEverywhere(records: readonly ActionRecord[]): void {
  const isMac = useAppStore((state) => state.platform === "darwin");
  useActions(records);
  useEffect(() => listenForShortcuts(isMac), [isMac]);
  useEffect(
    () =>
      subscribe("performAction", ({ actionId }) => {
        performAction(actionId);
      }),
    [],
  );
}

function Stage({ createRouter }: { readonly createRouter: () => DataRouter }): ReactNode {
  const stage = useAppStore((state) => state.stage);
  const problem = useAppStore((state) => state.problem);
  const workspaceFolder = useAppStore((state) => state.workspace?.folder);
  const [router] = useState(createRouter);
  if (stage === "failed" && problem)
    return (
      <ErrorState
        problem={problem}
        onRetry={() => {
          void startApp();
        }}
      />
    );
  if (stage === "starting") return <PageSkeleton />;
  if (workspaceFolder === undefined) return <FirstRunPage />;
  return <RouterProvider key={workspaceFolder} router={router} />;
}

/** The whole window. The router is handed in: by hash in the app, in memory in tests. */
export function App({ createRouter }: { readonly createRouter: () => DataRouter }) {
  useEffect(() => {
    const disconnect = connectStores();
    const stopFollowing = subscribe("navigate", ({ address }) => {
      goTo(address);
    });
    void startApp();
    return () => {
      disconnect();
      stopFollowing();
    };
  }, []);
  useActionsEverywhere(FRAME_ACTIONS);
  return (
    <ThemeProvider theme={theme} storageManager={null} defaultMode="system" noSsr>
      <ThemeFollower />
      <CssBaseline enableColorScheme />
      <PageErrorBoundary>
        <Stage createRouter={createRouter} />
      </PageErrorBoundary>
      <FrameDialogs />
      <SensitiveConfirm />
      <UndoToast />
      <IndexTray />
    </ThemeProvider>
  );
}
