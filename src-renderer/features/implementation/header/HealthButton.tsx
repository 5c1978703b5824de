import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Chip from "@mui/material/Chip";
import Popover from "@mui/material/Popover";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { calendarDaysBetween, type IsoDate } from "../../../../src-shared/domain/dates.ts";
import { headlineOf } from "../../../../src-shared/domain/health/health.ts";
import { type HealthTrend, lastTurn } from "../../../../src-shared/domain/health/health-history.ts";
import { countDays, shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { HEALTH_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { HealthPair } from "../../../components/HealthPair.tsx";
import { useImplementation } from "../use-implementation.ts";
import { HealthPopover } from "./HealthPopover.tsx";
import { OverrideDialog } from "./OverrideDialog.tsx";
import { useHealthTrend } from "./use-health-trend.ts";

/** A turn is news for two weeks; after that it is how things are. */
const NEWS_DAYS = 14;

/** "Turned off track 3 days ago": when the colour turned lately. */
function turnInWords(trend: HealthTrend, today: IsoDate): string | null {
  const turn = lastTurn(trend);
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
  const turn = turnInWords(useHealthTrend(), today);
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
          minWidth: 200,
          flexShrink: 1000,
          overflow: "hidden",
          borderRadius: 1,
          border: 1,
          borderColor: "divider",
          "&:hover": { bgcolor: "sunken" },
        }}
      >
        <HealthPair health={health} today={today} isShort />
        <Box
          component="span"
          sx={{ minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
        >
          {reason}
        </Box>
        {turn !== null && (
          // The reason matters more: on a narrow window the popover and the hover say when it turned.
          <Box
            component="span"
            sx={{
              color: "text.secondary",
              whiteSpace: "nowrap",
              "@container (max-width: 1400px)": { display: "none" },
            }}
          >
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
          sx={{ flex: "none" }}
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
            turn={turn}
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
