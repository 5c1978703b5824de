import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useSearchParams } from "react-router";
import { CommunicationPlan } from "./communication/CommunicationPlan.tsx";
import { GoNoGoView } from "./GoNoGoView.tsx";
import { ProjectPanel } from "./ProjectPanel.tsx";
import { ProjectsView } from "./ProjectsView.tsx";
import { RollOutExport } from "./RollOutExport.tsx";
import { ROLLOUT_VIEWS, type RollOutView, rollOutViewOf } from "./rollout-view.ts";
import { useRollOut } from "./use-roll-out.ts";
import { WavePanel } from "./WavePanel.tsx";
import { WavesView } from "./WavesView.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Projects, waves, communication plan and go/no-go; the view and the open record stand in the address. */
export function RollOutTab() {
  const { implementation } = useImplementation();
  const [params, setParams] = useSearchParams();
  const rollOut = useRollOut();
  const view = rollOutViewOf(params.get("view"));
  const project = implementation.projects[params.get("project") ?? ""];
  const wave = implementation.waves[params.get("wave") ?? ""];
  const go = (next: Readonly<Record<string, string>>): void => {
    setParams(next, { replace: true });
  };
  const close = (): void => {
    go({ view });
  };
  const open = (record: Readonly<Record<string, string>>): void => {
    go({ view, ...record });
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: "flex", flexDirection: "column" }}>
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 2,
          px: 4,
          py: 2,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label="View of the roll-out"
          onChange={(_event, next: RollOutView | null) => {
            if (next) go({ view: next });
          }}
        >
          {ROLLOUT_VIEWS.map(({ code, label }) => (
            <ToggleButton key={code} value={code}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ flex: 1 }} />
        <RollOutExport />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
        {view === "projects" && (
          <ProjectsView rollOut={rollOut} openId={project?.id} onOpen={open} onClose={close} />
        )}
        {view === "waves" && <WavesView rollOut={rollOut} onOpen={open} />}
        {view === "communication" && (
          <CommunicationPlan
            openId={params.get("message")}
            onOpen={(message) => {
              open({ message });
            }}
            onClose={close}
          />
        )}
        {view === "go" && (
          <GoNoGoView
            waveId={params.get("for")}
            onChoose={(waveId) => {
              go(waveId === null ? { view } : { view, for: waveId });
            }}
          />
        )}
        {project && (
          <ProjectPanel key={project.id} project={project} rollOut={rollOut} onClose={close} />
        )}
        {wave && !project && (
          <WavePanel key={wave.id} wave={wave} rollOut={rollOut} onClose={close} />
        )}
      </Box>
    </Box>
  );
}
