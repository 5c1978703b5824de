import Popper from "@mui/material/Popper";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import type { CellValue, Choice, GridColumn } from "./grid-types.ts";
import { ChoiceList } from "./grid-styles.ts";
import { plainText } from "./grid-values.ts";

/** Where the keyboard goes when a value was taken; `leave` = it went elsewhere already. */
export type EditMove = "stay" | "leave" | "down" | "up" | "next" | "previous";

/** An edit under way: what it began with, and the ways out of it. */
export interface Editing {
  /** What was typed to begin it; null = the value that is there. */
  readonly typed: string | null;
  readonly onCommit: (value: CellValue, move: EditMove) => void;
  readonly onCancel: () => void;
}

const MOST_CHOICES = 100;

function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const words = text.toLowerCase().trim();
  if (words === "") return choices.slice(0, MOST_CHOICES);
  const starts = choices.filter(([, label]) => label.toLowerCase().startsWith(words));
  const others = choices.filter(
    ([, label]) => !label.toLowerCase().startsWith(words) && label.toLowerCase().includes(words),
  );
  return [...starts, ...others].slice(0, MOST_CHOICES);
}

/** The field in a cell that is being edited. Enter and Tab take the value, Escape leaves it. */
export function CellEditor<Row>({
  column,
  row,
  label,
  editing,
}: {
  readonly column: GridColumn<Row>;
  readonly row: Row;
  readonly label: string;
  readonly editing: Editing;
}) {
  const { edit } = column;
  const current = plainText(column, column.value(row));
  const [text, setText] = useState(editing.typed ?? current);
  // A list opens with everything; it narrows when one types.
  const [hasTyped, setHasTyped] = useState(editing.typed !== null);
  const [isChosen, setIsChosen] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const listId = useId();
  const isClosed = column.kind === "choice";
  const offered = edit?.choices ? matching(edit.choices, hasTyped ? text : "") : [];
  const [at, setAt] = useState(() =>
    isClosed
      ? Math.max(
          0,
          offered.findIndex(([, word]) => word === current),
        )
      : -1,
  );
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const input = inputRef.current;
    input?.focus();
    if (editing.typed === null) input?.select();
    setAnchor(input?.parentElement ?? null);
    // Only when it opens: what is typed later must not be selected.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useLayoutEffect(() => {
    if (anchor !== null)
      document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [anchor, at, listId]);

  const commit = (typed: string, move: EditMove): void => {
    if (isOver.current || !edit) return;
    const parsed = edit.parse(typed.trim(), row);
    if (!parsed.ok) {
      setWhy(parsed.why);
      return;
    }
    isOver.current = true;
    editing.onCommit(parsed.value, move);
  };
  // Of a closed list the marked word is meant; elsewhere only one that the arrows went to.
  const taken = (): string => (isClosed || isChosen ? (offered[at]?.[1] ?? text) : text);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    switch (event.key) {
      case "Enter":
        event.preventDefault();
        commit(taken(), event.shiftKey ? "up" : "down");
        return;
      case "Tab":
        event.preventDefault();
        commit(taken(), event.shiftKey ? "previous" : "next");
        return;
      case "Escape":
        event.preventDefault();
        isOver.current = true;
        editing.onCancel();
        return;
      case "ArrowDown":
      case "ArrowUp": {
        if (offered.length === 0) return;
        event.preventDefault();
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        setAt(Math.min(offered.length - 1, Math.max(isClosed ? 0 : -1, next)));
        setText(offered[Math.max(0, next)]?.[1] ?? text);
        setIsChosen(true);
        return;
      }
      default:
    }
  };
  return (
    <>
      <input
        ref={inputRef}
        className="dg-editor"
        type={column.kind === "date" ? "date" : "text"}
        value={text}
        aria-label={label}
        aria-invalid={why !== null}
        aria-description={why ?? undefined}
        title={why ?? undefined}
        maxLength={5000}
        {...(offered.length > 0 && {
          role: "combobox",
          "aria-expanded": true,
          "aria-controls": listId,
          "aria-autocomplete": "list",
          "aria-activedescendant": at >= 0 ? `${listId}-${at}` : undefined,
        })}
        onChange={(event) => {
          setText(event.target.value);
          setHasTyped(true);
          setIsChosen(false);
          setWhy(null);
          setAt(isClosed ? 0 : -1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Leaving by the mouse takes what was typed, as spreadsheets do; what is no value is dropped.
          if (isOver.current) return;
          const parsed = edit?.parse(hasTyped || isChosen ? taken().trim() : text.trim(), row);
          isOver.current = true;
          if (parsed?.ok) editing.onCommit(parsed.value, "leave");
          else editing.onCancel();
        }}
      />
      {anchor && (offered.length > 0 || why !== null) && (
        <Popper
          open
          anchorEl={anchor}
          placement="bottom-start"
          style={{ zIndex: 1200, minWidth: Math.max(160, anchor.offsetWidth) }}
        >
          <ChoiceList id={listId} role="listbox" aria-label={`${column.label}: choices`}>
            {why !== null && (
              <li role="presentation" style={{ color: "var(--pd-palette-status-red)" }}>
                {why}
              </li>
            )}
            {offered.map(([value, word], index) => (
              <li
                key={value}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === at}
                data-current={word === current || undefined}
                // Before the field loses the focus, which would take what stands in it.
                onMouseDown={(event) => {
                  event.preventDefault();
                  commit(word, "stay");
                }}
              >
                {word}
              </li>
            ))}
          </ChoiceList>
        </Popper>
      )}
    </>
  );
}
