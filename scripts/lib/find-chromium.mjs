import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Names under which Linux distributions put a Chromium on the path, the freest first. */
const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC_APPLICATIONS = ["Chromium", "Google Chrome", "Microsoft Edge"];

const WINDOWS_PROGRAMS = [
  ["Chromium", "Application", "chrome.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/**
 * Where a Chromium, Chrome or Edge may be on this system, best first.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function candidates(env, platform) {
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    return WINDOWS_PROGRAMS.flatMap((program) =>
      roots.flatMap((root) => (root ? [join(root, ...program)] : [])),
    );
  }
  if (platform === "darwin") {
    const roots = ["/Applications", join(env["HOME"] ?? "/", "Applications")];
    return MAC_APPLICATIONS.flatMap((name) =>
      roots.map((root) => join(root, `${name}.app`, "Contents/MacOS", name)),
    );
  }
  const folders = [
    ...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""),
    "/usr/bin",
    "/usr/local/bin",
    "/opt/google/chrome",
    "/opt/microsoft/msedge",
  ];
  return [
    ...LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
  ];
}

/**
 * The executable of an installed Chromium, Chrome or Edge.
 *
 * `PAYOR_DESK_CHROMIUM` overrides the search; a path there that does not exist
 * counts as none at all, so that a typing mistake does not pick another browser.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform) {
  const override = env["PAYOR_DESK_CHROMIUM"];
  const places = override ? [override] : candidates(env, platform);
  return places.find(isExecutable);
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
