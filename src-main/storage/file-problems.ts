/** From the errors of the file system to problems that a user can act on. */
import { problem, type Problem } from "../../src-shared/result.ts";

/** Code of a Node file-system error, or an empty text. */
export function errorCode(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

/** Whether another program holds the file for a moment: sync client, virus scanner, editor (ask 24). */
export function isHeldByAnother(error: unknown): boolean {
  return ["EPERM", "EBUSY", "EACCES"].includes(errorCode(error));
}

/** Tells a failed write in words. `where` is the file as the user knows it. */
export function writeProblem(error: unknown, where: string): Problem {
  const details = { code: errorCode(error) };
  switch (details.code) {
    case "ENOSPC":
    case "EDQUOT":
      return problem("disk-full", "The disk is full", {
        where,
        advice: "Your changes are kept in the window. Free some space, then retry.",
        details,
      });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return problem("no-permission", "The file may not be written", {
        where,
        advice:
          "Your changes are kept in the window. Check the permissions of the folder, then retry.",
        details,
      });
    case "EBUSY":
      return problem("file-held", "Another program holds the file", {
        where,
        advice: "Your changes are kept in the window. Close the other program, then retry.",
        details,
      });
    case "ENOENT":
    case "ENOTDIR":
      return problem("io", "The folder is not there any more", {
        where,
        advice:
          "Your changes are kept in the window. Connect the drive or bring the folder back, then retry.",
        details,
      });
    default:
      return problem("io", `The file could not be written${inBrackets(error)}`, {
        where,
        advice: "Your changes are kept in the window. Retry in a moment.",
        details,
      });
  }
}

/** Tells a failed read in words. */
export function readProblem(error: unknown, where: string): Problem {
  const details = { code: errorCode(error) };
  switch (details.code) {
    case "ENOENT":
    case "ENOTDIR":
      return problem("not-found", "The file is not there", {
        where,
        advice: "It may have been moved or removed by another program.",
        details,
      });
    case "EACCES":
    case "EPERM":
      return problem("no-permission", "The file may not be read", {
        where,
        advice: "Check the permissions of the file.",
        details,
      });
    default:
      return problem("io", `The file could not be read${inBrackets(error)}`, {
        where,
        advice: "The file was left as it is. Check the drive, then open the workspace again.",
        details,
      });
  }
}

function inBrackets(error: unknown): string {
  const code = errorCode(error);
  return code ? ` (${code})` : "";
}
