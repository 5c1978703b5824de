/** Adding files to an implementation, and showing them: the requests and what is said about them. */
import { refuseTooLarge } from "../../../../src-shared/domain/attachments/attachment-size.ts";
import type { Input } from "../../../../src-shared/ipc/contract.ts";
import { request } from "../../../api-client.ts";
import { newId } from "../../../new-id.ts";
import { applyChange } from "../../../store/document-store.ts";
import { tellDone, tellProblem } from "../../../store/ui-store.ts";

type Incoming = Input<"attachFiles">["files"];
type EvidenceOf = Input<"attachFiles">["evidenceOf"];

async function attach(
  implementationId: string,
  files: Incoming,
  evidenceOf: EvidenceOf,
): Promise<void> {
  const answer = await request("attachFiles", { implementationId, id: newId(), files, evidenceOf });
  if (!answer.ok) {
    tellProblem(answer.error);
    return;
  }
  applyChange(answer.value);
  tellDone(answer.value.label, { hasUndo: true });
}

/** Asks for files with the system's dialog and adds them. */
export async function chooseAndAttach(
  implementationId: string,
  evidenceOf: EvidenceOf = null,
): Promise<void> {
  const chosen = await request("chooseFiles", {});
  if (!chosen.ok) {
    if (chosen.error.code !== "cancelled") tellProblem(chosen.error);
    return;
  }
  const files = chosen.value.map(({ token }) => ({ kind: "chosen" as const, token }));
  await attach(implementationId, files, evidenceOf);
}

/** Adds files that were dropped on the window. */
export async function attachDropped(
  implementationId: string,
  dropped: readonly File[],
  evidenceOf: EvidenceOf = null,
): Promise<void> {
  const tooLarge = dropped.flatMap(({ name, size }) => refuseTooLarge(name, size) ?? [])[0];
  if (tooLarge) {
    tellProblem(tooLarge);
    return;
  }
  const files: Incoming = [];
  for (const file of dropped) {
    files.push({
      kind: "dropped",
      name: file.name,
      content: new Uint8Array(await file.arrayBuffer()),
    });
  }
  if (files.length > 0) await attach(implementationId, files, evidenceOf);
}

/** Opens a file with the program that the system has for it; kinds that may run something are refused by main. */
export async function openAttachment(
  implementationId: string,
  attachmentId: string,
): Promise<void> {
  const answer = await request("openAttachment", { implementationId, attachmentId });
  if (!answer.ok) tellProblem(answer.error);
}

/** Shows a file in its folder. */
export async function revealAttachment(
  implementationId: string,
  attachmentId: string,
): Promise<void> {
  const answer = await request("revealAttachment", { implementationId, attachmentId });
  if (!answer.ok) tellProblem(answer.error);
}
