import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Building2, FileUp, ListPlus, Sparkles } from "lucide-react";
import { useMemo, useState } from "react";
import { formatCents } from "../../../../src-shared/domain/money.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { useImplementation } from "../use-implementation.ts";
import { WriteButton } from "../WriteButton.tsx";
import { ImportWizard } from "../../imports/ImportWizard.tsx";
import { AddProjectsDialog } from "./AddProjectsDialog.tsx";
import { FitnessList } from "./FitnessList.tsx";
import { ProjectTable } from "./ProjectTable.tsx";
import { SuggestPilotDialog } from "./SuggestPilotDialog.tsx";
import type { RollOut } from "./use-roll-out.ts";

/** The candidates with what ROL-01 asks of them, how they would serve as the pilot, and the chosen pilot as a whole. */
export function ProjectsView({
  rollOut,
  openId,
  onOpen,
  onClose,
}: {
  readonly rollOut: RollOut;
  readonly openId: string | undefined;
  readonly onOpen: (record: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}) {
  const { projects } = useImplementation().implementation;
  const [asked, setAsked] = useState<"add" | "import" | "suggest" | null>(null);
  const list = useMemo(() => inPosition(projects), [projects]);
  const close = (): void => {
    setAsked(null);
  };
  const addButton = (
    <WriteButton
      variant="contained"
      startIcon={<ListPlus size={16} aria-hidden />}
      onClick={() => {
        setAsked("add");
      }}
    >
      Add projects
    </WriteButton>
  );
  const importButton = (
    <WriteButton
      variant="outlined"
      color="inherit"
      startIcon={<FileUp size={16} aria-hidden />}
      onClick={() => {
        setAsked("import");
      }}
    >
      Import
    </WriteButton>
  );
  const monthly = Object.values(rollOut.figures).reduce(
    (sum, { monthlyPayoutCents }) => sum + (monthlyPayoutCents ?? 0),
    0,
  );
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
      {list.length === 0 ? (
        <EmptyState
          icon={Building2}
          title="No projects yet"
          action={
            <Box sx={{ display: "flex", gap: 2 }}>
              {importButton}
              {addButton}
            </Box>
          }
        >
          Paste the candidate projects from a spreadsheet, one a line, or import a list.
        </EmptyState>
      ) : (
        <>
          <Box
            sx={{ display: "flex", alignItems: "center", gap: 2, px: 4, py: 2, flexWrap: "wrap" }}
          >
            <Typography component="span">
              <b>
                {list.length} {list.length === 1 ? "project" : "projects"}
              </b>
              {monthly > 0 && `, ${formatCents(monthly)} a month`}
            </Typography>
            <Box sx={{ flex: 1 }} />
            <WriteButton
              variant="outlined"
              color="inherit"
              startIcon={<Sparkles size={16} aria-hidden />}
              onClick={() => {
                setAsked("suggest");
              }}
            >
              Suggest pilot
            </WriteButton>
            {importButton}
            {addButton}
          </Box>
          {rollOut.pilot && (
            <Box
              component="section"
              aria-label="The pilot against its rule"
              sx={{
                mx: 4,
                mb: 2,
                px: 3,
                py: 2,
                border: 1,
                borderColor: "divider",
                borderRadius: 1,
              }}
            >
              <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
                The pilot as a whole:{" "}
                {rollOut.pilot.verdicts.filter(({ state }) => state === "met").length} of{" "}
                {rollOut.pilot.verdicts.length} rules met
              </Typography>
              <FitnessList fitness={rollOut.pilot} isWide />
            </Box>
          )}
          <ProjectTable
            projects={list}
            rollOut={rollOut}
            openId={openId}
            onOpen={onOpen}
            onClose={onClose}
          />
        </>
      )}
      {asked === "add" && <AddProjectsDialog onClose={close} />}
      {asked === "import" && <ImportWizard kind="projects" onClose={close} />}
      {asked === "suggest" && <SuggestPilotDialog onClose={close} />}
    </Box>
  );
}
