import { useCallback, useEffect, useMemo, useState } from "react";
import { heirOf, idsBetween, placeOf } from "./board-navigation.ts";
import type { BoardColumnCards, ColumnKey } from "./board-view.ts";

const NOBODY: ReadonlySet<string> = new Set();

/** So long a card is followed after it got the keyboard, and waited for before. */
const FOLLOWED_MS = 800;
const KEPT_MS = 3000;

/** A card that is to get the keyboard as soon as it is in the page, in a given column if one is named. */
export interface FocusWish {
  readonly cardId: string;
  readonly column: ColumnKey | null;
}

/** Which card has the keyboard, and which are selected. */
export interface BoardFocus {
  /** The one card that Tab leads to; null on an empty board. */
  readonly tabStopId: string | null;
  readonly wish: FocusWish | null;
  /** Selected cards that are shown. */
  readonly selected: ReadonlySet<string>;
  /** Makes a card the tab stop, without taking the keyboard: it has it already. */
  readonly noteFocus: (cardId: string) => void;
  /** Gives a card the keyboard, at once or when it arrives in a column. */
  readonly focusCard: (cardId: string, column?: ColumnKey) => void;
  readonly wishGranted: (wish: FocusWish) => void;
  readonly toggle: (cardId: string) => void;
  /** Selects from where the selection began to this card. */
  readonly extendTo: (cardId: string) => void;
  readonly select: (cardIds: Iterable<string>) => void;
  readonly clear: () => void;
}

/** Roving focus and selection over the columns that are not folded. */
export function useBoardFocus(columns: readonly BoardColumnCards[]): BoardFocus {
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [anchorId, setAnchorId] = useState<string | null>(null);
  const [wish, setWish] = useState<FocusWish | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NOBODY);
  const [known, setKnown] = useState(columns);

  // A card that is shown no more hands the tab stop to its neighbour.
  if (known !== columns) {
    setKnown(columns);
    if (focusedId !== null && placeOf(columns, focusedId) === null) {
      setFocusedId(heirOf(known, columns, focusedId));
    }
  }

  const firstId = columns.find((column) => column.cards.length > 0)?.cards[0]?.id ?? null;
  const tabStopId = focusedId !== null && placeOf(columns, focusedId) ? focusedId : firstId;

  const selected = useMemo(() => {
    if (chosen.size === 0) return NOBODY;
    const shown = columns.flatMap((column) => column.cards.filter((card) => chosen.has(card.id)));
    return new Set(shown.map((card) => card.id));
  }, [columns, chosen]);

  const noteFocus = useCallback((cardId: string) => {
    setFocusedId(cardId);
    setWish((current) => (current?.cardId === cardId ? current : null));
  }, []);
  const focusCard = useCallback((cardId: string, column: ColumnKey | null = null) => {
    setFocusedId(cardId);
    setWish({ cardId, column });
  }, []);
  const [grantedWish, wishGranted] = useState<FocusWish | null>(null);
  // A wish outlives its grant a little, see `BoardColumn`; one that cannot be granted is forgotten as well.
  useEffect(() => {
    if (!wish) return undefined;
    const timer = window.setTimeout(
      () => {
        setWish((current) => (current === wish ? null : current));
      },
      wish === grantedWish ? FOLLOWED_MS : KEPT_MS,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [wish, grantedWish]);
  const toggle = useCallback((cardId: string) => {
    setAnchorId(cardId);
    setChosen((current) => {
      const next = new Set(current);
      if (!next.delete(cardId)) next.add(cardId);
      return next;
    });
  }, []);
  const extendTo = useCallback(
    (cardId: string) => {
      const from = anchorId ?? tabStopId ?? cardId;
      setAnchorId(from);
      setChosen((current) => new Set([...current, from, ...idsBetween(columns, from, cardId)]));
    },
    [anchorId, columns, tabStopId],
  );
  const select = useCallback((cardIds: Iterable<string>) => {
    setChosen(new Set(cardIds));
  }, []);
  const clear = useCallback(() => {
    setAnchorId(null);
    setChosen(NOBODY);
  }, []);

  return {
    tabStopId,
    wish,
    selected,
    noteFocus,
    focusCard,
    wishGranted,
    toggle,
    extendTo,
    select,
    clear,
  };
}
