import Box from "@mui/material/Box";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { AgendaPane } from "./AgendaPane.tsx";
import { KeptAgendaPane } from "./KeptAgendaPane.tsx";
import { MeetingHead } from "./MeetingHead.tsx";
import { MeetingLog } from "./MeetingLog.tsx";
import { MeetingNotes } from "./MeetingNotes.tsx";
import type { MeetingActs } from "./use-meeting-acts.ts";

/** One meeting: the agenda at the left, the fast log at the right. */
export function MeetingDetail({
  meeting,
  acts,
}: {
  readonly meeting: Meeting;
  readonly acts: MeetingActs;
}) {
  return (
    <Box
      component="article"
      aria-label={meeting.title}
      sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column" }}
    >
      <MeetingHead meeting={meeting} acts={acts} />
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: "grid",
          gridTemplateColumns: { xs: "1fr", md: "minmax(0, 1fr) clamp(290px, 25vw, 440px)" },
          borderTop: 1,
          borderColor: "divider",
          overflow: { xs: "auto", md: "hidden" },
        }}
      >
        <Box sx={{ overflow: { md: "auto" }, px: 4, py: 4 }}>
          {meeting.status === "held" ? (
            <KeptAgendaPane meeting={meeting} />
          ) : (
            <AgendaPane meeting={meeting} />
          )}
        </Box>
        <Box
          sx={{
            overflow: { md: "auto" },
            px: 4,
            py: 4,
            borderLeft: { md: 1 },
            borderColor: { md: "divider" },
            bgcolor: "background.paper",
            display: "flex",
            flexDirection: "column",
            gap: 5,
          }}
        >
          <MeetingLog meeting={meeting} />
          <MeetingNotes meeting={meeting} />
        </Box>
      </Box>
    </Box>
  );
}
