import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Phone } from "lucide-react";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { callList } from "../../../../src-shared/domain/payees/call-list.ts";
import { payeeStatusLabel } from "../../../../src-shared/domain/payees/payee-status-list.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { Kbd } from "../../../components/Kbd.tsx";
import { newId } from "../../../new-id.ts";
import { rowAfterKey } from "../row-keys.ts";
import { useImplementation } from "../use-implementation.ts";
import { CALL_TEXTS, CallRow } from "./CallRow.tsx";

/** Who to call today: why, what to say, the number, and one click to log the call. */
export function CallList({
  openId,
  onOpen,
  onClose,
  onOrder,
}: {
  readonly openId: string | null;
  readonly onOpen: (payeeId: string) => void;
  readonly onClose: () => void;
  /** Tells the payees in the order of the list; keep it the same between renders. */
  readonly onOrder: (ids: readonly string[]) => void;
}) {
  const { implementation, today, userName, execute, isReadOnly } = useImplementation();
  const entries = useMemo(() => callList(implementation, today), [implementation, today]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    onOrder(entries.map(({ payee }) => payee.id));
  }, [entries, onOrder]);
  // A call that is gone gives the cursor to the first one.
  const cursorId = entries.some(({ payee }) => payee.id === chosenId)
    ? chosenId
    : (entries[0]?.payee.id ?? null);
  if (entries.length === 0) {
    return (
      <EmptyState icon={Phone} title="Nobody to call today">
        No payee is stalled, and no open invitation waits for a call.
      </EmptyState>
    );
  }
  const done = entries.filter(({ isContactedToday }) => isContactedToday).length;
  const overdue = entries.filter(({ isContactOverdue }) => isContactOverdue).length;
  const log = async (payeeId: string, text: string): Promise<void> => {
    await execute(
      {
        type: "payee/log-contact",
        entries: [{ payeeId, id: newId() }],
        on: today,
        by: userName,
        channel: "phone",
        text,
      },
      { hasUndo: true },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Letters typed into a field of the panel never come here: the panel stands outside of the list.
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const index = entries.findIndex(({ payee }) => payee.id === cursorId);
    const entry = entries[index];
    const isOnRow = event.target instanceof HTMLElement && event.target.tagName === "LI";
    const target = rowAfterKey(event.key, index, entries.length);
    if (target !== null) {
      const next = entries[Math.max(0, Math.min(entries.length - 1, target))];
      if (!next) return;
      setChosenId(next.payee.id);
      // The panel stays open while one walks.
      if (openId !== null) onOpen(next.payee.id);
      list.current?.querySelector<HTMLElement>(`[data-row="${next.payee.id}"]`)?.focus();
    } else if (event.key === "Escape" && openId !== null) onClose();
    else if (!entry) return;
    else if ((event.key === "Enter" && isOnRow) || event.key === "o") onOpen(entry.payee.id);
    else if (event.key === "l" && !isReadOnly) void log(entry.payee.id, CALL_TEXTS.reached);
    else if (event.key === "m" && !isReadOnly) void log(entry.payee.id, CALL_TEXTS.message);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box sx={{ overflowY: "auto", minHeight: 0, flex: 1 }}>
      <Box sx={{ display: "flex", gap: 4, px: 4, py: 2, borderBottom: 1, borderColor: "divider" }}>
        <Typography role="status">
          <b>{countOf(entries.length, "payee")}</b> to call · {done} done today
          {overdue > 0 &&
            ` · ${countOf(overdue, "invitation")} older than 10 days without a contact (PAY-08)`}
        </Typography>
        <Box sx={{ flex: 1 }} />
        <Typography color="textSecondary" component="span">
          <Kbd shortcut="L" /> reached · <Kbd shortcut="M" /> left message ·{" "}
          <Kbd shortcut="Enter" /> opens
        </Typography>
      </Box>
      <Box
        component="ol"
        ref={list}
        aria-label="Who to call today"
        onKeyDown={onKeyDown}
        sx={{ m: 0, p: 0, listStyle: "none" }}
      >
        {entries.map((entry) => {
          const { id, status } = entry.payee;
          return (
            <CallRow
              key={id}
              entry={entry}
              statusWord={payeeStatusLabel(implementation, status)}
              isCursor={id === cursorId}
              isOpen={id === openId}
              onFocus={() => {
                setChosenId(id);
              }}
              onOpen={() => {
                onOpen(id);
              }}
              onLog={(text) => void log(id, text)}
            />
          );
        })}
      </Box>
    </Box>
  );
}
