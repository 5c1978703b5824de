import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { ArrowLeft, Users } from "lucide-react";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { meetingInFocus } from "../../../../src-shared/domain/meetings.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { useAppStore } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { emptyForm } from "./meeting-form.ts";
import { MeetingDetail } from "./MeetingDetail.tsx";
import { MeetingDialog } from "./MeetingDialog.tsx";
import { MeetingList } from "./MeetingList.tsx";
import { useMeetingActs } from "./use-meeting-acts.ts";

/** Meetings at the left, the chosen one at the right; one of the two where both do not fit. */
export function MeetingsTab() {
  const { implementation, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const acts = useMeetingActs();
  const [isScheduling, setIsScheduling] = useState(false);
  const [params, setParams] = useSearchParams();
  const asked = implementation.meetings[params.get("meeting") ?? ""];
  const shown = asked ?? meetingInFocus(implementation, today);
  const hasRoomForBoth = useMediaQuery((theme: Theme) => theme.breakpoints.up("lg"));
  const shownId = shown?.id;
  useEffect(() => {
    // What is on the screen stands in the address, so that a lesson kept now knows its meeting.
    if (hasRoomForBoth && !asked && shownId !== undefined) {
      setParams({ meeting: shownId }, { replace: true });
    }
  }, [hasRoomForBoth, asked, shownId, setParams]);

  const buttons = (
    <>
      <WriteButton
        variant="contained"
        size="small"
        onClick={() => {
          setIsScheduling(true);
        }}
      >
        Schedule meeting
      </WriteButton>
      <WriteButton
        variant="outlined"
        color="inherit"
        size="small"
        onClick={() => {
          void acts.scheduleNextWeekly();
        }}
      >
        Next weekly status
      </WriteButton>
    </>
  );

  return (
    <>
      {shown ? (
        <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
          <Box
            component="nav"
            aria-label="Meetings"
            sx={{
              width: { xs: 1, lg: 308 },
              flex: "none",
              overflow: "auto",
              borderRight: { xs: 0, lg: 1 },
              borderColor: { lg: "divider" },
              display: { xs: asked ? "none" : "block", lg: "block" },
              pb: 4,
            }}
          >
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, px: 4, pt: 4 }}>{buttons}</Box>
            <MeetingList shownId={shown.id} />
          </Box>
          <Box
            sx={{
              flex: 1,
              minWidth: 0,
              flexDirection: "column",
              display: { xs: asked ? "flex" : "none", lg: "flex" },
            }}
          >
            <Button
              component={Link}
              to={implementationAddress(implementation.id, "meetings")}
              color="inherit"
              size="small"
              startIcon={<ArrowLeft size={14} aria-hidden />}
              sx={{ display: { lg: "none" }, alignSelf: "flex-start", mx: 4, mt: 2 }}
            >
              All meetings
            </Button>
            <MeetingDetail key={shown.id} meeting={shown} acts={acts} />
          </Box>
        </Box>
      ) : (
        <EmptyState
          icon={Users}
          title="No meetings yet"
          action={<Box sx={{ display: "flex", gap: 2 }}>{buttons}</Box>}
        >
          Schedule one: its agenda fills itself from the checklists, risks and payees.
        </EmptyState>
      )}
      {isScheduling && (
        <MeetingDialog
          title="Schedule meeting"
          verb="Schedule"
          start={emptyForm(implementation, "weekly_status", today, timeZone)}
          onSave={acts.schedule}
          onClose={() => {
            setIsScheduling(false);
          }}
        />
      )}
    </>
  );
}
