import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import {
  REMINDER_RULE_CODES,
  REMINDER_RULES,
} from "../../../src-shared/domain/reminders/reminder-rules.ts";
import { useAppStore } from "../../store/app-store.ts";
import { changeSettings } from "./change-settings.ts";
import { SettingsGroup } from "./SettingsGroup.tsx";

/** Of what the user is reminded: a switch for each rule. */
export function ReminderRuleSwitches({ isDisabled }: { readonly isDisabled: boolean }) {
  const rules = useAppStore((state) => state.settings.reminderRules);
  const off = REMINDER_RULE_CODES.filter((rule) => rules[rule] === false).length;
  return (
    <SettingsGroup
      title="Remind me of"
      help={
        off === 0
          ? "Everything is on. What is switched off passes in silence and still stands on the Desk."
          : `${off} of ${REMINDER_RULE_CODES.length} are off: those pass in silence and still stand on the Desk.`
      }
    >
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: "repeat(auto-fill, minmax(270px, 1fr))",
          columnGap: 4,
          width: 1,
        }}
      >
        {REMINDER_RULE_CODES.map((rule) => (
          <FormControlLabel
            key={rule}
            label={REMINDER_RULES[rule]}
            disabled={isDisabled}
            sx={{
              ml: -1,
              mr: 0,
              alignItems: "flex-start",
              "& .MuiFormControlLabel-label": { pt: "3px" },
            }}
            control={
              <Switch
                checked={rules[rule] !== false}
                onChange={(event) => {
                  changeSettings({ reminderRules: { ...rules, [rule]: event.target.checked } });
                }}
              />
            }
          />
        ))}
      </Box>
    </SettingsGroup>
  );
}
