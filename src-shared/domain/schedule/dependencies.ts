/** Dependencies between items. One that points at an item that is gone counts as satisfied. */
import type { ItemId } from "../ids.ts";
import { type Implementation, isSatisfied, type Item } from "../implementation.ts";

/** What dependency questions need to know of an item, of a playbook or of an implementation. */
export type DependentItem = Pick<Item, "id" | "dependsOn">;
type Items = Implementation["items"];

/**
 * Ids in an order in which every item comes after what it depends on; items of a cycle, and what hangs on it, come
 * last in their given order, so that a broken plan can still be shown.
 */
export function dependencyOrder(items: readonly DependentItem[]): ItemId[] {
  const openCount = new Map<ItemId, number>();
  const dependentsOf = new Map<ItemId, ItemId[]>();
  for (const item of items) openCount.set(item.id, 0);
  for (const item of items) {
    for (const dependency of item.dependsOn) {
      if (!openCount.has(dependency)) continue;
      openCount.set(item.id, (openCount.get(item.id) ?? 0) + 1);
      const known = dependentsOf.get(dependency);
      if (known) known.push(item.id);
      else dependentsOf.set(dependency, [item.id]);
    }
  }
  const order: ItemId[] = [];
  for (const item of items) if (openCount.get(item.id) === 0) order.push(item.id);
  for (const id of order) {
    for (const dependent of dependentsOf.get(id) ?? []) {
      const left = (openCount.get(dependent) ?? 0) - 1;
      openCount.set(dependent, left);
      if (left === 0) order.push(dependent);
    }
  }
  if (order.length < items.length) {
    for (const item of items) if ((openCount.get(item.id) ?? 0) > 0) order.push(item.id);
  }
  return order;
}

/** A dependency cycle as a path that ends where it began (`["A", "B", "A"]`), or null. */
export function findDependencyCycle(items: readonly DependentItem[]): readonly ItemId[] | null {
  const byId = new Map(items.map((item) => [item.id, item]));
  const finished = new Set<ItemId>();
  for (const { id: root } of items) {
    const path: ItemId[] = [];
    const onPath = new Set<ItemId>();
    // A stack of "enter" and "leave" steps instead of recursion: a chain may be as long as the checklist.
    const steps: { readonly id: ItemId; readonly isLeaving: boolean }[] = [
      { id: root, isLeaving: false },
    ];
    for (let step = steps.pop(); step; step = steps.pop()) {
      const { id, isLeaving } = step;
      if (isLeaving) {
        path.pop();
        onPath.delete(id);
        finished.add(id);
        continue;
      }
      if (onPath.has(id)) return [...path.slice(path.indexOf(id)), id];
      if (finished.has(id)) continue;
      path.push(id);
      onPath.add(id);
      steps.push({ id, isLeaving: true });
      for (const dependency of byId.get(id)?.dependsOn ?? []) {
        if (byId.has(dependency)) steps.push({ id: dependency, isLeaving: false });
      }
    }
  }
  return null;
}

/** Items that depend directly on this one, in position order of the record's values. */
export function dependents(items: Items, itemId: ItemId): readonly Item[] {
  return Object.values(items)
    .filter((item) => item.dependsOn.includes(itemId))
    .sort((a, b) => a.position - b.position);
}

/** The direct dependencies of an item that are neither done nor not applicable. */
export function openDependencies(item: DependentItem, items: Items): readonly Item[] {
  return item.dependsOn.flatMap((id) => {
    const dependency = items[id];
    return dependency && !isSatisfied(dependency) ? [dependency] : [];
  });
}

/** What an open item waits for that is due only after it: the two dates cannot both hold. */
export function lateDependencies(item: Item, items: Items): readonly Item[] {
  if (isSatisfied(item)) return [];
  return openDependencies(item, items).filter((dependency) => dependency.due > item.due);
}

/** Whether an item waits for another one. */
export function isBlockedByDependencies(item: DependentItem, items: Items): boolean {
  return openDependencies(item, items).length > 0;
}
