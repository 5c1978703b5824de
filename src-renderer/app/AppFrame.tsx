import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Suspense, useEffect } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";
import { PageSkeleton } from "../components/PageSkeleton.tsx";
import { CommandPalette } from "../features/palette/CommandPalette.tsx";
import { ReminderDialogs } from "../features/reminders/ReminderDialogs.tsx";
import { ReminderDrawer } from "../features/reminders/ReminderDrawer.tsx";
import { closeToast, useUiStore } from "../store/ui-store.ts";
import { setNavigator } from "./navigation.ts";
import { PageErrorBoundary } from "./PageErrorBoundary.tsx";
import { ProblemBar } from "./ProblemBar.tsx";
import { Rail } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";

/** Hands the router's own way of going somewhere to actions and to pushes of main. */
function useNavigation(): void {
  const navigate = useNavigate();
  useEffect(() => {
    setNavigator((to) => {
      if (typeof to === "number") void navigate(to);
      else void navigate(to);
    });
    return () => {
      setNavigator(null);
    };
  }, [navigate]);
}

/** What was said of one page is not said over the next. */
function useToastOfPage(pathname: string): void {
  useEffect(() => closeToast, [pathname]);
}

const OFF_SCREEN = {
  position: "absolute",
  left: 8,
  top: -100,
  "&:focus": { top: 8, zIndex: 2000 },
} as const;

/** Rail, top bar, problem bar and the page, and what may lie over them. */
export function AppFrame() {
  useNavigation();
  const { pathname } = useLocation();
  useToastOfPage(pathname);
  const isPaletteOpen = useUiStore((state) => state.isPaletteOpen);
  return (
    <Box sx={{ display: "flex", height: 1 }}>
      <Link
        href="#page"
        sx={OFF_SCREEN}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("page")?.focus();
        }}
      >
        Skip to the page
      </Link>
      <Rail />
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
        <TopBar />
        <ProblemBar path={pathname} />
        <Box
          component="main"
          id="page"
          tabIndex={-1}
          sx={{
            flex: 1,
            minHeight: 0,
            display: "flex",
            flexDirection: "column",
            overflow: "auto",
            outline: "none !important",
          }}
        >
          <PageErrorBoundary address={pathname}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </PageErrorBoundary>
        </Box>
      </Box>
      {isPaletteOpen && <CommandPalette />}
      <ReminderDrawer />
      <ReminderDialogs />
    </Box>
  );
}
