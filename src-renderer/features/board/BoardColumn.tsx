import { keepInRange } from "../../components/kept-range.ts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronsLeft } from "lucide-react";
import { memo, useCallback, useLayoutEffect, useRef } from "react";
import type { CardSummary } from "../../../src-shared/domain/card-summary.ts";
import type { IsoDate } from "../../../src-shared/domain/dates.ts";
import { HEALTH_LABELS, phaseName } from "../../../src-shared/domain/vocabulary.ts";
import { HealthShape } from "../../components/HealthMark.tsx";
import { CARD_GAP, cardHeight } from "./board-styles.ts";
import { type BoardColumnCards, CLOSED_COLUMN, type ColumnKey } from "./board-view.ts";
import { BoardCard } from "./BoardCard.tsx";
import { countOf, reasonLines, showsPayees } from "./card-texts.ts";
import type { MoveHint } from "./gate-texts.ts";
import { useColumnDropTarget } from "./use-board-drag.ts";
import type { FocusWish } from "./use-board-focus.ts";

/** Cards drawn beyond each edge of a column. */
const OVERSCAN = 2;

interface BoardColumnProps {
  readonly column: BoardColumnCards;
  readonly today: IsoDate;
  readonly isFolded: boolean;
  /** The card that Tab leads to, when it is in this column. */
  readonly tabStopId: string | null;
  /** The card that is to get the keyboard, when it is in this column; `onFocused` is told when it has it. */
  readonly wish: FocusWish | null;
  readonly selected: ReadonlySet<string>;
  /** The card that is carried or dragged, when it is from this column. */
  readonly carriedId: string | null;
  readonly draggedId: string | null;
  /** What dropping here would meet, while a card is over this column. */
  readonly hint: MoveHint | null;
  readonly onFold: (key: ColumnKey) => void;
  readonly onFocused: (wish: FocusWish) => void;
}

function heightAt(card: CardSummary | undefined): number {
  return card === undefined
    ? 0
    : cardHeight({
        isClosed: card.state === "closed",
        hasPayees: showsPayees(card),
        reasonLines: reasonLines(card),
      });
}

/** Code and name of a column. */
function columnTitle(key: ColumnKey): { readonly code: string; readonly name: string } {
  return key === CLOSED_COLUMN ? { code: "", name: "Closed" } : { code: key, name: phaseName(key) };
}

/** One phase with its cards; only those in sight are in the page. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  return props.isFolded ? <FoldedColumn {...props} /> : <OpenColumn {...props} />;
}, isSame);

// A change of one card arranges the board anew: the other columns hold the same cards in a new list.
function isSame(before: BoardColumnProps, after: BoardColumnProps): boolean {
  const {
    column: { cards: old },
    ...others
  } = before;
  const {
    column: { cards },
    ...now
  } = after;
  return (
    old.length === cards.length &&
    old.every((card, index) => card === cards[index]) &&
    Object.entries(now).every(([key, value]) => value === others[key as keyof typeof others])
  );
}

function OpenColumn(props: BoardColumnProps) {
  const { column, today, tabStopId, wish, selected, hint, onFocused } = props;
  const { key, cards, worst } = column;
  const columnRef = useRef<HTMLElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const { code, name } = columnTitle(key);
  // The card that holds the keyboard or is in the air stays in the page, even when it is scrolled out of sight.
  const pinned = [tabStopId, props.draggedId, props.carriedId].flatMap((id) => {
    const index = id === null ? -1 : cards.findIndex((card) => card.id === id);
    return index < 0 ? [] : [index];
  });
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => listRef.current,
    estimateSize: (index) => heightAt(cards[index]) + CARD_GAP,
    // Another list of cards has another function: that is what makes the virtualiser reckon the heights anew.
    getItemKey: useCallback((index: number) => cards[index]?.id ?? index, [cards]),
    overscan: OVERSCAN,
    // Room for the focus ring of the first card.
    paddingStart: 4,
    paddingEnd: CARD_GAP,
    rangeExtractor: keepInRange(pinned),
  });
  useColumnDropTarget(columnRef, listRef, key);

  // Once focused, the card is followed while the answer of its act sorts it to another place.
  const granted = useRef<{ readonly wish: FocusWish; readonly index: number } | null>(null);
  useLayoutEffect(() => {
    const element = wish && document.getElementById(`card-${wish.cardId}`);
    if (!element) return;
    const index = cards.findIndex((card) => card.id === wish.cardId);
    const isNew = granted.current?.wish !== wish;
    if (isNew) element.focus({ preventScroll: true });
    if (isNew || (granted.current?.index !== index && document.activeElement === element)) {
      element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    granted.current = { wish, index };
    if (isNew) onFocused(wish);
  });

  const title = `${code} ${name}`.trim();
  return (
    <section ref={columnRef} className="bd-column" data-column={key} data-target={hint?.tone}>
      <header className="bd-head">
        {worst === null ? null : (
          <i className="bd-health" data-colour={worst} title={`Worst: ${HEALTH_LABELS[worst]}`}>
            <HealthShape colour={worst} />
          </i>
        )}
        <h2 title={title}>
          {code === "" ? null : <span className="bd-code">{code}</span>} {name}
        </h2>
        <span className="bd-count">{cards.length}</span>
        <button
          type="button"
          className="bd-icon-button"
          data-fold={key}
          title={`Fold ${title}`}
          aria-label={`Fold ${title}`}
          onClick={() => {
            props.onFold(key);
          }}
        >
          <ChevronsLeft size={16} />
        </button>
      </header>
      {hint ? (
        <div className="bd-gate" data-tone={hint.tone}>
          {hint.text}
        </div>
      ) : null}
      {cards.length === 0 ? <p className="bd-none">No implementation here</p> : null}
      <div
        ref={listRef}
        className="bd-list"
        role="listbox"
        aria-multiselectable
        aria-label={`${title}, ${countOf(cards.length, "implementation")}`}
        tabIndex={-1}
      >
        <div
          role="presentation"
          style={{ height: virtualizer.getTotalSize(), position: "relative" }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const card = cards[index];
            return card ? (
              <BoardCard
                key={card.id}
                card={card}
                today={today}
                index={index}
                count={cards.length}
                top={start}
                height={heightAt(card)}
                isTabStop={card.id === tabStopId}
                isSelected={selected.has(card.id)}
                isCarried={card.id === props.carriedId}
                isDragged={card.id === props.draggedId}
              />
            ) : null;
          })}
        </div>
      </div>
    </section>
  );
}

function FoldedColumn({ column, hint, onFold }: BoardColumnProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const noList = useRef<HTMLElement>(null);
  const { code, name } = columnTitle(column.key);
  const count = countOf(column.cards.length, "implementation");
  useColumnDropTarget(ref, noList, column.key);
  return (
    <button
      ref={ref}
      type="button"
      className="bd-strip"
      data-column={column.key}
      data-target={hint?.tone}
      title={hint?.text ?? `Unfold ${`${code} ${name}`.trim()}`}
      aria-label={`Unfold ${`${code} ${name}`.trim()}, ${count}`}
      onClick={() => {
        onFold(column.key);
      }}
    >
      <span className="bd-count">{column.cards.length}</span>
      {column.worst === null ? null : (
        <i className="bd-health" data-colour={column.worst}>
          <HealthShape colour={column.worst} />
        </i>
      )}
      <span className="bd-strip-name">
        {code === "" ? null : <span className="bd-code">{code}</span>} {name}
      </span>
    </button>
  );
}
