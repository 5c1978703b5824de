import { useEffect } from "react";

const PRODUCT = "Payor Desk";

/** Names the window after what it shows, for the task bar and for screen readers. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - ${PRODUCT}`;
    return () => {
      document.title = PRODUCT;
    };
  }, [title]);
}
