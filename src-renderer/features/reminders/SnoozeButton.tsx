import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { AlarmClock } from "lucide-react";
import { type MouseEvent, useState } from "react";
import type { IsoInstant } from "../../../src-shared/domain/dates.ts";
import { SnoozeMenu } from "./SnoozeMenu.tsx";

/** A button with the snooze menu. The time is asked for anew on opening, so that "in an hour" counts from now. */
export function SnoozeButton({
  now,
  label,
  isCompact = false,
  onOpen,
  onSnooze,
}: {
  readonly now: IsoInstant;
  /** For screen readers, e.g. "Snooze Send the KYC pack". */
  readonly label: string;
  /** A symbol alone, for a row. */
  readonly isCompact?: boolean;
  readonly onOpen: () => Promise<void>;
  readonly onSnooze: (until: IsoInstant, words: string) => void;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const trigger = {
    "aria-label": label,
    "aria-haspopup": "menu",
    "aria-expanded": anchor !== null,
    "data-act": "snooze",
    onClick: ({ currentTarget }: MouseEvent<HTMLElement>) => {
      void onOpen().then(() => {
        setAnchor(currentTarget);
      });
    },
  } as const;
  const icon = <AlarmClock size={14} aria-hidden />;
  return (
    <>
      {isCompact ? (
        <Tooltip title="Snooze (S)">
          <IconButton {...trigger}>{icon}</IconButton>
        </Tooltip>
      ) : (
        <Button size="small" color="inherit" startIcon={icon} {...trigger}>
          Snooze
        </Button>
      )}
      {anchor && (
        <SnoozeMenu
          anchor={anchor}
          title={label}
          now={now}
          onSnooze={onSnooze}
          onClose={() => {
            setAnchor(null);
          }}
        />
      )}
    </>
  );
}
