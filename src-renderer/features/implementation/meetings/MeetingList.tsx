import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { meetingLists } from "../../../../src-shared/domain/meetings.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";
import { attendanceInWords, attendeeNames, kindBesideTitle, whenInWords } from "./meeting-texts.ts";
import { MeetingStatus } from "./MeetingStatus.tsx";

function MeetingRow({
  meeting,
  isShown,
}: {
  readonly meeting: Meeting;
  readonly isShown: boolean;
}) {
  const { implementation, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const kind = kindBesideTitle(meeting);
  const attendance = attendanceInWords(attendeeNames(implementation, meeting).length);
  return (
    <Box component="li" sx={{ listStyle: "none" }}>
      <Box
        component={Link}
        to={implementationAddress(implementation.id, "meetings", { meeting: meeting.id })}
        aria-current={isShown ? "true" : undefined}
        sx={{
          display: "grid",
          gap: 0.5,
          px: 4,
          py: 2,
          color: "text.primary",
          textDecoration: "none",
          borderLeft: 3,
          borderColor: { xs: "transparent", lg: isShown ? "primary.main" : "transparent" },
          bgcolor: { lg: isShown ? "accentSoft" : "transparent" },
          "&:hover": {
            bgcolor: isShown ? { xs: "action.hover", lg: "accentSoft" } : "action.hover",
          },
          "&:focus-visible": { outlineOffset: "-2px" },
        }}
      >
        {/* The title has a line of its own: beside a time with two zones nothing of it is left. */}
        <Box sx={{ display: "flex", gap: 2, justifyContent: "space-between", minWidth: 0 }}>
          <Typography noWrap title={meeting.title} sx={{ fontWeight: 600 }}>
            {meeting.title}
          </Typography>
          <Typography variant="tiny" component="div" sx={{ flex: "none" }}>
            <MeetingStatus meeting={meeting} today={today} />
          </Typography>
        </Box>
        <Typography
          component="time"
          dateTime={meeting.date}
          title={meeting.date}
          sx={{ whiteSpace: "nowrap" }}
        >
          {whenInWords(meeting, today, timeZone)}
        </Typography>
        <Typography variant="tiny" component="div" color="textSecondary">
          {kind === "" ? attendance : `${kind}, ${attendance}`}
        </Typography>
      </Box>
    </Box>
  );
}

function Group({
  title,
  meetings,
  shownId,
}: {
  readonly title: string;
  readonly meetings: readonly Meeting[];
  readonly shownId: string;
}) {
  if (meetings.length === 0) return null;
  return (
    <>
      <Typography variant="tiny" component="h3" color="textSecondary" sx={{ px: 4, pt: 3, pb: 1 }}>
        {title} <span>{meetings.length}</span>
      </Typography>
      <Box component="ul" aria-label={title} sx={{ m: 0, p: 0 }}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} isShown={meeting.id === shownId} />
        ))}
      </Box>
    </>
  );
}

/** Meetings to come, then those behind. */
export function MeetingList({ shownId }: { readonly shownId: string }) {
  const { implementation } = useImplementation();
  const { upcoming, past } = meetingLists(implementation);
  return (
    <>
      <Group title="Upcoming" meetings={upcoming} shownId={shownId} />
      <Group title="Held and cancelled" meetings={past} shownId={shownId} />
    </>
  );
}
