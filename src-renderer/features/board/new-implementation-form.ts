/** What the dialog *New implementation* holds while it is filled in. */
import { addBusinessDays } from "../../../src-shared/domain/calendar/business-days.ts";
import { defaultProfile } from "../../../src-shared/domain/playbook/create-implementation.ts";
import { type IsoDate, isIsoDate } from "../../../src-shared/domain/dates.ts";
import type { Profile } from "../../../src-shared/domain/implementation.ts";

/** Business days from today to the proposed kickoff, and from kickoff to the proposed go-live. */
const KICKOFF_AFTER_DAYS = 5;
const GO_LIVE_AFTER_DAYS = 60;

/** The fields as typed. */
export interface NewImplementationForm {
  readonly payorName: string;
  readonly location: string;
  readonly ipm: string;
  readonly kickoff: string;
  readonly goLive: string;
  /** False until the user chose the go-live: so long it follows the kickoff. */
  readonly isGoLiveChosen: boolean;
  readonly profile: Profile;
  readonly playbookSlug: string;
}

/** The form as it opens. */
export function emptyForm(today: IsoDate, userName: string): NewImplementationForm {
  const kickoff = addBusinessDays(today, KICKOFF_AFTER_DAYS);
  return {
    payorName: "",
    location: "",
    ipm: userName,
    kickoff,
    goLive: addBusinessDays(kickoff, GO_LIVE_AFTER_DAYS),
    isGoLiveChosen: false,
    profile: defaultProfile(),
    playbookSlug: "",
  };
}

/** The form with another kickoff; a go-live that was only proposed follows. */
export function withKickoff(form: NewImplementationForm, kickoff: string): NewImplementationForm {
  if (form.isGoLiveChosen || !isPlannable(kickoff)) return { ...form, kickoff };
  return { ...form, kickoff, goLive: addBusinessDays(kickoff, GO_LIVE_AFTER_DAYS) };
}

/** Whether a plan can be made from that date: a year being typed (0002, 20261) is not yet one. */
export function isPlannable(date: string): boolean {
  return isIsoDate(date) && date >= "2000-01-01" && date < "2100-01-01";
}

/** What is wrong with the form, by field; empty when it can be sent. */
export function formErrors(
  form: NewImplementationForm,
): Partial<Record<"payorName" | "kickoff" | "goLive", string>> {
  const { payorName, kickoff, goLive } = form;
  return {
    ...(payorName.trim() === "" ? { payorName: "Enter the name of the payor" } : {}),
    ...(isPlannable(kickoff) ? {} : { kickoff: "Enter a date" }),
    ...(!isPlannable(goLive)
      ? { goLive: "Enter a date" }
      : goLive <= kickoff
        ? { goLive: "Must be after the kickoff" }
        : {}),
  };
}
