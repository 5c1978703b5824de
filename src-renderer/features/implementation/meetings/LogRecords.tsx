import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Gavel, Lightbulb, ListTodo, type LucideIcon, TriangleAlert } from "lucide-react";
import { Link as RouterLink } from "react-router";
import type { IsoDate } from "../../../../src-shared/domain/dates.ts";
import type { Implementation, Meeting } from "../../../../src-shared/domain/implementation.ts";
import { shortDate } from "../../../../src-shared/domain/people-dates.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { riskScore } from "../../../../src-shared/domain/selectors.ts";
import { LESSON_KIND_LABELS, PARTY_LABELS } from "../../../../src-shared/domain/vocabulary.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { useImplementation } from "../use-implementation.ts";

interface LogRecord {
  readonly id: string;
  readonly word: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail: string;
  readonly address: string;
}

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(", ");

function recordsOf(
  implementation: Implementation,
  { id: meetingId }: Meeting,
  today: IsoDate,
): readonly LogRecord[] {
  const isFromHere = (record: { readonly meetingId?: string | null | undefined }): boolean =>
    record.meetingId === meetingId;
  const address = (tab: string, query: Readonly<Record<string, string>>): string =>
    implementationAddress(implementation.id, tab, query);
  const { decisions, actions, risks, lessons } = implementation;
  return [
    ...inPosition(decisions)
      .filter(isFromHere)
      .map(({ id, title, status, outcome }) => ({
        id,
        word: "Decision",
        icon: Gavel,
        title,
        detail: status === "open" ? "needed" : joined(status, outcome),
        address: address("log", { decision: id }),
      })),
    ...inPosition(actions)
      .filter(isFromHere)
      .map(({ id, title, party, owner, due, status }) => ({
        id,
        word: "Action",
        icon: ListTodo,
        title,
        detail: joined(
          owner || PARTY_LABELS[party],
          status === "done" ? "done" : due ? `due ${shortDate(due, today)}` : "no due date",
        ),
        address: address("log", { action: id }),
      })),
    ...inPosition(risks)
      .filter(isFromHere)
      .map((risk) => ({
        id: risk.id,
        word: risk.kind === "issue" ? "Issue" : "Risk",
        icon: TriangleAlert,
        title: risk.title,
        detail: `score ${riskScore(risk)} of 25${risk.status === "closed" ? ", closed" : ""}`,
        address: address("log", { risk: risk.id }),
      })),
    ...inPosition(lessons)
      .filter(isFromHere)
      .map(({ id, whatHappened, kind }) => ({
        id,
        word: "Lesson",
        icon: Lightbulb,
        title: whatHappened,
        detail: LESSON_KIND_LABELS[kind].toLowerCase(),
        address: address("lessons", { lesson: id }),
      })),
  ];
}

/** What came out of the meeting: decisions, actions, risks, lessons. */
export function LogRecords({ meeting }: { readonly meeting: Meeting }) {
  const { implementation, today } = useImplementation();
  const records = recordsOf(implementation, meeting, today);
  if (records.length === 0) return null;
  return (
    <Box component="ul" aria-label="From this meeting" sx={{ m: 0, p: 0, display: "grid", gap: 2 }}>
      {records.map(({ id, word, icon: Icon, title, detail, address }) => (
        <Box component="li" key={id} sx={{ listStyle: "none", display: "flex", gap: 2 }}>
          <Box component="span" sx={{ color: "text.secondary", pt: "3px" }}>
            <Icon size={14} aria-hidden />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Link component={RouterLink} to={address} color="textPrimary">
              {title}
            </Link>
            <Typography variant="tiny" component="div" color="textSecondary">
              {joined(word, detail)}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
