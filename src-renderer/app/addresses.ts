/** Addresses of the places in the window. */
import type { HealthCause } from "../../src-shared/domain/card-summary.ts";

export const DESK_ADDRESS = "/desk";
export const BOARD_ADDRESS = "/board";
export const CALENDAR_ADDRESS = "/calendar";
export const LESSONS_ADDRESS = "/lessons";
export const PLAYBOOKS_ADDRESS = "/playbooks";
export const SETTINGS_ADDRESS = "/settings";
/** The calendar file among the settings. */
export const CALENDAR_FILE_ADDRESS = `${SETTINGS_ADDRESS}?part=calendar-file`;

/**
 * Address of an implementation: of a tab, and of something in it.
 * `query` e.g. `{ item: "SET-05" }`, `{ lesson: id }`, `{ meeting: id }`.
 */
export function implementationAddress(
  id: string,
  tab = "",
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `/implementation/${encodeURIComponent(id)}${tab ? `/${tab}` : ""}${search ? `?${search}` : ""}`;
}

/** Address of what causes a colour of health: the record itself, opened or marked there. */
export function causeAddress(id: string, cause: HealthCause): string {
  switch (cause.kind) {
    case "item":
    case "training":
      return implementationAddress(id, "checklists", { item: cause.itemId });
    case "meeting":
      return implementationAddress(id, "meetings", { meeting: cause.meetingId });
    case "decision":
      return implementationAddress(id, "log", { decision: cause.decisionId });
    case "risk":
      return implementationAddress(id, "log", { risk: cause.riskId });
    case "payout_failure":
      return implementationAddress(id, "log", { failure: cause.failureId });
    case "test_case":
      return implementationAddress(id, "testing", { case: cause.caseId });
    case "defect":
      return implementationAddress(id, "testing", { view: "defects", defect: cause.defectId });
    case "payee":
      return implementationAddress(id, "payees", { payee: cause.payeeId });
    case "session":
      return implementationAddress(id, "training", { session: cause.sessionId });
    case "role":
      return implementationAddress(id, "people", { role: cause.role });
    case "place":
      return implementationAddress(id, cause.place);
  }
}

/** Address of a playbook to read: its newest version, or an earlier one. */
export function playbookAddress(slug: string, version?: number): string {
  const search = version === undefined ? "" : `?version=${version}`;
  return `${PLAYBOOKS_ADDRESS}/${encodeURIComponent(slug)}${search}`;
}

/** Address of the editor of a playbook. */
export function playbookEditorAddress(slug: string): string {
  return `${PLAYBOOKS_ADDRESS}/${encodeURIComponent(slug)}/edit`;
}
