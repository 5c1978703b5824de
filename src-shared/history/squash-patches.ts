/** Fewer patches with the same effect, for a burst of typing. */
import type { Patch } from "immer";

function isWithin(path: Patch["path"], other: Patch["path"]): boolean {
  return other.length <= path.length && other.every((part, index) => part === path[index]);
}

/**
 * Leaves out a `replace` that a later `replace` of the same path overrides, when nothing in between touches that path.
 * Paths into arrays are left alone: their numbers mean other elements after an insertion.
 */
export function squashPatches(patches: readonly Patch[]): Patch[] {
  return patches.filter((patch, index) => {
    if (patch.op !== "replace" || patch.path.some((part) => typeof part === "number")) return true;
    for (const later of patches.slice(index + 1)) {
      const isSame = later.path.length === patch.path.length && isWithin(later.path, patch.path);
      if (isSame && later.op === "replace") return false;
      if (isWithin(later.path, patch.path) || isWithin(patch.path, later.path)) return true;
    }
    return true;
  });
}
