import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** How the host was started. */
export interface HostFlags {
  /** The folder whose `package.json` names the main bundle. */
  readonly appRoot: string;
  readonly userDataDir: string | undefined;
  /** Port for Chromium's own DevTools protocol; 0 lets Chromium choose. */
  readonly debuggingPort: number | undefined;
  readonly headless: boolean;
  /** Whether stdin and stdout carry the control channel. */
  readonly control: boolean;
  /** Every argument that is not the host's own, as the main bundle sees them. */
  readonly passedOn: readonly string[];
}

/** Reads the command line of the host: `[flags] [app folder]`, in any order. */
export function parseHostFlags(argv: readonly string[]): HostFlags {
  const value = (name: string): string | undefined =>
    argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const own = ["--headless", "--host-control"];
  const appFolder = argv.find((argument) => !argument.startsWith("-"));
  const port = value("remote-debugging-port");
  const userDataDir = value("user-data-dir");
  return {
    appRoot: path.resolve(appFolder ?? "."),
    userDataDir: userDataDir === undefined ? undefined : path.resolve(userDataDir),
    debuggingPort: port === undefined ? undefined : Number(port),
    headless: argv.includes("--headless"),
    control: argv.includes("--host-control"),
    passedOn: argv.filter((argument) => !own.includes(argument) && argument !== appFolder),
  };
}

interface PackageDescription {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
  readonly main: string;
}

/** What every part of the host knows; filled once by {@link configureHost} before main is imported. */
export const host = {
  flags: parseHostFlags([]),
  packageDescription: {
    name: "",
    version: "0.0.0",
    main: "",
  } as PackageDescription,
  /** Folder of the user's state, which `app.setPath("userData", ...)` may move. */
  userData: "",
  /** Chromium's own profile folder. */
  profile: "",
};

/** The folder in which the operating system keeps the state of applications. */
export function appDataFolder(): string {
  if (process.platform === "win32")
    return process.env["APPDATA"] ?? path.join(os.homedir(), "AppData", "Roaming");
  if (process.platform === "darwin")
    return path.join(os.homedir(), "Library", "Application Support");
  return process.env["XDG_CONFIG_HOME"] ?? path.join(os.homedir(), ".config");
}

/** Fills {@link host} and makes the user-data folder, as Electron does at start. */
export function configureHost(flags: HostFlags): void {
  host.flags = flags;
  host.packageDescription = JSON.parse(
    fs.readFileSync(path.join(flags.appRoot, "package.json"), "utf8"),
  ) as PackageDescription;
  const { productName, name } = host.packageDescription;
  host.userData = flags.userDataDir ?? path.join(appDataFolder(), productName ?? name);
  host.profile = path.join(host.userData, "chromium-host-profile");
  fs.mkdirSync(host.profile, { recursive: true });
}

/**
 * Chromium cannot navigate to a scheme it does not know, so each address of a
 * custom scheme stands for one https address under the reserved `.invalid`
 * domain, which never leaves this machine: `app://payor-desk/x` is
 * `https://payor-desk.app.invalid/x`.
 *
 * @returns undefined when the address is not of a custom scheme.
 */
export function toBrowserAddress(address: string): string | undefined {
  const parts = /^([a-z][a-z0-9-]*):\/\/([^/?#]+)(.*)$/.exec(address);
  if (!parts || ["http", "https", "file", "ws", "wss"].includes(parts[1] ?? "")) return undefined;
  const [, scheme, authority, rest] = parts;
  return `https://${authority}.${scheme}.invalid${rest === "" ? "/" : rest}`;
}

/** The way back of {@link toBrowserAddress}; any other address is returned as it is. */
export function toAppAddress(address: string): string {
  return address.replace(/^https:\/\/([^/?#]+)\.([a-z][a-z0-9-]*)\.invalid(?=[/?#]|$)/, "$2://$1");
}

/** The scheme of a mapped address, or undefined for an address that is not mapped. */
export function mappedScheme(address: string): string | undefined {
  return /^https:\/\/[^/?#]+\.([a-z][a-z0-9-]*)\.invalid(?:[/?#]|$)/.exec(address)?.[1];
}
