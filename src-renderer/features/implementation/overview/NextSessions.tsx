import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { GraduationCap } from "lucide-react";
import { Link as RouterLink } from "react-router";
import { addCalendarDays } from "../../../../src-shared/domain/dates.ts";
import {
  sessionsInOrder,
  sessionTitle,
} from "../../../../src-shared/domain/training/session-warnings.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { useImplementation } from "../use-implementation.ts";

const SOON_DAYS = 14;
const MOST_SESSIONS = 3;

/** Training sessions of the next two weeks, and those of the past that nobody recorded; nothing without any. */
export function NextSessions() {
  const { implementation, today } = useImplementation();
  const latest = addCalendarDays(today, SOON_DAYS);
  const soon = sessionsInOrder(implementation).filter(
    ({ status, date }) => status === "planned" && date <= latest,
  );
  if (soon.length === 0) return null;
  const more = soon.length - MOST_SESSIONS;
  return (
    <Box
      component="ul"
      aria-label="Training sessions"
      sx={{ m: 0, px: 4, py: 2, listStyle: "none", borderBottom: 1, borderColor: "divider" }}
    >
      {soon.slice(0, MOST_SESSIONS).map((session) => (
        <Box
          component="li"
          key={session.id}
          sx={{ display: "flex", gap: 2, alignItems: "center", minHeight: 28 }}
        >
          <GraduationCap size={14} aria-hidden style={{ flex: "none" }} />
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Link
              component={RouterLink}
              to={implementationAddress(implementation.id, "training", {
                view: "sessions",
                session: session.id,
              })}
            >
              {sessionTitle(implementation, session)}
            </Link>
            <Typography component="span" variant="tiny" color="textSecondary" sx={{ ml: 2 }}>
              {session.date < today
                ? "attendance not recorded"
                : `${Object.keys(session.attendees).length} invited`}
            </Typography>
          </Box>
          <Box component="span" sx={{ whiteSpace: "nowrap" }}>
            <RelativeDate date={session.date} />
            {session.startTime !== null && `, ${session.startTime}`}
          </Box>
        </Box>
      ))}
      {more > 0 && (
        <li>
          <Link
            component={RouterLink}
            to={implementationAddress(implementation.id, "training", { view: "sessions" })}
          >
            {more} more {more === 1 ? "session" : "sessions"}
          </Link>
        </li>
      )}
    </Box>
  );
}
