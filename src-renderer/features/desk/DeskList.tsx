import { keepInRange } from "../../components/kept-range.ts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type MouseEvent, useLayoutEffect, useRef } from "react";
import { useAppStore } from "../../store/app-store.ts";
import { ROW_HEIGHTS } from "../../tokens.ts";
import type { ListCursor } from "../implementation/checklists/use-list-cursor.ts";
import { ChevronRight } from "lucide-react";
import { DeskHeadingView } from "./DeskHeadingView.tsx";
import { DeskRowView, rowElementId } from "./DeskRowView.tsx";
import { DeskListRoot } from "./desk-styles.ts";
import type { useDeskKeys } from "./desk-keys.ts";
import type { DeskItemLine, DeskLine, DeskMoreLine } from "./desk-view.ts";

/** Rows drawn beyond each edge of what is in sight. */
const OVERSCAN = 8;
/** A heading is so much higher than a row, in px: it has air above its name. */
const HEADING_EXTRA = 8;

function isHeading(line: DeskLine | undefined): boolean {
  return line?.type === "payor" || line?.type === "day";
}

/** What a click on a row's button asks for. */
export type DeskRowAct = "complete" | "assign" | "due" | "wait";

/**
 * Brings the keyboard to the active row when it is wanted there, or when the row that had it has left the list. A list
 * that became empty hands it to what tells so.
 */
function useKeptFocus(
  cursor: ListCursor<DeskLine>,
  lines: readonly DeskLine[],
  activeKey: string | null,
  acts: { readonly bringIntoSight: () => void; readonly onEmpty: () => void },
) {
  const hasKeyboard = useRef(false);
  const latest = useRef(acts);
  const { wantsFocus, handBackFocus } = cursor;
  useLayoutEffect(() => {
    latest.current = acts;
  });
  // Only a change of the lines takes the keyboard from a row.
  useLayoutEffect(() => {
    const isLost = hasKeyboard.current && document.activeElement === document.body;
    if (!wantsFocus && !isLost) return;
    if (activeKey === null) latest.current.onEmpty();
    else {
      latest.current.bringIntoSight();
      document.getElementById(rowElementId(activeKey))?.focus({ preventScroll: true });
    }
    handBackFocus();
  }, [wantsFocus, lines, activeKey, handBackFocus]);
  return {
    onFocus: (): void => {
      hasKeyboard.current = true;
    },
    onBlur: ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
      queueMicrotask(() => {
        // A row that is gone did not give the keyboard away: it was taken from it.
        if (target.isConnected && !currentTarget.contains(document.activeElement))
          hasKeyboard.current = false;
      });
    },
  };
}

/** The folded next days of a payor. */
function MoreView({
  line,
  isTabStop,
  rowIndex,
  top,
  height,
}: {
  readonly line: DeskMoreLine;
  readonly isTabStop: boolean;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
}) {
  return (
    <div
      id={rowElementId(line.key)}
      className="dk-more"
      role="row"
      aria-rowindex={rowIndex + 1}
      aria-expanded={false}
      aria-label={`${line.count} in the next five days, ${line.payor.payorName}`}
      tabIndex={isTabStop ? 0 : -1}
      data-key={line.key}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <ChevronRight size={16} aria-hidden />
      <span role="gridcell">{line.count} in the next five days</span>
    </div>
  );
}

