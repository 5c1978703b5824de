import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { FilterX, KanbanSquare, Plus } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { useActions } from "../../app/actions.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { openDialog } from "../../store/ui-store.ts";
import { BOARD_ACTIONS } from "./board-actions.ts";
import { arrangeBoard, isFiltered, withoutFilters } from "./board-view.ts";
import { BoardColumns } from "./BoardColumns.tsx";
import { BoardToolbar } from "./BoardToolbar.tsx";
import { ProblemStrip } from "./ProblemStrip.tsx";
import { useBoardView } from "./use-board-view.ts";

function askForNew(): void {
  openDialog("new-implementation");
}

/** The home: a column a phase, a card an implementation. */
export function BoardPage() {
  const summaries = useBoardStore((state) => state.summaries);
  const problems = useBoardStore((state) => state.problems);
  const userName = useAppStore((state) => state.settings.userName);
  const isWritable = useAppStore((state) => state.workspace?.isWritable ?? false);
  const [view, changeView] = useBoardView();
  // Typing and clicking never wait for 2,000 cards: the columns follow a moment later.
  const shownView = useDeferredValue(view);
  const board = useMemo(
    () => arrangeBoard(Object.values(summaries), shownView, userName),
    [summaries, shownView, userName],
  );
  useActions(BOARD_ACTIONS);

  const newButton = (
    <Button
      variant="contained"
      startIcon={<Plus size={16} aria-hidden />}
      disabled={!isWritable}
      title={isWritable ? "New implementation (N)" : "This workspace cannot be written"}
      onClick={askForNew}
    >
      New implementation
    </Button>
  );
  const isEmpty = board.openCount + board.closedCount === 0;
  const shown = board.shownCount + (shownView.isClosedShown ? board.closedShownCount : 0);
  return (
    <Box sx={{ height: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <PageHeader
        title="Board"
        {...(isEmpty ? {} : { count: `${board.shownCount} of ${board.openCount}` })}
        action={newButton}
      >
        {isEmpty ? null : (
          <BoardToolbar
            view={view}
            onChange={changeView}
            closedCount={board.closedCount}
            canBeMine={userName !== ""}
          />
        )}
      </PageHeader>
      <ProblemStrip problems={problems} />
      {isEmpty ? (
        <EmptyState
          icon={KanbanSquare}
          title="No implementation yet"
          action={
            <Button variant="contained" disabled={!isWritable} onClick={askForNew}>
              Create the first implementation
            </Button>
          }
        >
          Press <Kbd shortcut="N" /> to create the first one: a payor, a kickoff and a target
          go-live make a dated plan from the playbook.
        </EmptyState>
      ) : shown === 0 && isFiltered(shownView) ? (
        <EmptyState
          icon={FilterX}
          title={`None of the ${board.openCount} implementations passes the filters`}
          action={
            <Button
              variant="outlined"
              onClick={() => {
                changeView(withoutFilters(view));
              }}
            >
              Clear filters
            </Button>
          }
        />
      ) : (
        <BoardColumns
          board={board}
          folded={shownView.folded}
          onFold={(folded) => {
            changeView({ folded });
          }}
        />
      )}
    </Box>
  );
}
