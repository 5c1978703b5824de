/** Where the shipped assets lie: beside the code in development, in the resources folder when packaged. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Playbook, playbookSchema } from "../src-shared/domain/playbook/playbook.ts";

/** Absolute path of an asset, e.g. `assetPath(root, "icons", "icon.png")`. */
function assetPath(assetsFolder: string, ...parts: readonly string[]): string {
  return path.join(assetsFolder, ...parts);
}

/** The built-in playbooks. Throws when one is missing or invalid: the installation is broken, not the user's data. */
export async function readBuiltInPlaybooks(assetsFolder: string): Promise<readonly Playbook[]> {
  const text = await readFile(
    assetPath(assetsFolder, "playbooks", "procore-pay-payor.json"),
    "utf8",
  );
  return [playbookSchema.parse(JSON.parse(text))];
}

/** The font of exported documents as a `data:` address (Inter, latin). Throws when it is missing: as above. */
export async function readReportFont(assetsFolder: string): Promise<string> {
  const bytes = await readFile(assetPath(assetsFolder, "fonts", "inter-latin-wght-normal.woff2"));
  return `data:font/woff2;base64,${bytes.toString("base64")}`;
}
