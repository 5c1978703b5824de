/** A project of which nothing is known yet but its name. */
import type { Project } from "./rollout-schema.ts";

/** What every new project starts with, apart from id, name and position. */
export function blankProject(): Omit<Project, "id" | "name" | "position"> {
  return {
    number: "",
    region: "",
    entity: "",
    fundingAccount: "",
    feePayer: null,
    approach: "new",
    cutOverPeriod: "",
    templateState: "none",
    nextBillingOn: null,
    invoiceAdministrator: "",
    projectManager: "",
    isManagerEngaged: false,
    hasOpenDispute: false,
    waveId: null,
    payEnabledOn: null,
    estimate: { commitments: null, payees: null, monthlyPayoutCents: null },
    notes: "",
  };
}
