/** A payee of whom nothing is known but the name, and what a status leaves in the history. */
import type { IsoDate } from "../dates.ts";
import type { Payee, PayeeStatusEntry } from "./payee-schema.ts";
import type { PayeeStatus } from "../vocabulary.ts";

/** What every new payee starts with, apart from id, name and position: identified as of a day, said by somebody. */
export function blankPayee(
  asOf: IsoDate,
  source: string,
): Omit<Payee, "id" | "legalName" | "position"> {
  return {
    tradingName: "",
    vendorNumber: "",
    trade: "",
    waveId: null,
    priority: "B",
    owner: "",
    ...standingAt("identified", asOf, source),
    exception: null,
    invitation: null,
    monthlyPayoutCents: 0,
    contactName: "",
    contactEmail: "",
    contactPhone: "",
    admin: { name: "", email: "", phone: "", backup: "" },
    accountType: "unknown",
    verificationNote: "",
    feePayer: null,
    waiverContact: "",
    subTierCount: null,
    languages: "",
    fallback: "",
    tags: [],
    commitments: {},
    callBacks: {},
    contacts: {},
    notes: "",
  };
}

/** Key of an entry of the history: the same status of the same day is one entry. */
export function historyKey(entry: Pick<PayeeStatusEntry, "status" | "asOf">): string {
  return `${entry.asOf}-${entry.status}`;
}

/** The fields of a payee who stands at a status from a day on and never stood anywhere else. */
export function standingAt(
  status: PayeeStatus,
  asOf: IsoDate,
  source: string,
): Pick<Payee, "status" | "statusAsOf" | "statusSource" | "history"> {
  const entry = { status, asOf, source, note: "" };
  return {
    status,
    statusAsOf: asOf,
    statusSource: source,
    history: { [historyKey(entry)]: entry },
  };
}