/** The lines of *Now*; only those in sight are in the page. One of them is the tab stop. */
export function DeskList({
  lines,
  cursor,
  activeIndex,
  keys,
  hasPayors,
  isReadOnly,
  now,
  onAct,
  onSnooze,
  onUnfold,
  onEmpty,
}: {
  readonly lines: readonly DeskLine[];
  readonly cursor: ListCursor<DeskLine>;
  /** Of the line that has the keyboard, or would get it. */
  readonly activeIndex: number;
  readonly keys: ReturnType<typeof useDeskKeys>;
  /** Whether rows name their payor. */
  readonly hasPayors: boolean;
  readonly isReadOnly: boolean;
  readonly now: string;
  readonly onAct: (act: DeskRowAct, line: DeskItemLine, anchor: HTMLElement) => void;
  readonly onSnooze: (line: DeskItemLine, until: string, words: string) => void;
  readonly onUnfold: (line: DeskMoreLine) => void;
  readonly onEmpty: () => void;
}) {
  const density = useAppStore((state) => state.settings.density);
  const height = ROW_HEIGHTS[density];
  const rootRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => rootRef.current,
    estimateSize: (index) => height + (isHeading(lines[index]) ? HEADING_EXTRA : 0),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: OVERSCAN,
    // The row with the keyboard stays in the page, even when it is scrolled out of sight.
    rangeExtractor: keepInRange([activeIndex]),
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height, lines]);

  const activeLine = lines[activeIndex];
  const activeKey = activeLine && !isHeading(activeLine) ? activeLine.key : null;
  const focusHandlers = useKeptFocus(cursor, lines, activeKey, {
    bringIntoSight: () => {
      // The heading comes along where it stands right above.
      const from = isHeading(lines[activeIndex - 1]) ? activeIndex - 1 : activeIndex;
      const { startIndex = 0 } = virtualizer.range ?? {};
      virtualizer.scrollToIndex(from <= startIndex ? Math.max(0, from) : activeIndex, {
        align: "auto",
      });
    },
    onEmpty,
  });

  const lineAt = (target: EventTarget): readonly [number, DeskItemLine | DeskMoreLine] | null => {
    if (!(target instanceof Element)) return null;
    const key = target.closest<HTMLElement>("[data-key]")?.dataset["key"];
    const at = lines.findIndex((line) => line.key === key);
    const line = lines[at];
    return line?.type === "item" || line?.type === "more" ? [at, line] : null;
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const found = lineAt(event.target);
    // What is drawn elsewhere, such as a menu, bubbles by here too.
    if (!found || !event.currentTarget.contains(event.target as Node)) return;
    const [at, line] = found;
    if (line.type === "more") {
      cursor.goTo(at);
      onUnfold(line);
      return;
    }
    const button = (event.target as Element).closest<HTMLElement>("button[data-act]");
    const act = button?.dataset["act"];
    if (button && act !== undefined) {
      if (act !== "snooze") onAct(act as DeskRowAct, line, button);
    } else if (event.shiftKey) cursor.goTo(at, "extend");
    else if (event.ctrlKey || event.metaKey) cursor.goTo(at, "toggle");
    else cursor.goTo(at);
  };

  return (
    <DeskListRoot
      ref={rootRef}
      role="grid"
      aria-label="Now"
      aria-rowcount={lines.length}
      aria-multiselectable
      onClickCapture={(event) => {
        // With a key held a click selects; the link under it is not followed.
        const isSelecting = event.shiftKey || event.ctrlKey || event.metaKey;
        if (isSelecting && event.target instanceof Element && event.target.closest("a"))
          event.preventDefault();
      }}
      onClick={onClick}
      onMouseDown={(event) => {
        // Shift-click selects rows, not their words.
        if (event.shiftKey) event.preventDefault();
      }}
      onKeyDown={keys}
      {...focusHandlers}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { rowIndex: index, top: start, height: size };
          const isTabStop = index === activeIndex;
          if (line.type === "more")
            return <MoreView key={line.key} line={line} isTabStop={isTabStop} {...place} />;
          if (line.type !== "item")
            return <DeskHeadingView key={line.key} line={line} {...place} />;
          return (
            <DeskRowView
              key={line.key}
              line={line}
              now={now}
              hasPayor={hasPayors}
              isTabStop={isTabStop}
              isSelected={cursor.selected.has(line.key)}
              isReadOnly={isReadOnly}
              onSnooze={onSnooze}
              {...place}
            />
          );
        })}
      </div>
    </DeskListRoot>
  );
}
