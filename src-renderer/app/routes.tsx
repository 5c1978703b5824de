/**
 * The places of the window, each with an address.
 *
 * `/desk`, `/board`, `/calendar`, `/implementation/<id>/<tab>?item=<id>` (also `lesson=`, `meeting=`), `/lessons`, `/playbooks/<slug>/edit`, `/settings`,
 * `/reminders`. A page gets no props: it reads the address (`useParams`, `useSearchParams`) and the stores
 * (`store/*.ts`), sends changes with `execute()` of `store/document-store.ts`, offers shortcuts with `useActions()` of
 * `app/actions.ts`, says what it did with `tellDone()` and what was refused with `tellProblem()` of
 * `store/ui-store.ts`. Addresses are built with `app/addresses.ts`.
 */
import { lazy } from "react";
import { Navigate, type RouteObject } from "react-router";
import { DESK_ADDRESS } from "./addresses.ts";
import { AppFrame } from "./AppFrame.tsx";

const BoardPage = lazy(() =>
  import("../features/board/BoardPage.tsx").then(({ BoardPage }) => ({ default: BoardPage })),
);
const CalendarPage = lazy(() =>
  import("../features/calendar/CalendarPage.tsx").then(({ CalendarPage }) => ({
    default: CalendarPage,
  })),
);
const DeskPage = lazy(() =>
  import("../features/desk/DeskPage.tsx").then(({ DeskPage }) => ({ default: DeskPage })),
);
const ImplementationPage = lazy(() =>
  import("../features/implementation/ImplementationPage.tsx").then(({ ImplementationPage }) => ({
    default: ImplementationPage,
  })),
);
const LessonsPage = lazy(() =>
  import("../features/lessons/LessonsPage.tsx").then(({ LessonsPage }) => ({
    default: LessonsPage,
  })),
);
const PlaybooksPage = lazy(() =>
  import("../features/playbooks/PlaybooksPage.tsx").then(({ PlaybooksPage }) => ({
    default: PlaybooksPage,
  })),
);
const PlaybookPage = lazy(() =>
  import("../features/playbooks/PlaybookPage.tsx").then(({ PlaybookPage }) => ({
    default: PlaybookPage,
  })),
);
const PlaybookEditorPage = lazy(() =>
  import("../features/playbooks/editor/PlaybookEditorPage.tsx").then(({ PlaybookEditorPage }) => ({
    default: PlaybookEditorPage,
  })),
);
const RemindersPage = lazy(() =>
  import("../features/reminders/RemindersPage.tsx").then(({ RemindersPage }) => ({
    default: RemindersPage,
  })),
);
const SettingsPage = lazy(() =>
  import("../features/settings/SettingsPage.tsx").then(({ SettingsPage }) => ({
    default: SettingsPage,
  })),
);

export const ROUTES: RouteObject[] = [
  {
    element: <AppFrame />,
    children: [
      { path: "/desk", element: <DeskPage /> },
      { path: "/board", element: <BoardPage /> },
      { path: "/calendar", element: <CalendarPage /> },
      { path: "/implementation/:id/:tab?", element: <ImplementationPage /> },
      { path: "/lessons", element: <LessonsPage /> },
      { path: "/playbooks", element: <PlaybooksPage /> },
      { path: "/playbooks/:slug", element: <PlaybookPage /> },
      { path: "/playbooks/:slug/edit", element: <PlaybookEditorPage /> },
      { path: "/reminders", element: <RemindersPage /> },
      { path: "/settings", element: <SettingsPage /> },
      // The start, and an address that no longer exists, lead to the Desk instead of to a blank page.
      { path: "*", element: <Navigate to={DESK_ADDRESS} replace /> },
    ],
  },
];
