import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { AlarmClock } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { snoozeInstants } from "../../../src-shared/domain/reminders/snooze.ts";
import { reminderSettingsOf } from "../../../src-shared/ipc/settings.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";

/** Chooses until when reminders are silent. The list is read anew on opening, so that "in an hour" counts from now. */
export function SnoozeMenu({
  now,
  label,
  isCompact = false,
  onOpen,
  onSnooze,
}: {
  readonly now: string;
  /** For screen readers, e.g. "Snooze Send the KYC pack". */
  readonly label: string;
  /** A symbol alone, for a row. */
  readonly isCompact?: boolean;
  readonly onOpen: () => Promise<void>;
  readonly onSnooze: (until: string, words: string) => void;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const today = useAppStore((state) => state.today);
  const timeZone = useAppStore((state) => state.timeZone);
  const settings = useAppStore((state) => state.settings);
  const instants = snoozeInstants(now, reminderSettingsOf(settings, timeZone));
  const choices = [
    { name: "In an hour", until: instants.inAnHour },
    { name: "Tomorrow morning", until: instants.tomorrowMorning },
    { name: "Next Monday", until: instants.nextMonday },
    // In the middle of a week it is tomorrow morning, once more.
    ...(instants.nextBankingDay === instants.tomorrowMorning
      ? []
      : [{ name: "Next banking day", until: instants.nextBankingDay }]),
  ];
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
  return (
    <>
      {isCompact ? (
        <Tooltip title="Snooze (S)">
          <IconButton {...trigger}>
            <AlarmClock size={14} aria-hidden />
          </IconButton>
        </Tooltip>
      ) : (
        <Button
          size="small"
          color="inherit"
          startIcon={<AlarmClock size={14} aria-hidden />}
          {...trigger}
        >
          Snooze
        </Button>
      )}
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {choices.map(({ name, until }) => {
          const words = instantInWords(until, timeZone, today);
          return (
            <MenuItem
              key={name}
              onClick={() => {
                setAnchor(null);
                onSnooze(until, words);
              }}
              sx={{ justifyContent: "space-between", gap: 6 }}
            >
              {name}
              <Typography component="span" variant="tiny" color="textSecondary">
                {words}
              </Typography>
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
