import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ButtonBase from "@mui/material/ButtonBase";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import {
  ChevronRight,
  FolderOpen,
  FolderPlus,
  History,
  type LucideIcon,
  Sparkles,
} from "lucide-react";
import { useState } from "react";
import type { Problem, Result } from "../../../src-shared/result.ts";
import { startApp, switchWorkspace, updateSettings, useAppStore } from "../../store/app-store.ts";
import { openDialog } from "../../store/ui-store.ts";

function Choice({
  icon: Icon,
  title,
  text,
  isPrimary = false,
  isBusy,
  onChoose,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly isPrimary?: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <ButtonBase
      disabled={isBusy}
      onClick={onChoose}
      sx={{
        width: 1,
        display: "flex",
        gap: 4,
        p: 4,
        textAlign: "left",
        justifyContent: "flex-start",
        border: 1,
        borderColor: isPrimary ? "primary.main" : "edge",
        borderRadius: "6px",
        bgcolor: isPrimary ? "accentSoft" : "background.paper",
        "&:hover": { borderColor: "primary.main" },
        "&.Mui-disabled": { opacity: 0.6 },
      }}
    >
      <Box sx={{ color: "primary.main", display: "flex" }}>
        <Icon size={20} aria-hidden />
      </Box>
      <Box sx={{ flex: 1 }}>
        <Typography variant="h3" component="span" sx={{ display: "block" }}>
          {title}
        </Typography>
        <Typography component="span" color="textSecondary">
          {text}
        </Typography>
      </Box>
      <ChevronRight size={16} aria-hidden />
    </ButtonBase>
  );
}

function ExpectedWorkspaceProblem({ problem }: { readonly problem: Problem }) {
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ alignItems: "flex-start" }}
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            void startApp();
          }}
        >
          Look again
        </Button>
      }
    >
      <strong>{problem.message}</strong>
      {problem.where !== undefined && (
        <Box component="span" sx={{ display: "block", overflowWrap: "anywhere" }}>
          {problem.where}
        </Box>
      )}
      <Box component="span" sx={{ display: "block" }}>
        {problem.advice}
      </Box>
    </Alert>
  );
}

/** What one sees before a workspace is open: three ways in, and the workspaces opened before. */
export function FirstRunPage() {
  const storedName = useAppStore((state) => state.settings.userName);
  const recent = useAppStore((state) => state.recentWorkspaces);
  const workspaceProblem = useAppStore((state) => state.workspaceProblem);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = typedName ?? storedName;

  const run = async (act: (userName: string) => Promise<Result<unknown>>): Promise<void> => {
    const userName = name.trim();
    setIsBusy(true);
    setProblem(null);
    const kept = userName === storedName ? null : await updateSettings({ userName });
    const answer = kept && !kept.ok ? kept : await act(userName);
    setIsBusy(false);
    if (!answer.ok && answer.error.code !== "cancelled") setProblem(answer.error);
  };

  return (
    <Box
      component="main"
      sx={{ height: 1, overflow: "auto", display: "grid", placeItems: "center", p: 6 }}
    >
      <Box sx={{ width: 1, maxWidth: 560, display: "grid", gap: 6 }}>
        <div>
          <Typography component="h1" sx={{ fontSize: 28, fontWeight: 600, lineHeight: 1.25 }}>
            Payor Desk
          </Typography>
          <Typography variant="subtitle1" color="textSecondary" sx={{ mt: 1 }}>
            Every payor from kickoff to the first payment run, on one board. On plain files that
            belong to you.
          </Typography>
        </div>
        {workspaceProblem && <ExpectedWorkspaceProblem problem={workspaceProblem} />}
        <TextField
          label="Your name"
          value={name}
          onChange={(event) => {
            setTypedName(event.target.value);
          }}
          helperText="Stands beside what you change and decide, and tells your implementations from others'."
          slotProps={{ htmlInput: { maxLength: 200 } }}
          autoFocus
          fullWidth
        />
        <Box sx={{ display: "grid", gap: 3 }}>
          <Choice
            icon={FolderPlus}
            title="Create workspace"
            text="Start with an empty board in a folder of your choice."
            isPrimary
            isBusy={isBusy}
            onChoose={() => {
              void run(() => {
                openDialog("create-workspace");
                return Promise.resolve({ ok: true, value: null });
              });
            }}
          />
          <Choice
            icon={FolderOpen}
            title="Open folder"
            text="Open a workspace that exists already, also one in a synced folder."
            isBusy={isBusy}
            onChoose={() => {
              void run(() => switchWorkspace({ kind: "open" }));
            }}
          />
          <Choice
            icon={Sparkles}
            title="Explore with sample data"
            text="40 fictional payors in every phase and a dozen closed ones, to look around and try things out."
            isBusy={isBusy}
            onChoose={() => {
              void run((userName) => switchWorkspace({ kind: "sample", userName }));
            }}
          />
        </Box>
        {problem && (
          <Alert severity="error" variant="outlined">
            <strong>{problem.message}.</strong> {problem.advice}
          </Alert>
        )}
        {recent.length > 0 && (
          <Box component="section" aria-labelledby="recent-title">
            <Typography variant="h3" component="h2" id="recent-title" sx={{ mb: 2 }}>
              Opened before
            </Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
              {recent.map(({ id, name: title, folder }) => (
                <li key={id}>
                  <Button
                    color="inherit"
                    disabled={isBusy}
                    startIcon={<History size={14} aria-hidden />}
                    onClick={() => {
                      void run(() => switchWorkspace({ kind: "recent", id }));
                    }}
                    sx={{ width: 1, justifyContent: "flex-start", textAlign: "left" }}
                  >
                    {title}
                    <Typography
                      component="span"
                      variant="tiny"
                      color="textSecondary"
                      noWrap
                      sx={{ ml: 2, direction: "rtl", textAlign: "left" }}
                    >
                      {/* Read from the right, so that a long path loses its beginning, not the folder's name. */}
                      <bdi>{folder}</bdi>
                    </Typography>
                  </Button>
                </li>
              ))}
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  );
}
