import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { CircleCheck, EllipsisVertical } from "lucide-react";
import { useMemo, useState } from "react";
import type { ReportRequest } from "../../../../src-shared/ipc/contract.ts";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { useAppStore } from "../../../store/app-store.ts";
import { exportCalendar } from "../../calendar-files/export-calendar.ts";
import { ReportActions } from "../reports/ReportActions.tsx";
import { ReportPreview } from "../reports/ReportPreview.tsx";
import { remindOf } from "../../reminders/own-reminder-draft.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { formOf } from "./meeting-form.ts";
import { attendeeNames, factsInWords, kindBesideTitle } from "./meeting-texts.ts";
import { MeetingDialog } from "./MeetingDialog.tsx";
import { MeetingStatus } from "./MeetingStatus.tsx";
import type { MeetingActs } from "./use-meeting-acts.ts";

/** Words of the entry that writes a calendar file of a meeting; it stands where one looks for documents and for acts. */
const TO_CALENDAR = "Add to calendar (.ics)…";

function MoreMenu({
  meeting,
  acts,
  onEdit,
  onExport,
}: {
  readonly meeting: Meeting;
  readonly acts: MeetingActs;
  readonly onEdit: () => void;
  readonly onExport: () => void;
}) {
  const { implementation, isReadOnly } = useImplementation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <IconButton
        aria-label="More about this meeting"
        aria-haspopup="menu"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <EllipsisVertical size={16} aria-hidden />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        <MenuItem
          onClick={choose(() => {
            const { id, payor } = implementation;
            const target = { kind: "meeting", id: meeting.id } as const;
            remindOf({ id, payorName: payor.name }, target, meeting.title);
          })}
        >
          Remind me…
        </MenuItem>
        <MenuItem onClick={choose(onExport)}>{TO_CALENDAR}</MenuItem>
        <MenuItem disabled={isReadOnly} onClick={choose(onEdit)}>
          Edit meeting
        </MenuItem>
        {meeting.status !== "cancelled" && (
          <MenuItem
            disabled={isReadOnly}
            onClick={choose(() => {
              void acts.cancel(meeting);
            })}
          >
            Cancel meeting
          </MenuItem>
        )}
        <MenuItem
          disabled={isReadOnly}
          onClick={choose(() => {
            void acts.remove(meeting);
          })}
        >
          Remove meeting
        </MenuItem>
      </Menu>
    </>
  );
}

/** What, when, where, who; and what can be done with the meeting as a whole. */
export function MeetingHead({
  meeting,
  acts,
}: {
  readonly meeting: Meeting;
  readonly acts: MeetingActs;
}) {
  const { implementation, today } = useImplementation();
  const timeZone = useAppStore((state) => state.timeZone);
  const [isEditing, setIsEditing] = useState(false);
  const [isFinished, setIsFinished] = useState(false);
  const report = useMemo<ReportRequest>(
    () => ({ kind: "agenda", implementationId: implementation.id, meetingId: meeting.id }),
    [implementation.id, meeting.id],
  );
  const names = attendeeNames(implementation, meeting);
  const kind = kindBesideTitle(meeting);
  const facts = factsInWords(meeting, timeZone);
  const toCalendar = (): void => {
    const { id: implementationId } = implementation;
    void exportCalendar({ kind: "meeting", implementationId, meetingId: meeting.id });
  };
  return (
    <Box
      component="header"
      sx={{ display: "flex", flexWrap: "wrap", gap: 3, px: 4, py: 4, alignItems: "flex-start" }}
    >
      <Box sx={{ flex: 1, minWidth: 280 }}>
        <Box sx={{ display: "flex", alignItems: "baseline", gap: 3, flexWrap: "wrap" }}>
          <Typography variant="h2">{meeting.title}</Typography>
          <MeetingStatus meeting={meeting} today={today} />
        </Box>
        <Typography color="textSecondary">{kind === "" ? facts : `${kind}, ${facts}`}</Typography>
        <Typography color="textSecondary" noWrap title={names.join(", ")}>
          {names.length === 0 ? "Nobody is invited yet" : `With ${names.join(", ")}`}
        </Typography>
      </Box>
      <Box sx={{ display: "flex", gap: 2, alignItems: "center" }}>
        <ReportActions
          report={report}
          more={(then) => (
            <MenuItem key="calendar" onClick={then(toCalendar)}>
              {TO_CALENDAR}
            </MenuItem>
          )}
        />
        {meeting.status === "planned" && (
          <WriteButton
            variant="contained"
            startIcon={<CircleCheck size={14} aria-hidden />}
            onClick={() => {
              void acts.markHeld(meeting).then(setIsFinished);
            }}
          >
            Mark held
          </WriteButton>
        )}
        <MoreMenu
          meeting={meeting}
          acts={acts}
          onEdit={() => {
            setIsEditing(true);
          }}
          onExport={toCalendar}
        />
      </Box>
      {isEditing && (
        <MeetingDialog
          title="Edit meeting"
          verb="Save"
          start={formOf(meeting)}
          onSave={(plan) => acts.edit(meeting, plan)}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      )}
      {isFinished && (
        <ReportPreview
          report={report}
          onClose={() => {
            setIsFinished(false);
          }}
        />
      )}
    </Box>
  );
}
