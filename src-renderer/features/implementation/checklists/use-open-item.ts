import { useSearchParams } from "react-router";
import type { Item } from "../../../../src-shared/domain/implementation.ts";
import { useImplementation } from "../use-implementation.ts";

/** The item of the address (`?item=SET-05`): what the side panel shows. Walking does not fill the history. */
export function useOpenItem(): {
  readonly openId: string | null;
  readonly openItem: Item | null;
  readonly openById: (itemId: string) => void;
  readonly close: () => void;
} {
  const { implementation } = useImplementation();
  const [params, setParams] = useSearchParams();
  const openId = params.get("item");
  const openItem = (openId === null ? undefined : implementation.items[openId]) ?? null;
  return {
    openId: openItem ? openId : null,
    openItem,
    openById: (itemId) => {
      setParams({ item: itemId }, { replace: openId !== null });
    },
    close: () => {
      if (openId !== null) setParams({}, { replace: true });
    },
  };
}
