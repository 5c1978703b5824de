import Box from "@mui/material/Box";
import { Lock } from "lucide-react";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Minutes, which are exported once the meeting is held, and private notes, which never are. */
export function MeetingNotes({ meeting }: { readonly meeting: Meeting }) {
  const { execute, isReadOnly } = useImplementation();
  const meetingId = meeting.id;
  return (
    <>
      <CommittedField
        label="Minutes"
        value={meeting.minutes}
        isMultiline
        minRows={6}
        isDisabled={isReadOnly}
        helperText="Markdown. Part of the export once the meeting is held."
        onCommit={async (minutes) => {
          const answer = await execute({ type: "meeting/set-minutes", meetingId, minutes });
          return answer.ok;
        }}
      />
      <Box sx={{ bgcolor: "sunken", borderRadius: 1, p: 3, pt: 4 }}>
        <CommittedField
          label="Private notes"
          value={meeting.privateNotes}
          isMultiline
          isDisabled={isReadOnly}
          helperText={
            <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "center" }}>
              <Lock size={12} aria-hidden /> Internal, never exported
            </Box>
          }
          onCommit={async (privateNotes) => {
            const answer = await execute({
              type: "meeting/set-private-notes",
              meetingId,
              privateNotes,
            });
            return answer.ok;
          }}
        />
      </Box>
    </>
  );
}
