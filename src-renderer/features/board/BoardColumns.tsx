import Box from "@mui/material/Box";
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import { problem } from "../../../src-shared/result.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { useAppStore } from "../../store/app-store.ts";
import { useBoardStore } from "../../store/board-store.ts";
import { tellProblem } from "../../store/ui-store.ts";
import type { ActReport, BoardAct } from "./board-acts.ts";
import { type Carry, handleBoardKey } from "./board-keys.ts";
import { BoardSurface } from "./board-styles.ts";
import { type ArrangedBoard, CLOSED_COLUMN, type ColumnKey, toggled } from "./board-view.ts";
import { BoardColumn } from "./BoardColumn.tsx";
import { BoardQuestions } from "./BoardQuestions.tsx";
import { CardMenu, type CardMenuTarget } from "./CardMenu.tsx";
import { countOf } from "./card-texts.ts";
import { moveHint, type MoveHint, moveManyHint, phaseLabel } from "./gate-texts.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import { useBoardActs } from "./use-board-acts.ts";
import { useBoardDrag } from "./use-board-drag.ts";
import { useBoardFocus } from "./use-board-focus.ts";
import { useGateCheck } from "./use-gate-check.ts";

const CLOSING = problem("refused", "An implementation is not closed by moving its card", {
  advice:
    "Open it and close it there, once its closeout gates are met. The card stays where it was.",
});

function openCard(cardId: string): void {
  goTo(implementationAddress(cardId));
}

