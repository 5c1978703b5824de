import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import type { GoCategory } from "../../../../src-shared/domain/gates/go-criteria.ts";
import { peopleInOrder } from "../../../../src-shared/domain/people.ts";
import type { GoNote } from "../../../../src-shared/domain/rollout/rollout-schema.ts";
import { RelativeDate } from "../../../components/RelativeDate.tsx";
import { CommittedField } from "../fields/CommittedField.tsx";
import { DateField } from "../fields/DateField.tsx";
import { NameField } from "../fields/NameField.tsx";
import { useImplementation } from "../use-implementation.ts";

/** What was agreed about a criterion: shown as text, and edited in place once asked for. */
export function GoNoteFields({
  category,
  waveId,
  note,
  isAsked,
}: {
  readonly category: GoCategory;
  readonly waveId: string | null;
  readonly note: GoNote | undefined;
  /** The criterion is open, so a note is worth having. */
  readonly isAsked: boolean;
}) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const [isOpen, setIsOpen] = useState(false);
  const { workaround = "", owner = "", due = null } = note ?? {};
  const set = async (changes: Partial<Omit<GoNote, "id">>): Promise<boolean> => {
    const answer = await execute({
      type: "rollout/set-go-note",
      category,
      waveId,
      workaround,
      owner,
      due,
      ...changes,
    });
    return answer.ok;
  };
  if (!isOpen) {
    return (
      <>
        {workaround !== "" && <div>{workaround}</div>}
        {(owner !== "" || due !== null) && (
          <Box sx={{ color: "text.secondary" }}>
            {owner}
            {owner !== "" && due !== null && ", "}
            {due !== null && <RelativeDate date={due} isDue />}
          </Box>
        )}
        {(isAsked || note) && !isReadOnly && (
          <Button
            size="small"
            color="inherit"
            aria-label={`${note ? "Edit" : "Add"} the note on ${category}`}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {note ? "Edit" : "Add a note"}
          </Button>
        )}
      </>
    );
  }
  return (
    <Box sx={{ display: "grid", gap: 3, py: 1 }}>
      <CommittedField
        label="Workaround"
        value={workaround}
        isMultiline
        minRows={2}
        onCommit={(value) => set({ workaround: value })}
      />
      <NameField
        label="Decision owner"
        value={owner}
        names={peopleInOrder(implementation).map(({ name }) => name)}
        onCommit={(name) => void set({ owner: name })}
      />
      <DateField label="Due" value={due} canBeEmpty onCommit={(date) => void set({ due: date })} />
      <Button
        size="small"
        color="inherit"
        onClick={() => {
          setIsOpen(false);
        }}
      >
        Done
      </Button>
    </Box>
  );
}
