import { useAppStore } from "../../store/app-store.ts";

/** Whether playbooks of this workspace can be changed at all. */
export function useCanWrite(): boolean {
  return useAppStore((state) => state.workspace?.isWritable === true);
}