/** The columns with everything that can be done on them: focus, selection, carrying, dragging, menu, questions. */
export function BoardColumns({
  board,
  folded,
  onFold,
}: {
  readonly board: ArrangedBoard;
  readonly folded: readonly ColumnKey[];
  readonly onFold: (folded: ColumnKey[]) => void;
}) {
  const today = useAppStore((state) => state.today);
  const userName = useAppStore((state) => state.settings.userName);
  const summaries = useBoardStore((state) => state.summaries);
  const surfaceRef = useRef<HTMLDivElement>(null);
  const [carry, setCarry] = useState<Carry | null>(null);
  const [menu, setMenu] = useState<CardMenuTarget | null>(null);

  const openColumns = useMemo(
    () => board.columns.filter((column) => !folded.includes(column.key)),
    [board.columns, folded],
  );
  const focus = useBoardFocus(openColumns);
  const { selected, focusCard, select } = focus;

  const acts = useBoardActs(
    useCallback(
      (act: BoardAct, { changedIds, failures }: Pick<ActReport, "changedIds" | "failures">) => {
        const [only] = changedIds;
        if (changedIds.length === 1 && failures.length === 0 && only !== undefined) {
          focusCard(only, act.kind === "move" ? act.to : undefined);
        } else {
          select(failures.map(({ id }) => id));
        }
      },
      [focusCard, select],
    ),
  );

  /** The card, or the whole selection when the card is part of it. */
  const together = (cardId: string): readonly CardSummary[] => {
    const ids = selected.has(cardId) ? [...selected] : [cardId];
    return ids.flatMap((id) => summaries[id] ?? []);
  };
  const drop = (cardId: string, to: ColumnKey): void => {
    setCarry(null);
    if (to === CLOSED_COLUMN) {
      tellProblem(CLOSING);
      return;
    }
    const moving = together(cardId).filter((card) => card.state !== "closed" && card.phase !== to);
    if (moving.length > 0) acts.act(moving, { kind: "move", to, waiver: null });
  };
  const drag = useBoardDrag(surfaceRef, drop);

  const movingId = drag?.cardId ?? carry?.cardId ?? null;
  const over: ColumnKey | null = drag ? drag.over : (carry?.to ?? null);
  const moving = movingId === null ? [] : together(movingId);
  const opened = useGateCheck(moving.length === 1 ? movingId : null);
  const hint = over === null ? null : hintOver(moving, over, opened);

  const carryTo = carry?.to;
  useEffect(() => {
    if (carryTo === undefined) return;
    surfaceRef.current
      ?.querySelector(`[data-column="${carryTo}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [carryTo]);

  const fold = (key: ColumnKey): void => {
    onFold(toggled(folded, key));
  };
  // The columns are memoised: they get functions that stay the same.
  const foldRef = useRef(fold);
  useEffect(() => {
    foldRef.current = fold;
  });
  const onColumnFold = useCallback((key: ColumnKey) => {
    foldRef.current(key);
  }, []);

  const openMenu = (cardId: string, left: number, top: number): void => {
    setMenu({ cards: together(cardId), left, top });
  };
  const askWhy = (cardId: string): void => {
    const card = summaries[cardId];
    if (card && card.state !== "closed") acts.ask({ kind: "why", card });
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const cardId = cardIdAt(event.target);
    if (cardId === null) return;
    if (event.target instanceof Element && event.target.closest("[data-act=menu]")) {
      openMenu(cardId, event.clientX, event.clientY);
    } else if (event.target instanceof Element && event.target.closest("[data-act=why]")) {
      focusCard(cardId);
      askWhy(cardId);
    } else if (event.ctrlKey || event.metaKey) focus.toggle(cardId);
    else if (event.shiftKey) focus.extendTo(cardId);
    else openCard(cardId);
  };

  const ipmNames = useMemo(
    () => [...new Set(Object.values(summaries).map((card) => card.ipm))].filter(Boolean).sort(),
    [summaries],
  );
  const selectedCards = [...selected].flatMap((id) => summaries[id] ?? []);

  return (
    <Box sx={{ position: "relative", flex: 1, minHeight: 0, display: "flex" }}>
      <BoardSurface
        ref={surfaceRef}
        onClick={onClick}
        onContextMenu={(event) => {
          const cardId = cardIdAt(event.target);
          if (cardId === null) return;
          event.preventDefault();
          openMenu(cardId, event.clientX, event.clientY);
        }}
        onFocus={(event) => {
          const cardId = cardIdAt(event.target);
          if (cardId !== null) focus.noteFocus(cardId);
        }}
        onBlur={() => {
          if (carry) setCarry(null);
        }}
        onKeyDown={(event) => {
          handleBoardKey(event, {
            columns: openColumns,
            focus,
            carry,
            cardOf: (cardId) => summaries[cardId],
            onCarry: setCarry,
            onDrop: ({ cardId, to }) => {
              drop(cardId, to);
            },
            onOpen: openCard,
            onMoveTo: (cardId) => {
              const cards = together(cardId).filter((card) => card.state !== "closed");
              if (cards.length > 0) acts.ask({ kind: "move", cards });
            },
            onWhy: askWhy,
            onMenu: (cardId, element) => {
              const { left, top } = element.getBoundingClientRect();
              openMenu(cardId, left + 24, top + 24);
            },
          });
        }}
      >
        {board.columns.map((column) => {
          const isFolded = folded.includes(column.key);
          const has = (id: string | null): id is string =>
            id !== null && column.cards.some((card) => card.id === id);
          const { wish, tabStopId } = focus;
          const isWished = wish !== null && (wish.column === null || wish.column === column.key);
          return (
            <BoardColumn
              key={column.key}
              column={column}
              today={today}
              isFolded={isFolded}
              tabStopId={has(tabStopId) ? tabStopId : null}
              wish={isWished && has(wish.cardId) ? wish : null}
              selected={selected}
              carriedId={carry && has(carry.cardId) ? carry.cardId : null}
              draggedId={drag && has(drag.cardId) ? drag.cardId : null}
              hint={column.key === over ? hint : null}
              onFold={onColumnFold}
              onFocused={focus.wishGranted}
            />
          );
        })}
      </BoardSurface>
      <SelectionBar cards={selectedCards} acts={acts} onClear={focus.clear} />
      <CardMenu
        target={menu}
        acts={acts}
        onOpen={openCard}
        onClose={() => {
          setMenu(null);
        }}
      />
      <BoardQuestions
        acts={{
          ...acts,
          closeQuestion: () => {
            acts.closeQuestion();
            if (focus.tabStopId !== null) focusCard(focus.tabStopId);
          },
        }}
        today={today}
        userName={userName}
        ipmNames={ipmNames}
      />
      <Box aria-live="assertive" sx={VISUALLY_HIDDEN}>
        {carry ? carryText(summaries[carry.cardId], carry, hint) : ""}
      </Box>
    </Box>
  );
}

const VISUALLY_HIDDEN = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

function cardIdAt(target: EventTarget): string | null {
  const card = target instanceof Element ? target.closest<HTMLElement>("[data-card-id]") : null;
  return card?.dataset["cardId"] ?? null;
}

function hintOver(
  moving: readonly CardSummary[],
  over: ColumnKey,
  opened: Parameters<typeof moveHint>[2],
): MoveHint | null {
  const [only] = moving;
  if (!only) return null;
  if (over === CLOSED_COLUMN) return { tone: "unknown", text: "Closed on its page, not by moving" };
  if (moving.length === 1) return moveHint(only, over, opened);
  const hint = moveManyHint(moving, over);
  return { ...hint, text: `${countOf(moving.length, "implementation")}. ${hint.text}` };
}

function carryText(card: CardSummary | undefined, carry: Carry, hint: MoveHint | null): string {
  if (!card) return "";
  if (carry.to === card.phase) {
    return `Picked up ${card.payorName}, in ${phaseLabel(card.phase)}. Left and right arrows choose the phase, Space drops, Escape puts it back.`;
  }
  return `Over ${phaseLabel(carry.to)}. ${hint?.text ?? ""}.`;
}
