import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import { ClipboardList, Ellipsis, Lightbulb } from "lucide-react";
import { useMemo, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { meetingLists } from "../../../../src-shared/domain/meetings.ts";
import { type ActionRecord, useActions } from "../../../app/actions.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { NewLessonDialog } from "../lessons/NewLessonDialog.tsx";
import { MessageActions } from "../messages/MessageActions.tsx";
import { useMeetingActs } from "../meetings/use-meeting-acts.ts";
import { useAddressQuery } from "../use-address-query.ts";
import type { Implementation } from "../../../../src-shared/domain/implementation.ts";
import { remindOf } from "../../reminders/own-reminder-draft.ts";
import { REMIND_ME } from "../../reminders/reminder-actions.ts";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { HeaderDialog, type HeaderQuestion } from "./HeaderDialog.tsx";
import { HeaderMenu } from "./HeaderMenu.tsx";

/** The meetings whose agenda the button leads to: those that come again, and the first of all. */
const AGENDA_KINDS: readonly string[] = ["weekly_status", "kickoff", "hypercare_standup"];

/** What an address can ask for. */
const ASKED_BY_ADDRESS = ["profile", "ipm", "calendar", "hold"] as const;

/** Reminds of the item or meeting that is open on the page, else of the payor. */
function remindOfOpened(implementation: Implementation, params: URLSearchParams): void {
  const { id, items, meetings, payor } = implementation;
  const item = items[params.get("item") ?? ""];
  const meeting = meetings[params.get("meeting") ?? ""];
  const about = { id, payorName: payor.name };
  if (item) remindOf(about, { kind: "item", id: item.id }, item.title);
  else if (meeting) remindOf(about, { kind: "meeting", id: meeting.id }, meeting.title);
  else remindOf(about);
}

/** Agenda, new lesson, and everything else in a menu. */
export function HeaderActions() {
  const { implementation, today, isReadOnly } = useImplementation();
  const { id } = implementation;
  const navigate = useNavigate();
  const { scheduleNextWeekly } = useMeetingActs();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [params] = useSearchParams();
  const [isKeepingLesson, setIsKeepingLesson] = useState(false);
  const [picked, setQuestion] = useState<HeaderQuestion | null>(null);
  // `?ask=profile` leads here from what a gate lacks, `calendar` from the figure of an item, `hold` from its review date.
  const [wanted, clearWanted] = useAddressQuery("ask");
  const linked = ASKED_BY_ADDRESS.find((question) => question === wanted) ?? null;
  const question = picked ?? (isReadOnly ? null : linked);
  const next = meetingLists(implementation).upcoming.find(
    (meeting) => meeting.date >= today && AGENDA_KINDS.includes(meeting.kind),
  );
  const actions = useMemo<readonly ActionRecord[]>(
    () => [
      {
        id: "new-lesson",
        label: "New lesson",
        group: "Implementation",
        shortcuts: ["L"],
        isEnabled: () => !isReadOnly,
        perform: () => {
          setIsKeepingLesson(true);
        },
      },
      {
        ...REMIND_ME,
        isEnabled: () => true,
        perform: () => {
          remindOfOpened(implementation, params);
        },
      },
    ],
    [isReadOnly, implementation, params],
  );
  useActions(actions);
  const agenda = (children: string, title: string, onClick: () => void) => ({
    children,
    title,
    onClick,
    variant: "contained" as const,
    startIcon: <ClipboardList size={16} aria-hidden />,
  });
  return (
    <Box sx={{ display: "flex", gap: 2, flex: "none" }}>
      {implementation.closed ? null : next ? (
        <Button
          {...agenda("Agenda", `Agenda of ${next.title}`, () => {
            void navigate(implementationAddress(id, "meetings", { meeting: next.id }));
          })}
        />
      ) : (
        <WriteButton
          {...agenda("Agenda", "Schedules the next weekly status and opens its agenda", () => {
            void scheduleNextWeekly();
          })}
        />
      )}
      <WriteButton
        variant="outlined"
        color="inherit"
        startIcon={<Lightbulb size={16} aria-hidden />}
        title="New lesson (L)"
        onClick={() => {
          setIsKeepingLesson(true);
        }}
      >
        New lesson
      </WriteButton>
      <IconButton
        aria-label="More actions"
        title="More actions"
        aria-haspopup="menu"
        onClick={(event) => {
          setMenu(event.currentTarget);
        }}
      >
        <Ellipsis size={18} />
      </IconButton>
      {menu && (
        <HeaderMenu
          anchor={menu}
          onAsk={setQuestion}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
      <MessageActions />
      {isKeepingLesson && (
        <NewLessonDialog
          itemId={implementation.items[params.get("item") ?? ""]?.id ?? null}
          meetingId={implementation.meetings[params.get("meeting") ?? ""]?.id ?? null}
          onClose={() => {
            setIsKeepingLesson(false);
          }}
        />
      )}
      {question && (
        <HeaderDialog
          question={question}
          onClose={() => {
            setQuestion(null);
            clearWanted();
          }}
        />
      )}
    </Box>
  );
}
