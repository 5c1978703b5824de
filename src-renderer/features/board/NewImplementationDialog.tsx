import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { type SubmitEvent, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Playbook } from "../../../src-shared/domain/playbook/playbook.ts";
import type { Problem } from "../../../src-shared/result.ts";
import { request } from "../../api-client.ts";
import { implementationAddress } from "../../app/addresses.ts";
import { goTo } from "../../app/navigation.ts";
import { newId } from "../../new-id.ts";
import { useAppStore } from "../../store/app-store.ts";
import { applySummariesChanged } from "../../store/board-store.ts";
import { closeDialog } from "../../store/ui-store.ts";
import {
  emptyForm,
  formErrors,
  isPlannable,
  type NewImplementationForm,
} from "./new-implementation-form.ts";
import { NewImplementationFields } from "./NewImplementationFields.tsx";
import { previewPlan } from "./plan-preview.ts";
import { PlanPreviewPane } from "./PlanPreviewPane.tsx";

function usePlaybooks(): {
  readonly playbooks: readonly Playbook[];
  readonly problem: Problem | null;
} {
  const [playbooks, setPlaybooks] = useState<readonly Playbook[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isWanted = true;
    void request("listPlaybooks", {}).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setPlaybooks(answer.value.entries.map((entry) => entry.playbook));
      else setProblem(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return { playbooks, problem };
}

/** Asks for payor, profile and the two anchors, shows the dated plan while one types, and creates it. */
export function NewImplementationDialog() {
  const today = useAppStore((state) => state.today);
  const userName = useAppStore((state) => state.settings.userName);
  const [form, setForm] = useState(() => emptyForm(today, userName));
  const [start] = useState(form);
  const [isAsked, setIsAsked] = useState(false);
  const [isCreating, setIsCreating] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  // The same id on every try: a second click can never create a second one.
  const [id] = useState(newId);
  const { playbooks, problem: playbookProblem } = usePlaybooks();
  const playbook = playbooks.find(({ slug }) => slug === form.playbookSlug) ?? playbooks[0];
  const errors = formErrors(form);

  const create = async (): Promise<void> => {
    setIsAsked(true);
    if (!playbook || isCreating || Object.keys(errors).length > 0) return;
    setIsCreating(true);
    setRefusal(null);
    const answer = await request("createImplementation", {
      id,
      payorName: form.payorName.trim(),
      location: form.location.trim(),
      ipm: form.ipm.trim(),
      kickoff: form.kickoff,
      goLive: form.goLive,
      profile: { ...form.profile },
      playbookSlug: playbook.slug,
    });
    setIsCreating(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    applySummariesChanged({ upserts: [answer.value], removedIds: [], problems: null });
    closeDialog();
    goTo(implementationAddress(answer.value.id));
  };

  return (
    <Dialog
      open
      // What was typed is not lost to a stray click or key: with changes only *Cancel* closes.
      onClose={() => {
        if (form === start) closeDialog();
      }}
      aria-labelledby="new-implementation-title"
      maxWidth="lg"
      fullWidth
      slotProps={{ paper: { sx: { height: "min(860px, calc(100% - 48px))", m: 3 } } }}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void create();
        }}
        sx={{ display: "flex", flexDirection: "column", minHeight: 0, height: 1 }}
      >
        <DialogTitle id="new-implementation-title">New implementation</DialogTitle>
        <Box
          sx={{ flex: 1, minHeight: 0, display: "flex", borderBlock: 1, borderColor: "divider" }}
        >
          <Box sx={{ width: 344, flex: "none", overflowY: "auto", p: 5, pt: 4 }}>
            <NewImplementationFields
              form={form}
              playbooks={playbooks}
              errors={isAsked ? errors : {}}
              onChange={setForm}
            />
          </Box>
          <Box
            role="region"
            aria-label="Plan"
            tabIndex={0}
            sx={{
              flex: 1,
              minWidth: 0,
              overflowY: "auto",
              p: 5,
              pt: 4,
              borderLeft: 1,
              borderColor: "divider",
            }}
          >
            {playbookProblem ? (
              <Alert severity="error">{playbookProblem.message}</Alert>
            ) : playbook ? (
              <LivePlan
                form={form}
                playbook={playbook}
                onUseGoLive={(goLive) => {
                  setForm((before) => ({ ...before, goLive, isGoLiveChosen: true }));
                }}
              />
            ) : null}
          </Box>
        </Box>
        {refusal ? (
          <Alert severity="error" sx={{ mx: 5, mt: 3 }}>
            {refusal.message}
            {refusal.where === undefined ? "" : ` (${refusal.where})`}
            {refusal.advice === undefined ? "" : ` ${refusal.advice}`}
          </Alert>
        ) : null}
        <DialogActions>
          <Button color="inherit" onClick={closeDialog}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" disabled={!playbook || isCreating}>
            Create implementation
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

function LivePlan({
  form,
  playbook,
  onUseGoLive,
}: {
  readonly form: NewImplementationForm;
  readonly playbook: Playbook;
  readonly onUseGoLive: (goLive: string) => void;
}) {
  const today = useAppStore((state) => state.today);
  // Typing never waits for the plan.
  const profile = useDeferredValue(form.profile);
  const kickoff = useDeferredValue(form.kickoff);
  const goLive = useDeferredValue(form.goLive);
  const preview = useMemo(
    () =>
      isPlannable(kickoff) && isPlannable(goLive)
        ? previewPlan(playbook, profile, kickoff, goLive, today)
        : null,
    [playbook, profile, kickoff, goLive, today],
  );
  return preview ? (
    <PlanPreviewPane preview={preview} today={today} onUseGoLive={onUseGoLive} />
  ) : (
    <Typography color="textSecondary">Enter kickoff and go-live to see the plan.</Typography>
  );
}
