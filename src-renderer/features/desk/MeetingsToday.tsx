import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { Link as RouterLink } from "react-router";
import type { DeskMeeting } from "../../../src-shared/domain/desk/desk.ts";
import { targetKey } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { reminderAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { timeInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { DeskPart, NoneText, PlainList } from "./DeskPart.tsx";

const MS_PER_MINUTE = 60_000;
/** A start is told as "in 25 min" so long before. */
const SOON_MINUTES = 60;

/** How a meeting stands on the clock: "held", "now", "in 25 min", or nothing worth a word. */
function standsInWords({ entry, startsAt }: DeskMeeting, now: string): string {
  if (entry.isOver) return "held";
  if (startsAt === null) return "";
  const minutes = Math.round((Date.parse(startsAt) - Date.parse(now)) / MS_PER_MINUTE);
  if (minutes > SOON_MINUTES) return "";
  if (minutes > 0) return `in ${minutes} min`;
  return -minutes < (entry.durationMinutes ?? 0) ? "now" : "over, not marked as held";
}

function MeetingLine({ meeting }: { readonly meeting: DeskMeeting }) {
  const now = useAppStore((state) => state.now);
  const timeZone = useAppStore((state) => state.timeZone);
  const { entry, payor, startsAt, missing } = meeting;
  const stands = standsInWords(meeting, now);
  const isSession = entry.kind === "session";
  const length = entry.durationMinutes === null ? "" : `${entry.durationMinutes} min`;
  return (
    <Box
      component="li"
      aria-label={`${entry.title}, ${payor.payorName}`}
      sx={{
        display: "grid",
        gridTemplateColumns: "48px minmax(0, 1fr)",
        columnGap: 2,
        px: 3,
        py: 2,
        borderTop: 1,
        borderColor: "divider",
        ...(entry.isOver && { color: "text.secondary" }),
      }}
    >
      <Box sx={{ fontWeight: 600, fontVariantNumeric: "tabular-nums" }}>
        {startsAt === null ? (
          <Typography variant="tiny" color="textSecondary" component="span">
            all day
          </Typography>
        ) : (
          <time dateTime={startsAt} title={startsAt}>
            {timeInWords(startsAt, timeZone)}
          </time>
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={implementationAddress(payor.implementationId)}
          color="inherit"
          underline="hover"
          noWrap
          title={payor.payorName}
          sx={{ display: "block", fontWeight: 600 }}
        >
          {payor.payorName}
        </Link>
        <Typography
          noWrap
          title={entry.title}
          color={entry.isOver ? "textSecondary" : "textPrimary"}
        >
          {entry.title}
        </Typography>
        {(stands !== "" || length !== "") && (
          <Typography variant="tiny" component="div" color="textSecondary">
            {stands !== "" && (
              <Box component="span" sx={{ fontWeight: 600, color: "primary.main" }}>
                {stands}
              </Box>
            )}
            {stands !== "" && length !== "" ? " · " : ""}
            {length}
          </Typography>
        )}
        {missing.length > 0 && (
          <Typography
            variant="tiny"
            component="div"
            sx={{ display: "flex", gap: 1, alignItems: "flex-start", color: "status.amber" }}
          >
            <TriangleAlert size={12} aria-hidden style={{ flex: "none", marginTop: 2 }} />
            <span>{missing.join(", ")}</span>
          </Typography>
        )}
        <Button
          component={RouterLink}
          to={reminderAddress({ ...entry, targetId: entry.id })}
          size="small"
          aria-label={`${isSession ? "Open session" : "Open agenda"}: ${entry.title}, ${payor.payorName}`}
          sx={{ ml: -1.5, mt: 0.5 }}
        >
          {isSession ? "Open session" : "Open agenda"}
        </Button>
      </Box>
    </Box>
  );
}

/** The meetings and training sessions of today, by their start on the user's clock. */
export function MeetingsToday({ meetings }: { readonly meetings: readonly DeskMeeting[] }) {
  return (
    <DeskPart title="Meetings today" count={meetings.length}>
      {meetings.length === 0 ? (
        <NoneText>No meetings today.</NoneText>
      ) : (
        <PlainList label="Meetings today">
          {meetings.map((meeting) => (
            <MeetingLine key={targetKey(meeting.entry)} meeting={meeting} />
          ))}
        </PlainList>
      )}
    </DeskPart>
  );
}
