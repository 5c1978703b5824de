/** The tabs of the page; each has an address. */

/** Code in the address and label of each tab, in order. */
export const TABS = [
  { code: "overview", label: "Overview" },
  { code: "plan", label: "Plan" },
  { code: "checklists", label: "Checklists" },
  { code: "people", label: "People" },
  { code: "payees", label: "Payees" },
  { code: "training", label: "Training" },
  { code: "rollout", label: "Roll-out" },
  { code: "testing", label: "Testing" },
  { code: "meetings", label: "Meetings" },
  { code: "log", label: "Log" },
  { code: "closeout", label: "Closeout" },
  { code: "lessons", label: "Lessons" },
  { code: "files", label: "Files" },
  { code: "activity", label: "Activity" },
] as const;

/** Code of a tab. */
export type TabCode = (typeof TABS)[number]["code"];

/** The tab of an address; the overview when there is none or it is not known. */
export function tabOf(code: string | undefined): TabCode {
  return TABS.find((tab) => tab.code === code)?.code ?? "overview";
}
