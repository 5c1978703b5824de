import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Chip from "@mui/material/Chip";
import Popover from "@mui/material/Popover";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { calendarDaysBetween } from "../../../../src-shared/domain/dates.ts";
import { headlineOf } from "../../../../src-shared/domain/health/health.ts";
import { lastTurn } from "../../../../src-shared/domain/health/health-history.ts";
import { countDays, shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { HEALTH_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { HealthPair } from "../../../components/HealthPair.tsx";
import { useImplementation } from "../use-implementation.ts";
import { HealthPopover } from "./HealthPopover.tsx";
import { OverrideDialog } from "./OverrideDialog.tsx";
import { useHealthTrend } from "./use-health-trend.ts";

/** A turn is news for two weeks; after that it is how things are. */
const NEWS_DAYS = 14;

/** "off track since 3 days": when the colour turned lately. */
function useTurnInWords(): string | null {
  const { today } = useImplementation();
  const turn = lastTurn(useHealthTrend());
  if (!turn || turn.to === "none") return null;
  const days = calendarDaysBetween(turn.on, today);
  if (days > NEWS_DAYS) return null;
  const when = days === 0 ? "today" : days === 1 ? "yesterday" : `${countDays(days)} ago`;
  return `Turned ${HEALTH_LABELS[turn.to].toLowerCase()} ${when}`;
}

/** Health with the reason that matters most; opens all dimensions with what causes them, and how they came about. */
export function HealthButton() {
  const { implementation, summary, today, execute } = useImplementation();
  const { health, staleSince } = summary;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const turn = useTurnInWords();
  const reason = headlineOf(health) ?? "Nothing is late";
  const close = (): void => {
    setAnchor(null);
  };
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={turn === null ? reason : `${turn}. ${reason}`}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
        sx={{
          gap: 2,
          px: 2,
          minHeight: 28,
          minWidth: 132,
          flexShrink: 1000,
          borderRadius: 1,
          border: 1,
          borderColor: "divider",
          "&:hover": { bgcolor: "sunken" },
        }}
      >
        <HealthPair health={health} today={today} />
        <Box
          component="span"
          sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
        >
          {reason}
        </Box>
        {turn !== null && (
          <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
            {turn}
          </Box>
        )}
        <ChevronDown size={14} aria-hidden style={{ flex: "none" }} />
      </ButtonBase>
      {staleSince !== null && (
        <Chip
          label={`Stale since ${shortDate(staleSince, today)}`}
          title={`Nothing was changed here since ${staleSince}`}
          variant="outlined"
        />
      )}
      {anchor && (
        <Popover
          open
          anchorEl={anchor}
          onClose={close}
          anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
          slotProps={{ paper: { role: "dialog", "aria-label": "Health" } }}
        >
          <HealthPopover
            onLeave={close}
            onOverride={() => {
              close();
              setIsAsking(true);
            }}
            onClear={() => {
              close();
              void execute({ type: "health/clear-override" }, { hasUndo: true });
            }}
          />
        </Popover>
      )}
      {isAsking && (
        <OverrideDialog
          key={implementation.id}
          onSend={(command) => {
            setIsAsking(false);
            void execute(command, { hasUndo: true });
          }}
          onCancel={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}
