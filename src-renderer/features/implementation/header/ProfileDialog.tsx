import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Command } from "../../../../src-shared/commands/command.ts";
import { countOf } from "../../../../src-shared/commands/naming.ts";
import { isSatisfied } from "../../../../src-shared/domain/implementation.ts";
import {
  FEE_PAYERS,
  type FeePayer,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
} from "../../../../src-shared/domain/vocabulary.ts";
import { FormDialog } from "../../../components/FormDialog.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";

const FEE_LABELS: Readonly<Record<FeePayer, string>> = {
  GC: "GC Pays",
  SC: "SC Pays",
  mixed: "Mixed, by project",
};

/** What is known of the customer's set-up; flags switch conditional items on and off. */
export function ProfileDialog({
  onSend,
  onCancel,
}: {
  readonly onSend: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { implementation } = useImplementation();
  const [profile, setProfile] = useState(implementation.profile);
  const items = Object.values(implementation.items).filter(
    (item) => item.requirement === "conditional" && item.status !== "done",
  );
  return (
    <FormDialog
      title="Profile flags"
      verb="Save"
      width="sm"
      onCancel={onCancel}
      onSubmit={() => {
        onSend({ type: "implementation/set-profile", changes: profile });
      }}
    >
      <Typography color="textSecondary">
        A flag switches its items on; without it they are not applicable. Done items stay.
      </Typography>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: 4 }}>
        {PROFILE_FLAGS.map((flag) => {
          const own = items.filter((item) => item.flag === flag);
          const isChanged = profile[flag] !== implementation.profile[flag];
          const count = own.filter((item) =>
            profile[flag] ? item.status === "not_applicable" : !isSatisfied(item),
          ).length;
          return (
            <Box key={flag}>
              <FormControlLabel
                control={
                  <Checkbox
                    checked={profile[flag]}
                    onChange={(event) => {
                      setProfile({ ...profile, [flag]: event.target.checked });
                    }}
                  />
                }
                label={PROFILE_FLAG_LABELS[flag]}
              />
              {isChanged && count > 0 && (
                <Typography variant="tiny" component="div" color="textSecondary" sx={{ pl: 7 }}>
                  switches {countOf(count, "item")} {profile[flag] ? "on" : "off"}
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4 }}>
        <PickField
          label="Platform fee"
          value={profile.feePayer}
          options={FEE_PAYERS.map((code) => [code, FEE_LABELS[code]])}
          onChange={(feePayer) => {
            setProfile({ ...profile, feePayer });
          }}
        />
        <TextField
          label="ERP"
          value={profile.erpName}
          disabled={!profile.erp}
          onChange={(event) => {
            setProfile({ ...profile, erpName: event.target.value });
          }}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
      </Box>
    </FormDialog>
  );
}
