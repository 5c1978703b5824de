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
  // By place in the list instead of by id: every card is laid out anew at each change, and ids are long to hash.
  const places = new Map<ItemId, number>();
  for (let place = 0; place < items.length; place++) {
    const item = items[place];
    if (item) places.set(item.id, place);
  }
  const openCount = new Int32Array(items.length);
  const dependentsOf: (number[] | undefined)[] = new Array<number[] | undefined>(items.length);
  for (let place = 0; place < items.length; place++) {
    for (const id of items[place]?.dependsOn ?? []) {
      const dependency = places.get(id);
      if (dependency === undefined) continue;
      openCount[place] = (openCount[place] ?? 0) + 1;
      const known = dependentsOf[dependency];
      if (known) known.push(place);
      else dependentsOf[dependency] = [place];
    }
  }
  const order: number[] = [];
  for (let place = 0; place < items.length; place++) if (openCount[place] === 0) order.push(place);
  for (const place of order) {
    for (const dependent of dependentsOf[place] ?? []) {
      const left = (openCount[dependent] ?? 0) - 1;
      openCount[dependent] = left;
      if (left === 0) order.push(dependent);
    }
  }
  for (let place = 0; order.length < items.length && place < items.length; place++) {
    if ((openCount[place] ?? 0) > 0) order.push(place);
  }
  return order.flatMap((place) => items[place]?.id ?? []);
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
