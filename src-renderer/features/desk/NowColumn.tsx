import Box from "@mui/material/Box";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { DatedEntry } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { entryAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import { useActions } from "../../app/actions.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { useAppStore } from "../../store/app-store.ts";
import { problem } from "../../../src-shared/result.ts";
import { tellProblem } from "../../store/ui-store.ts";
import { useListCursor } from "../implementation/checklists/use-list-cursor.ts";
import { canDo, type DeskAct, type DeskActKind } from "./desk-commands.ts";
import { ROW_ACTIONS, setRowActs } from "./desk-row-actions.ts";
import { useDeskKeys } from "./desk-keys.ts";
import { type DeskItemLine, type DeskLine, type DeskMoreLine, itemFrom } from "./desk-view.ts";
import { DeskList } from "./DeskList.tsx";
import { type DeskQuestion, DeskQuestions } from "./DeskQuestions.tsx";
import { rowElementId } from "./DeskRowView.tsx";
import { DeskSelectionBar } from "./DeskSelectionBar.tsx";
import { useDeskActs } from "./use-desk-acts.ts";

const REFUSALS: Readonly<Record<DeskActKind, string>> = {
  complete: "This is not ticked off from here",
  assign: "This is not given to anybody from here",
  due: "This date is not moved from here",
  wait: "Only items can be set to waiting",
};

function entriesOf(lines: readonly DeskItemLine[]): readonly DatedEntry[] {
  return lines.map(({ row }) => row.entry);
}

/** What there is to do, and what can be done to it. `empty` is shown instead of a list without lines. */
export function NowColumn({
  lines,
  hasPayors,
  reload,
  onUnfold,
  empty,
}: {
  readonly lines: readonly DeskLine[];
  readonly hasPayors: boolean;
  readonly reload: () => Promise<void>;
  readonly onUnfold: (line: DeskMoreLine) => void;
  readonly empty: ReactNode;
}) {
  const isReadOnly = useAppStore((state) => state.workspace?.isWritable !== true);
  const now = useAppStore((state) => state.now);
  const cursor = useListCursor(lines);
  const { askForFocus, clearSelection, goTo: goToLine } = cursor;
  const rootRef = useRef<HTMLDivElement>(null);
  const [question, setQuestion] = useState<DeskQuestion | null>(null);
  const activeIndex = itemFrom(lines, cursor.index, 1) ?? itemFrom(lines, cursor.index, -1) ?? 0;
  const active = lines[activeIndex];
  const activeItem = active?.type === "item" ? active : null;
  const activeMore = active?.type === "more" ? active : null;
  const selected = lines.filter(
    (line): line is DeskItemLine => line.type === "item" && cursor.selected.has(line.key),
  );
  const { act, snooze } = useDeskActs(reload, askForFocus);

  /** The selection when the row is in it, else the row. */
  const theseOf = (line: DeskItemLine): readonly DatedEntry[] =>
    entriesOf(cursor.selected.has(line.key) ? selected : [line]);

  const start = (kind: DeskActKind, entries: readonly DatedEntry[], anchor: HTMLElement): void => {
    if (isReadOnly) return;
    if (!entries.some((entry) => canDo(kind, entry)))
      tellProblem(
        problem("refused", REFUSALS[kind], { advice: "Enter opens it where it stands." }),
      );
    else if (kind === "complete") void act(entries, { kind });
    else setQuestion({ kind, entries, anchor });
  };
  const onActive = (kind: DeskActKind): void => {
    if (!activeItem) return;
    const element = document.getElementById(rowElementId(activeItem.key));
    if (element) start(kind, theseOf(activeItem), element);
  };
  const snoozeActive = (): void => {
    if (!activeItem) return;
    const isSelection = cursor.selected.has(activeItem.key);
    const place = isSelection
      ? rootRef.current?.querySelector('[aria-label="Selection"]')
      : document.getElementById(rowElementId(activeItem.key));
    place?.querySelector<HTMLElement>('[data-act="snooze"]')?.click();
  };
  const open = (line: DeskItemLine): void => {
    const { entry } = line.row;
    goTo(entryAddress(entry));
  };

  const keys = useDeskKeys(lines, activeIndex, {
    goTo: (at, mode) => {
      // A range begins at the row that has the keyboard, also when it was never walked to.
      if (mode === "extend" && cursor.row?.key !== active?.key) goToLine(activeIndex);
      goToLine(at, mode);
    },
    selectAll: cursor.selectAll,
    clearSelection,
    open: () => {
      if (activeItem) open(activeItem);
      else if (activeMore) onUnfold(activeMore);
    },
    openPayor: () => {
      const payor = (activeItem ?? activeMore)?.payor;
      if (payor) goTo(implementationAddress(payor.implementationId));
    },
    completeThese: () => {
      if (activeMore) onUnfold(activeMore);
      else onActive("complete");
    },
    snoozeThese: snoozeActive,
    askThese: onActive,
  });
  useActions(ROW_ACTIONS);
  useEffect(() => {
    setRowActs(activeItem ? { focusList: askForFocus, act: onActive, snooze: snoozeActive } : null);
    return () => {
      setRowActs(null);
    };
  });

  const onSnoozeLine = useCallback(
    (line: DeskItemLine, until: string, words: string) => {
      void snooze([line.row.entry], until, words);
    },
    [snooze],
  );
  const focusRoot = (): void => {
    rootRef.current?.focus();
  };
  return (
    <Box
      ref={rootRef}
      tabIndex={-1}
      sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column", outline: "none" }}
    >
      {lines.length === 0 && empty}
      <Box sx={{ flex: 1, minHeight: 0, display: lines.length === 0 ? "none" : "flex" }}>
        <DeskList
          lines={lines}
          cursor={cursor}
          activeIndex={activeIndex}
          keys={keys}
          hasPayors={hasPayors}
          isReadOnly={isReadOnly}
          now={now}
          onAct={(kind, line, anchor) => {
            goToLine(lines.indexOf(line), "single", false);
            start(kind, entriesOf([line]), anchor);
          }}
          onSnooze={onSnoozeLine}
          onUnfold={onUnfold}
          onEmpty={focusRoot}
        />
      </Box>
      {selected.length > 0 && (
        <DeskSelectionBar
          entries={entriesOf(selected)}
          now={now}
          isReadOnly={isReadOnly}
          onAct={(kind, anchor) => {
            start(kind, entriesOf(selected), anchor);
          }}
          onSnooze={(until, words) => {
            clearSelection();
            void snooze(entriesOf(selected), until, words);
          }}
          onClear={() => {
            clearSelection();
            askForFocus();
          }}
        />
      )}
      {question && (
        <DeskQuestions
          question={question}
          onAnswer={(answer: DeskAct) => {
            setQuestion(null);
            clearSelection();
            void act(question.entries, answer);
          }}
          onClose={() => {
            setQuestion(null);
          }}
        />
      )}
    </Box>
  );
}
