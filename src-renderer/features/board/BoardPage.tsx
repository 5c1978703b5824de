import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { FilterX, KanbanSquare, Plus } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useActions } from "../../app/actions.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { PageHeader } from "../../components/PageHeader.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { openDialog } from "../../store/ui-store.ts";
import { useKeptView } from "../../store/use-kept-view.ts";
import { BOARD_ACTIONS } from "./board-actions.ts";
import {
  type ArrangedBoard,
  arrangeBoard,
  CLOSED_COLUMN,
  isFiltered,
  parseBoardView,
  withoutFilters,
} from "./board-view.ts";
import { BoardColumns } from "./BoardColumns.tsx";
import { BoardToolbar } from "./BoardToolbar.tsx";
import { ProblemStrip } from "./ProblemStrip.tsx";

function askForNew(): void {
  openDialog("new-implementation");
}

/** "12 of 37"; with the closed ones "37 + 5 closed". */
function countInWords(board: ArrangedBoard, isClosedShown: boolean): string {
  const { shownCount, openCount, closedShownCount } = board;
  if (!isClosedShown) return `${shownCount} of ${openCount}`;
  const open = shownCount === openCount ? `${openCount}` : `${shownCount} of ${openCount}`;
  return `${open} + ${closedShownCount} closed`;
}

/** Shows the column of the closed ones when it has been asked for: it stands at the far end. */
function useClosedColumnInSight(isShown: boolean): void {
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (isShown && !wasShown.current) {
      document
        .querySelector(`[data-column="${CLOSED_COLUMN}"]`)
        ?.scrollIntoView({ block: "nearest", inline: "end" });
    }
    wasShown.current = isShown;
  }, [isShown]);
}

/** The portfolio: a column a phase, a card an implementation. */
export function BoardPage() {
  const summaries = useBoardStore((state) => state.summaries);
  const problems = useBoardStore((state) => state.problems);
  const userName = useAppStore((state) => state.settings.userName);
  const isWritable = useAppStore((state) => state.workspace?.isWritable ?? false);
  const [view, changeView] = useKeptView("boardView", parseBoardView);
  // Typing and clicking never wait for 2,000 cards: the columns follow a moment later.
  const shownView = useDeferredValue(view);
  const board = useMemo(
    () => arrangeBoard(Object.values(summaries), shownView, userName),
    [summaries, shownView, userName],
  );
  useActions(BOARD_ACTIONS);
  useClosedColumnInSight(shownView.isClosedShown);

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
        {...(isEmpty ? {} : { count: countInWords(board, shownView.isClosedShown) })}
        action={newButton}
        isWide={!isEmpty}
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
