import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import {
  possibleGuests,
  rosterChanges,
} from "../../../../src-shared/domain/training/session-roster.ts";
import type { TrainingSession } from "../../../../src-shared/domain/training/training-schema.ts";
import { useImplementation } from "../use-implementation.ts";

/** Invites one person more: of the audiences first, then anybody else of the people. */
export function InviteField({ session }: { readonly session: TrainingSession }) {
  const { implementation, execute, isReadOnly } = useImplementation();
  const members = rosterChanges(implementation, session).invite;
  const guests = possibleGuests(implementation, session);
  if (isReadOnly || session.status === "cancelled" || members.length + guests.length === 0)
    return null;
  return (
    <Autocomplete
      options={[...members, ...guests]}
      value={null}
      blurOnSelect
      clearOnBlur
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      groupBy={({ id }) =>
        members.some((member) => member.id === id) ? "In the audiences" : "Others"
      }
      onChange={(_event, chosen) => {
        if (chosen === null) return;
        void execute(
          { type: "training/set-roster", sessionId: session.id, invite: [chosen.id], drop: [] },
          { hasUndo: true },
        );
      }}
      renderInput={(params) => <TextField {...params} label="Invite somebody" />}
    />
  );
}
