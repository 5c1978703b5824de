import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import type { Profile } from "../../../src-shared/domain/implementation.ts";
import { countBusinessDays } from "../../../src-shared/domain/people-dates.ts";
import { businessDaysBetween } from "../../../src-shared/domain/calendar/business-days.ts";
import type { Playbook } from "../../../src-shared/domain/playbook/playbook.ts";
import {
  FEE_PAYERS,
  type FeePayer,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
} from "../../../src-shared/domain/vocabulary.ts";
import { useBoardStore } from "../../store/board-store.ts";
import {
  type formErrors,
  isPlannable,
  type NewImplementationForm,
  withKickoff,
} from "./new-implementation-form.ts";

const FEE_PAYER_LABELS: Readonly<Record<FeePayer, string>> = {
  GC: "GC Pays (the payor)",
  SC: "SC Pays (the payee), the default",
  mixed: "Mixed",
};

/** The left half of *New implementation*: what is asked. */
export function NewImplementationFields({
  form,
  playbooks,
  errors,
  onChange,
}: {
  readonly form: NewImplementationForm;
  readonly playbooks: readonly Playbook[];
  readonly errors: ReturnType<typeof formErrors>;
  readonly onChange: (form: NewImplementationForm) => void;
}) {
  const set = (part: Partial<NewImplementationForm>): void => {
    onChange({ ...form, ...part });
  };
  const setProfile = (part: Partial<Profile>): void => {
    set({ profile: { ...form.profile, ...part } });
  };
  const hasNamesake = useHasNamesake(form.payorName);
  const distance =
    isPlannable(form.kickoff) && isPlannable(form.goLive) && form.kickoff < form.goLive
      ? `${countBusinessDays(businessDaysBetween(form.kickoff, form.goLive))} after kickoff`
      : undefined;
  return (
    <Box sx={{ display: "grid", gap: 4 }}>
      <TextField
        label="Payor"
        value={form.payorName}
        required
        autoFocus
        error={errors.payorName !== undefined}
        helperText={
          errors.payorName ?? (hasNamesake ? "A payor of this name is on the board already" : null)
        }
        onChange={(event) => {
          set({ payorName: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="Location"
        value={form.location}
        onChange={(event) => {
          set({ location: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label="IPM"
        value={form.ipm}
        onChange={(event) => {
          set({ ipm: event.target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3, alignItems: "start" }}>
        <TextField
          label="Kickoff (K)"
          type="date"
          value={form.kickoff}
          required
          error={errors.kickoff !== undefined}
          helperText={errors.kickoff}
          onChange={(event) => {
            onChange(withKickoff(form, event.target.value));
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label="Target go-live (G)"
          type="date"
          value={form.goLive}
          required
          error={errors.goLive !== undefined}
          helperText={errors.goLive ?? distance}
          onChange={(event) => {
            set({ goLive: event.target.value, isGoLiveChosen: true });
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      {playbooks.length > 1 ? (
        <TextField
          label="Playbook"
          select
          value={form.playbookSlug || (playbooks[0]?.slug ?? "")}
          onChange={(event) => {
            set({ playbookSlug: event.target.value });
          }}
        >
          {playbooks.map(({ slug, name, version }) => (
            <MenuItem key={slug} value={slug}>
              {name}, version {version}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      <Box role="group" aria-labelledby="profile-heading">
        <Typography id="profile-heading" variant="h3" sx={{ mb: 1 }}>
          Profile
        </Typography>
        {PROFILE_FLAGS.map((flag) => (
          <Box key={flag}>
            <FormControlLabel
              label={PROFILE_FLAG_LABELS[flag]}
              control={
                <Checkbox
                  checked={form.profile[flag]}
                  onChange={(event) => {
                    setProfile({ [flag]: event.target.checked });
                  }}
                />
              }
            />
            {flag === "erp" && form.profile.erp ? (
              <TextField
                label="Name of the ERP"
                value={form.profile.erpName}
                fullWidth
                onChange={(event) => {
                  setProfile({ erpName: event.target.value });
                }}
                sx={{ mt: 2, mb: 2 }}
              />
            ) : null}
          </Box>
        ))}
      </Box>
      <TextField
        label="Platform fee is paid by"
        select
        value={form.profile.feePayer}
        onChange={(event) => {
          setProfile({ feePayer: event.target.value as FeePayer });
        }}
      >
        {FEE_PAYERS.map((payer) => (
          <MenuItem key={payer} value={payer}>
            {FEE_PAYER_LABELS[payer]}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

/** Whether an implementation of that payor is on the board: allowed (several entities), but worth knowing. */
function useHasNamesake(payorName: string): boolean {
  const name = payorName.trim().toLocaleLowerCase();
  return useBoardStore(
    ({ summaries }) =>
      name !== "" &&
      Object.values(summaries).some((card) => card.payorName.toLocaleLowerCase() === name),
  );
}
