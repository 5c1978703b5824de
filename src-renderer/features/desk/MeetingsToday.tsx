import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { TriangleAlert } from "lucide-react";
import { Link as RouterLink } from "react-router";
import type { DeskMeeting } from "../../../src-shared/domain/desk/desk.ts";
import { targetKey } from "../../../src-shared/domain/dated-entries/dated-entry.ts";
import { entryAddress } from "../../../src-shared/domain/reminders/reminder-address.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { timeInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { DeskPart, NoneText, PlainList } from "./DeskPart.tsx";
import { isComing, type MeetingStanding, minutesUntil, standingOf } from "./meeting-standing.ts";

function standingInWords(standing: MeetingStanding, startsAt: string | null, now: string): string {
  switch (standing) {
    case "held":
      return "held";
    case "past":
      return "not marked as held";
    case "now":
      return "now";
    case "soon":
      return startsAt === null ? "" : `in ${minutesUntil(startsAt, now)} min`;
    case "later":
      return "";
  }
}

function MeetingLine({ meeting }: { readonly meeting: DeskMeeting }) {
  const now = useAppStore((state) => state.now);
  const timeZone = useAppStore((state) => state.timeZone);
  const { entry, payor, startsAt, missing, toDiscuss } = meeting;
  const standing = standingOf(meeting, now);
  const stands = standingInWords(standing, startsAt, now);
  const isSession = entry.kind === "session";
  const length =
    entry.durationMinutes === null || standing !== "later" ? "" : `${entry.durationMinutes} min`;
  const act = isSession ? "Open session" : "Open agenda";
  return (
    <Box
      component="li"
      aria-label={`${entry.title}, ${payor.payorName}`}
      sx={{
        display: "grid",
        gridTemplateColumns: "48px minmax(0, 1fr)",
        columnGap: 2,
        px: 3,
        py: 1.5,
        borderTop: 1,
        borderColor: "divider",
        ...(entry.isOver && { color: "text.secondary" }),
      }}
    >
      <Box sx={{ fontWeight: 600, fontVariantNumeric: "tabular-nums" }}>
        {startsAt === null ? (
          <Typography variant="tiny" color="textSecondary" component="span">
            no time
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
        {toDiscuss.length > 0 && (
          <Typography variant="tiny" component="div" color="textSecondary">
            {toDiscuss.join(", ")}
          </Typography>
        )}
        <Box sx={{ display: "flex", alignItems: "center", gap: 1, minHeight: 24 }}>
          <Button
            component={RouterLink}
            to={entryAddress(entry)}
            size="small"
            aria-label={`${act}: ${entry.title}, ${payor.payorName}`}
            sx={{ ml: -1.5, flex: "none" }}
          >
            {act}
          </Button>
          <Typography variant="tiny" color="textSecondary" noWrap sx={{ ml: "auto" }}>
            {stands !== "" && (
              <Box
                component="span"
                sx={{
                  fontWeight: 600,
                  color: standing === "past" ? "status.amber" : "primary.main",
                }}
              >
                {stands}
              </Box>
            )}
            {length}
          </Typography>
        </Box>
      </Box>
    </Box>
  );
}

/** The meetings and training sessions of today, by their start on the user's clock; what is past stands below. */
export function MeetingsToday({ meetings }: { readonly meetings: readonly DeskMeeting[] }) {
  const now = useAppStore((state) => state.now);
  const coming = meetings.filter((meeting) => isComing(meeting, now));
  const past = meetings.filter((meeting) => !isComing(meeting, now));
  return (
    <>
      <DeskPart title="Meetings today" count={coming.length}>
        {coming.length === 0 ? (
          <NoneText>
            {past.length === 0 ? "No meetings today." : "No more meetings today."}
          </NoneText>
        ) : (
          <PlainList label="Meetings today">
            {coming.map((meeting) => (
              <MeetingLine key={targetKey(meeting.entry)} meeting={meeting} />
            ))}
          </PlainList>
        )}
      </DeskPart>
      {past.length > 0 && (
        <DeskPart title="Earlier today" count={past.length}>
          <PlainList label="Earlier today">
            {past.map((meeting) => (
              <MeetingLine key={targetKey(meeting.entry)} meeting={meeting} />
            ))}
          </PlainList>
        </DeskPart>
      )}
    </>
  );
}
