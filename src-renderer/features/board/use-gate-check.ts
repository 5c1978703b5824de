import { useEffect, useState } from "react";
import type { Implementation } from "../../../src-shared/domain/implementation.ts";
import { request } from "../../api-client.ts";

/**
 * The whole implementation behind a card, read while the card is carried or a dialog asks where to: only it knows which
 * criteria are open. Null until it is there; a card that cannot be read stays null, and the move itself says why.
 */
export function useGateCheck(cardId: string | null): Implementation | null {
  const [opened, setOpened] = useState<Implementation | null>(null);
  useEffect(() => {
    if (cardId === null) return undefined;
    let isWanted = true;
    void request("openImplementation", { id: cardId }).then((answer) => {
      if (isWanted && answer.ok) setOpened(answer.value.implementation);
    });
    return () => {
      isWanted = false;
      setOpened(null);
    };
  }, [cardId]);
  return opened?.id === cardId ? opened : null;
}
