/** Where a link leads that mends something missing: exactly to the record, dialog or list. */
import type { MissingTarget } from "../../../../src-shared/domain/gates/missing.ts";
import { implementationAddress } from "../../../app/addresses.ts";

/** Address of the place; the tabs read the query. */
export function missingAddress(id: string, target: MissingTarget): string {
  switch (target.kind) {
    case "item":
      return implementationAddress(id, "checklists", { item: target.itemId });
    case "person":
      return implementationAddress(id, "people", { person: target.personId });
    case "role":
      return implementationAddress(id, "people", { role: target.role });
    case "payee":
      return implementationAddress(id, "payees", { payee: target.payeeId });
    case "payees":
      return implementationAddress(id, "payees");
    case "projects":
      return implementationAddress(id, "rollout", { view: "projects" });
    case "waves":
      return implementationAddress(id, "rollout", { view: "waves" });
    case "training":
    case "testing":
    case "people":
    case "plan":
    case "log":
      return implementationAddress(id, target.kind);
    case "session":
      return implementationAddress(id, "training", { session: target.sessionId });
    case "test_case":
      return implementationAddress(id, "testing", { case: target.caseId });
    case "defect":
      return implementationAddress(id, "testing", { view: "defects", defect: target.defectId });
    case "calendar":
      return implementationAddress(id, "overview", { ask: "calendar" });
    case "decision":
      return implementationAddress(id, "log", { decision: target.decisionId });
    case "project":
      return implementationAddress(id, "rollout", { view: "projects", project: target.projectId });
    case "wave":
      return implementationAddress(id, "rollout", { view: "waves", wave: target.waveId });
    case "communications":
      return implementationAddress(id, "rollout", { view: "communication" });
    case "communication":
      return implementationAddress(id, "rollout", {
        view: "communication",
        message: target.messageId,
      });
    case "training_person":
      return implementationAddress(id, "training", { view: "people", person: target.personId });
    case "meetings":
      return implementationAddress(id, "meetings");
    case "risk":
      return implementationAddress(id, "log", { risk: target.riskId });
    case "payout_failure":
      return implementationAddress(id, "log", { failure: target.failureId });
    case "lesson":
      return implementationAddress(id, "lessons", { lesson: target.lessonId });
    case "lessons":
      return implementationAddress(id, "lessons");
    case "success_criteria":
      return implementationAddress(id, "closeout");
    case "profile":
    case "ipm":
      return implementationAddress(id, "overview", { ask: target.kind });
    case "gate":
      return implementationAddress(id, "overview", { gate: target.phase });
  }
}
