import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { request } from "../../api-client.ts";
import { instantInWords } from "../../components/instant-words.ts";
import { useAppStore } from "../../store/app-store.ts";
import { tellDone, tellProblem } from "../../store/ui-store.ts";
import { exportCalendar } from "../calendar-files/export-calendar.ts";
import { Section } from "./Section.tsx";

type FeedRequest = "chooseCalendarFeed" | "stopCalendarFeed";

/** The calendar file that is kept up to date, and a single export of everything. */
export function CalendarFileSection() {
  const workspace = useAppStore((state) => state.workspace);
  const timeZone = useAppStore((state) => state.timeZone);
  const today = useAppStore((state) => state.today);
  const feed = useAppStore((state) => state.calendarFeed);
  if (!workspace) return null;
  const ask = async (kind: FeedRequest, done: string): Promise<void> => {
    const answer = await request(kind, {});
    if (answer.ok) {
      useAppStore.setState({ calendarFeed: answer.value });
      tellDone(done);
    } else tellProblem(answer.error);
  };
  const path = feed?.path ?? null;
  return (
    <Section title="Calendar file" part="calendar-file">
      {path === null ? (
        <Typography color="textSecondary" sx={{ maxWidth: 520 }}>
          Payor Desk can keep a file up to date that holds every date of this workspace. It is
          written again a few seconds after a change, while Payor Desk runs.
        </Typography>
      ) : (
        <div>
          <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{path}</Typography>
          {feed?.writtenAt && (
            <Typography color="textSecondary" title={feed.writtenAt}>
              Kept up to date; last written {instantInWords(feed.writtenAt, timeZone, today)}
            </Typography>
          )}
        </div>
      )}
      {feed?.problem && (
        <Alert severity="warning" role="alert">
          The calendar file could not be updated: {feed.problem.message}. {feed.problem.advice}
        </Alert>
      )}
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap" }}>
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => {
            void ask("chooseCalendarFeed", "The calendar file is kept up to date from now on");
          }}
        >
          {path === null ? "Keep a calendar file up to date…" : "Choose another file…"}
        </Button>
        {path !== null && (
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => {
              void ask("stopCalendarFeed", "The calendar file stays as it is now");
            }}
          >
            Stop updating it
          </Button>
        )}
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => {
            void exportCalendar({ kind: "everything" });
          }}
        >
          Export everything once…
        </Button>
      </Box>
      <Typography variant="tiny" color="textSecondary" sx={{ maxWidth: 520 }}>
        Outlook and Google subscribe to an address on the web, not to a file on this computer: put
        the file into a folder that is published with a link (OneDrive, Google Drive, a web server)
        and subscribe to that link. They read it again when they like, Google often only once a day.
        Opened once, the file is a copy of that moment. It names your payors: publish it only where
        they may be read. Alarms follow the kinds of reminders above; Google leaves them out.
      </Typography>
    </Section>
  );
}
