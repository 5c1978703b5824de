import { type Block } from "../report-model.ts";
import { type ComposeSection, type DataContext } from "./section-context.ts";
/** Takes the records once anything is recorded; until then what the items say, as files of earlier versions have no records. */
export declare function fromRecords(records: ComposeSection, items: ComposeSection): ComposeSection;
/** Planned cases with the day on which the payee sees the money, and what speaks against the moment. */
export declare function composeTestPlan({ implementation, today }: DataContext): readonly Block[];
/** The summary line, then each case with result, day and evidence. */
export declare function composeTestResults({ implementation, today }: DataContext): readonly Block[];
/** Every defect. */
export declare function composeDefects({ implementation }: DataContext): readonly Block[];
/** Cases that failed or are blocked with what really happened, then open defects. */
export declare function composeTroubledCases({ implementation }: DataContext): readonly Block[];
/** Mandatory cases that passed without evidence. */
export declare function composeCasesWithoutEvidence({ implementation }: DataContext): readonly Block[];
/** Defects that are said to be fixed and wait for an attempt that proves it. */
export declare function composeRetests({ implementation }: DataContext): readonly Block[];
/** Both signatures, and what stands in the way. */
export declare function composeSignOff(context: DataContext): readonly Block[];
/** Cases one after the other with every attempt and where its evidence lies. */
export declare function composeEvidenceIndex({ implementation, today }: DataContext): readonly Block[];
/** Attempts with what really happened, amount and disbursement. */
export declare function composeAttempts({ implementation, today }: DataContext): readonly Block[];
/** Section 8 of the closeout report: results and accepted defects. */
export declare function composeTestsAtClose(context: DataContext): readonly Block[];
