/** Projects from pasted lines: one a line, columns separated by tabs, as a spreadsheet copies them. */
import { type IsoDate, isIsoDate } from "../dates.ts";
import { parseDollars } from "../money.ts";
import type { Project } from "./rollout-schema.ts";

/** The columns in the order in which they are read. */
export const PROJECT_COLUMNS = [
  "Name",
  "Number",
  "Next billing",
  "Commitments",
  "Payees",
  "Monthly payout",
  "Project manager",
] as const;

/** A project as it was pasted. */
export type PastedProject = Pick<
  Project,
  "name" | "number" | "nextBillingOn" | "projectManager" | "estimate"
>;

/** What became of the lines. Line numbers count from 1 and leave out nothing. */
export interface PastedProjects {
  readonly projects: readonly PastedProject[];
  /** Lines whose project is in the list already, or came twice. */
  readonly known: readonly string[];
  /** "Line 3: “soon” is no date". The line is not taken. */
  readonly problems: readonly string[];
}

const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A date as it is written in the US, or ISO; null when it is none. */
export function dateInText(text: string): IsoDate | null {
  const found = US_DATE.exec(text);
  const iso = found
    ? `${found[3]}-${(found[1] ?? "").padStart(2, "0")}-${(found[2] ?? "").padStart(2, "0")}`
    : text;
  return isIsoDate(iso) ? iso : null;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/gu, " ").toLowerCase();
}

const keyOf = (name: string, number: string): string => `${plain(name)}|${plain(number)}`;

/** Reads pasted lines; a first line with the headings is left out. Projects are the same by name and number. */
export function parseProjectLines(
  text: string,
  present: Readonly<Record<string, Pick<Project, "name" | "number">>>,
): PastedProjects {
  const seen = new Set(Object.values(present).map(({ name, number }) => keyOf(name, number)));
  const projects: PastedProject[] = [];
  const known: string[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const cells = line.split("\t").map((cell) => cell.trim());
    const [name = "", number = "", billing = "", commitments = "", payees = "", payout = ""] =
      cells;
    const isHeading = index === 0 && plain(name) === "name";
    if (cells.every((cell) => cell === "") || isHeading) continue;
    const wrong = (what: string): void => {
      problems.push(`Line ${index + 1}: ${what}`);
    };
    const nextBillingOn = billing === "" ? null : dateInText(billing);
    const cents = payout === "" ? null : parseDollars(payout);
    const counts = [commitments, payees].map((count) =>
      count === "" ? null : /^\d{1,6}$/u.test(count) ? Number(count) : Number.NaN,
    );
    const [commitmentCount = null, payeeCount = null] = counts;
    if (name === "") wrong("no name");
    else if (billing !== "" && nextBillingOn === null) wrong(`“${billing}” is no date`);
    else if (counts.some((count) => Number.isNaN(count))) {
      wrong(`“${Number.isNaN(commitmentCount) ? commitments : payees}” is no number`);
    } else if (payout !== "" && cents === null) wrong(`“${payout}” is no amount`);
    else if (seen.has(keyOf(name, number))) known.push(name);
    else {
      seen.add(keyOf(name, number));
      projects.push({
        name,
        number,
        nextBillingOn,
        projectManager: cells[6] ?? "",
        estimate: { commitments: commitmentCount, payees: payeeCount, monthlyPayoutCents: cents },
      });
    }
  }
  return { projects, known, problems };
}
