import Box from "@mui/material/Box";
import type { Attendee } from "../../../../src-shared/domain/training/training-schema.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { PickField } from "../fields/PickField.tsx";

const FEEDBACK = [
  ["0", "None given"],
  ["5", "5, very good"],
  ["4", "4"],
  ["3", "3"],
  ["2", "2"],
  ["1", "1, poor"],
] as const;
const MOST_ATTEMPTS = 99;

/** The attempts at the knowledge check, the feedback and a note of one attendee. */
export function AttendeeDetails({
  attendee,
  name,
  isDisabled,
  onCommit,
}: {
  readonly attendee: Attendee;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onCommit: (
    changes: Partial<Pick<Attendee, "checkAttempts" | "feedback" | "note">>,
  ) => void;
}) {
  const { checkAttempts, feedback, note } = attendee;
  const setAttempts = (text: string): Promise<boolean> => {
    const count = text.trim() === "" ? 0 : Number(text);
    const isCount = Number.isInteger(count) && count >= 0 && count <= MOST_ATTEMPTS;
    if (isCount) onCommit({ checkAttempts: count });
    return Promise.resolve(isCount);
  };
  return (
    <Box
      role="group"
      aria-label={`Details of ${name}`}
      sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3, pt: 1, pb: 2 }}
    >
      <CommittedField
        label="Attempts at the check"
        value={String(checkAttempts)}
        isDisabled={isDisabled}
        onCommit={setAttempts}
      />
      <PickField
        label="Feedback"
        value={feedbackCode(feedback)}
        isDisabled={isDisabled}
        options={FEEDBACK}
        onChange={(code) => {
          onCommit({ feedback: code === "0" ? null : Number(code) });
        }}
      />
      <Box sx={{ gridColumn: "1 / -1" }}>
        <CommittedField
          label="Note"
          value={note}
          isDisabled={isDisabled}
          onCommit={(text) => {
            onCommit({ note: text });
            return Promise.resolve(true);
          }}
        />
      </Box>
    </Box>
  );
}

function feedbackCode(feedback: number | null): (typeof FEEDBACK)[number][0] {
  return FEEDBACK.find(([code]) => code === String(feedback ?? 0))?.[0] ?? "0";
}
