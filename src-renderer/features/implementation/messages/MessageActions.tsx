import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import { type ActionRecord, useActions } from "../../../app/actions.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { useImplementation } from "../use-implementation.ts";
import { MessagesDialog } from "./MessagesDialog.tsx";
import { TemplateEditor } from "./TemplateEditor.tsx";
import { useWriteAction } from "./use-write-action.ts";

/** The acts around messages that are there on every tab, and the dialogs they open. */
export function MessageActions() {
  const { implementation } = useImplementation();
  const { id } = implementation;
  const navigate = useNavigate();
  const [open, setOpen] = useState<"messages" | "templates" | null>(null);
  const payees = useMemo(() => inPosition(implementation.payees), [implementation.payees]);
  const actions = useMemo<readonly ActionRecord[]>(
    () => [
      {
        id: "message-templates",
        label: "Message templates",
        group: "Implementation",
        shortcuts: [],
        isEnabled: () => true,
        perform: () => {
          setOpen("templates");
        },
      },
      {
        id: "communication-plan",
        label: "Communication plan",
        group: "Implementation",
        shortcuts: [],
        isEnabled: () => true,
        perform: () => {
          void navigate(implementationAddress(id, "rollout", { view: "communication" }));
        },
      },
    ],
    [id, navigate],
  );
  useActions(actions);
  useWriteAction(() => {
    setOpen("messages");
  }, payees.length > 0);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      {open === "messages" && <MessagesDialog payees={payees} onClose={close} />}
      {open === "templates" && <TemplateEditor payee={payees[0] ?? null} onClose={close} />}
    </>
  );
}
