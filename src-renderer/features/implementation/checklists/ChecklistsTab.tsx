import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { ListChecks, SearchX } from "lucide-react";
import { useState } from "react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { matchesItemFilter } from "../../../../src-shared/domain/checklists.ts";
import { useActions } from "../../../app/actions.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { useImplementation } from "../use-implementation.ts";
import { AddItemsBar } from "./AddItemsBar.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { CHECKLIST_ACTIONS } from "./checklist-actions.ts";
import { checklistKey, kindKey } from "./checklist-rows.ts";
import { clearFilter, setFolded } from "./checklist-view.ts";
import { ChecklistList } from "./ChecklistList.tsx";
import { ChecklistOverlays } from "./ChecklistOverlays.tsx";
import { ChecklistToolbar } from "./ChecklistToolbar.tsx";
import { ItemPanel } from "./panel/ItemPanel.tsx";
import { useChecklists } from "./use-checklists.ts";

/** The checklists of an implementation: the list, the panel beside it, the bar for many, the field for new ones. */
export function ChecklistsTab() {
  const { implementation, today, isReadOnly, readOnlyReason } = useImplementation();
  const { id } = implementation;
  const checklists = useChecklists();
  const { rows, cursor, acts, addPlace, setAddPlace, openItem, selected } = checklists;
  const [addedIds, setAddedIds] = useState<readonly string[]>([]);
  const hiddenCount = addedIds.filter((itemId) => {
    const item = implementation.items[itemId];
    return addPlace && item && !matchesItemFilter(item, checklists.view, today);
  }).length;
  const itemCount = Object.keys(implementation.items).length;
  useActions(CHECKLIST_ACTIONS);
  return (
    <Box sx={{ display: "flex", flex: 1, minHeight: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
        <ChecklistToolbar
          view={checklists.view}
          shownCount={checklists.shownCount}
          isAnythingOpen={checklists.isAnythingOpen}
          onFoldAll={checklists.foldAll}
          onAdd={() => {
            checklists.addAt(cursor.row);
          }}
        />
        {rows.length > 0 ? (
          <ChecklistList
            rows={rows}
            cursor={cursor}
            keys={checklists.keys}
            openItemId={checklists.openId}
            onAct={checklists.onAct}
            onOpen={(row) => {
              checklists.openFromRow(row.key);
            }}
            onFold={(row) => {
              if (row.type !== "item") checklists.fold(row, !row.isFolded);
            }}
            onDrop={checklists.reorder}
          />
        ) : itemCount === 0 ? (
          <EmptyState icon={ListChecks} title="No items yet">
            Add items one by one, or paste a list: each line becomes an item.
          </EmptyState>
        ) : (
          <EmptyState
            icon={SearchX}
            title="No item matches"
            action={
              <Button
                variant="outlined"
                onClick={() => {
                  clearFilter(id);
                }}
              >
                Show all {countOf(itemCount, "item")}
              </Button>
            }
          />
        )}
        {hiddenCount > 0 && (
          <Alert
            severity="info"
            action={
              <Button
                color="inherit"
                size="small"
                onClick={() => {
                  clearFilter(id);
                }}
              >
                Clear the filter
              </Button>
            }
          >
            Added {countOf(addedIds.length, "item")}, {hiddenCount} hidden by the filter
          </Alert>
        )}
        {selected.length > 0 && (
          <BulkBar
            items={selected}
            acts={acts}
            disabledReason={readOnlyReason}
            onClear={() => {
              cursor.clearSelection();
              cursor.askForFocus();
            }}
          />
        )}
        {addPlace && !isReadOnly && (
          <AddItemsBar
            key={`${addPlace.kind}/${addPlace.checklist}`}
            place={addPlace}
            onAdded={(ids, list) => {
              // What was just added is seen: neither folded away nor hidden by the filter without a word.
              setFolded(id, [kindKey(list.kind), checklistKey(list.kind, list.name)], false);
              setAddedIds(ids);
              const last = ids.at(-1);
              // The next ones come after these.
              if (last !== undefined && addPlace.afterItemId !== null) {
                setAddPlace({ ...addPlace, afterItemId: last });
              }
            }}
            onClose={() => {
              setAddPlace(null);
              cursor.askForFocus();
            }}
          />
        )}
      </Box>
      {openItem && (
        <ItemPanel
          key={openItem.id}
          item={openItem}
          acts={acts}
          onOpen={checklists.open}
          onClose={checklists.close}
        />
      )}
      <ChecklistOverlays checklists={checklists} />
    </Box>
  );
}
