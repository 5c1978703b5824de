import { countOf, itemName } from "../../../../src-shared/commands/naming.ts";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { useImplementation } from "../use-implementation.ts";
import { ItemMenu } from "./ItemMenu.tsx";
import { NotApplicableDialog } from "./NotApplicableDialog.tsx";
import { StatusMenu } from "./StatusMenu.tsx";
import type { Checklists } from "./use-checklists.ts";

function nameOf(items: readonly Item[]): string {
  const [only] = items;
  return items.length === 1 && only ? itemName(only) : countOf(items.length, "item");
}

/** The menu or the question that hangs over the list, if one does. */
export function ChecklistOverlays({ checklists }: { readonly checklists: Checklists }) {
  const { isReadOnly } = useImplementation();
  const { overlay, setOverlay, cursor, acts, these, idsOf } = checklists;
  if (!overlay) return null;
  const close = (): void => {
    setOverlay(null);
    cursor.askForFocus();
  };
  if (overlay.kind === "why") {
    return (
      <NotApplicableDialog
        them={nameOf(overlay.items)}
        onCancel={close}
        onSubmit={(reason) => {
          close();
          void acts.markNotApplicable(
            overlay.items.map((item) => item.id),
            reason,
          );
        }}
      />
    );
  }
  const { anchor, item } = overlay;
  const askWhy = (): void => {
    setOverlay({ kind: "why", items: these(item) });
  };
  if (overlay.kind === "status") {
    return (
      <StatusMenu
        anchor={anchor}
        current={item.status}
        onClose={close}
        onChoose={(status) => {
          if (status === "not_applicable") {
            askWhy();
            return;
          }
          close();
          void acts.setStatus(idsOf(item), status);
        }}
      />
    );
  }
  return (
    <ItemMenu
      anchor={anchor}
      item={item}
      isReadOnly={isReadOnly}
      onClose={close}
      onOpen={() => {
        checklists.openFromRow(item.id);
      }}
      onMove={(step) => {
        checklists.move(item, step);
      }}
      onNotApplicable={askWhy}
      onUnpin={() => void acts.unpin(idsOf(item))}
      onAdd={() => {
        checklists.addAt({ type: "item", key: item.id, item, isStaying: false });
      }}
      onRemove={() => void acts.remove(idsOf(item))}
    />
  );
}
