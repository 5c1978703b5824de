import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { performAction } from "../../app/actions.ts";
import { request } from "../../api-client.ts";
import { PageHeader } from "../../components/PageHeader.tsx";
import { useAppStore } from "../../store/app-store.ts";
import { tellProblem } from "../../store/ui-store.ts";
import { changeSettings } from "./change-settings.ts";
import { RemindersSection } from "./RemindersSection.tsx";
import { CalendarFileSection } from "./CalendarFileSection.tsx";
import { Section } from "./Section.tsx";
import { ThresholdsSection } from "./ThresholdsSection.tsx";
import { CommittedField } from "./CommittedField.tsx";

function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}) {
  const labelId = useId();
  return (
    <div>
      <Typography id={labelId} variant="tiny" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        value={value}
        aria-labelledby={labelId}
        onChange={(_event, chosen: T | null) => {
          // Pressing the chosen one again gives null, and leaves it chosen.
          if (chosen !== null) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} value={option.value}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

function WorkspaceSection() {
  const workspace = useAppStore((state) => state.workspace);
  const progress = useAppStore((state) => state.indexProgress);
  if (!workspace) return null;
  return (
    <Section title="Workspace">
      <div>
        <Typography sx={{ fontWeight: 600 }}>{workspace.name}</Typography>
        <Typography color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
          {workspace.folder}
        </Typography>
      </div>
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap" }}>
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => {
            void request("revealWorkspace", {}).then((answer) => {
              if (!answer.ok) tellProblem(answer.error);
            });
          }}
        >
          Show the folder
        </Button>
        <Button
          variant="outlined"
          color="inherit"
          disabled={progress !== null}
          onClick={() => {
            performAction("rebuild-index");
          }}
        >
          {progress
            ? `Rebuilding: ${progress.done} of ${progress.total} files`
            : "Rebuild the index"}
        </Button>
      </Box>
      <Typography variant="tiny" color="textSecondary" sx={{ maxWidth: 520 }}>
        The index makes the board and the search fast. It is made from the files alone: rebuilding
        it never changes your data.
      </Typography>
    </Section>
  );
}

/** The user's settings. Each is stored as soon as it is changed. */
export function SettingsPage() {
  const settings = useAppStore((state) => state.settings);
  const appVersion = useAppStore((state) => state.appVersion);
  return (
    <>
      <PageHeader title="Settings" />
      <Box sx={{ px: 6, pb: 8, maxWidth: 820 }}>
        <Section title="You">
          <CommittedField
            label="Your name"
            value={settings.userName}
            helperText="Stands beside what you change and decide, and tells your implementations from others'."
            onCommit={(userName) => {
              changeSettings({ userName: userName.trim() });
            }}
          />
        </Section>
        <Section title="Look">
          <Choice
            label="Theme"
            value={settings.theme}
            options={[
              { value: "system", label: "System" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
            onChoose={(theme) => {
              changeSettings({ theme });
            }}
          />
          <Choice
            label="Density of lists"
            value={settings.density}
            options={[
              { value: "compact", label: "Compact" },
              { value: "standard", label: "Standard" },
              { value: "comfortable", label: "Comfortable" },
            ]}
            onChoose={(density) => {
              changeSettings({ density });
            }}
          />
        </Section>
        <RemindersSection />
        <Section title="Documents">
          <Choice
            label="Paper size of exports"
            value={settings.paperSize}
            options={[
              { value: "Letter", label: "Letter" },
              { value: "A4", label: "A4" },
            ]}
            onChoose={(paperSize) => {
              changeSettings({ paperSize });
            }}
          />
        </Section>
        <CalendarFileSection />
        <WorkspaceSection />
        <ThresholdsSection />
        <Section title="About">
          <Typography>
            Payor Desk {appVersion}. Works offline, on plain files that belong to you.{" "}
          </Typography>
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => {
              performAction("keyboard-shortcuts");
            }}
          >
            Keyboard shortcuts
          </Button>
        </Section>
      </Box>
    </>
  );
}
