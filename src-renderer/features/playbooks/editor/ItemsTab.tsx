import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { CopyPlus, Plus, SearchX, Trash2 } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Playbook, PlaybookItem } from "../../../../src-shared/domain/playbook/playbook.ts";
import {
  duplicateItem,
  editItems,
  insertItem,
  moveItem,
  newItem,
  nextItemCode,
  removeItems,
} from "../../../../src-shared/domain/playbook/playbook-edit.ts";
import type { PlaybookFinding } from "../../../../src-shared/domain/playbook/playbook-finding.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { SearchField } from "../../../components/SearchField.tsx";
import { usePlaybookEditor } from "./editor-context.ts";
import { FitPreview } from "./FitPreview.tsx";
import { groupItems } from "./item-groups.ts";
import { ItemRow, type ItemMark, type RowActs } from "./ItemRow.tsx";
import { ItemGrid } from "./items-styles.ts";
import { ItemsBulkBar } from "./ItemsBulkBar.tsx";
import { PlaybookItemPanel } from "./PlaybookItemPanel.tsx";
import { lossesOf, RemoveItemsDialog } from "./RemoveItemsDialog.tsx";

const COLUMNS = [
  { label: "", width: 36, className: "" },
  { label: "Item", width: 88, className: "" },
  { label: "Title", width: undefined, className: "" },
  { label: "Due", width: 134, className: "" },
  { label: "Takes", width: 62, className: "" },
  { label: "Owners", width: 130, className: "pb-owners" },
  { label: "Depends on", width: 156, className: "pb-depends" },
] as const;

function marksOf(findings: readonly PlaybookFinding[]): ReadonlyMap<string, ItemMark> {
  const marks = new Map<string, ItemMark>();
  // Errors come first, so that a warning never hides one.
  for (const { severity, where } of findings) {
    if (where.kind === "item" && !marks.has(where.itemId)) marks.set(where.itemId, severity);
  }
  return marks;
}

