import { useState } from "react";

/** Which form of a part is open: of a new entry, of the entry with that id, or none. */
export function useEntryForm(): {
  readonly editedId: string | null;
  readonly isAdding: boolean;
  readonly isOpen: boolean;
  /** Whether a form was open before: its add button takes the focus that the form had. */
  readonly isBack: boolean;
  readonly add: () => void;
  readonly edit: (id: string) => void;
  readonly close: () => void;
} {
  const [opened, setOpened] = useState<{ readonly id: string | null } | null>(null);
  const [isBack, setIsBack] = useState(false);
  return {
    editedId: opened?.id ?? null,
    isAdding: opened !== null && opened.id === null,
    isOpen: opened !== null,
    isBack,
    add: () => {
      setOpened({ id: null });
    },
    edit: (id) => {
      setOpened({ id });
    },
    close: () => {
      setIsBack(true);
      setOpened(null);
    },
  };
}
