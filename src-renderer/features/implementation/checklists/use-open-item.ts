import { useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { useImplementation } from "../use-implementation.ts";

/** The item of the address (`?item=SET-05`): what the side panel shows. Walking does not fill the history. */
export function useOpenItem(): {
  readonly openId: string | null;
  readonly openItem: Item | null;
  /** Whether the list itself put the item there, so that the cursor stands on its row already. */
  readonly isOpenedHere: boolean;
  readonly openById: (itemId: string) => void;
  /** Shows the item of the row on which the cursor stands. */
  readonly openHere: (itemId: string) => void;
  readonly close: () => void;
} {
  const { implementation } = useImplementation();
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  // On coming back to the tab the cursor stands at the top, whoever wrote the address.
  const [firstKey] = useState(location.key);
  const mark = location.state as { readonly isOpenedHere?: boolean } | null;
  const openId = params.get("item");
  const openItem = (openId === null ? undefined : implementation.items[openId]) ?? null;
  return {
    openId: openItem ? openId : null,
    openItem,
    // The address follows a moment later than the cursor; that it says itself who wrote it keeps the two apart.
    isOpenedHere: mark?.isOpenedHere === true && location.key !== firstKey,
    openById: (itemId) => {
      setParams({ item: itemId }, { replace: openId !== null });
    },
    openHere: (itemId) => {
      setParams({ item: itemId }, { replace: openId !== null, state: { isOpenedHere: true } });
    },
    close: () => {
      if (openId !== null) setParams({}, { replace: true });
    },
  };
}
