import { useEffect } from "react";
import {
  type DocumentEntry,
  openImplementation,
  useDocumentStore,
} from "../../store/document-store.ts";

const LOADING: DocumentEntry = { status: "loading" };

/** Opens the implementation if the window does not have it, and follows its changes. */
export function useOpenedImplementation(id: string): DocumentEntry {
  const entry = useDocumentStore((state) => state.entries[id]);
  useEffect(() => {
    void openImplementation(id);
  }, [id]);
  return entry ?? LOADING;
}