/** The items by phase and kind, edited in their row or in the panel beside them. */
export function ItemsTab({
  base,
  activeId,
  onActivate,
}: {
  readonly base: Playbook;
  readonly activeId: string | null;
  readonly onActivate: (id: string | null) => void;
}) {
  const { playbook, findings, change } = usePlaybookEditor();
  const [text, setText] = useState("");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const groups = groupItems(playbook, text);
  const shown = groups.flatMap(({ items }) => items);
  const active = playbook.items.find(({ id }) => id === activeId);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const chosen = [...selected].filter((id) => playbook.items.some((item) => item.id === id));

  const acts = useMemo<RowActs>(
    () => ({
      activate: onActivate,
      toggle(id) {
        setSelected((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        });
      },
      set(id, field, words, part) {
        change(
          `Changed the ${words} of ${id}`,
          (draft) => editItems(draft, [id], () => part),
          `${field} ${id}`,
        );
      },
    }),
    [change, onActivate],
  );

  const focusRow = (id: string): void => {
    onActivate(id);
    // The row is there once React has drawn it.
    requestAnimationFrame(() => {
      const row = grid.current?.querySelector<HTMLElement>(`[data-item="${id}"]`);
      row?.focus();
      row?.scrollIntoView({ block: "nearest" });
    });
  };
  const add = (): void => {
    const beside = active ?? shown.at(-1) ?? playbook.items.at(-1);
    if (!beside) return;
    const item = newItem(playbook, beside);
    change(`Added ${item.id}`, (draft) => insertItem(draft, item, beside.id));
    focusRow(item.id);
  };
  const duplicate = (item: PlaybookItem): void => {
    const id = nextItemCode(playbook.items, item.kind);
    change(`Duplicated ${item.id}`, (draft) => duplicateItem(draft, item.id));
    focusRow(id);
  };
  const removeNow = (ids: readonly string[]): void => {
    const at = shown.findIndex(({ id }) => ids.includes(id));
    const rest = shown.filter(({ id }) => !ids.includes(id));
    change(ids.length === 1 ? `Removed ${ids[0] ?? ""}` : `Removed ${ids.length} items`, (draft) =>
      removeItems(draft, ids),
    );
    setSelected(new Set());
    setRemoving(null);
    const next = rest[Math.min(Math.max(at, 0), rest.length - 1)];
    if (next) focusRow(next.id);
    else onActivate(null);
  };
  const remove = (ids: readonly string[]): void => {
    if (lossesOf(playbook, ids).length === 0) removeNow(ids);
    else setRemoving(ids);
  };
  const walk = (step: -1 | 1): void => {
    const at = shown.findIndex(({ id }) => id === activeId);
    const next = shown[at + step];
    if (next) focusRow(next.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isOnRow = event.target instanceof HTMLElement && event.target.matches("tr[data-item]");
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    const act = ((): (() => void) | null => {
      if (!active) return null;
      if (event.altKey && step !== null) {
        return () => {
          change(`Moved ${active.id}`, (draft) => moveItem(draft, active.id, step));
          if (isOnRow) focusRow(active.id);
        };
      }
      if (!isOnRow) return null;
      if (step !== null) return () => walk(step);
      if (event.key === " ") return () => acts.toggle(active.id);
      if (event.key === "Delete") return () => remove(chosen.length > 0 ? chosen : [active.id]);
      if (event.key === "Insert") return add;
      if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey))
        return () => duplicate(active);
      if (event.key === "Enter")
        return () => {
          grid.current
            ?.querySelector<HTMLElement>("tr[data-active='true'] td input[type='text']")
            ?.focus();
        };
      return null;
    })();
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2, px: 4, py: 2 }}>
          <SearchField label="Filter items" value={text} onChange={setText} />
          <Button variant="outlined" startIcon={<Plus size={14} aria-hidden />} onClick={add}>
            Add item
          </Button>
          <Button
            startIcon={<CopyPlus size={14} aria-hidden />}
            disabled={!active}
            onClick={() => {
              if (active) duplicate(active);
            }}
          >
            Duplicate item
          </Button>
          <Button
            startIcon={<Trash2 size={14} aria-hidden />}
            disabled={!active}
            onClick={() => {
              if (active) remove([active.id]);
            }}
          >
            Remove item
          </Button>
          <Box sx={{ flexBasis: "100%" }}>
            <FitPreview base={base} />
          </Box>
        </Box>
        <Box
          sx={{
            flex: 1,
            minHeight: 0,
            overflow: "auto",
            borderTop: 1,
            borderColor: "divider",
            containerType: "inline-size",
          }}
        >
          {groups.length === 0 ? (
            <EmptyState icon={SearchX} title="No item fits">
              Items are searched by code, title, checklist, owner and done-when.
            </EmptyState>
          ) : (
            <ItemGrid ref={grid} role="grid" aria-label="Items" onKeyDown={onKeyDown}>
              <thead>
                <tr>
                  {COLUMNS.map(({ label, width, className }) => (
                    <th
                      key={label}
                      scope="col"
                      className={className}
                      {...(width !== undefined && { style: { width } })}
                    >
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              {groups.map(({ phase, kind, label, items }) => (
                <tbody key={`${phase} ${kind}`} aria-label={label}>
                  <tr className="pb-group">
                    <th colSpan={COLUMNS.length - 2} scope="rowgroup">
                      {label}
                    </th>
                    <td className="pb-owners" />
                    <td className="pb-depends" />
                  </tr>
                  {items.map((item) => (
                    <ItemRow
                      key={item.id}
                      item={item}
                      mark={marks.get(item.id) ?? null}
                      isActive={item.id === activeId}
                      isSelected={selected.has(item.id)}
                      acts={acts}
                    />
                  ))}
                </tbody>
              ))}
            </ItemGrid>
          )}
        </Box>
        {chosen.length > 0 && (
          <ItemsBulkBar
            ids={chosen}
            onRemove={() => {
              remove(chosen);
            }}
            onClear={() => {
              setSelected(new Set());
            }}
          />
        )}
      </Box>
      <Box
        component="aside"
        aria-label="Item"
        sx={{
          width: { xs: 340, xl: 440 },
          flex: "none",
          overflowY: "auto",
          borderLeft: 1,
          borderColor: "divider",
          bgcolor: "background.paper",
        }}
      >
        {active && <PlaybookItemPanel item={active} onRenamed={onActivate} />}
      </Box>
      {removing && (
        <RemoveItemsDialog
          playbook={playbook}
          ids={removing}
          onConfirm={() => {
            removeNow(removing);
          }}
          onCancel={() => {
            setRemoving(null);
          }}
        />
      )}
    </Box>
  );
}
