/** Start at login on Linux: a desktop entry in the user's `autostart` folder (freedesktop.org, Desktop Application Autostart). */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "../storage/file-problems.ts";

/** The desktop entry of the app in the autostart folder. */
export interface AutostartFile {
  readonly file: string;
  /** Program and arguments. */
  readonly command: readonly string[];
}

/**
 * One argument as `Exec` wants it: in quotes, in which four characters are escaped; that backslash is escaped again as
 * in every value, and `%` begins a field code.
 */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll("%", "%%");
  return `"${inQuotes.replaceAll("\\", "\\\\")}"`;
}

/** The text of the desktop entry. */
export function autostartEntry(command: readonly string[]): string {
  return [
    "[Desktop Entry]",
    "Type=Application",
    "Name=Payor Desk",
    "Comment=Reminders of implementations",
    `Exec=${command.map(quoted).join(" ")}`,
    "Terminal=false",
    "StartupNotify=false",
    "X-GNOME-Autostart-enabled=true",
    "",
  ].join("\n");
}

/** Whether the desktop starts the app: the file is there, and nobody switched it off in the desktop's own settings. */
export async function isAutostartOn({ file }: AutostartFile): Promise<boolean> {
  try {
    const text = await readFile(file, "utf8");
    return !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(text);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** Writes the entry, or takes it away; throws what the file system throws. */
export async function setAutostart({ file, command }: AutostartFile, isOn: boolean): Promise<void> {
  if (!isOn) {
    await rm(file, { force: true });
    return;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, autostartEntry(command));
}
